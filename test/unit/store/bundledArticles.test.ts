import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { bundleArticles } from '../../../scripts/bundleArticles.ts';
import type { Environment } from '../../../server/app/environment.ts';
import { createLibrary, type Library } from '../../../server/app/library.ts';
import type { ArticleFolder } from '../../../server/corpus/files/articleFolder.ts';
import { createNodeEnvironment } from '../../../server/node/nodeEnvironment.ts';
import { readRegularFile } from '../../../server/node/readRegularFile.ts';
import { type BundledArticles, openBundled } from '../../../server/store/bundledArticles.ts';
import { answersOf, draftsFrom } from '../../support/answers.ts';
import { newsFolder, put } from '../../support/newsFolder.ts';
import { someNews } from '../../support/someNews.ts';

describe('articles that are read when the program is built', function () {
  this.timeout(60_000);

  it('answer as if their files were read at every start', async () => {
    const bundled = newsFolder(someNews(8, 1));
    await sameAsRead(bundled, []);
  });

  it('do so beside the user’s own, some of which go by the same names', async () => {
    const bundled = newsFolder(someNews(8, 1));
    const own = newsFolder(someNews(12, 1));
    put(own, 'stated.md', '---\nid: story-1\n---\n\n“Nobody lit it,” said Ada Holt.\n');
    await sameAsRead(bundled, [own]);
  });

  it('are described by a bibliography like those that are read', async () => {
    const bundled = newsFolder(
      new Map([['lamp.md', '---\nURL: https://post.example/lamp\n---\n\n“Nobody lit it,” said Ada Holt.\n']]),
    );
    const own = newsFolder(
      new Map([
        [
          'sources.bib',
          '@article{holt, title = {The lamp}, journal = {Harbour Post}, url = {https://post.example/lamp}}',
        ],
      ]),
    );
    await sameAsRead(bundled, [own]);
  });

  it('are found by the path at which they lie now', async () => {
    const folder = newsFolder(new Map([['lamp.md', '“Nobody lit it,” said Ada Holt.\n']]));
    const library = await load(folder, [], await built(folder));
    const article = library.articleAt(join(folder, 'lamp.md'));
    equal(article?.path, join(folder, 'lamp.md'));
    equal(article?.text, '“Nobody lit it,” said Ada Holt.\n');
    equal(library.articleAt(join(folder, 'tower.md')), undefined);
  });

  it('are read from their files if one was written to, is gone or is larger than may be read', async () => {
    const folder = newsFolder(someNews(4, 2));
    const file = await built(folder);
    ok(await opened(file, folder));
    equal(await opened(file, folder, { maxFileSize: 20 }), undefined);
    const [name = ''] = someNews(4, 2).keys();
    const text = readFileSync(join(folder, name), 'utf8');
    put(folder, name, text.replace(/\w/, 'x'));
    equal(await opened(file, folder), undefined);
    put(folder, name, text);
    ok(await opened(file, folder));
    rmSync(join(folder, name));
    equal(await opened(file, folder), undefined);
  });

  it('are read from their files if another make of the program built them, or what it built is damaged', async () => {
    const folder = newsFolder(someNews(4, 3));
    const file = await built(folder);
    equal(await opened(file, folder, { madeBy: 'another make' }), undefined);
    equal(await opened(join(folder, 'nothing.segment'), folder), undefined);
    writeFileSync(file, readFileSync(file).subarray(0, 1000));
    equal(await opened(file, folder), undefined);
  });

  it('are left out one by one where the user says so', async () => {
    const folder = newsFolder(someNews(4, 4));
    const [name = ''] = someNews(4, 4).keys();
    const exclude = [name.split('/').at(-1) ?? ''];
    const library = await load(folder, [], await built(folder), exclude);
    const read = await load(folder, [], undefined, exclude);
    equal(library.index.articleCount, 3);
    deepEqual(
      answersOf(library.index, draftsFrom(read.index)),
      answersOf(read.index, draftsFrom(read.index)),
    );
  });
});

/** The file that the build writes, of the articles of a folder. */
async function built(folder: string): Promise<string> {
  const file = join(newsFolder(new Map()), 'bundled.segment');
  writeFileSync(file, await bundleArticles(folder, 'this make'));
  return file;
}

function opened(
  file: string,
  path: string,
  { maxFileSize = 1_000_000, madeBy = 'this make' } = {},
): Promise<BundledArticles | undefined> {
  const folder: ArticleFolder = { path, exclude: [], maxFileSize };
  const pathOf = (name: string) => join(path, name);
  return openBundled({ folder, file, madeBy, readFile: readRegularFile, pathOf });
}

/** A library of the bundled folder and the user's own, by what was built or, without it, by reading. */
async function load(
  bundledFolder: string,
  own: readonly string[],
  file: string | undefined,
  exclude: readonly string[] = [],
): Promise<Library> {
  const environment: Environment = {
    ...createNodeEnvironment(tmpdir()),
    bundledFolder,
    openStore: () => undefined,
    readBundled: async ({ path }) => (file === undefined ? undefined : opened(file, path)),
  };
  const library = createLibrary(environment, {
    changed() {},
    problem() {},
    notice() {},
    failed(_what, error) {
      throw error;
    },
  });
  await library.load([bundledFolder, ...own].map((path) => ({ path, exclude, maxFileSize: 1_000_000 })));
  return library;
}

async function sameAsRead(bundled: string, own: readonly string[]): Promise<void> {
  const read = await load(bundled, own, undefined);
  const taken = await load(bundled, own, await built(bundled));
  const drafts = draftsFrom(read.index);
  deepEqual(answersOf(taken.index, drafts), answersOf(read.index, drafts));
  deepEqual(taken.problems(), read.problems());
  const whole = ({ index }: Library) =>
    [...index.ids()].map((id) => {
      const { article, speech } = index.article(id) ?? {};
      return [id, { ...article }, { ...speech, language: speech?.language.code }];
    });
  deepEqual(JSON.parse(JSON.stringify(whole(taken))), JSON.parse(JSON.stringify(whole(read))));
}
