import { deepEqual, equal, ok } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Environment } from '../../../server/app/environment.ts';
import type { Library } from '../../../server/app/library.ts';
import { indexLot } from '../../../server/node/indexLot.ts';
import { createNodeEnvironment } from '../../../server/node/nodeEnvironment.ts';
import { memorySink } from '../../../server/search/bytes/sections.ts';
import { openIndexStore, openSegmentOf } from '../../../server/store/indexStore.ts';
import { mergeSegments, segmentsToMerge } from '../../../server/store/mergeSegments.ts';
import { answersOf, draftsFrom } from '../../support/answers.ts';
import { type MemoryDisk, memoryDisk } from '../../support/memoryDisk.ts';
import { loadLibrary, newsFolder, put } from '../../support/newsFolder.ts';
import { someNews } from '../../support/someNews.ts';

const MAKE = 'this make';
describe('segments of a saved index', function () {
  this.timeout(120_000);

  it('become one that gives the same answers', async () => {
    const { path, disk } = await inSegments(someNews(90, 11), 6);
    const { library } = await load(path, disk);
    ok(openIndexStore(disk, MAKE, null).segments.length > 4);
    await library.tidy();
    equal(openIndexStore(disk, MAKE, null).segments.length, 1);
    await sameAsFresh(library, path);
    // The next start finds them so.
    const { library: next, notices } = await load(path, disk);
    deepEqual(notices, []);
    await sameAsFresh(next, path);
  });

  it('take in what happens to their files while they become one', async () => {
    const { path, disk } = await inSegments(someNews(90, 12), 6);
    const { library } = await load(path, disk, async () => {
      rmSync(join(path, 'south/story-3.md'));
      put(path, 'north/story-4.md', '“The ferry came after all,” Ada Holt said.\n');
      put(path, 'north/new.md', '“Nobody asked the council,” Marek Renn said.\n');
      const files = ['south/story-3.md', 'north/story-4.md', 'north/new.md'];
      library.touched(files.map((name) => join(path, name)));
      while (library.articleAt(join(path, 'north/new.md')) === undefined)
        await new Promise((resolve) => setTimeout(resolve, 5));
    });
    await library.tidy();
    await sameAsFresh(library, path);
    library.close();
    const { library: next } = await load(path, disk);
    await sameAsFresh(next, path);
  });

  it('are as they were, or one, wherever the machine stops', async () => {
    const { path, disk } = await inSegments(someNews(60, 13), 5);
    const { library } = await load(path, disk);
    library.close();
    const whole = new Map(disk.files);
    for (let steps = 0; steps < 8; steps++) {
      const dying = memoryDisk(new Map(whole), steps);
      const { library: first } = await load(path, dying);
      await first.tidy();
      const { library: next } = await load(path, memoryDisk(dying.files));
      await sameAsFresh(next, path);
    }
  });

  it('are chosen so that none is written again for a few small ones', () => {
    const chosen = (...sizes: number[]) =>
      segmentsToMerge(sizes.map((megabytes) => ({ bytes: megabytes * 1e6 })))
        .map(({ bytes }) => bytes / 1e6)
        .toSorted((a, b) => a - b);
    deepEqual(chosen(12, 12, 12, 12, 12, 12, 9), [9, 12, 12, 12, 12, 12, 12]);
    deepEqual(chosen(90, 1, 1, 1), []);
    deepEqual(chosen(90, 1, 1, 1, 2), [1, 1, 1, 2]);
    deepEqual(chosen(120, 120, 120, 120), []);
    deepEqual(chosen(), []);
  });
});

/** A folder of news, and a disk on which it is indexed in so many segments. */
async function inSegments(news: ReadonlyMap<string, string>, count: number) {
  const path = newsFolder(news);
  const disk = memoryDisk();
  const store = openIndexStore(disk, MAKE, null);
  const names = [...news.keys()];
  const folder = { path, exclude: [], maxFileSize: 1_000_000 };
  for (let from = 0; from < count; from++) {
    const files = names
      .filter((_, at) => at % count === from)
      .map((name) => ({ path: join(path, name), id: name.replace(/^.*\/|\.[a-z]+$/g, '') }));
    const { segment } = await indexLot({ folder, files }, 'lot');
    ok(segment instanceof Uint8Array);
    const [none, nothing] = [new Map(), new Map()];
    store.commit({ added: [segment], replaced: [], gone: none, stamps: nothing, isComplete: false });
  }
  return { path, disk };
}

/** A library of the folder, its index saved on the disk; `meanwhile` is called before a merge is done. */
async function load(path: string, disk?: MemoryDisk, meanwhile: () => Promise<void> = async () => {}) {
  const { indexer: _, ...node } = createNodeEnvironment(tmpdir());
  const environment: Environment = {
    ...node,
    openStore: () => disk && openIndexStore(disk, MAKE, null),
    indexer: {
      async *index() {},
      async merge({ segments }) {
        if (disk === undefined) return undefined;
        const opened = segments.map((entry) => openSegmentOf(disk, entry));
        const sink = memorySink();
        mergeSegments(sink, opened, {});
        disk.files.set('merged.part', sink.bytes());
        await meanwhile();
        return { file: 'merged.part' };
      },
    },
  };
  return loadLibrary(environment, path);
}

async function sameAsFresh(library: Library, path: string): Promise<void> {
  const { library: fresh } = await load(path);
  const drafts = draftsFrom(fresh.index);
  deepEqual(answersOf(library.index, drafts), answersOf(fresh.index, drafts));
}
