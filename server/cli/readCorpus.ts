import { createLibrary, type Library } from '../app/library.ts';
import type { CorpusValues } from './arguments.ts';
import { environment } from './environment.ts';

/** The articles that the command line names, the bundled ones among them unless they are left out. */
export async function readCorpus(values: CorpusValues): Promise<Library> {
  const library = createLibrary(environment, { changed() {}, problem() {} });
  const bundled = values['no-bundled'] ? [] : [environment.bundledFolder];
  await library.load([...bundled, ...(values.corpus ?? [])]);
  return library;
}

/** Whether a folder that the user named could not be read, which no check can make up for. */
export function namesUnreadable(library: Library, folders: readonly string[] = []): boolean {
  return library.problems().some(({ path }) => folders.includes(path));
}
