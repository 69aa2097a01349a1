import { createSum } from '../../text/sum.ts';
import type { UnreadKinds } from './articleFolder.ts';

/** A sum of what there is in folders: files in the state in which they are, and how many of the kinds that are not read. */
export interface SumOfFiles {
  add(path: string, stamp: string): void;
  take(path: string, stamp: string): void;
  told(): string;
}

export function createSumOfFiles(): SumOfFiles {
  const sum = createSum();
  return {
    add: (path, stamp) => sum.add(`${path}\n${stamp}`),
    take: (path, stamp) => sum.take(`${path}\n${stamp}`),
    told: sum.told,
  };
}

/** The sum of what lies in folders and is not read. */
export function sumOfUnread(unread: Iterable<readonly [folder: string, UnreadKinds]>): string {
  const sum = createSum();
  for (const [folder, kinds] of unread)
    for (const [ending, count] of kinds) sum.add(`${folder}\n${ending}\n${count}`);
  return sum.told();
}

/** What lies in folders: the sums of the files of each, in their order, and of what is not read in all. */
export function sumOfAll(files: string, unread: string): string {
  return `${files} / ${unread}`;
}
