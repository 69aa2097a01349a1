import type { Span } from '../../text/span.ts';

/** The sentences within a stretch of text, without the white space between them. */
export function findSentences(text: string, within: Span): Span[] {
  const sentences: Span[] = [];
  const push = (from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text, start)) start++;
    while (end > start && isSpace(text, end - 1)) end--;
    if (end > start) sentences.push({ start, end });
  };
  let start = within.start;
  for (let at = within.start; at < within.end; at++) {
    if (!/[.?!…]/.test(text.charAt(at))) continue;
    let end = at + 1;
    while (end < within.end && /[.?!…"”’'»)\]]/.test(text.charAt(end))) end++;
    if (
      end < within.end &&
      isSpace(text, end) &&
      beginsSentence(text, end, within.end) &&
      !isInitial(text, at)
    ) {
      push(start, end);
      start = end;
    }
    at = end - 1;
  }
  push(start, within.end);
  return sentences;
}

function isSpace(text: string, at: number): boolean {
  return /[\s\0]/.test(text.charAt(at));
}

function beginsSentence(text: string, from: number, limit: number): boolean {
  let at = from;
  while (at < limit && isSpace(text, at)) at++;
  return /^["“‘'«([]?[\p{Lu}\p{N}]/u.test(text.slice(at, Math.min(limit, at + 3)));
}

function isInitial(text: string, stop: number): boolean {
  return (
    text[stop] === '.' &&
    /(?:^|[\s.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St)$/u.test(text.slice(Math.max(0, stop - 4), stop))
  );
}
