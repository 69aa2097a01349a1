import type { SectionWriter } from '../search/bytes/sections.ts';
import { buildingSegment } from '../search/corpusSegment.ts';
import type { FilesToIndex, IndexedFiles, Indexer } from '../store/indexer.ts';
import { readLot } from '../store/readLot.ts';
import { writeFiles } from '../store/savedFiles.ts';
import { createBreaths } from './breath.ts';
import type { Holdings } from './holdings.ts';
import type { ThreadControl } from './indexInThreads.ts';
import { dealOut, largeOf, NO_CHANGE, openIndexed, stampsOf } from './savedLibrary.ts';

/**
 * Has files that came or changed read and indexed apart, where they are many or large: step by step here, and beside
 * this thread. Until a file is read, what was known of it answers; then both change places, some files at a time, so that
 * nothing is missing meanwhile. Answers with those that are dealt with; what is left is to be read one by one.
 */
export async function exchangeFiles(
  held: Holdings,
  indexer: Indexer | undefined,
  files: ReadonlyMap<string, number>,
  { isCurrent, isCancelled, whenRunning }: ThreadControl,
): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  const { changed, large, gone } = await changedOf(held, indexer, files);
  if (changed.size < MANY && large.size === 0) return done;
  const folderOf = new Map([...changed, ...large]);
  // Those that take long are never read here.
  const apart = await dealOut(held, large, 1, true);
  const lots = changed.size < MANY ? [] : await dealOut(held, changed, LOT, true);
  let isFailed = false;
  const isOver = () => isFailed || !isCurrent() || isCancelled();
  const exchange = (lot: IndexedFiles) => exchangeLot(held, lot, { folderOf, gone, done });

  const beside = async () => {
    if (indexer === undefined) return;
    const control = { isCancelled: isOver, whenRunning };
    for await (const lot of indexer.index(apart, control, true)) if (!isOver()) await exchange(lot);
    if (changed.size < ENOUGH_FOR_THREADS) return;
    for await (const lot of indexer.index(lots, control, true)) if (!isOver()) await exchange(lot);
  };
  const here = async () => {
    for (;;) {
      await whenRunning();
      const lot = isOver() ? undefined : lots.shift();
      if (lot === undefined) return;
      const indexed = await indexHere(held, lot);
      if (!isOver()) await exchange(indexed);
    }
  };
  held.isExchanging = true;
  try {
    await Promise.all([beside(), here()]);
  } finally {
    isFailed = true;
    held.isExchanging = false;
  }
  return done;
}

/** What of the files changed, the large ones by themselves, and what is gone; no more than is to be exchanged. */
async function changedOf(
  held: Holdings,
  indexer: Indexer | undefined,
  files: ReadonlyMap<string, number>,
): Promise<{
  readonly changed: ReadonlyMap<string, number>;
  readonly large: ReadonlyMap<string, number>;
  readonly gone: Set<string>;
}> {
  const { shelf, readers, stored } = held;
  const changed = new Map<string, number>();
  const large = new Map<string, number>();
  const gone = new Set<string>();
  // What bibliographies say of files is settled where files are read one by one.
  if (shelf.hasBibliographies) return { changed, large, gone };
  const ours = new Map([...files].filter(([, folder]) => stored.has(folder)));
  const paths = [...ours.keys()].map((path) => ({ path }));
  const [stamps, long] = [await stampsOf(readers, paths, ours), await largeOf(held, ours)];
  for (const [path, folder] of ours) {
    const stamp = stamps.get(path);
    if (stamp === undefined) gone.add(path);
    else if (stamp !== shelf.stampOf(path)) {
      if (!long.has(path)) changed.set(path, folder);
      else if (indexer !== undefined) large.set(path, folder);
    }
  }
  return { changed, large, gone };
}

/** Does in this thread, step by step, what others do for a lot. */
async function indexHere(
  { readers, folders, store }: Holdings,
  { folder, isToSave = false, files: some }: FilesToIndex,
): Promise<IndexedFiles> {
  const reader = readers[folders.indexOf(folder)];
  const breathe = createBreaths();
  const { files, articles } =
    reader === undefined ? { files: [], articles: [] } : await readLot(reader, some, breathe);
  const more = (writer: SectionWriter) => writeFiles(writer, files);
  const steps = buildingSegment(articles, { more, codec: isToSave ? store?.codec : undefined });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return { files, segment: value, isToSave };
    await breathe();
  }
}

/** What is known of the files that are exchanged: the folder of each, what is gone, and what is dealt with so far. */
interface Exchanged {
  readonly folderOf: ReadonlyMap<string, number>;
  readonly gone: Set<string>;
  readonly done: Set<string>;
}

/** Puts what came of a lot in the place of what was known of its files. */
async function exchangeLot(
  held: Holdings,
  lot: IndexedFiles,
  { folderOf, gone, done }: Exchanged,
): Promise<void> {
  const { index, shelf, store } = held;
  const { saved, opened } = openIndexed(held, lot);
  if (opened === undefined) return;
  const staged = index.stage(opened);
  const breathe = createBreaths();
  const left: string[] = [];
  for (const [number, file] of lot.files.entries()) {
    const { path, id } = file;
    const holder = id === undefined ? undefined : index.article(id)?.article.path;
    if (id !== undefined && holder !== undefined && holder !== path && !gone.has(holder)) {
      // Another file has its id: it is read by itself when all others have theirs.
      staged.leaveOut(id);
      left.push(path);
    } else {
      if (holder !== undefined && gone.delete(holder)) {
        shelf.remove(holder);
        done.add(holder);
      }
      shelf.remove(path);
      if (id !== undefined) staged.show(id);
      shelf.restore(folderOf.get(path) ?? 0, file, saved && { segment: saved, number });
      done.add(path);
    }
    if (number % TOGETHER < TOGETHER - 1 && number < lot.files.length - 1) continue;
    shelf.settle();
    await breathe();
  }
  staged.end();
  if (saved !== undefined && left.length > 0)
    store?.commit({ ...NO_CHANGE, gone: new Map([[saved, left]]), isComplete: false });
}

/** So many files are sooner exchanged than read here without anybody noticing: to index them takes 25 milliseconds. */
const MANY = 64;

/** Fewer are read before a thread has started. */
const ENOUGH_FOR_THREADS = 600;

/** Files of a lot: few enough that nothing that is made of all of them takes long. */
const LOT = 64;

/** Files that change places in one go. */
const TOGETHER = 8;
