import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { createFolderFilter, isHidden } from '../corpus/files/folderFilter.ts';

/** What lies below a folder of articles, by its paths alone. */
export interface PathsBelow {
  /** The names below the folder; `undefined` for what does not lie in it. */
  namesOf(path: string): readonly string[] | undefined;
  /** The path through the folder as it was named, for one that goes through its real place. */
  canonical(path: string): string;
  /** The path through the folder's real place. */
  realPathOf(path: string): string;
  /** Whether the path lies in the folder, or is it, and nothing on the way is left out. */
  holds(path: string): boolean;
  /** The same for the entries of a folder that is held, by their names, where `inside` is what their paths begin with. */
  holdsIn(inside: string): (name: string) => boolean;
  /** The names of the folders above a file, from this one's down. */
  foldersAbove(path: string): readonly string[];
}

/** `real` is the folder's real path. */
export function createPathsBelow(folder: ArticleFolder, real: string): PathsBelow {
  const isLeftOut = createFolderFilter(folder);
  const named = withSeparator(folder.path);
  const inReal = withSeparator(real);
  const name = basename(resolve(folder.path));

  /** Where the path begins with the folder's and has no detours, what comes behind: nearly always. */
  const plainly = (path: string): string | undefined => {
    if (!path.startsWith(named) || path.endsWith(sep) || (sep !== '/' && path.includes('/')))
      return undefined;
    const below = path.slice(named.length);
    return below.startsWith('.') || below.includes(`${sep}.`) || below.includes(sep + sep)
      ? undefined
      : below;
  };

  const canonical = (path: string): string => {
    if (path === real) return folder.path;
    return path.startsWith(inReal) && !path.startsWith(named)
      ? join(folder.path, relative(real, path))
      : path;
  };

  const namesOf = (path: string): readonly string[] | undefined => {
    const plain = plainly(path);
    if (plain !== undefined) return plain.split(sep);
    const below = relative(folder.path, canonical(path));
    if (below === '') return [];
    return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? undefined : below.split(sep);
  };

  const holds = (path: string): boolean => {
    const names = namesOf(path);
    if (names === undefined) return false;
    return !isLeftOut(names, () => {
      const absolute = resolve(folder.path, ...names);
      const fromBase = folder.base === undefined ? [] : [relative(folder.base, absolute)];
      return [absolute, ...fromBase].map((one) => one.split(sep).join('/'));
    });
  };

  return {
    namesOf,
    canonical,
    realPathOf(path) {
      const plain = plainly(path);
      return plain === undefined ? join(real, relative(folder.path, canonical(path))) : inReal + plain;
    },
    holds,
    // Without patterns nothing but the name decides.
    holdsIn: (inside) =>
      folder.exclude.length === 0 ? (name) => !isHidden(name) : (name) => holds(inside + name),
    foldersAbove(path) {
      const names = namesOf(path) ?? [];
      return [name, ...names.slice(0, -1)].filter((one) => one !== '');
    },
  };
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}
