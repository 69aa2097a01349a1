import { resolve } from 'node:path';
import { createLibrary, type Library, type LibraryStatus } from '../app/library.ts';
import { type ArticleFolder, MAX_FILE_SIZE } from '../corpus/files/articleFolder.ts';
import type { CorpusValues } from './arguments.ts';
import { environment } from './environment.ts';
import { say } from './output.ts';
import { showProgress } from './progress.ts';

/**
 * The articles that the command line names, the bundled ones among them unless they are left out. How far reading has
 * come is shown on a terminal, or as `progress` does.
 */
export async function readCorpus(
  values: CorpusValues,
  progress?: (status: LibraryStatus) => void,
): Promise<Library> {
  keepWhereToldTo(values);
  const library = createLibrary(environment, {
    changed() {},
    problem() {},
    notice: (message) => say(message),
    failed(what, error) {
      throw new Error(`${what}: ${String(error)}`);
    },
  });
  latest = library;
  const bar = showProgress(process.stderr);
  const show = progress ?? (process.stderr.isTTY ? bar.show : () => {});
  await library.load(foldersOf(values), () => false, show);
  bar.end();
  return library;
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
