import type { Span } from '../../text/span.ts';

/** How many words stand in the span, counted up to `limit`: enough to tell a scare quote from a sentence. */
export function countWords(text: string, span: Span, limit = 8): number {
  let words = 0;
  let inside = false;
  for (let at = span.start; at < span.end && words < limit; at++) {
    const blank = text.charCodeAt(at) <= 32;
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}
