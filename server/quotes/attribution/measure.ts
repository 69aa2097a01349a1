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

/** Whether each longer word of the span begins with a capital, as in a title. */
export function isTitleCase(text: string, span: Span): boolean {
  const words = text.slice(span.start, Math.min(span.end, span.start + 120)).split(/\s+/);
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\P{L}{0,3}\p{Lu}/u.test(word));
}
