import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from './connectServer.ts';

const START = { line: 0, character: 0 };
const textDocument = { uri: 'file:///abused.md' };

describe('a client that comes, stays or goes wrong', () => {
  const spawned = () => {
    const child = spawn('node', [join(root, 'dist/server.cjs'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onError(() => {});
    connection.listen();
    return { child, connection };
  };
  const INITIALIZE = { processId: process.pid, rootUri: null, capabilities: {} };

  it('is refused before it has said hello', async () => {
    const { child, connection } = spawned();
    await assert.rejects(connection.sendRequest('textDocument/hover', { textDocument, position: START }), {
      code: -32002,
    });
    await connection.sendNotification('textDocument/didSave', { textDocument });
    await connection.sendRequest('initialize', INITIALIZE);
    await assert.rejects(connection.sendRequest('initialize', INITIALIZE), { code: -32600 });
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('textDocument/hover', { textDocument, position: START }), {
      code: -32600,
    });
    await connection.sendNotification('exit');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('leaves no server behind when it is gone', async () => {
    const { child, connection } = spawned();
    await connection.sendRequest('initialize', INITIALIZE);
    child.stdin.end();
    await once(child, 'exit');
  });

  it('that speaks no protocol at all ends nothing but itself', async () => {
    const { child } = spawned();
    child.stdin.write('Content-Length: 5\r\n\r\nhello');
    child.stdin.write('Content-Length: nonsense\r\n\r\n{}');
    child.stdin.end();
    await once(child, 'exit');
  });

  for (const rootUri of ['file://host/share', 'file:///a%2Fb', 'nonsense', '']) {
    it(`has its articles although its workspace is at “${rootUri}”`, async () => {
      const { child, connection } = spawned();
      const ready = new Promise<{ articles: number }>((resolve) => {
        connection.onNotification('verbatim/corpus', (notice: { state: string; articles: number }) => {
          if (notice.state === 'ready') resolve(notice);
        });
      });
      await connection.sendRequest('initialize', {
        ...INITIALIZE,
        rootUri,
        workspaceFolders: [{ uri: rootUri, name: 'x' }],
      });
      await connection.sendNotification('initialized', {});
      assert.equal((await ready).articles, 4);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await once(child, 'exit');
    });
  }

  for (const [what, answer] of [
    ['answers with an error', () => Promise.reject(new Error('no'))],
    ['answers with nothing', () => null],
    ['answers with something else', () => 'settings'],
    ['never answers', () => new Promise(() => {})],
  ] as const) {
    it(`has its articles although, asked for settings, it ${what}`, async () => {
      const { child, connection } = spawned();
      connection.onRequest('workspace/configuration', answer);
      const ready = new Promise<{ articles: number }>((resolve) => {
        connection.onNotification('verbatim/corpus', (notice: { state: string; articles: number }) => {
          if (notice.state === 'ready') resolve(notice);
        });
      });
      await connection.sendRequest('initialize', {
        ...INITIALIZE,
        capabilities: {
          workspace: {
            configuration: true,
            didChangeConfiguration: { dynamicRegistration: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
          window: { workDoneProgress: true },
        },
      });
      await connection.sendNotification('initialized', {});
      assert.equal((await ready).articles, 4);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await once(child, 'exit');
    });
  }

  it('has articles where it cannot show progress or watch files as it said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-abuse-'));
    writeFileSync(join(folder, 'a.md'), '“We counted boats,” Ada Holm said.\n');
    const { child, connection } = spawned();
    const ready = new Promise<{ articles: number }>((resolve) => {
      connection.onNotification('verbatim/corpus', (notice: { state: string; articles: number }) => {
        if (notice.state === 'ready') resolve(notice);
      });
    });
    await connection.sendRequest('initialize', {
      ...INITIALIZE,
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
        window: { workDoneProgress: true },
      },
      initializationOptions: { corpus: { folders: [folder], bundled: false } },
    });
    await connection.sendNotification('initialized', {});
    assert.equal((await ready).articles, 1);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await once(child, 'exit');
    rmSync(folder, { recursive: true });
  });
});
