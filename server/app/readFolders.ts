import type { Environment } from './environment.ts';
import { type Holdings, noteUnread } from './holdings.ts';

/** The paths in a folder, by its index, that may be articles; opens the folder, and notes what is wrong on the way. */
export async function* filesIn(environment: Environment, held: Holdings, at: number): AsyncGenerator<string> {
  const folder = held.folders[at];
  const remarks = held.remarks[at];
  if (folder === undefined || remarks === undefined) return;
  remarks.length = 0;
  held.unread[at]?.clear();
  const opened = await environment.openFolder(folder);
  if ('message' in opened) {
    held.readers[at] = undefined;
    remarks.push({ path: folder.path, message: opened.message });
    return;
  }
  held.readers[at] = opened;
  const earlier = held.readers.slice(0, at);
  for await (const one of opened.list()) {
    const path = 'path' in one ? one.path : 'unread' in one ? one.folder : one.problem.path;
    const real = opened.realPathOf(path);
    // Of folders that lie in one another, or are the same, the first one has the file.
    if (path !== folder.path && earlier.some((reader) => reader?.holds(real))) continue;
    if ('path' in one) yield one.path;
    else if ('unread' in one) noteUnread(held, at, path, one.unread);
    else if (path === folder.path) remarks.push(one.problem);
    else held.shelf.put(path, { folder: at, above: [] }, { problems: [one.problem] });
  }
}

/**
 * Reads a file; what comes back puts it on the shelf, or takes it off. Nothing is thrown: `failed` hears of what went
 * wrong, and the file stays as it was.
 */
export async function readOntoShelf(
  { shelf, readers }: Holdings,
  path: string,
  folder: number,
  failed: (error: unknown) => void,
): Promise<() => void> {
  const reader = readers[folder];
  if (reader === undefined) return () => shelf.remove(path);
  try {
    const read = await reader.read(path, shelf.stampOf(path));
    if (read.isUnchanged) return () => {};
    if (read.isGone) return () => shelf.remove(path);
    return () => shelf.put(path, { folder, above: reader.foldersAbove(path) }, read);
  } catch (error) {
    failed(error);
    return () => {};
  }
}
