import { statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ArticleFolder, FolderReader, ReadFile } from '../corpus/articleFolder.ts';
import { createGlobs } from '../corpus/glob.ts';
import { readArticleBytes } from '../corpus/readArticleBytes.ts';
import { fileKindOf } from '../corpus/readers/fileKinds.ts';
import { startReaders } from '../corpus/readers/startReaders.ts';
import { createBibliographyReader, isBibliographyPath } from './bibliographyReader.ts';
import { LEADS_OUT, listFolder } from './listFolder.ts';
import { type Machine, NODE } from './machine.ts';
import { readRegularFile, stampOf } from './readRegularFile.ts';
import { reasonOf, TooSlow, within } from './within.ts';

/** Looks at a folder of articles, or says why it cannot be read. Waits for the machine no longer than bearable. */
export async function openFolder(
  folder: ArticleFolder,
  machine: Machine = NODE,
): Promise<FolderReader | { readonly message: string }> {
  try {
    const real = await within(machine.patience, machine.realpath(folder.path));
    const isFolder = (await within(machine.patience, machine.stat(real))).isDirectory();
    if (!isFolder && isBibliographyPath(folder.path)) return createBibliographyReader(folder);
    if (!isFolder) return { message: 'This is a file, where a folder of articles was expected.' };
    return createFolderReader(folder, real, machine);
  } catch (error) {
    return { message: `The folder cannot be read: ${reasonOf(error)}.` };
  }
}

function createFolderReader(folder: ArticleFolder, real: string, machine: Machine): FolderReader {
  const isExcluded = createGlobs(folder.exclude);
  /** After one question went unanswered, no other is asked: each would keep a thread of the process waiting. */
  let isHanging = false;

  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isHanging) throw new TooSlow(machine.patience);
    try {
      const answer = work();
      return await within(machine.patience, answer);
    } catch (error) {
      isHanging ||= error instanceof TooSlow;
      throw error;
    }
  };

  /** The names below the folder; `undefined` for what does not lie in it. */
  const namesBelow = (path: string): string[] | undefined => {
    const below = relative(folder.path, canonical(path));
    if (below === '') return [];
    return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? undefined : below.split(sep);
  };

  const canonical = (path: string): string => {
    if (path === real) return folder.path;
    const isBelowReal = path.startsWith(real.endsWith(sep) ? real : real + sep);
    return isBelowReal && !path.startsWith(folder.path + sep)
      ? join(folder.path, relative(real, path))
      : path;
  };

  const holds = (path: string): boolean => {
    const names = namesBelow(path);
    if (names === undefined || names.some(isHidden)) return false;
    if (folder.exclude.length === 0 || names.length === 0) return true;
    const absolute = resolve(folder.path, ...names);
    const fromBase = folder.base === undefined ? undefined : relative(folder.base, absolute);
    return ![
      names.join('/'),
      absolute.split(sep).join('/'),
      ...(fromBase === undefined ? [] : [fromBase.split(sep).join('/')]),
    ].some(isExcluded);
  };

  const admits = (path: string): boolean => isArticle(path) && holds(path) && namesBelow(path)?.length !== 0;

  return {
    folder,
    realPathOf: (path) => join(real, relative(folder.path, canonical(path))),
    canonical,
    holds,
    admits,
    list: (below = folder.path) => listFolder(below, { real, holds, isArticle, canonical, machine, ask }),
    async read(path, stamp): Promise<ReadFile> {
      try {
        const place = await ask(() => machine.realpath(path));
        if (place !== real && !place.startsWith(real.endsWith(sep) ? real : real + sep))
          return { problems: [{ path, message: LEADS_OUT }] };
        const file = await ask(() => readRegularFile(place, folder.maxFileSize, stamp));
        if ('refused' in file) return { problems: [{ path, message: file.refused }] };
        if ('isFolder' in file) return { problems: [], isGone: true };
        if ('isUnchanged' in file) return { problems: [], isUnchanged: true };
        return { ...(await readArticleBytes(path, file.bytes, startReaders())), stamp: file.stamp };
      } catch (error) {
        const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        const message = `The file cannot be read: ${reasonOf(error)}.`;
        return { problems: [{ path, message }], ...(isGone && { isGone }) };
      }
    },
    async stampsOf(paths) {
      const [first] = paths;
      // Once the machine has answered, asking it at once is many times faster than in turn.
      if (first === undefined || !(await ask(() => machine.stat(first)).then(isThere, isThere)))
        return paths.map(() => undefined);
      return paths.map(stampNow);
    },
    async kindOf(path) {
      try {
        const state = await ask(() => machine.lstat(path));
        return state.isDirectory() ? 'folder' : 'file';
      } catch {
        return 'none';
      }
    },
    foldersAbove(path) {
      const names = namesBelow(path) ?? [];
      return [basename(resolve(folder.path)), ...names.slice(0, -1)].filter((name) => name !== '');
    },
  };
}

/** Only a machine that does not answer is not there; a file may be gone. */
function isThere(answer: unknown): boolean {
  return !(answer instanceof TooSlow);
}

function stampNow(path: string): string | undefined {
  try {
    return stampOf(statSync(path, { bigint: true }));
  } catch {
    return undefined;
  }
}

/** Whether files of this name are read. */
function isArticle(path: string): boolean {
  return fileKindOf(path) !== undefined;
}

/** What is hidden is nobody's article, and what packages bring with them neither. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
