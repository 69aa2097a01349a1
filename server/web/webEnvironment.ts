import type { Environment } from '../app/environment.ts';
import { archiveUrls } from '../archive/archiveAddress.ts';
import { createArchiveReader } from '../archive/archiveReader.ts';
import { createAsk } from '../archive/ask.ts';
import { openSearchArchive } from '../archive/openSearch.ts';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { readText, readTexts } from '../corpus/files/readTexts.ts';
import { openBundled } from '../store/bundledArticles.ts';
import type { Disk } from '../store/disk.ts';
import { openIndexStore } from '../store/indexStore.ts';
import { addressOf, pathOf, resolveAddress } from './addresses.ts';
import { openBrowserDisk } from './browserDisk.ts';
import { browserStorage } from './browserStorage.ts';
import { type AskClient, createEditorFiles } from './editorFiles.ts';
import { openFolder } from './folderReader.ts';
import { createWebReaders } from './webReaders.ts';

/** Set when the program is built: a sum of all that reads articles and indexes them. */
declare const MADE_BY: string | undefined;
/** Set when the program is built: the names of the articles that come with it. */
declare const BUNDLED_ARTICLES: readonly string[];

/** What the worker is told before anything else. */
export interface WebStart {
  /** The address of the extension, with `corpus/`, `dist/` and `docs/` in it. */
  readonly extension: string;
}

/**
 * The environment of a browser's worker: files are the editor's, heavy ones are read in a worker, the saved index is
 * in the browser's storage. `log` hears what went wrong with saving.
 */
export function createWebEnvironment(
  { extension }: WebStart,
  ask: AskClient,
  log: (message: string) => void,
): Environment {
  const root = extension.replace(/\/+$/, '');
  const bundledFolder = pathOf(`${root}/corpus`) ?? `${root}/corpus`;
  const files = createEditorFiles(ask, createWebReaders(`${root}/dist`), {
    folder: bundledFolder,
    names: BUNDLED_ARTICLES,
  });
  const open = (folder: ArticleFolder) => openFolder(files, folder);
  const texts = { openFolder: open, readFile: files.readFile };
  const storage = browserStorage();
  let isKept = true;
  let prepared: { readonly key: string; readonly disk: Disk } | undefined;

  return {
    bundledFolder,
    files,
    catalogueOf: (language) => pathOf(`${root}/l10n/server.${language}.json`) ?? '',
    documentation: `${root}/docs/rules.md`,
    openFolder: open,
    readBundled: (folder) =>
      openBundled({
        folder,
        file: pathOf(`${root}/dist/bundled.segment`) ?? '',
        madeBy: MADE_BY ?? 'source',
        readFile: files.readFile,
        pathOf: (name) => `${folder.path}/${name}`,
      }),
    readTexts: (folder, isCancelled) => readTexts(texts, folder, isCancelled),
    readText: (path) => readText(texts, path),
    keepIn(folder) {
      isKept = folder !== undefined;
    },
    async prepareStore(folders) {
      prepared?.disk.close();
      prepared = undefined;
      if (!isKept || storage === undefined || folders.length === 0) return;
      const key = keyOf(folders);
      try {
        const failed = (error: unknown) => log(`The index is not saved any more: ${String(error)}`);
        prepared = { key, disk: await openBrowserDisk(storage, key, failed) };
      } catch (error) {
        log(`There is no saved index, since the browser’s storage cannot be read: ${String(error)}`);
      }
    },
    openStore(folders) {
      const mine = prepared;
      if (mine?.key !== keyOf(folders)) return undefined;
      prepared = undefined;
      return openIndexStore(mine.disk, MADE_BY ?? 'source', { folders: folders.map(({ path }) => path) });
    },
    // By the browser’s own `fetch`, which an archive must allow.
    openArchive(address, authorization) {
      const urls = archiveUrls(address);
      const ask = createAsk({ urls, ...(authorization !== undefined && { authorization }) });
      return createArchiveReader(openSearchArchive(ask, urls[0]?.host ?? ''));
    },
    resolveFolder: resolveAddress,
    toUri: addressOf,
    toPath: pathOf,
    now: () => performance.now(),
  };
}

/** What of the folders decides what is read from them. */
function keyOf(folders: readonly ArticleFolder[]): string {
  return JSON.stringify(
    folders.map(({ path, exclude, base, maxFileSize }) => [
      path,
      maxFileSize,
      exclude,
      exclude.length > 0 ? base : null,
    ]),
  );
}
