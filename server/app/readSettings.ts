import type { Session } from './session.ts';
import { parseSettings, type Settings } from './settings.ts';

/** The settings of a folder of the workspace; without an address, of the window. */
export interface ScopeSettings {
  readonly folderUri?: string;
  readonly settings: Settings;
}

/**
 * Asks the client for the settings of the window and, where it has several folders, of each, where it can be asked;
 * else takes what it sent. A client that answers with an error, or not in time, leaves things as they are; what it
 * says late is handed to `late`.
 */
export async function readSettings(
  session: Session,
  sent: unknown,
  late: (scopes: readonly ScopeSettings[]) => void,
): Promise<readonly ScopeSettings[]> {
  const { connection, client, scopes } = session;
  const { folders } = client;
  // One folder is the window: it has no settings of its own beside it.
  const several = folders.length > 1 ? folders : [];
  const known = (folderUri?: string) =>
    scopes.all.find((scope) => scope.folderUri === folderUri)?.settings ?? session.settings;
  const of = (sections: readonly unknown[]): ScopeSettings[] =>
    [undefined, ...several].map((folderUri, at) => {
      const section = sections[at];
      const settings = section === undefined || section === null ? known(folderUri) : parseSettings(section);
      return folderUri === undefined ? { settings } : { folderUri, settings };
    });
  const asSent = () => of([undefined, ...several].map(() => sent));
  if (!client.givesConfiguration) return asSent();

  const [only] = folders;
  const items = [several.length === 0 ? only : undefined, ...several].map((scopeUri) => ({
    section: 'verbatim',
    ...(scopeUri === undefined ? {} : { scopeUri }),
  }));
  const asked = connection.workspace
    .getConfiguration(items)
    .then((sections: unknown) => of(Array.isArray(sections) ? sections : []))
    .catch((error: unknown) => {
      connection.console.warn(`The client does not give its settings: ${String(error)}`);
      return asSent();
    });
  const inTime = await Promise.race([asked, timeout(PATIENCE)]);
  if (inTime !== undefined) return inTime;
  connection.console.warn('The client has not given its settings; going on without.');
  void asked.then(late);
  return asSent();
}

/** Milliseconds after which a client that was asked for its settings is not waited for. */
const PATIENCE = 5000;

function timeout(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
