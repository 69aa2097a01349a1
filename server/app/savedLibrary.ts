import { createArticleIds, namesOfFile } from '../corpus/articleIds.ts';
import { baseName } from '../corpus/files/parseArticle.ts';
import { sectionsIn } from '../search/bytes/sections.ts';
import { buildSegment, openSegment } from '../search/corpusSegment.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { FilesToIndex, IndexedFiles } from '../store/indexer.ts';
import { writeFiles } from '../store/savedFiles.ts';
import type { Holdings } from './holdings.ts';

/**
 * Has the index answer from what was saved; whether that is all there was, and so much that nobody should have to wait
 * until every file has been looked at.
 */
export function mountSaved({ index, store }: Holdings): boolean {
  for (const { segment, gone } of store?.segments ?? []) index.mount(segment, { gone });
  return (store?.isComplete ?? false) && index.articleCount >= SO_MANY;
}

/**
 * Puts the saved files on the shelf that are still among those found, and takes the others out of the index. Gives way
 * now and then; what it gives is true.
 */
export async function* restoreSaved(
  { index, shelf, store, readers }: Holdings,
  folderOf: ReadonlyMap<string, number>,
): AsyncGenerator<true> {
  let count = 0;
  for (const saved of store?.segments ?? []) {
    for (const file of saved.files()) {
      const folder = folderOf.get(file.path);
      const reader = folder === undefined ? undefined : readers[folder];
      const place = { folder: folder ?? 0, above: reader?.foldersAbove(file.path) ?? [] };
      if (file.id !== undefined && index.article(file.id)?.article.path !== file.path) continue;
      shelf.restore(place, file, saved);
      if (folder === undefined) shelf.remove(file.path);
      if (++count % TOGETHER !== 0) continue;
      await breath();
      yield true;
    }
  }
}

/** Of the files found, those that were never read or were written to since. */
export async function* changedSince(
  { shelf, readers }: Holdings,
  found: readonly { readonly path: string; readonly folder: number }[],
): AsyncGenerator<{ readonly path: string; readonly folder: number }> {
  for (let from = 0; from < found.length; from += TOGETHER) {
    const some = found.slice(from, from + TOGETHER);
    const known = some.filter(({ path }) => shelf.stampOf(path) !== undefined);
    const stamps = new Map<string, string | undefined>();
    for (const [at, reader] of readers.entries()) {
      const paths = known.filter(({ folder }) => folder === at).map(({ path }) => path);
      const now = (await reader?.stampsOf(paths)) ?? [];
      for (const [index, path] of paths.entries()) stamps.set(path, now[index]);
    }
    for (const one of some) {
      const stamp = stamps.get(one.path);
      if (stamp === undefined || stamp !== shelf.stampOf(one.path)) yield one;
    }
    if (known.length > 0) await breath();
  }
}

/**
 * Deals many unread files out for the threads that index; none where they are few, since reading those here is sooner
 * done. Each goes by the id that its path gives it, as long as the files themselves have not been heard.
 */
export function lotsOf(
  { shelf, folders, readers, store, stored }: Holdings,
  toRead: readonly { readonly path: string; readonly folder: number }[],
): FilesToIndex[] {
  const fresh = toRead.filter(({ path, folder }) => stored.has(folder) && !shelf.has(path));
  if (fresh.length < MANY) return [];
  const ids = createArticleIds();
  for (const { path, folder } of fresh) {
    const name = baseName(path);
    const [, ending = ''] = /(\.[^./\\]*)$/.exec(path) ?? [];
    ids.add({
      path,
      order: path,
      names: namesOfFile(path, readers[folder]?.foldersAbove(path) ?? [], name, ending),
    });
  }
  const lots: FilesToIndex[] = [];
  for (const [at, folder] of folders.entries()) {
    const files = fresh
      .filter((one) => one.folder === at)
      .map(({ path }) => ({ path, id: ids.idOf(path) ?? path }));
    for (let from = 0; from < files.length; from += LOT) {
      lots.push({
        folder,
        ...(store?.isWriter && { place: store.place }),
        files: files.slice(from, from + LOT),
      });
    }
  }
  return lots;
}

/** Takes what a thread made of a lot: into the store, the index and onto the shelf; answers with the files. */
export function takeIndexed(
  held: Holdings,
  { files, segment }: IndexedFiles,
  folderOf: ReadonlyMap<string, number>,
): string[] {
  const { index, shelf, store, readers } = held;
  const taken: string[] = [];
  const [saved] =
    segment instanceof Uint8Array || store === undefined
      ? []
      : store.commit({ ...NO_CHANGE, added: [segment], isComplete: false });
  if (saved !== undefined) index.mount(saved.segment, { mayClash: true });
  else if (segment instanceof Uint8Array) index.mount(openSegment(sectionsIn(segment)), { mayClash: true });
  for (const file of files) {
    const folder = folderOf.get(file.path) ?? 0;
    const place = { folder, above: readers[folder]?.foldersAbove(file.path) ?? [] };
    const isIndexed = file.id === undefined || index.article(file.id)?.article.path === file.path;
    // One whose id was taken is read again by itself, when all others have theirs.
    if (!isIndexed) continue;
    shelf.restore(place, file, saved);
    taken.push(file.path);
  }
  shelf.settle();
  return taken;
}

/** Saves what no saved segment says yet. Small segments that change often become one. */
export function save(held: Holdings): void {
  const { index, shelf, store, stored, readers, isComplete } = held;
  if (store === undefined) return;
  // A folder that cannot be read now may be there again tomorrow.
  if ([...stored].some((at) => readers[at] === undefined)) return;
  const { gone, stamps } = shelf.outdated;
  const files = shelf.unsaved(stored);
  const isOutdated = gone.size > 0 || stamps.size > 0 || store.isComplete !== isComplete;
  if (files.length === 0 && !isOutdated) return;
  // A handful of articles is read as fast as it is found saved.
  if (store.segments.length === 0 && files.length < FEW) return;
  if (!store.isWriter) return;
  const goneOf = (segment: (typeof store.segments)[number]) =>
    segment.gone.size + (gone.get(segment)?.length ?? 0);
  const replaced = store.segments.filter(
    (one) =>
      one.segment.articleCount - goneOf(one) <= SMALL &&
      (files.length > 0 || goneOf(one) * 2 >= one.segment.articleCount),
  );
  const kept = replaced.flatMap((one) => {
    const lost = new Set(gone.get(one));
    return [...one.files()].filter(({ path }) => !lost.has(path));
  });
  const all = [...kept, ...files];
  const articles: IndexedArticle[] = all.flatMap(({ id }) =>
    id === undefined ? [] : (index.article(id) ?? []),
  );
  const added =
    all.length === 0
      ? []
      : [buildSegment(articles, { codec: store.codec, more: (writer) => writeFiles(writer, all) })];
  const opened = store.commit({ added, replaced, gone, stamps, isComplete });
  index.adopt(
    opened.map(({ segment }) => segment),
    replaced.map(({ segment }) => segment),
  );
  shelf.saved(opened);
}

const NO_CHANGE = { added: [], replaced: [], gone: new Map(), stamps: new Map() };

/** Lets what came meanwhile be answered. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Fewer files than these are not saved. */
const FEW = 50;

/** To look at fewer files takes no time worth speaking of. */
const SO_MANY = 5000;

/** Files looked at in one go. */
const TOGETHER = 1000;

/** So many unread files are worth other threads. */
const MANY = 300;

/** Files that are indexed as one segment: about a million words of news. */
const LOT = 1500;

/** Segments of no more articles are written again together with what is new. */
const SMALL = 250;
