import { isSameOrBelow } from './changedFiles.ts';
import type { Library } from './library.ts';

/** How much all libraries of a window hold together. */
export interface CorpusCount {
  readonly articles: number;
  readonly quotes: number;
  readonly words: number;
}

/**
 * Counts what libraries hold, an article of several of them once. Only of a folder that an earlier library reads as
 * well, in whole or in part, are the files looked at one by one; each other one counts as its library says.
 */
export function countCorpus(libraries: readonly Library[]): CorpusCount {
  let [articles, quotes, words] = [0, 0, 0];
  for (const [at, library] of libraries.entries()) {
    const { index, folders } = library;
    articles += index.articleCount;
    quotes += index.quoteCount;
    words += index.wordCount;
    for (const [folder, { path }] of folders.entries()) {
      const earlier = libraries
        .slice(0, at)
        .filter((other) => other.folders.some((one) => meet(one.path, path)));
      if (earlier.length === 0) continue;
      for (const [file, id] of library.indexedIn(folder)) {
        if (!earlier.some((other) => other.isIndexed(file))) continue;
        articles--;
        quotes -= index.quotes.quotesOf(id).length;
      }
    }
  }
  return { articles, quotes, words };
}

function meet(a: string, b: string): boolean {
  return isSameOrBelow(a, b) || isSameOrBelow(b, a);
}
