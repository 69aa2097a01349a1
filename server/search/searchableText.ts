import type { Article } from '../corpus/article.ts';
import { firstAfter } from '../text/firstAfter.ts';
import type { Span } from '../text/span.ts';
import { splitWords, type Word } from '../text/words.ts';

/** A stretch of an article that passages are found in. */
export interface SearchableSpan extends Span {
  readonly part: 'body' | 'headline';
}

/** What of an article is searched: its title in the front matter, then all its blocks; in order, no overlap. */
export function searchableSpans(article: Article): readonly SearchableSpan[] {
  const known = spansOf.get(article);
  if (known !== undefined) return known;
  const spans = findSpans(article);
  spansOf.set(article, spans);
  return spans;
}

const spansOf = new WeakMap<Article, readonly SearchableSpan[]>();

function findSpans(article: Article): SearchableSpan[] {
  const title = titleSpan(article);
  const spans: SearchableSpan[] = title === undefined ? [] : [{ ...title, part: 'headline' }];
  for (const { kind, start, end } of article.prose.blocks) {
    if (start < article.body.start) continue;
    spans.push({ start, end, part: kind === 'heading' ? 'headline' : 'body' });
  }
  return spans;
}

/** The words of an article's searchable text between two offsets. */
export function searchableWords(
  article: Article,
  spans: readonly SearchableSpan[],
  { start, end }: Span,
): Word[] {
  const words: Word[] = [];
  for (let index = firstEndingAfter(spans, start); index < spans.length; index++) {
    const span = spans[index];
    if (span === undefined || span.start >= end) break;
    // Front matter is blanked in the prose, so the title is read from the file.
    const text = span.end <= article.body.start ? article.text : article.prose.text;
    words.push(...splitWords(text, { start: Math.max(start, span.start), end: Math.min(end, span.end) }));
  }
  return words;
}

/** The first span, by index, that ends after the offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstAfter(spans, offset, ({ end }) => end);
}

/** Where the front matter states the title; the value of the `title:` line where it is written with escapes. */
function titleSpan({ text, body, metadata }: Article): Span | undefined {
  if (metadata.title === undefined || body.start === 0) return undefined;
  const front = text.slice(0, body.start);
  const line = /^title:[ \t]*/m.exec(front);
  const from = line === null ? 0 : line.index + line[0].length;
  const exact = front.indexOf(metadata.title, from);
  if (exact >= 0) return { start: exact, end: exact + metadata.title.length };
  if (line === null) return undefined;
  const end = front.slice(from).search(/[\r\n]/);
  return { start: from, end: end < 0 ? front.length : from + end };
}
