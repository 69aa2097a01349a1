import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { folderOf, runVerbatim } from '../commandLine/runVerbatim.ts';
import { indexesIn } from '../support/indexesIn.ts';
import { someNews } from '../support/someNews.ts';
import { type ConnectedServer, connectServer, root } from './connectServer.ts';

describe('one saved index', function () {
  this.timeout(60_000);

  it('serves two windows and a command line at once', async () => {
    const folder = folderOf(Object.fromEntries(someNews(360, 21)));
    const cache = join(folder, '.cache');
    const windows = await Promise.all([window(folder, cache), window(folder, cache)]);
    const [printed, ...notices] = await Promise.all([
      ended('index', '--corpus', folder, '--no-bundled', '--cache', cache),
      ...windows.map((one) => one.corpus(({ state }) => state === 'ready')),
    ]);
    const [articles] = notices.map((notice) => notice.articles);
    ok((articles ?? 0) >= 360);
    deepEqual(
      notices.map((notice) => notice.articles),
      [articles, articles],
    );
    match(printed, new RegExp(`^${articles} articles, `));

    // Whoever writes it: what one of them sees change, the next one finds.
    const late = join(folder, 'south/late.md');
    writeFileSync(late, '“The last ferry was mine,” Ada Holt said.\n');
    for (const one of windows) {
      await one.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(late).href, type: 1 }],
      });
      await one.corpus((notice) => notice.articles === (articles ?? 0) + 1);
      const draft = one.open('draft.md', '“The last ferry was mine,” Ada Holt said.\n');
      deepEqual(await draft.diagnostics(), []);
    }
    const ask = ['search', 'ferry', 'mine', '--json', '--corpus', folder, '--no-bundled'];
    equal(
      (await runVerbatim(folder, [...ask, '--cache', cache])).stdout,
      (await runVerbatim(folder, [...ask, '--no-cache'])).stdout,
    );
    await Promise.all(windows.map((one) => one.stop()));
    equal(indexesIn(cache).length, 1);
  });

  it('is written by the next one where a writer died and left its lock', async () => {
    const folder = folderOf(Object.fromEntries(someNews(60, 22)));
    const args = ['index', '--corpus', folder, '--no-bundled', '--cache', join(folder, '.cache')];
    await runVerbatim(folder, args);
    const [name = ''] = indexesIn(join(folder, '.cache'));
    const dead = spawnedAndGone();
    writeFileSync(join(folder, '.cache', name, 'writer.lock'), String(dead));
    writeFileSync(join(folder, 'late.md'), '“The last ferry was mine,” Ada Holt said.\n');
    const { stdout, stderr } = await runVerbatim(folder, args);
    match(stdout, / MB saved in /);
    equal(stderr.includes('Another process writes'), false, stderr);
  });

  it('goes when none of the folders that it is of is there any more', async () => {
    const folder = folderOf(Object.fromEntries(someNews(60, 23)));
    const other = folderOf(Object.fromEntries(someNews(60, 24)));
    const cache = join(folder, '.cache');
    for (const one of [other, folder])
      await runVerbatim(folder, ['index', '--corpus', one, '--no-bundled', '--cache', cache]);
    equal(indexesIn(cache).length, 2);
    rmSync(other, { recursive: true });
    const { stderr } = await runVerbatim(folder, [
      'index',
      '--corpus',
      folder,
      '--no-bundled',
      '--cache',
      cache,
    ]);
    match(stderr, /Removed the saved indexes of folders that are gone: 1\./);
    equal(indexesIn(cache).length, 1);
  });

  it('judges no draft before all articles are read', async () => {
    const folder = folderOf(Object.fromEntries(someNews(290, 25)));
    const server = await window(folder, join(folder, '.cache'));
    await server.connection.sendRequest('verbatim/pauseIndexing', { paused: true });
    await server.corpus((notice) => notice.isPaused === true && (notice.files ?? 0) > 0);
    const { uri } = server.open('draft.md', 'Ada Holt said, “Nobody ever said that of the quay.”\n');
    const ask = (method: string, params: object = {}) =>
      server.connection.sendRequest(method, { textDocument: { uri }, uri, ...params });
    const hover = { position: { line: 0, character: 20 } };
    deepEqual(
      [
        await ask('textDocument/codeLens'),
        await ask('textDocument/hover', hover),
        await ask('verbatim/overview'),
      ],
      [null, null, { quotations: null, waits: true }],
    );
    await server.connection.sendRequest('verbatim/pauseIndexing', { paused: false });
    await server.corpus(({ state }) => state === 'ready');
    match(JSON.stringify(await ask('textDocument/codeLens')), /1 not found of 1/);
    match(JSON.stringify(await ask('textDocument/hover', hover)), /[Nn]ot found/);
    await server.connection.sendRequest('verbatim/clearIndex');
    await server.stop();
  });

  it('waits while it is paused, and tells how far it is', async () => {
    const folder = folderOf(Object.fromEntries(someNews(290, 25)));
    const server = await window(folder, join(folder, '.cache'));
    await server.connection.sendRequest('verbatim/pauseIndexing', { paused: true });
    const paused = await server.corpus((notice) => notice.isPaused === true && (notice.files ?? 0) > 0);
    ok((paused.done ?? 0) < (paused.files ?? 0));
    equal(paused.state, 'indexing');
    await server.connection.sendRequest('verbatim/pauseIndexing', { paused: false });
    const ready = await server.corpus(({ state }) => state === 'ready');
    equal(ready.files, undefined);
    ok((ready.saved ?? 0) > 0);
    await server.connection.sendRequest('verbatim/clearIndex');
    await server.stop();
  });
});

function window(folder: string, cache: string): Promise<ConnectedServer> {
  const corpus = { folders: [folder], bundled: false };
  return connectServer({ folder, settings: { corpus }, initializationOptions: { corpus, cache } });
}

/** What the command line prints, with other things going on meanwhile. */
function ended(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'dist/verbatim.cjs'), ...args]);
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (some) => {
      printed += some;
    });
    child.once('close', () => resolve(printed));
  });
}

/** The number of a process that has ended. */
function spawnedAndGone(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid;
}
