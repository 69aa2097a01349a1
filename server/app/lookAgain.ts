import { breath } from './breath.ts';
import { changedFiles, isAnyOrBelow, isSameOrBelow } from './changedFiles.ts';
import type { Environment } from './environment.ts';
import { exchangeFiles } from './exchangeFiles.ts';
import { forgetUnread, type Holdings, noteUnread } from './holdings.ts';
import type { ThreadControl } from './indexInThreads.ts';
import { filesIn, readOntoShelf } from './readFolders.ts';

/** Asked in between; `failed` hears of what went wrong with a file. */
export interface LookControl extends ThreadControl {
  failed(path: string, error: unknown): void;
}

/**
 * Looks at the files and folders at these paths, to which something may have happened, and takes what there is now;
 * ends early when that is no longer wanted.
 */
export async function lookAgain(
  environment: Environment,
  held: Holdings,
  paths: readonly string[],
  control: LookControl,
): Promise<void> {
  const { shelf } = held;
  const { isCurrent, failed } = control;
  const { reopen, files, problems, unread, noFolders } = await changedFiles(held, paths);
  forgetUnread(held, (folder) => isAnyOrBelow(folder, noFolders));
  for (const [folder, [kinds, at]] of unread) noteUnread(held, at, folder, kinds);
  for (const folder of reopen) {
    const above = held.folders[folder]?.path ?? '';
    for (const path of shelf.paths()) if (isSameOrBelow(path, above)) files.set(path, folder);
    for await (const path of filesIn(environment, held, folder)) files.set(path, folder);
  }
  for (const [problem, folder] of problems)
    shelf.put(problem.path, { folder, above: [] }, { problems: [problem] });
  for (const path of await exchangeFiles(held, environment.indexer, files, control)) files.delete(path);
  if (!isCurrent()) return;
  // Those that came before those that may have gone: what moved is there all the time.
  const all = [...files].sort(([a], [b]) => Number(shelf.has(a)) - Number(shelf.has(b)));
  for (let at = 0; at < all.length; at += TOGETHER) {
    const some = all.slice(at, at + TOGETHER);
    const puts = await Promise.all(
      some.map(([path, folder]) => readOntoShelf(held, path, folder, (error) => failed(path, error))),
    );
    if (!isCurrent()) return;
    for (const put of puts) put();
    shelf.settle();
    await breath();
  }
}

/** Changed files that are put on the shelf in one go, so that one that moved is never there twice or not at all. */
const TOGETHER = 16;
