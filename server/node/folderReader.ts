import { type BigIntStats, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { ArticleFolder, FolderReader, ReadFile } from '../corpus/files/articleFolder.ts';
import { createBibliographyReader, isBibliographyPath } from '../corpus/files/bibliographyReader.ts';
import type { FileBytes } from '../corpus/files/fileBytes.ts';
import { isArticleName } from '../corpus/files/folderFilter.ts';
import { readFileAsArticle } from '../corpus/files/readFileAsArticle.ts';
import { reasonOf, TooSlow, within } from '../corpus/within.ts';
import { type Said, say } from '../text/said.ts';
import { LEADS_OUT, type Listing, listFolder, listUnread } from './listFolder.ts';
import { type Machine, NODE } from './machine.ts';
import { NODE_FILES } from './nodeFiles.ts';
import { createPathsBelow } from './pathsBelow.ts';
import { readRegularFile, stampOf } from './readRegularFile.ts';
import { startReaders } from './startReaders.ts';

/** Looks at a folder of articles, or says why it cannot be read. Waits for the machine no longer than bearable. */
export async function openFolder(
  folder: ArticleFolder,
  machine: Machine = NODE,
): Promise<FolderReader | { readonly message: Said }> {
  try {
    const real = await within(machine.patience, machine.realpath(folder.path));
    const isFolder = (await within(machine.patience, machine.stat(real))).isDirectory();
    if (!isFolder && isBibliographyPath(folder.path)) return createBibliographyReader(folder, NODE_FILES);
    if (!isFolder) return { message: say`This is a file, where a folder of articles was expected.` };
    return createFolderReader(folder, real, machine);
  } catch (error) {
    return { message: say`The folder cannot be read: ${reasonOf(error)}.` };
  }
}

function createFolderReader(folder: ArticleFolder, real: string, machine: Machine): FolderReader {
  const { namesOf, canonical, realPathOf, holds, foldersAbove } = createPathsBelow(folder, real);
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

  const admits = (path: string): boolean => isArticleName(path) && holds(path) && namesOf(path)?.length !== 0;

  const statesOf = async <T>(paths: readonly string[], told: (state: BigIntStats) => T) => {
    const [first] = paths;
    // Once the machine has answered, asking it at once is many times faster than in turn.
    if (first === undefined || !(await ask(() => machine.stat(first)).then(isThere, isThere)))
      return paths.map(() => undefined);
    return paths.map((path) => {
      const state = stateNow(path);
      return state && told(state);
    });
  };

  const listing: Listing = { real, holds, isArticle: isArticleName, canonical, machine, ask };

  return {
    folder,
    realPathOf,
    canonical,
    holds,
    admits,
    list: (below = folder.path) => listFolder(below, listing),
    unreadIn: (below) => listUnread(below, listing),
    async read(path, stamp): Promise<ReadFile> {
      const readFile = async (): Promise<FileBytes> => {
        const place = await ask(() => machine.realpath(path));
        if (place !== real && !place.startsWith(real.endsWith(sep) ? real : real + sep))
          return { refused: LEADS_OUT };
        return ask(() => readRegularFile(place, folder.maxFileSize, stamp));
      };
      const files = { readFile, readers: startReaders() };
      const file = { path, most: folder.maxFileSize, stamp };
      return readFileAsArticle(files, file, { problems: [], isGone: true });
    },
    stampsOf: (paths) => statesOf(paths, stampOf),
    sizesOf: (paths) => statesOf(paths, ({ size }) => Number(size)),
    async kindOf(path) {
      try {
        const state = await ask(() => machine.lstat(path));
        return state.isDirectory() ? 'folder' : 'file';
      } catch {
        return 'none';
      }
    },
    foldersAbove,
  };
}

/** Only a machine that does not answer is not there; a file may be gone. */
function isThere(answer: unknown): boolean {
  return !(answer instanceof TooSlow);
}

function stateNow(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}
