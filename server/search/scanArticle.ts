import { createWordBuffer, scanWords, type WordBuffer } from '../text/scanWords.ts';
import type { Span } from '../text/span.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { firstEndingAfter } from './searchableText.ts';
import { findWordWindows, roomAround, type WantedWords, type Window } from './windows.ts';

/** Appends the searchable words of an article, or of a stretch of it, to a buffer, in order. */
export function scanArticle({ article, spans }: SearchableArticle, into: WordBuffer, within?: Span): void {
  for (
    let index = within === undefined ? 0 : firstEndingAfter(spans, within.start);
    index < spans.length;
    index++
  ) {
    const span = spans[index];
    if (span === undefined || (within !== undefined && span.start >= within.end)) break;
    const start = within === undefined ? span.start : Math.max(span.start, within.start);
    const end = within === undefined ? span.end : Math.min(span.end, within.end);
    // Front matter is blanked in the prose, so the title is read from the file.
    const text = span.end <= article.body.start ? article.text : article.prose.text;
    scanWords(text, start, end, into);
  }
}

/** An article, or a stretch of it, to be read through. */
export interface ArticleStretch {
  /** What the index knows the article by. */
  readonly number: number;
  readonly article: SearchableArticle;
  readonly within?: Span | undefined;
}

/** Reads for the places, at most `limit`, that hold most of a query's words; time linear in what is read. */
export function findWindowsInArticle(
  { number, article, within }: ArticleStretch,
  wanted: WantedWords,
  limit: number,
): Window[] {
  scratch.count = 0;
  scanArticle(article, scratch, within);
  const room = roomAround(wanted.count);
  return findWordWindows(scratch.hashes.subarray(0, scratch.count), wanted, limit).map(
    ({ from, to, weight }) => ({
      article: number,
      start: scratch.starts[Math.max(0, from - room)] ?? 0,
      end: scratch.ends[Math.min(scratch.count, to + room) - 1] ?? 0,
      estimate: weight,
    }),
  );
}

/** Reused by every reading; nothing is kept in it from one to the next. */
const scratch = createWordBuffer();
