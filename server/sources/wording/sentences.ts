import type { Article } from '../../corpus/article.ts';
import type { IndexedArticle } from '../../search/corpusIndex.ts';
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
export function sentenceAround(text: string, window: Span, span: Span): Span {
  let { start, end } = span;
  while (start > window.start && !isSentenceBreak(text, start - 1)) start--;
  while (end < window.end && !isSentenceBreak(text, end)) end++;
  return { start, end };
}

const ABBREVIATION = /(?:^|[\s.(])(?:[A-HJ-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Lt|St|Jr|Sr|vs|a\.m|p\.m)$/u;

const MAY_BREAK: ReadonlySet<string> = new Set('“”«»„"\n\r\uFFFC.!?…');

/** Whether the unit at the offset ends a sentence: a final mark before white space, a quotation mark, a line's end. */
function isSentenceBreak(text: string, at: number): boolean {
  const unit = text[at] ?? '\n';
  if (!MAY_BREAK.has(unit)) return false;
  if (/[“”«»„\n\r]/.test(unit)) return true;
  if (unit === '"' || unit === '\uFFFC') return true;
  if (!/[.!?…]/.test(unit)) return false;
  if (!/[\s"”’')\]\0]/.test(text[at + 1] ?? ' ')) return false;
  return unit !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, at - 6), at));
}
