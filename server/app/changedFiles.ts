import type { Problem } from '../corpus/article.ts';
import type { ArticleFolder, FolderReader, UnreadKinds } from '../corpus/files/articleFolder.ts';

/** What of the library changed paths are compared with. */
export interface KnownFiles {
  readonly folders: readonly ArticleFolder[];
  /** By folder; absent where it could not be opened. */
  readonly readers: readonly (FolderReader | undefined)[];
  readonly shelf: { has(path: string): boolean; paths(): Iterable<string> };
}

export interface ChangedFiles {
  /** Folders that have to be listed as a whole: they came, went, or could not be opened before. */
  readonly reopen: readonly number[];
  /** Files to be looked at, each with the folder that it belongs to. */
  readonly files: Map<string, number>;
  /** What is wrong with entries that are no files, each with its folder. */
  readonly problems: readonly (readonly [Problem, number])[];
  /** What folders hold now of kinds that are not read, each with the folder that it belongs to. */
  readonly unread: ReadonlyMap<string, readonly [UnreadKinds, number]>;
  /** What is no folder, or no folder any more. */
  readonly noFolders: ReadonlySet<string>;
}

/**
 * Which files are to be looked at again after something happened at the paths. A path may be a file's, or that of a
 * folder that came or went with all that lies below it. Nothing that is left out is looked at.
 */
export async function changedFiles(known: KnownFiles, paths: readonly string[]): Promise<ChangedFiles> {
  const { folders, readers, shelf } = known;
  const reopen = new Set<number>();
  const files = new Map<string, number>();
  const problems: [Problem, number][] = [];
  const above = new Set<string>();
  const unread = new Map<string, readonly [UnreadKinds, number]>();
  const noFolders = new Set<string>();
  for (const path of paths) {
    for (const [at, folder] of folders.entries()) {
      const isOpen = readers[at] !== undefined;
      if (isSameOrBelow(folder.path, path) || (!isOpen && isSameOrBelow(path, folder.path))) reopen.add(at);
    }
    const [reader, at] = holderOf(readers, path);
    if (reader === undefined) {
      above.add(path);
      continue;
    }
    const place = reader.canonical(path);
    if (shelf.has(place) || reader.admits(place)) files.set(place, at);
    above.add(place);
    if ((await reader.kindOf(place)) !== 'folder') {
      noFolders.add(place);
      const around = place.replace(/[\\/][^\\/]*$/, '');
      // Of a kind that is read, it is among the files.
      if (!reader.admits(place) && !unread.has(around) && reader.holds(around))
        unread.set(around, [await reader.unreadIn(around), at]);
      continue;
    }
    if (!shelf.has(place)) files.delete(place);
    for await (const one of reader.list(place)) {
      if ('unread' in one) unread.set(one.folder, [one.unread, at]);
      else if ('problem' in one) problems.push([one.problem, at]);
      else if (!files.has(one.path)) files.set(one.path, at);
    }
  }
  if (above.size > 0) {
    for (const path of shelf.paths()) {
      if (!files.has(path) && someAbove(path, above)) files.set(path, holderOf(readers, path)[1]);
    }
  }
  return { reopen: [...reopen], files, problems, unread, noFolders };
}

/** The first folder that a path belongs to: an article is read once, however many folders it lies in. */
function holderOf(
  readers: readonly (FolderReader | undefined)[],
  path: string,
): readonly [FolderReader | undefined, number] {
  for (const [at, reader] of readers.entries()) if (reader?.holds(path)) return [reader, at];
  return [undefined, 0];
}

/** Whether a path is a folder's or lies in it. */
export function isSameOrBelow(path: string, folder: string): boolean {
  return path === folder || (path.startsWith(folder) && /[\\/]/.test(path.charAt(folder.length)));
}

/** Whether a path is one of these folders' or lies in one. */
export function isAnyOrBelow(path: string, folders: ReadonlySet<string>): boolean {
  return folders.has(path) || someAbove(path, folders);
}

function someAbove(path: string, folders: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end--) {
    const character = path.charAt(end);
    if ((character === '/' || character === '\\') && folders.has(path.slice(0, end))) return true;
  }
  return false;
}
