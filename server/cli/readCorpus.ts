import { resolve } from 'node:path';
import { createLibrary, type Library, type LibraryStatus } from '../app/library.ts';
import { type ArticleFolder, MAX_FILE_SIZE } from '../corpus/files/articleFolder.ts';
import type { CorpusValues } from './arguments.ts';
import { environment } from './environment.ts';
import { say } from './output.ts';
import { showProgress } from './progress.ts';

/**
 * The articles that the command line names, the bundled ones among them unless they are left out, file by file. How far
 * reading has come is shown on a terminal, or as `progress` does.
 */
export async function readCorpus(
  values: CorpusValues,
  progress?: (status: LibraryStatus) => void,
): Promise<Library> {
  const library = createCorpus(values);
  const bar = showProgress(process.stderr);
  const show = progress ?? (process.stderr.isTTY ? bar.show : () => {});
  await library.load(foldersOf(values), () => false, show);
  bar.end();
  return library;
}

/** The same articles for somebody who only asks them: what was saved whole is not gone through file by file. */
export async function askCorpus(values: CorpusValues): Promise<Library> {
  const { library, isAsSaved } = await openCorpus(values);
  environment.helpToLook();
  return (await isAsSaved) ? library : readCorpus(values);
}

/** Articles that answer as they were saved, while it is looked whether their files are the same still. */
export interface OpenedCorpus {
  readonly library: Library;
  /** Whether they are; absent where they were not saved whole. Else `readCorpus` knows what holds now. */
  readonly isAsSaved: Promise<boolean> | undefined;
}

/** Opens the articles for somebody who can ask twice. */
export async function openCorpus(values: CorpusValues): Promise<OpenedCorpus> {
  const library = createCorpus(values);
  const folders = foldersOf(values);
  environment.lookAhead(folders.filter(({ path }) => path !== environment.bundledFolder));
  const opened = await library.openSaved(folders);
  return { library, isAsSaved: opened?.isAsSaved };
}

function createCorpus(values: CorpusValues): Library {
  keepWhereToldTo(values);
  latest?.store?.close();
  latest = createLibrary(environment, {
    changed() {},
    problem() {},
    notice: (message) => say(message),
    failed(what, error) {
      throw new Error(`${what}: ${String(error)}`);
    },
  });
  return latest;
}

let latest: Library | undefined;

/** Forgets the saved index that a command stumbled over, so that it can be run again. */
export async function clearDamaged(): Promise<void> {
  const { store } = latest ?? {};
  if (store?.isWriter) store.clear();
  else environment.keepIn?.(undefined);
  store?.close();
}

/** The folders that the command line names, the bundled one first. */
export function foldersOf(values: CorpusValues): ArticleFolder[] {
  const bundled = values['no-bundled'] ? [] : [environment.bundledFolder];
  const own = [...(values.corpus ?? []), ...(values.bibliography ?? []).map((path) => resolve(path))];
  return [...bundled, ...own].map((path) => ({
    path,
    exclude: values.exclude ?? [],
    base: environment.resolveFolder('.', undefined),
    maxFileSize: MAX_FILE_SIZE,
  }));
}

/** Has indexes saved where the command line says, if it does. */
export function keepWhereToldTo(values: CorpusValues): void {
  if (environment.cacheFolder === undefined) return;
  if (values['no-cache']) environment.keepIn?.(undefined);
  else if (values.cache !== undefined)
    environment.keepIn?.(environment.resolveFolder(values.cache, undefined));
}

/** Whether a folder that the user named could not be read, which no check can make up for. */
export function namesUnreadable(library: Library, folders: readonly string[] = []): boolean {
  return library.problems().some(({ path, isNotice }) => isNotice !== true && folders.includes(path));
}
