import { deepEqual, equal, match } from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { showProgress } from '../../../server/cli/progress.ts';
import { folderOf, runVerbatim } from '../../commandLine/runVerbatim.ts';
import { someNews } from '../../support/someNews.ts';
import { runHere } from './runHere.ts';

runHere();

const news = (count: number) =>
  Object.fromEntries([...someNews(count, 1)].map(([name, text]) => [`news/${name}`, text]));

describe('verbatim index', () => {
  const indexed = (folder: string, ...more: readonly string[]) =>
    runVerbatim(folder, ['index', '--corpus', 'news', '--no-bundled', '--cache', 'kept', ...more]);
  const kept = (folder: string) =>
    readdirSync(join(folder, 'kept')).map((name) =>
      readdirSync(join(folder, 'kept', name))
        .map((file) => file.replace(/\d+/, '0'))
        .sort(),
    );

  it('saves what it reads, follows what changes, and forgets it when it is told to', async () => {
    const folder = folderOf(news(60));
    match((await indexed(folder)).stdout, /^60 articles, .* MB saved in /);
    deepEqual(kept(folder), [['0.segment', 'manifest.json']]);
    rmSync(join(folder, 'news/north/story-0.md'));
    match((await indexed(folder)).stdout, /^59 articles, .* MB saved in /);
    const search = ['search', 'harbour', 'council', '--json', '--corpus', 'news', '--no-bundled'];
    equal(
      (await runVerbatim(folder, [...search, '--cache', 'kept'])).stdout,
      (await runVerbatim(folder, [...search, '--no-cache'])).stdout,
    );
    match((await indexed(folder, '--clear')).stdout, /^Cleared [\d.]+ MB in /);
    deepEqual(kept(folder), [[]]);
  });

  it('saves nothing of a handful of articles', async () => {
    const folder = folderOf(news(6));
    match((await indexed(folder)).stdout, /; so few that they are read as fast as saved ones are found\n$/);
  });

  it('leaves an index to whoever writes it', async () => {
    const folder = folderOf(news(60));
    await indexed(folder);
    const [name = ''] = readdirSync(join(folder, 'kept'));
    writeFileSync(join(folder, 'kept', name, 'writer.lock'), String(process.ppid));
    const { status, stderr } = await indexed(folder, '--clear');
    match(stderr, /Another process writes this index: it cannot be cleared now/);
    equal(status, 2);
    match((await indexed(folder)).stderr, /Another process writes this index; what changed/);
  });

  it('removes what was saved of folders that are gone', async () => {
    const folder = folderOf(news(60));
    await indexed(folder);
    const other = folderOf(news(60));
    rmSync(join(folder, 'news'), { recursive: true });
    const { stderr } = await runVerbatim(other, [
      ...['index', '--corpus', 'news', '--no-bundled'],
      ...['--cache', join(folder, 'kept')],
    ]);
    match(stderr, /Removed the saved indexes of folders that are gone: 1\./);
  });

  it('ends with 2 for what it cannot do', async () => {
    const folder = folderOf(news(1));
    for (const [args, why] of [
      [['--no-cache', '--corpus', 'news'], /would have nothing to do/],
      [[], /index needs a folder/],
      [['--corpus', 'nowhere'], /nowhere: .*cannot be read/],
    ] as const) {
      const { status, stderr } = await runVerbatim(folder, ['index', ...args]);
      match(stderr, why);
      equal(status, 2);
    }
  });
});

describe('how far indexing has come', () => {
  const shownAt = (
    to: 'terminal' | 'pipe',
    steps: readonly (readonly [done: number, files: number, milliseconds: number])[],
  ) => {
    let text = '';
    const isTTY = to === 'terminal';
    const progress = showProgress({ isTTY, columns: 60, write: (more) => (text += more) });
    for (const [done, files, milliseconds] of steps)
      progress.show({ state: 'indexing', done, files, milliseconds });
    progress.show({ state: 'ready', done: 1, files: 1000, milliseconds: 1 });
    progress.end();
    progress.end();
    return text;
  };

  it('is a bar on a terminal, which goes at the end', () => {
    equal(
      shownAt('terminal', [
        [0, 1000, 0],
        [500, 1000, 1000],
        [1000, 1000, 2000],
      ]),
      [
        '\r░░░░░░░░░░ 0 of 1,000 files\u001b[K',
        '\r█████░░░░░ 500 of 1,000 files, 500 a second, 1 s to go\u001b[K',
        '\r██████████ 1,000 of 1,000 files\u001b[K\r\u001b[K',
      ].join(''),
    );
  });

  it('is a line now and then where there is no terminal', () => {
    equal(
      shownAt('pipe', [
        [20, 1000, 10],
        [50, 1000, 100],
        [60, 1000, 120],
        [100, 1000, 20_000],
      ]),
      [
        'verbatim: 50 of 1,000 files, 500 a second, 2 s to go\n',
        'verbatim: 100 of 1,000 files, 5 a second, 180 s to go\n',
      ].join(''),
    );
  });

  it('is not shown of few files', () => equal(shownAt('terminal', [[100, 499, 10]]), ''));
});
