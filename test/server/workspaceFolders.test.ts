import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ConnectedServer, connectServer } from './connectServer.ts';
import { ADA, article, BO } from './livingFolder.ts';

const DRAFT =
  'Ada Holm said: “We counted 19 boats before the rain came.”\n\nBo Lang said: “The harbour was ours to mend and nobody came.”\n';

describe('a window with several folders', () => {
  let root: string;
  let server: ConnectedServer;

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'verbatim-folders-'));
    for (const folder of ['one', 'two']) mkdirSync(join(root, folder, 'papers'), { recursive: true });
    writeFileSync(join(root, 'one/papers/ada.md'), ADA);
    writeFileSync(join(root, 'two/papers/bo.md'), BO);
    writeFileSync(
      join(root, 'two/papers/left-out.md'),
      article('Ada Holm', 'We counted nineteen boats before the rain came.'),
    );
    const corpus = { folders: ['papers'], bundled: false };
    server = await connectServer({
      folder: root,
      folders: ['one', 'two'].map((name) => join(root, name)),
      settings: { corpus: { folders: [], bundled: true } },
      settingsOf: {
        [pathToFileURL(join(root, 'one')).href]: { corpus, style: 'academic', rules: { 'not-found': 'off' } },
        [pathToFileURL(join(root, 'two')).href]: { corpus: { ...corpus, exclude: ['left-out.md'] } },
      },
    });
    await server.corpus();
  });

  after(async () => {
    await server.stop();
    rmSync(root, { recursive: true });
  });

  const found = async (name: string, text = DRAFT) =>
    (await server.open(name, text).diagnostics()).map(
      ({ code, range }) => `${range.start.line} ${String(code)}`,
    );

  it('checks each draft against the articles and by the rules of its own folder', async () => {
    assert.deepEqual(await found('one/draft.md'), ['0 house-style']);
    assert.deepEqual(await found('two/draft.md'), ['0 not-found']);
  });

  it('checks a draft outside of any folder by what is set for the window', async () => {
    assert.deepEqual(
      await found('beside.md', 'Baker told RNZ: “It took about 50 years to figure it out.”\n'),
      ['0 meaning-changed'],
    );
  });

  it('counts the articles of all folders, each once', () => {
    assert.equal(server.lastNotice()?.articles, 6);
  });

  it('follows folders that leave the window and come back', async () => {
    const folder = { uri: pathToFileURL(join(root, 'two')).href, name: 'two' };
    const tell = (event: object) =>
      server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const told = (articles: number) =>
      new Promise<void>((resolve) => {
        server.onNotice((notice) => {
          if (notice.state === 'ready' && notice.articles === articles) resolve();
        });
      });
    await Promise.all([told(1), tell({ added: [], removed: [folder] })]);
    await Promise.all([told(6), tell({ added: [folder], removed: [] })]);
  });
});

describe('a folder that has just been named', () => {
  it('is watched at once, by a client that is first asked for a progress too', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-named-')));
    mkdirSync(join(root, 'papers'));
    const corpus = { folders: [] as string[], bundled: true };
    const server = await connectServer({
      folder: root,
      settings: { corpus },
      capabilities: {
        workspace: {
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
        window: { workDoneProgress: true },
      },
    });
    try {
      await server.corpus();
      const watched = new Promise<readonly string[]>((resolve) => {
        server.connection.onRequest('client/registerCapability', ({ registrations }: Registrations) => {
          const watchers = registrations.flatMap((one) => one.registerOptions?.watchers ?? []);
          // Records of quotations are watched wherever they lie, by a pattern without a folder.
          const folders = watchers.flatMap(({ globPattern }) => globPattern.baseUri ?? []);
          if (folders.length > 0) resolve(folders);
          return null;
        });
      });
      corpus.folders.push('papers');
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual(await watched, [pathToFileURL(join(root, 'papers')).href]);
    } finally {
      await server.stop();
      rmSync(root, { recursive: true });
    }
  });
});

interface Registrations {
  readonly registrations: readonly {
    readonly registerOptions?: {
      readonly watchers?: readonly { readonly globPattern: { readonly baseUri?: string } }[];
    };
  }[];
}
