import { fileKindOf } from '../readers/fileKinds.ts';
import type { ArticleFolder } from './articleFolder.ts';
import { createGlobs } from './glob.ts';

/**
 * Whether what lies below a folder is left out: by the names from the folder down, and by the same place in full, or
 * from where the user's patterns start. The latter are asked for only where there are patterns; all have slashes.
 */
export function createFolderFilter({
  exclude,
}: Pick<ArticleFolder, 'exclude'>): (names: readonly string[], inFull: () => readonly string[]) => boolean {
  const isExcluded = createGlobs(exclude);
  return (names, inFull) => {
    if (names.some(isHidden)) return true;
    if (exclude.length === 0 || names.length === 0) return false;
    return [names.join('/'), ...inFull()].some(isExcluded);
  };
}

/** Whether files of this name are read. */
export function isArticleName(path: string): boolean {
  return fileKindOf(path) !== undefined;
}

/** What is hidden is nobody's article, and what packages bring with them neither. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
