import type { Indexer } from '../store/indexer.ts';
import type { Holdings } from './holdings.ts';
import { largeOf, lotsOf, stampsOf, takeIndexed } from './savedLibrary.ts';

/** Asked between lots: whether what comes is wanted still, whether more is, and when to go on. */
export interface ThreadControl {
  isCurrent(): boolean;
  isCancelled(): boolean;
  whenRunning(): Promise<void>;
}

/** Files by path, with the folder of each; how many at least are many, where that is not as usual. */
export interface FilesToRead {
  readonly files: ReadonlyMap<string, number>;
  readonly many?: number;
}

/** Has the threads index the files where they are many, and else the large ones; gives each that is on the shelf. */
export async function* indexInThreads(
  held: Holdings,
  indexer: Indexer | undefined,
  { files, many }: FilesToRead,
  { isCurrent, isCancelled, whenRunning }: ThreadControl,
): AsyncGenerator<string> {
  const lots = indexer === undefined ? [] : await lotsOf(held, files, many);
  if (indexer === undefined || lots.length === 0) return;
  const control = { isCancelled: () => !isCurrent() || isCancelled(), whenRunning };
  for await (const lot of indexer.index(lots, control)) {
    if (!isCurrent()) return;
    for await (const taken of takeIndexed(held, lot, files)) yield* taken;
  }
}

/** Has the threads read the large ones of files that came or changed; gives those that are on the shelf again. */
export async function* indexLarge(
  held: Holdings,
  indexer: Indexer | undefined,
  files: ReadonlyMap<string, number>,
  control: ThreadControl,
): AsyncGenerator<string> {
  if (indexer === undefined) return;
  const { shelf, readers } = held;
  const large = await largeOf(held, files);
  const paths = [...large.keys()].map((path) => ({ path }));
  const stamps = await stampsOf(readers, paths, large);
  const changed = new Map([...large].filter(([path]) => stamps.get(path) !== shelf.stampOf(path)));
  for (const path of changed.keys()) shelf.remove(path);
  yield* indexInThreads(held, indexer, { files: changed, many: Number.POSITIVE_INFINITY }, control);
}
