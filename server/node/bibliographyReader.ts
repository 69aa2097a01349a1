import { dirname, resolve } from 'node:path';
import type { ArticleFolder, FolderReader, Listed, ReadFile } from '../corpus/articleFolder.ts';
import { readArticleBytes } from '../corpus/readArticleBytes.ts';
import { fileKindOf } from '../corpus/readers/fileKinds.ts';
import { startReaders } from '../corpus/readers/startReaders.ts';
import { NODE } from './machine.ts';
import { NOT_REGULAR, readRegularFile } from './readRegularFile.ts';
import { reasonOf } from './within.ts';

/** Whether a path that stands for a folder of articles is a bibliography instead. */
export function isBibliographyPath(path: string): boolean {
  return /\.(?:bib|bibtex|json)$/i.test(path);
}

/**
 * Reads a bibliography and the files that its entries name, wherever they lie: a reference manager keeps snapshots
 * and PDFs in folders of its own. Relative names start at the bibliography's folder. What is named and is not there
 * is passed over: libraries travel without their attachments.
 */
export function createBibliographyReader(folder: ArticleFolder): FolderReader {
  let named: ReadonlySet<string> = new Set();

  const read = async (path: string, stamp?: string): Promise<ReadFile> => {
    const problem = (message: string): ReadFile => ({ problems: [{ path, message }] });
    try {
      const file = await readRegularFile(path, folder.maxFileSize, stamp);
      if ('refused' in file) return problem(file.refused);
      if ('isFolder' in file) return problem(NOT_REGULAR);
      if ('isUnchanged' in file) return { problems: [], isUnchanged: true };
      return { ...(await readArticleBytes(path, file.bytes, startReaders())), stamp: file.stamp };
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return { ...problem(`The file cannot be read: ${reasonOf(error)}.`), ...(isGone && { isGone }) };
    }
  };

  const kindOf: FolderReader['kindOf'] = async (path) => {
    try {
      return (await NODE.stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return 'none';
    }
  };

  return {
    folder,
    async *list(): AsyncIterable<Listed> {
      yield { path: folder.path };
      const { bibliography = [] } = await read(folder.path);
      const all = new Set<string>();
      for (const file of bibliography.flatMap(({ files }) => files)) {
        const path = resolve(dirname(folder.path), file);
        const weight = fileKindOf(path)?.weight;
        if (weight === undefined || weight === 'bibliography' || all.has(path)) continue;
        if ((await kindOf(path)) !== 'file') continue;
        all.add(path);
        yield { path };
      }
      named = all;
    },
    admits: (path) => path === folder.path || named.has(path),
    holds: (path) => path === folder.path || named.has(path),
    read,
    // It is small and read at every start.
    stampsOf: async (paths) => paths.map(() => undefined),
    kindOf,
    canonical: (path) => path,
    realPathOf: (path) => path,
    foldersAbove: () => [],
  };
}
