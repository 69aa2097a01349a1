import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectedServer, connectServer } from './connectServer.ts';

describe('the server and its corpus', () => {
  let server: ConnectedServer | undefined;
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  it('indexes the four bundled articles by itself', async () => {
    server = await connectServer();
    const { articles, problems, state } = await server.corpus();
    assert.deepEqual({ articles, problems, state }, { articles: 4, problems: 0, state: 'ready' });
  });

  it('reads the folders of the settings, and leaves the bundled articles out when told to', async () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    writeFileSync(join(folder, 'deep/er/tide.txt'), 'The sea came in.');
    server = await connectServer({ settings: { corpus: { folders: [folder], bundled: false } } });
    const { articles, words } = await server.corpus();
    assert.deepEqual({ articles, words }, { articles: 1, words: 4 });
  });

  it('takes its settings from the start where the client gives no others', async () => {
    writeFileSync(join(folder, 'tide.md'), 'The sea came in.');
    server = await connectServer({
      capabilities: {},
      initializationOptions: { corpus: { folders: [folder], bundled: false } },
    });
    assert.equal((await server.corpus()).articles, 1);
  });

  it('reports what it cannot read and indexes the rest', async () => {
    writeFileSync(join(folder, 'broken.md'), '---\ntitle: "never closed\n---\nThe sea.');
    writeFileSync(join(folder, 'image.md'), Uint8Array.of(0x89, 0x50, 0, 0));
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'one.md'), '---\nid: tide\n---\nThe sea came in.');
    writeFileSync(join(folder, 'two.md'), '---\nid: tide\n---\nThe sea went out.');
    server = await connectServer({
      settings: { corpus: { folders: [folder, join(folder, 'gone')], bundled: false } },
    });
    const { articles, problems } = await server.corpus();
    assert.deepEqual({ articles, problems }, { articles: 2, problems: 5 });
    assert.deepEqual(server.warnings.map((warning) => warning.replace(folder, '')).sort(), [
      '/broken.md: Line 3, column 1: The front matter cannot be read from here on: a quotation mark is opened and never closed.',
      '/empty.txt: The file is empty.',
      '/gone: The folder cannot be read: it does not exist.',
      '/image.md: The file is not text: byte 2 is zero.',
      `/two.md: The id “tide” is already taken by ${folder}/one.md; this article is skipped.`,
    ]);
  });

  it('reads the folders once although a client tells of its settings as it starts', async () => {
    server = await connectServer({
      settings: { corpus: { folders: [join(folder, 'gone')], bundled: false } },
    });
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.corpus();
    await server.open('after.md', 'A draft.').diagnostics();
    assert.equal(server.warnings.length, 1, server.warnings.join('\n'));
  });

  it('reads a file again when the client tells that it changed or went', async () => {
    const path = join(folder, 'tide.md');
    writeFileSync(path, 'The sea came in.');
    server = await connectServer({
      settings: { corpus: { folders: [folder], bundled: false } },
      capabilities: {
        workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    await server.corpus();
    const uri = `file://${path}`;
    writeFileSync(path, 'The sea came in again.');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    assert.equal((await server.corpus(({ words }) => words === 5)).articles, 1);
    rmSync(path);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 3 }],
    });
    assert.equal(
      (await server.corpus(({ articles, state }) => state === 'ready' && articles === 0)).words,
      0,
    );
  });
});
