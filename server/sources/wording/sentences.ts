import type { Article } from '../../corpus/article.ts';
import type { Language } from '../../language/language.ts';
import { mayEndSentence, sentenceEndAt } from '../../language/sentences.ts';
import type { IndexedArticle } from '../../search/indexedArticle.ts';
import type { Span } from '../../text/span.ts';

/** The text that the words of a place are read from: front matter is blanked in an article's prose. */
export function readableText({ text, body, prose }: Article, { start }: Span): string {
  return start < body.start ? text : prose.text;
}

/** The part of the window that lies in the quote of the place; all of it where the place is in none. */
export function quoteAround({ speech }: IndexedArticle, window: Span, place: Span): Span {
  const first = speech.quotes.find(
    ({ depth, start, end }) => depth === 0 && start <= place.start && place.start < end,
  );
  const last = speech.quotes.find(
    ({ depth, start, end }) => depth === 0 && start < place.end && place.end <= end,
  );
  return {
    start: Math.max(window.start, first?.start ?? window.start),
    end: Math.min(window.end, last?.end ?? window.end),
  };
}

/** From the start of the sentence in which the span begins to the end of the one in which it ends. */
export function sentenceAround(text: string, window: Span, span: Span, language: Language): Span {
  let { start, end } = span;
  while (start > window.start && !isSentenceBreak(text, start - 1, window, language)) start--;
  while (end < window.end && !isSentenceBreak(text, end, window, language)) end++;
  return { start, end };
}

/** Whether a sentence ends at the offset: at its final mark, at a quotation mark, where a paragraph ends. */
function isSentenceBreak(text: string, at: number, window: Span, language: Language): boolean {
  const unit = text.charCodeAt(at);
  return MARKS.has(unit) || (mayEndSentence(unit) && sentenceEndAt(text, at, window, language) !== undefined);
}

const MARKS: ReadonlySet<number> = new Set(Array.from('“”«»„"\uFFFC', (mark) => mark.charCodeAt(0)));
