import type { Environment } from './environment.ts';
import type { Holdings } from './holdings.ts';
import { filesIn, readOntoShelf } from './readFolders.ts';
import { mountSaved } from './savedLibrary.ts';
import { othersOf, sumOfOthers } from './seenNow.ts';
import { takeBundled } from './takeBundled.ts';

/**
 * Has the index answer from what was saved whole, without a look at the files: a thread does that meanwhile, and what
 * comes back settles whether all was found as it was saved. Nothing where that is not worth it, or something has to be
 * looked at first.
 */
export async function openSeen(
  environment: Environment,
  held: Holdings,
): Promise<{ readonly isAsSaved: Promise<boolean> } | undefined> {
  const { store, folders, stored, shelf } = held;
  const seen = store?.seen;
  if (seen === undefined) return undefined;
  const articles = store?.segments.reduce((sum, { segment }) => sum + segment.articleCount, 0) ?? 0;
  const own = folders.filter((_, at) => stored.has(at));
  const now = environment.sumOfFiles?.(own, articles);
  if (now === undefined) return undefined;
  await mountSaved(held);
  for (const [at, folder] of folders.entries()) {
    if (!stored.has(at)) continue;
    const opened = await environment.openFolder(folder);
    if ('message' in opened) return undefined;
    held.readers[at] = opened;
  }
  const toRead = new Map<string, number>();
  for (const at of othersOf(held))
    for await (const path of filesIn(environment, held, at)) toRead.set(path, at);
  await takeBundled(environment, held, toRead, () => true);
  const failed = (error: unknown) => {
    throw error;
  };
  for (const [path, at] of toRead) {
    const put = await readOntoShelf(held, path, at, failed);
    put();
  }
  shelf.settle();
  if (sumOfOthers(held) !== seen.others) return undefined;
  held.said = seen.problems;
  return { isAsSaved: now.then((files) => files === seen.files) };
}
