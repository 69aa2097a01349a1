import { createWordBuffer, scanWords, type WordBuffer } from '../text/scanWords.ts';
import type { SearchableArticle } from './passageIndex.ts';
import type { QueryWords } from './queryWords.ts';
import { findWordWindows, type Weights, type Window } from './windows.ts';

/** Reads an article through for the places that hold most of a query's words; time linear in the article. */
export function findWindowsInArticle(
  number: number,
  article: SearchableArticle,
  query: QueryWords,
  weights: Weights,
  limit: number,
): Window[] {
  const buffer = createWordBuffer();
  scanArticle(article, buffer);
  const room = roomAround(query.words.length);
  return findWordWindows(buffer.hashes.subarray(0, buffer.count), query.hashes, weights, limit).map(
    ({ from, to, weight }) => ({
      article: number,
      start: buffer.starts[Math.max(0, from - room)] ?? 0,
      end: buffer.ends[Math.min(buffer.count, to + room) - 1] ?? 0,
      estimate: weight,
    }),
  );
}

/** Appends all searchable words of an article to a buffer, in order. */
export function scanArticle({ article, spans }: SearchableArticle, into: WordBuffer): void {
  for (const { start, end } of spans) {
    // Front matter is blanked in the prose, so the title is read from the file.
    const text = end <= article.body.start ? article.text : article.prose.text;
    scanWords(text, start, end, into);
  }
}

/** How many words beside those that were hit are aligned too: the hits may miss the query's altered ends. */
export function roomAround(words: number): number {
  return 4 + (words >> 1);
}
