import {
  commands,
  type Disposable,
  type LogOutputChannel,
  l10n,
  type SecretStorage,
  window,
  workspace,
} from 'vscode';
import { authorizationOf } from './authorization.ts';
import { sayBriefly } from './sayBriefly.ts';
import type { Server } from './server.ts';

/** The credentials of the archive: kept among the secrets of the system, each for the address it was given for. */
export interface ArchiveCredentials extends Disposable {
  /** Asks the writer for those of the archive that is set, and keeps them. */
  set(): Promise<void>;
  forget(): Promise<void>;
  /** Tells the server those of the archive that is set; nothing in a workspace that is not trusted. */
  handOver(): void;
}

export function createArchiveCredentials(
  secrets: SecretStorage,
  server: Pick<Server, 'admit'>,
  output: LogOutputChannel,
): ArchiveCredentials {
  let last: Promise<void> = Promise.resolve();
  // One after the other: the server ends with what was kept last.
  const handOver = () => {
    last = last
      .then(async () => {
        const address = archive();
        if (address === undefined) return;
        await server.admit(address, (await secrets.get(keyOf(address))) ?? '');
      })
      .catch((error: unknown) => output.error(String(error)));
  };
  const watching = [
    secrets.onDidChange(({ key }) => {
      const address = archive();
      if (address !== undefined && key === keyOf(address)) handOver();
    }),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('verbatim.archive.url')) handOver();
    }),
  ];
  return {
    async set() {
      const address = archive();
      if (address === undefined) return sayNone();
      const typed = await window.showInputBox({
        title: l10n.t('Credentials for the archive at {0}', address),
        prompt: l10n.t(
          'A name and a password with a colon between them, or the value of an Authorization header. They are kept in the secret storage of the editor and sent to this address alone.',
        ),
        placeHolder: l10n.t('name:password'),
        password: true,
        ignoreFocusOut: true,
        validateInput: (text) =>
          authorizationOf(text) === undefined
            ? l10n.t('Write name:password, or a scheme and its token, such as “Bearer …” or “ApiKey …”.')
            : undefined,
      });
      const authorization = typed === undefined ? undefined : authorizationOf(typed);
      if (authorization === undefined) return;
      await secrets.store(keyOf(address), authorization);
      sayBriefly(l10n.t('Verbatim: the credentials for {0} are kept', address));
    },
    async forget() {
      const address = archive();
      if (address === undefined) return sayNone();
      await secrets.delete(keyOf(address));
      sayBriefly(l10n.t('Verbatim: the credentials for {0} are forgotten', address));
    },
    handOver,
    dispose() {
      for (const one of watching) one.dispose();
    },
  };
}

/** The address that is set, as the server reads it; nothing in a workspace that is not trusted. */
function archive(): string | undefined {
  if (!workspace.isTrusted) return undefined;
  // A workspace cannot say where credentials go.
  const set = workspace.getConfiguration('verbatim.archive').inspect('url')?.globalValue;
  return (typeof set === 'string' && set.trim()) || undefined;
}

const keyOf = (address: string) => `verbatim.archive ${address}`;

async function sayNone(): Promise<void> {
  if (!workspace.isTrusted) {
    void window.showInformationMessage(
      l10n.t('Verbatim asks no archive, and keeps no credentials, in a workspace that is not trusted.'),
    );
    return;
  }
  const open = l10n.t('Settings');
  const choice = await window.showInformationMessage(
    l10n.t('No archive is set. Name its address in the setting “verbatim.archive.url” first.'),
    open,
  );
  if (choice === open) await commands.executeCommand('workbench.action.openSettings', 'verbatim.archive.url');
}
