import { deepEqual, equal, match } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { folderOf, runVerbatim } from '../../commandLine/runVerbatim.ts';
import { type SearchEngine, startSearchEngine } from '../../support/searchEngine.ts';
import { runHere } from './runHere.ts';

runHere();

const NAMES = ['quay', 'lamp', 'tide', 'ferry', 'north'];
const said = (name: string) =>
  `The ${name} was ours to mend, and nobody from the council ever came to the ${name}.`;
const articleOf = (name: string) => `“${said(name)}” Ada Holt said.\n`;
const draftOf = (...names: readonly string[]) =>
  names.map((name) => `“${said(name)}” Ada Holt said.\n`).join('\n');

describe('verbatim archive', () => {
  let engine: SearchEngine;
  let folder = '';
  before(async () => {
    engine = await startSearchEngine();
    folder = folderOf(Object.fromEntries(NAMES.map((name) => [`news/${name}.md`, articleOf(name)])));
  });
  after(() => engine.stop());

  const push = (...more: readonly string[]) =>
    runVerbatim(folder, ['archive', 'push', 'news', '--no-cache', '--to', engine.url, ...more]);
  const counts = async () =>
    / (\d+) sent, (\d+) unchanged, (\d+) removed/.exec((await push()).stdout)?.slice(1);
  const check = async (draft: string) => {
    const args = ['check', '-', '--no-bundled', '--no-cache', '--format', 'json', '--archive', engine.url];
    const { stdout } = await runVerbatim(folder, args, draft);
    const { drafts, problems } = JSON.parse(stdout);
    const sources = drafts[0].quotations.map(
      ({ verdict, source }: { verdict: string; source: { article: string } | null }) =>
        `${verdict} ${source?.article}`,
    );
    return { sources, problems: problems.map(({ message }: { message: string }) => message) };
  };

  it('is sent what it has not, or has otherwise, and loses what is gone', async () => {
    deepEqual(await counts(), ['5', '0', '0']);
    deepEqual([...engine.documents.keys()].sort(), NAMES.toSorted());
    deepEqual(await counts(), ['0', '5', '0']);
    rmSync(join(folder, 'news/tide.md'));
    writeFileSync(join(folder, 'news/lamp.md'), articleOf('lamp').replace('Ada', 'Ida'));
    deepEqual(await counts(), ['1', '3', '1']);
    equal(engine.documents.has('tide'), false);
  });

  it('has the quotations of a draft judged by what it holds', async () => {
    const unheard = '“A heron stood on one leg in the reeds for most of the afternoon,” Ada Holt said.\n';
    deepEqual(await check(`${draftOf('quay', 'north')}\n${unheard}`), {
      sources: ['verbatim quay', 'verbatim north', 'not-found undefined'],
      problems: [],
    });
    const long = Array.from({ length: 60 }, (_, at) => NAMES[at % 2] ?? '');
    deepEqual(new Set((await check(draftOf(...long))).sources), new Set(['verbatim quay', 'verbatim lamp']));
  });

  it('is told apart from one that there is not, or that takes nothing', async () => {
    const none = await push('--index', 'other');
    match(none.stderr, /no such index \(404\)/);
    equal(none.status, 2);
    engine.refuse('disk full');
    writeFileSync(join(folder, 'news/tide.md'), articleOf('tide'));
    const full = await push();
    match(full.stderr, /took not all: x: disk full/);
    equal(full.status, 2);
  });

  it('is pushed to rightly or not at all', async () => {
    for (const [args, why] of [
      [['pull', 'news', '--to', 'http://x'], /knows one thing to do/],
      [['push', '--to', 'http://x'], /needs a folder/],
      [['push', 'news'], /needs --to URL/],
      [['push', 'news', '--to', 'http://x', '--index', 'Big News'], /--index takes small letters/],
      [['push', 'news', '--to', 'ftp://x'], /no address of an archive/],
      [['push', 'news', '--to', 'http://me:pass@x'], /holds no name or password/],
      [['push', 'nowhere', '--to', 'http://x'], /nowhere: .*cannot be read/],
    ] as const) {
      const { status, stderr } = await runVerbatim(folder, ['archive', ...args]);
      match(stderr, why);
      equal(status, 2);
    }
  });
});
