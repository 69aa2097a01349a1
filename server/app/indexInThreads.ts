import type { Indexer } from '../store/indexer.ts';
import type { Holdings } from './holdings.ts';
import { lotsOf, takeIndexed } from './savedLibrary.ts';

/** Asked between lots: whether what comes is wanted still, whether more is, and when to go on. */
export interface ThreadControl {
  isCurrent(): boolean;
  isCancelled(): boolean;
  whenRunning(): Promise<void>;
}

/** Has the threads index the files, by path with the folder of each, where they are many, and else the large ones; gives each that is on the shelf. */
export async function* indexInThreads(
  held: Holdings,
  indexer: Indexer | undefined,
  files: ReadonlyMap<string, number>,
  { isCurrent, isCancelled, whenRunning }: ThreadControl,
): AsyncGenerator<string> {
  const lots = indexer === undefined ? [] : await lotsOf(held, files);
  if (indexer === undefined || lots.length === 0) return;
  const control = { isCancelled: () => !isCurrent() || isCancelled(), whenRunning };
  for await (const lot of indexer.index(lots, control)) {
    if (!isCurrent()) return;
    for await (const taken of takeIndexed(held, lot, files)) yield* taken;
  }
}
