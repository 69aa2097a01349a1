import { createArticleIds, namesOfFile } from '../corpus/articleIds.ts';
import { baseName } from '../corpus/files/parseArticle.ts';
import { createNameCounts } from '../corpus/nameCounts.ts';
import { sectionsIn } from '../search/bytes/sections.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { buildSegment, type CorpusSegment, openSegment } from '../search/corpusSegment.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { FilesToIndex, IndexedFiles } from '../store/indexer.ts';
import type { SavedSegment } from '../store/indexStore.ts';
import { type SavedFile, writeFiles } from '../store/savedFiles.ts';
import { breath, createBreaths } from './breath.ts';
import type { Holdings } from './holdings.ts';
import { sameData } from './sameArticle.ts';
import { seenNow } from './seenNow.ts';

/**
 * Has the index answer from what was saved, a segment at a time; whether that is all there was, and so much that nobody
 * should have to wait until every file has been looked at.
 */
export async function mountSaved({ index, store }: Holdings): Promise<boolean> {
  for (const { segment, gone } of store?.segments ?? []) {
    await breath();
    index.mount(segment, { gone });
  }
  return (store?.isComplete ?? false) && index.articleCount >= SO_MANY;
}

/**
 * Puts the saved files on the shelf that are still among those found, and takes the others out of the index. Those that
 * were not written to since are struck from `found`, by path, with the folder of each; what is left is to be read. Gives
 * way now and then; what it gives is true.
 */
export async function* restoreSaved(
  { index, shelf, store, readers }: Holdings,
  found: Map<string, number>,
): AsyncGenerator<true> {
  const ids = createNameCounts();
  const same = new Set<string>();
  const breathe = createBreaths();
  for (const segment of store?.segments ?? []) {
    let some: SavedFile[] = [];
    const look = async () => {
      const stamps = await stampsOf(readers, some, found);
      for (const { path, stamp } of some) {
        if (stamps.get(path) === stamp) same.add(path);
        else same.delete(path);
      }
      some = [];
    };
    for (const [number, file] of segment.files()) {
      const { path, id } = file;
      // Where two segments have the id, the article is the first one's.
      if (id !== undefined && ids.countOf(id) > 0 && index.article(id)?.article.path !== path) continue;
      if (id !== undefined) ids.add(id, 0);
      const folder = found.get(path);
      shelf.restore(folder ?? 0, file, { segment, number });
      if (folder === undefined) shelf.remove(path);
      else some.push(file);
      if (some.length >= TOGETHER) await look();
      if (await breathe()) yield true;
    }
    await look();
    yield true;
  }
  for (const path of same) found.delete(path);
}

/** What the system says now of the state of files. */
export async function stampsOf(
  readers: Holdings['readers'],
  files: readonly { readonly path: string }[],
  folderOf: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const stamps = new Map<string, string | undefined>();
  for (const [at, reader] of readers.entries()) {
    const paths = files.flatMap(({ path }) => (folderOf.get(path) === at ? path : []));
    const now = (await reader?.stampsOf(paths)) ?? [];
    for (const [index, path] of paths.entries()) stamps.set(path, now[index]);
  }
  return stamps;
}

/**
 * Deals unread files out for the threads that index: all where they are many, and else only the large
 * ones, since reading the others here is sooner done, and a large one would keep whoever asks something meanwhile
 * waiting. Where threads index, they have those too that are not saved.
 */
export async function lotsOf(held: Holdings, toRead: ReadonlyMap<string, number>): Promise<FilesToIndex[]> {
  const { shelf, stored } = held;
  const unread = new Map([...toRead].filter(([path]) => !shelf.has(path)));
  const fresh = new Map([...unread].filter(([, folder]) => stored.has(folder)));
  return dealOut(held, fresh.size < MANY ? await largeOf(held, fresh) : unread, LOT);
}

/**
 * Deals files out, by path with the folder of each, in lots of so many; segments are written by the threads, or come back
 * in memory, which is sooner there. Each file goes by the id that its path gives it, as
 * long as the files themselves have not been heard.
 */
export async function dealOut(
  { folders, readers, store, stored }: Holdings,
  chosen: ReadonlyMap<string, number>,
  size: number,
  isInMemory = false,
): Promise<FilesToIndex[]> {
  if (chosen.size === 0) return [];
  const ids = createArticleIds((path) => {
    const name = baseName(path);
    const [, ending = ''] = /(\.[^./\\]*)$/.exec(path) ?? [];
    const above = readers[chosen.get(path) ?? 0]?.foldersAbove(path) ?? [];
    return { path, order: path, names: namesOfFile(path, above, name, ending) };
  });
  const breathe = createBreaths();
  for (const path of chosen.keys()) {
    ids.add(path);
    await breathe();
  }
  const lots: FilesToIndex[] = [];
  for (const [at, folder] of folders.entries()) {
    const files: { readonly path: string; readonly id: string }[] = [];
    for (const [path, one] of chosen) {
      if (one === at) files.push({ path, id: ids.idOf(path) ?? path });
      await breathe();
    }
    for (let from = 0; from < files.length; from += size) {
      lots.push({
        folder,
        ...(stored.has(at) && store?.isWriter && (isInMemory ? { isToSave: true } : { place: store.place })),
        files: files.slice(from, from + size),
      });
    }
  }
  return lots;
}

/** Those of the files that take so long to read that somebody who types would notice. */
export async function largeOf(
  { readers, stored }: Holdings,
  files: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const large = new Map<string, number>();
  for (const [at, reader] of readers.entries()) {
    const paths = stored.has(at) ? [...files].flatMap(([path, folder]) => (folder === at ? path : [])) : [];
    const sizes = (await reader?.sizesOf(paths)) ?? [];
    for (const [index, path] of paths.entries()) if ((sizes[index] ?? 0) >= LARGE) large.set(path, at);
  }
  return large;
}

