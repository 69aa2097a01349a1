import { createSumOfFiles, sumOfAll, sumOfUnread } from '../corpus/files/sumOfFiles.ts';
import type { Seen } from '../store/indexStore.ts';
import { type Holdings, problemsOf } from './holdings.ts';

/** What there is now, where that can be told by sums and little is to be said of it. */
export function seenNow(held: Holdings): Seen | undefined {
  const { shelf, stored, unread, isComplete } = held;
  const files = shelf.sumOf(stored);
  const others = sumOfOthers(held);
  const problems = isComplete ? problemsOf(held) : [];
  if (!isComplete || files === undefined || others === undefined || problems.length > MOST) return undefined;
  const beside = [...unread.entries()].flatMap(([at, kinds]) => (stored.has(at) ? [...kinds] : []));
  return { files: sumOfAll(files, sumOfUnread(beside)), others, problems };
}

/**
 * The sum of the files of folders that are not saved, and of the ids that they go by, which saved ones have a say in;
 * nothing where the state of one is not known.
 */
export function sumOfOthers(held: Holdings): string | undefined {
  const sum = createSumOfFiles();
  for (const { path, stamp, id } of held.shelf.unsavedIn(othersOf(held))) {
    if (stamp === undefined) return undefined;
    sum.add(path, `${stamp}\n${id}`);
  }
  return sum.told();
}

/** The folders that are not saved. */
export function othersOf({ folders, stored }: Holdings): ReadonlySet<number> {
  return new Set([...folders.keys()].filter((at) => !stored.has(at)));
}

/** Things to be said that are worth keeping. */
const MOST = 1000;
