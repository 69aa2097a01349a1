import type { Indexer } from '../store/indexer.ts';
import { entryOf, type SavedSegment } from '../store/indexStore.ts';
import { segmentsToMerge } from '../store/mergeSegments.ts';
import type { Holdings } from './holdings.ts';
import { NO_CHANGE, save } from './savedLibrary.ts';

/**
 * Has a thread make one segment of several that are small beside others, if there are such; whether there were.
 * What happens to their files meanwhile is taken into account when the new one takes their place.
 */
export async function mergeSaved(
  held: Holdings,
  indexer: Indexer,
  isCurrent: () => boolean,
  setMerging: (segments: readonly SavedSegment[]) => void,
): Promise<boolean> {
  const { index, shelf, store } = held;
  if (store === undefined || !store.isWriter) return false;
  const sized = store.segments.map((saved) => ({ saved, bytes: saved.segment.byteLength }));
  const replaced = segmentsToMerge(sized).map(({ saved }) => saved);
  if (replaced.length === 0) return false;
  const before = replaced.map(entryOf);
  setMerging(replaced);
  try {
    const merged = await indexer.merge({ place: store.place, segments: before });
    if (merged === undefined || !isCurrent()) return false;
    // All that is not saved yet of what happened to the files, so that nothing else is left to be told.
    if (!save(held, replaced)) return false;
    const gone = new Set<string>();
    const stamps = new Map<string, string>();
    for (const [at, one] of replaced.entries()) {
      const known = new Set(before[at]?.gone);
      for (const path of one.gone) if (!known.has(path)) gone.add(path);
      for (const [path, stamp] of one.stamps) if (!one.gone.has(path)) stamps.set(path, stamp);
    }
    const { isComplete, seen } = store;
    const added = [{ ...merged, gone, stamps }];
    const opened = store.commit({ ...NO_CHANGE, added, replaced, isComplete, ...(seen && { seen }) });
    index.adopt(
      opened.map(({ segment }) => segment),
      replaced.map(({ segment }) => segment),
      gone,
    );
    shelf.saved(opened, replaced);
    return true;
  } finally {
    setMerging([]);
  }
}
