import { fileKindOf } from '../readers/fileKinds.ts';
import type { ArticleFolder, FolderReader, Listed, ReadFile } from './articleFolder.ts';
import type { FileAccess } from './fileBytes.ts';
import { readFileAsArticle } from './readFileAsArticle.ts';

/** Whether a path that stands for a folder of articles is a bibliography instead. */
export function isBibliographyPath(path: string): boolean {
  return /\.(?:bib|bibtex|json)$/i.test(path);
}

/** Files of a machine, with those that lie beside a file by a name that is written in it. */
export interface NamedFiles extends FileAccess {
  beside(path: string, name: string): string;
}

/**
 * Reads a bibliography and the files that its entries name, wherever they lie: a reference manager keeps snapshots
 * and PDFs in folders of its own. Relative names start at the bibliography's folder. What is named and is not there
 * is passed over: libraries travel without their attachments.
 */
export function createBibliographyReader(folder: ArticleFolder, files: NamedFiles): FolderReader {
  let named: ReadonlySet<string> = new Set();

  const read = (path: string, stamp?: string): Promise<ReadFile> =>
    readFileAsArticle(files, { path, most: folder.maxFileSize, stamp });

  return {
    folder,
    async *list(): AsyncIterable<Listed> {
      yield { path: folder.path };
      const { bibliography = [] } = await read(folder.path);
      const all = new Set<string>();
      for (const name of bibliography.flatMap((entry) => entry.files)) {
        const path = files.beside(folder.path, name);
        const weight = fileKindOf(path)?.weight;
        if (weight === undefined || weight === 'bibliography' || all.has(path)) continue;
        if ((await files.kindOf(path)) !== 'file') continue;
        all.add(path);
        yield { path };
      }
      named = all;
    },
    admits: (path) => path === folder.path || named.has(path),
    holds: (path) => path === folder.path || named.has(path),
    read,
    // It is small and read at every start.
    sizesOf: async (paths) => paths.map(() => undefined),
    stampsOf: async (paths) => paths.map(() => undefined),
    kindOf: (path) => files.kindOf(path),
    canonical: (path) => path,
    realPathOf: (path) => path,
    unreadIn: async () => new Map(),
    foldersAbove: () => [],
  };
}
