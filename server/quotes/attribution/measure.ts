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

/**
 * Whether the span is written like a title: two or more words, each longer one with a capital, and no sentence
 * inside.
 */
export function isTitleCase(text: string, span: Span): boolean {
  if (span.end - span.start > 80) return false;
  const words = text.slice(span.start, span.end).trim().split(/\s+/);
  if (words.length < 2 || words.length > 10 || words.slice(0, -1).some((word) => /[.?!]$/.test(word)))
    return false;
  if (/[?!]$/.test(words[words.length - 1] ?? '')) return false;
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && [words[0] ?? '', ...long].every((word) => /^\P{L}{0,3}\p{Lu}/u.test(word));
}
