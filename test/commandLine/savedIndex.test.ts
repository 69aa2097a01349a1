import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { connectServer } from '../server/connectServer.ts';
import { indexesIn } from '../support/indexesIn.ts';
import { createRandom } from '../support/random.ts';
import { someNews } from '../support/someNews.ts';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const BUNDLE = join(import.meta.dirname, '../../dist/verbatim.cjs');
const DRAFT = '“The council was not lost,” Ada Holt said. “Nobody asked the river,” said Marek Renn.\n';

describe('verbatim index', function () {
  this.timeout(240_000);

  it('saves what it reads, and every command answers from it as without it', async () => {
    const folder = folderOf(news(60, 1));
    const args = ['--corpus', folder, '--cache', join(folder, '.cache')];
    match((await runVerbatim(folder, ['index', ...args])).stdout, /^64 articles, .* MB saved in /);
    const asked = ['search', 'harbour', 'council', '--json', '--corpus', folder];
    equal(
      (await runVerbatim(folder, [...asked, '--cache', join(folder, '.cache')])).stdout,
      (await runVerbatim(folder, [...asked, '--no-cache'])).stdout,
    );
    match((await runVerbatim(folder, ['index', ...args, '--clear'])).stdout, /^Cleared /);
    deepEqual(
      indexesIn(join(folder, '.cache')).flatMap((name) =>
        readdirSync(join(folder, '.cache', name)).filter((file) => !file.endsWith('.lock')),
      ),
      [],
    );
  });

  it('is one for the command line, wherever it is called, and the editor', async () => {
    const folder = folderOf(news(60, 3));
    const cache = join(folder, '.cache');
    await runVerbatim(folder, ['index', '--corpus', folder, '--cache', cache]);
    await runVerbatim(join(folder, 'north'), ['search', 'harbour', '--corpus', folder, '--cache', cache]);
    const settings = { corpus: { folders: [folder] } };
    const server = await connectServer({ settings, initializationOptions: { ...settings, cache } });
    await server.corpus(({ state, articles }) => state === 'ready' && articles === 64);
    await server.stop();
    equal(indexesIn(cache).length, 1);
  });

  it('answers many articles while it looks at their files, and once more where one was written to', async () => {
    const folder = folderOf(news(1010, 5));
    const ask = async (...how: string[]) =>
      runVerbatim(folder, [
        'check',
        'draft.md',
        '--corpus',
        'south',
        '--corpus',
        'north',
        '--no-bundled',
        ...how,
      ]);
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    for (let round = 0; round < 3; round++) {
      if (round > 0) writeFileSync(join(folder, 'south/new.md'), DRAFT.slice(0, -5 * round));
      const { stdout } = await ask('--no-cache');
      for (let run = 0; run < 2; run++) equal((await ask('--cache', join(folder, '.cache'))).stdout, stdout);
    }
  });

  it('keeps compiled code beside it, where there is a folder for it, and none where nothing shall be kept', async () => {
    const folder = folderOf(news(60, 4));
    const cache = join(folder, '.cache');
    const search = ['search', 'harbour', '--corpus', folder];
    const { stdout } = await runVerbatim(folder, [...search, '--no-cache']);
    equal(existsSync(cache), false);
    mkdirSync(cache);
    for (let run = 0; run < 2; run++)
      equal((await runVerbatim(folder, [...search, '--cache', cache])).stdout, stdout);
    equal(existsSync(join(cache, 'code')), 'enableCompileCache' in module);
  });

  it('survives being killed at any moment', async () => {
    const random = createRandom(9);
    const folder = folderOf({ ...news(420, 2) });
    const cache = join(folder, '.cache');
    const ask = (...how: string[]) =>
      runVerbatim(folder, ['check', '-', '--format', 'json', '--corpus', folder, ...how], DRAFT);
    for (let round = 0; round < KILLS; round++) {
      const name = `south/story-${Math.floor(random() * 420)}.md`;
      if (random() < 0.5) rmSync(join(folder, name), { force: true });
      else writeFileSync(join(folder, name), `“Round ${round} at the ferry,” Ines Holt said.\n`);
      await killedAfter(random() * LONGEST, ['index', '--corpus', folder, '--cache', cache]);
      const saved = await ask('--cache', cache);
      equal(saved.stdout, (await ask('--no-cache')).stdout);
      ok(saved.status !== null && saved.status < 2, saved.stderr);
    }
  });
});

/** Deaths in a run of the suite; the bench counts many more. */
const KILLS = 4;

/** Milliseconds within which indexing so few files is begun and done. */
const LONGEST = 1500;

function news(count: number, seed: number): Record<string, string> {
  return Object.fromEntries(someNews(count, seed));
}

function killedAfter(milliseconds: number, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BUNDLE, ...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
