import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusNotice } from '../../client/corpusStatus.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

/** A workspace whose articles change while a server looks on. */
export interface LivingFolder {
  /** The workspace; articles lie in `papers/`. */
  readonly root: string;
  /** The address of the draft. */
  readonly draft: string;
  readonly server: ConnectedServer;
  /** Every notice of the corpus so far, and how often hints and lenses were asked to be shown anew. */
  readonly notices: readonly CorpusNotice[];
  readonly refreshes: { readonly hints: number; readonly lenses: number };
  write(path: string, text: string | Uint8Array): void;
  /** Tells the server of what happened at these paths: `+` created, `~` changed, `-` deleted. */
  tell(...events: readonly string[]): void;
  /** Ends when the server shows what one that is started now shows. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const WATCHING = {
  workspace: {
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

/** The words that the draft quotes, each given to its speaker; what is known of them shows in every way at once. */
export const DRAFT = `Ada Holm said: “We counted nineteen boats before the rain came.”

Bo Lang said: “The harbour was ours to mend and nobody came.”

Cy Moe said: “There were forty lamps along the wall that night.”
`;

export async function livingFolder(
  files: Readonly<Record<string, string>>,
  corpus: Readonly<Record<string, unknown>> = {},
  /** Done as soon as the server begins to read. */
  meanwhile: (living: LivingFolder) => void = () => {},
): Promise<LivingFolder> {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-living-'));
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  mkdirSync(join(root, 'papers'));
  for (const [path, text] of Object.entries(files)) write(path, text);
  const settings = { corpus: { folders: ['papers'], bundled: false, ...corpus }, inlayHints: true };
  const start = () => connectServer({ folder: root, settings, capabilities: WATCHING });
  const server = await start();
  const notices: CorpusNotice[] = [];
  const refreshes = { hints: 0, lenses: 0 };
  const listening = new Set<() => void>();
  server.onNotice((notice) => {
    notices.push(notice);
    for (const hear of listening) hear();
  });
  server.onPublished(() => {
    for (const hear of listening) hear();
  });
  server.connection.onRequest('workspace/inlayHint/refresh', () => {
    refreshes.hints++;
    return null;
  });
  server.connection.onRequest('workspace/codeLens/refresh', () => {
    refreshes.lenses++;
    return null;
  });
  const draft = server.open('draft.md', DRAFT);

  const living: LivingFolder = {
    root,
    draft: pathToFileURL(join(root, 'draft.md')).href,
    server,
    notices,
    refreshes,
    write,
    tell(...events) {
      const types: Readonly<Record<string, number>> = { '+': 1, '~': 2, '-': 3 };
      void server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: events.map((event) => ({
          uri: pathToFileURL(join(root, event.slice(1))).href,
          type: types[event.charAt(0)],
        })),
      });
    },
    async settled() {
      const fresh = await start();
      const other = fresh.open('draft.md', DRAFT);
      await fresh.corpus();
      await other.diagnostics();
      const expected = await shown(fresh, root);
      await fresh.stop();
      await new Promise<void>((resolve, reject) => {
        const look = async () => {
          try {
            assert.deepEqual(await shown(server, root), expected);
            listening.delete(again);
            resolve();
          } catch (error) {
            last = error;
          }
        };
        let last: unknown;
        const again = () => void look();
        listening.add(again);
        again();
        // What went wrong is worth more than that nothing came.
        setTimeout(() => reject(last), 8000).unref();
      });
    },
    async stop() {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
  meanwhile(living);
  await server.corpus();
  await draft.diagnostics();
  return living;
}

/** All that a writer sees of the articles. */
async function shown(server: ConnectedServer, root: string): Promise<unknown> {
  const uri = pathToFileURL(join(root, 'draft.md')).href;
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const { connection } = server;
  const [lenses, hints, problems, symbols] = await Promise.all([
    connection.sendRequest('textDocument/codeLens', { textDocument }),
    connection.sendRequest('textDocument/inlayHint', { textDocument, range }),
    connection.sendRequest('verbatim/problems', {}),
    connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'said the of were was' }),
  ]);
  // How large the saved index is depends on what it has been through, and is made smaller when nothing else is to be done.
  const { milliseconds, saved, ...status } = server.lastNotice() ?? { milliseconds: 0, saved: 0 };
  return {
    status,
    findings: server.lastPublished(uri),
    lenses,
    hints,
    problems,
    symbols: symbols.map(({ name }) => name).sort(),
  };
}

/** Articles that print the draft's words. */
export const ADA = article('Ada Holm', 'We counted nineteen boats before the rain came.');
export const BO = article('Bo Lang', 'The harbour was ours to mend and nobody came.');
export const CY = article('Cy Moe', 'There were forty lamps along the wall that night.');

export function article(speaker: string, words: string, frontMatter = ''): string {
  const head = frontMatter === '' ? '' : `---\n${frontMatter}\n---\n`;
  return `${head}“${words}” ${speaker} said.\n`;
}
