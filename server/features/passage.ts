import type { Article } from '../corpus/article.ts';
import { clean } from '../text/clean.ts';
import { overlap, type Span } from '../text/span.ts';

/** Words of an article within their paragraph; what was cut away at either end is marked by `…`. */
export interface PassageInContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Shows a span of an article in its paragraph, with at most `reach` characters on each side of it. */
export function passageInContext(article: Article, span: Span, reach = 240): PassageInContext {
  const { text, blocks } = article.prose;
  const around = blocks.filter((block) => overlap(block, span));
  const start = Math.min(span.start, around[0]?.start ?? span.start);
  const end = Math.max(span.end, around.at(-1)?.end ?? span.end);
  const from = Math.max(start, wordEdge(text, span.start - reach));
  const to = Math.min(end, wordEdge(text, span.end + reach));
  const source = around.length > 0 ? text : article.text;
  return {
    before: `${from > start ? '… ' : ''}${spaced(source.slice(from, span.start))}`,
    words: clean(source.slice(span.start, span.end)),
    after: `${spaced(source.slice(span.end, to))}${to < end ? ' …' : ''}`,
  };
}

/** The nearest place at or after `offset` where no word is cut. */
function wordEdge(text: string, offset: number): number {
  if (offset <= 0) return 0;
  for (let at = offset; at < text.length && at < offset + 40; at++) {
    if (/\s/.test(text.charAt(at))) return at;
  }
  return Math.min(offset, text.length);
}

/** Like `clean`, but a space at an edge stays: the words beside it go on. */
function spaced(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\s+/g, ' ');
}
