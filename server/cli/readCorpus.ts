import { resolve } from 'node:path';
import { createLibrary, type Library } from '../app/library.ts';
import { MAX_FILE_SIZE } from '../corpus/articleFolder.ts';
import type { CorpusValues } from './arguments.ts';
import { environment } from './environment.ts';

/** The articles that the command line names, the bundled ones among them unless they are left out. */
export async function readCorpus(values: CorpusValues): Promise<Library> {
  const library = createLibrary(environment, {
    changed() {},
    problem() {},
    failed(what, error) {
      throw new Error(`${what}: ${String(error)}`);
    },
  });
  const bundled = values['no-bundled'] ? [] : [environment.bundledFolder];
  const folders = [
    ...bundled,
    ...(values.corpus ?? []),
    ...(values.bibliography ?? []).map((path) => resolve(path)),
  ].map((path) => ({
    path,
    exclude: values.exclude ?? [],
    base: environment.resolveFolder('.', undefined),
    maxFileSize: MAX_FILE_SIZE,
  }));
  await library.load(folders);
  return library;
}

/** Whether a folder that the user named could not be read, which no check can make up for. */
export function namesUnreadable(library: Library, folders: readonly string[] = []): boolean {
  return library.problems().some(({ path, isNotice }) => isNotice !== true && folders.includes(path));
}