/** In bytes: it takes tenths of a second to read and index. */
const LARGE = 1_000_000;

/**
 * Takes what a thread made of a lot: into the store, the index and, some at a time, onto the shelf; gives the files of
 * each time and gives way in between.
 */
export async function* takeIndexed(
  held: Holdings,
  lot: IndexedFiles,
  folderOf: ReadonlyMap<string, number>,
): AsyncGenerator<readonly string[]> {
  const { index, shelf } = held;
  const { files } = lot;
  const { saved, opened } = openIndexed(held, lot);
  await breath();
  const taken = opened === undefined ? new Set<string>() : await takenOf(index, opened);
  if (opened !== undefined) index.mount(opened, { taken });
  await breath();
  const breathe = createBreaths();
  let done: string[] = [];
  for (const [number, file] of files.entries()) {
    // One whose id was taken is read again by itself, when all others have theirs.
    if (file.id !== undefined && taken.has(file.id)) continue;
    shelf.restore(folderOf.get(file.path) ?? 0, file, saved && { segment: saved, number });
    done.push(file.path);
    if (done.length < TAKEN_TOGETHER && number < files.length - 1) continue;
    shelf.settle();
    yield done;
    done = [];
    await breathe();
  }
}

/** Takes the segment of a lot into the store, or as it lies in memory. */
export function openIndexed(
  { store }: Holdings,
  { segment, isToSave = false }: IndexedFiles,
): { readonly saved?: SavedSegment; readonly opened?: CorpusSegment } {
  if (segment instanceof Uint8Array && !isToSave) return { opened: openSegment(sectionsIn(segment)) };
  const [saved] = store?.commit({ ...NO_CHANGE, added: [segment], isComplete: false }) ?? [];
  return saved === undefined ? {} : { saved, opened: saved.segment };
}

/** The ids of a segment's articles that others have. Gives way now and then: nothing else may be added meanwhile. */
async function takenOf(index: CorpusIndex, { ids }: CorpusSegment): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  const breathe = createBreaths();
  for (let at = 0; at < ids.length; at++) {
    const id = ids.at(at);
    if (index.has(id)) taken.add(id);
    if (at % LOOKED_UP_TOGETHER === 0) await breathe();
  }
  return taken;
}

/** Ids that are looked up before it is looked at the clock. */
const LOOKED_UP_TOGETHER = 16;

/**
 * Saves what no saved segment says yet; whether all of it is saved then. Small segments that change often become one,
 * but for those that are being merged; of large ones a thread makes fewer, later.
 */
export function save(held: Holdings, merging: readonly SavedSegment[] = []): boolean {
  const { index, shelf, store, stored, readers, isComplete } = held;
  if (store === undefined || held.isExchanging) return false;
  // A folder that cannot be read now may be there again tomorrow.
  if ([...stored].some((at) => readers[at] === undefined)) return false;
  const { gone, stamps } = shelf.outdated;
  const files = shelf.unsaved(stored);
  const seen = seenNow(held);
  const isOutdated =
    gone.size > 0 || stamps.size > 0 || store.isComplete !== isComplete || !sameData(store.seen, seen);
  if (files.length === 0 && !isOutdated) return true;
  // A handful of articles is read as fast as it is found saved.
  if (store.segments.length === 0 && files.length < FEW) return false;
  if (!store.isWriter) return false;
  const goneOf = (segment: (typeof store.segments)[number]) =>
    segment.gone.size + (gone.get(segment)?.length ?? 0);
  const leftOf = (one: (typeof store.segments)[number]) => one.segment.articleCount - goneOf(one);
  let together = 0;
  const replaced = store.segments
    .filter(
      (one) => !merging.includes(one) && (files.length > 0 || goneOf(one) * 2 >= one.segment.articleCount),
    )
    .toSorted((a, b) => leftOf(a) - leftOf(b))
    .filter((one) => {
      together += leftOf(one);
      return together <= SMALL;
    });
  const kept = replaced.flatMap((one) => {
    const lost = new Set(gone.get(one));
    return [...one.files()].flatMap(([, file]) => (lost.has(file.path) ? [] : file));
  });
  const all = [...kept, ...files];
  const articles: IndexedArticle[] = all.flatMap(({ id }) =>
    id === undefined ? [] : (index.article(id) ?? []),
  );
  const added =
    all.length === 0
      ? []
      : [buildSegment(articles, { codec: store.codec, more: (writer) => writeFiles(writer, all) })];
  const opened = store.commit({ added, replaced, gone, stamps, isComplete, ...(seen && { seen }) });
  index.adopt(
    opened.map(({ segment }) => segment),
    replaced.map(({ segment }) => segment),
  );
  shelf.saved(opened, replaced);
  return true;
}

/** Nothing has happened. */
export const NO_CHANGE = { added: [], replaced: [], gone: new Map(), stamps: new Map() };

/** Fewer files than these are not saved. */
const FEW = 50;

/** To look at fewer files takes no time worth speaking of. */
const SO_MANY = 5000;

/** Files looked at in one go. */
const TOGETHER = 500;

/** Files of a lot that are put on the shelf in one go. */
const TAKEN_TOGETHER = 50;

/** So many unread files are worth other threads. */
const MANY = 300;

/** Files that are indexed as one segment: about a million words of news. */
const LOT = 1500;

/** So many articles of small segments are written again together with what is new: that takes 25 milliseconds. */
const SMALL = 64;
