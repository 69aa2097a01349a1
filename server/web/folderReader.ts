import type { ArticleFolder, FolderReader } from '../corpus/files/articleFolder.ts';
import { createBibliographyReader, isBibliographyPath } from '../corpus/files/bibliographyReader.ts';
import { createFolderFilter, isArticleName } from '../corpus/files/folderFilter.ts';
import { readFileAsArticle } from '../corpus/files/readFileAsArticle.ts';
import { unreadIn, type Walk, walkFolder } from '../corpus/files/walkFolder.ts';
import { type Said, say } from '../text/said.ts';
import { isPath, namesBelow } from './addresses.ts';
import type { EditorFiles } from './editorFiles.ts';

/** Looks at a folder of articles through the editor, or says why it cannot be read. */
export async function openFolder(
  files: EditorFiles,
  folder: ArticleFolder,
): Promise<FolderReader | { readonly message: Said }> {
  if (!isPath(folder.path))
    return { message: say`The folder cannot be read: no folder is open that this name could start from.` };
  const kind = await files.kindOf(folder.path);
  if (kind === 'none') return { message: say`The folder cannot be read: ${say`it does not exist`}.` };
  if (kind === 'file' && isBibliographyPath(folder.path)) return createBibliographyReader(folder, files);
  if (kind === 'file') return { message: say`This is a file, where a folder of articles was expected.` };
  return createFolderReader(files, folder);
}

function createFolderReader(files: EditorFiles, folder: ArticleFolder): FolderReader {
  const isLeftOut = createFolderFilter(folder);
  const holds = (path: string): boolean => {
    const names = namesBelow(folder.path, path);
    if (names === undefined) return false;
    return !isLeftOut(names, () => {
      const fromBase = folder.base === undefined ? undefined : namesBelow(folder.base, path);
      return fromBase === undefined ? [path] : [path, fromBase.join('/')];
    });
  };
  const walk: Walk = {
    async eachEntry(inside, visit) {
      for (const { name, kind } of await files.list(inside)) visit({ name, path: `${inside}/${name}`, kind });
    },
    // The editor followed a link to a file already; only those to folders come here.
    whatLinkIs: async () => say`The link leads to a folder; it is not followed.`,
    holds,
    isArticle: isArticleName,
  };
  return {
    folder,
    canonical: (path) => path,
    realPathOf: (path) => path,
    holds,
    admits: (path) => path !== folder.path && isArticleName(path) && holds(path),
    list: (below = folder.path) => walkFolder(below, walk),
    unreadIn: (below) => unreadIn(below, walk),
    read: (path, stamp) =>
      readFileAsArticle(files, { path, most: folder.maxFileSize, stamp }, { problems: [], isGone: true }),
    stampsOf: (paths) => files.stampsOf(paths).catch(() => paths.map(() => undefined)),
    sizesOf: (paths) => files.sizesOf(paths).catch(() => paths.map(() => undefined)),
    kindOf: files.kindOf,
    foldersAbove(path) {
      const names = namesBelow(folder.path, path) ?? [];
      return [folder.path.slice(folder.path.lastIndexOf('/') + 1), ...names.slice(0, -1)].filter(
        (name) => name !== '',
      );
    },
  };
}
