import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type { Environment } from '../app/environment.ts';
import { createArchiveReader } from '../archive/archiveReader.ts';
import { openSearchArchive } from '../archive/openSearch.ts';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { readText, readTexts } from '../corpus/files/readTexts.ts';
import { openBundled } from '../store/bundledArticles.ts';
import { askArchive } from './archives.ts';
import { madeBy, openCache } from './caches.ts';
import { openFolder } from './folderReader.ts';
import { type LookBeside, lookBeside } from './lookBeside.ts';
import { NODE_FILES } from './nodeFiles.ts';
import { createNodeIndexer } from './nodeIndexer.ts';
import { readRegularFile } from './readRegularFile.ts';
import { recordingBeside } from './recordingBeside.ts';
import { systemCache } from './systemCache.ts';

export interface NodeEnvironment extends Environment {
  /** Where indexes are saved; nowhere where there is none. */
  readonly cacheFolder: string | undefined;
  /** Has the next look at files done by a thread that was started before, where there are very many. */
  lookWith(looker: Worker | undefined): void;
  /** Has that thread begin, for whoever will soon ask for the sum of the same folders. */
  lookAhead(folders: readonly ArticleFolder[]): void;
  /** Whoever had the last look at files done waits for it: where there is much left, another thread takes part. */
  helpToLook(): void;
}

/** The environment of a Node process; `root` is the folder of the package, with `corpus/` and `docs/` in it. */
export function createNodeEnvironment(root: string): NodeEnvironment {
  let cache: string | undefined = systemCache();
  let started: Worker | undefined;
  let look: LookBeside | undefined;
  let ahead: string | undefined;
  const toUri = (path: string) => pathToFileURL(path).href;
  return {
    bundledFolder: join(root, 'corpus'),
    catalogueOf: (language) => join(root, 'l10n', `server.${language}.json`),
    documentation: toUri(join(root, 'docs', 'rules.md')),
    openFolder,
    readBundled: (folder) =>
      openBundled({
        folder,
        file: join(root, 'dist', 'bundled.segment'),
        madeBy: madeBy(),
        readFile: readRegularFile,
        pathOf: (name) => join(folder.path, name),
      }),
    keepIn(folder) {
      cache = folder;
    },
    get cacheFolder() {
      return cache;
    },
    openArchive(address, authorization) {
      const { ask, host } = askArchive(address, authorization);
      return createArchiveReader(openSearchArchive(ask, host));
    },
    openStore: (folders) => (cache === undefined ? undefined : openCache(cache, folders)),
    lookWith(looker) {
      started = looker;
    },
    lookAhead(folders) {
      if (started === undefined) return;
      ahead = JSON.stringify(folders);
      look = lookBeside(folders, VERY_MANY, started);
      started = undefined;
    },
    sumOfFiles(folders, articles) {
      if (ahead !== JSON.stringify(folders)) look = lookBeside(folders, articles, started);
      started = undefined;
      ahead = undefined;
      return look?.sum;
    },
    helpToLook: () => look?.help(),
    indexer: createNodeIndexer(),
    readTexts: (folder, isCancelled) => readTexts(TEXT_FILES, folder, isCancelled),
    readText: (path) => readText(TEXT_FILES, path),
    files: NODE_FILES,
    recordingBeside,
    resolveFolder: (folder, base) => resolve(base ?? '.', folder.replace(/^~(?=$|[\\/])/, homedir())),
    toUri,
    toPath,
    now: () => performance.now(),
  };
}

/** Articles of an index for which a thread is started before it is known how many they are. */
const VERY_MANY = Number.POSITIVE_INFINITY;

const TEXT_FILES = { openFolder, readFile: readRegularFile };

function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const path = fileURLToPath(uri);
    // Editors write the letter of a drive small, the system writes it large.
    return path.replace(/^[a-z](?=:\\)/, (letter) => letter.toUpperCase());
  } catch {
    // An encoded slash, a lone percent sign, another machine's name: no file of this machine.
    return undefined;
  }
}
