import { deepEqual, equal } from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { createLibrary, type Library } from '../../../server/app/library.ts';
import { lookAtFolders } from '../../../server/node/lookAtFolders.ts';
import { createNodeEnvironment } from '../../../server/node/nodeEnvironment.ts';
import { openIndexStore } from '../../../server/store/indexStore.ts';
import { answersOf, draftsFrom } from '../../support/answers.ts';
import { type MemoryDisk, memoryDisk } from '../../support/memoryDisk.ts';
import { newsFolder, put } from '../../support/newsFolder.ts';
import { someNews } from '../../support/someNews.ts';

/** What happens to a folder of news, and whether its index has to be brought up to date then. */
const CHANGES: readonly (readonly [what: string, isSeen: boolean, change: (folder: string) => void])[] = [
  ['nothing', false, () => {}],
  ['an article is written again', true, (folder) => put(folder, STORY, '“Nobody paid,” Ada Holt said.\n')],
  ['an article comes', true, (folder) => put(folder, 'north/new.md', '“Nobody paid,” Ada Holt said.\n')],
  [
    'an article of a name that another has comes',
    true,
    (folder) => put(folder, 'west/story-1.md', 'Roof.\n'),
  ],
  ['an article goes', true, (folder) => rmSync(join(folder, STORY))],
  ['a folder is renamed', true, (folder) => renameSync(join(folder, 'north'), join(folder, 'east'))],
  ['a file comes that cannot be read as an article', true, (folder) => put(folder, 'north/broken.json', '{')],
  ['a file of a kind that is not read comes', true, (folder) => put(folder, 'north/one.pages', 'x')],
  ['a draft comes that says so', true, (folder) => put(folder, 'draft.md', '---\ndraft: true\n---\nRoof.\n')],
  ['a hidden file comes', false, (folder) => put(folder, '.git/story.md', '“Nobody paid,” Ada Holt said.\n')],
  ['an empty folder comes', false, (folder) => mkdirSync(join(folder, 'west/empty'), { recursive: true })],
];

const STORY = 'north/story-300.md';

describe('files that were seen before', function () {
  this.timeout(60_000);

  it('are not gone through where a look at all of them tells nothing new, and else they are', async () => {
    const folder = newsFolder(new Map([...someNews(60, 1), [STORY, '“It was found,” Ines Holt said.\n']]));
    const disk = memoryDisk();
    await load(folder, disk);
    for (const [what, isSeen, change] of CHANGES) {
      change(folder);
      const { library, isAsSaved } = await open(folder, disk);
      equal(isAsSaved, !isSeen, what);
      const fresh = await load(folder, disk);
      if (isAsSaved) same(library, fresh);
      const again = await open(folder, disk);
      equal(again.isAsSaved, true, `after it was seen that ${what}`);
      same(again.library, await load(folder, memoryDisk()));
    }
  });

  it('are not gone through for what a pattern leaves out or a package brings with it', async () => {
    const folder = newsFolder(someNews(60, 4));
    const disk = memoryDisk();
    const asked = async () => {
      const library = libraryOn(disk);
      const opened = await library.openSaved(foldersOf(folder, ['east/**', '**/old-*.md']));
      return (await opened?.isAsSaved) ?? false;
    };
    const first = libraryOn(disk);
    await first.load(foldersOf(folder, ['east/**', '**/old-*.md']));
    first.close();
    for (const path of ['east/new.md', 'west/old-story.md', 'west/node_modules/read.md', 'west/.draft.md']) {
      put(folder, path, '“Nobody paid,” Ada Holt said.\n');
      equal(await asked(), true, path);
    }
    put(folder, 'west/story-old.md', '“Nobody paid,” Ada Holt said.\n');
    equal(await asked(), false);
  });

  it('are gone through where an article that comes with the program has the name of one of them', async () => {
    const folder = newsFolder(someNews(60, 3));
    const corpus = newsFolder(new Map([['story-1.md', '“It was found,” Ines Holt said.\n']]));
    const disk = memoryDisk();
    const alone = libraryOn(disk);
    await alone.load(foldersOf(folder));
    alone.close();
    const both = [...foldersOf(corpus), ...foldersOf(folder)];
    const ids: unknown[] = [];
    for (let round = 0; round < 3; round++) {
      const library = libraryOn(disk, corpus);
      const opened = await library.openSaved(both);
      if (!(await opened?.isAsSaved)) await library.load(both);
      ids.push([...library.index.ids()].sort());
      library.close();
    }
    const fresh = libraryOn(memoryDisk(), corpus);
    await fresh.load(both);
    for (const some of ids) deepEqual(some, [...fresh.index.ids()].sort());
  });

  it('are gone through where there are links, which may lead anywhere', async () => {
    const folder = newsFolder(someNews(60, 2));
    symlinkSync(join(folder, 'north'), join(folder, 'link'));
    const disk = memoryDisk();
    await load(folder, disk);
    equal((await open(folder, disk)).isAsSaved, false);
  });
});

function same(library: Library, other: Library): void {
  const drafts = draftsFrom(other.index).slice(0, 3);
  deepEqual(answersOf(library.index, drafts), answersOf(other.index, drafts));
  deepEqual(library.problems(), other.problems());
}

async function open(folder: string, disk: MemoryDisk) {
  const library = libraryOn(disk);
  const opened = await library.openSaved(foldersOf(folder));
  return { library, isAsSaved: (await opened?.isAsSaved) ?? false };
}

async function load(folder: string, disk: MemoryDisk): Promise<Library> {
  const library = libraryOn(disk);
  await library.load(foldersOf(folder));
  library.close();
  return library;
}

function foldersOf(folder: string, exclude: readonly string[] = []) {
  return [{ path: folder, exclude, maxFileSize: 1_000_000 }];
}

function libraryOn(disk: MemoryDisk, bundledFolder = ''): Library {
  return createLibrary(
    {
      ...createNodeEnvironment(tmpdir()),
      bundledFolder,
      openStore: () => openIndexStore(disk, 'this make', null),
      sumOfFiles: async (folders) => lookAtFolders(folders, () => {}),
    },
    {
      changed() {},
      problem() {},
      notice() {},
      failed(_, error) {
        throw error;
      },
    },
  );
}
