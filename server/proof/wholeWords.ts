import type { Span } from '../text/span.ts';
import type { Side } from './readCharacters.ts';

/**
 * The stretch with all that clings to its first and its last word: a quotation may begin and end at any word, but
 * “5 degrees” is no part of “−5 degrees”, nor “violent” of “non-violent” or “A” of “A+”.
 */
export function wholeWords({ text, start, end }: Side): Span {
  let from = start;
  let to = end;
  for (let at = previous(text, from); at >= 0 && clingsBefore(text, at, from); at = previous(text, from))
    from = at;
  for (let at = next(text, to); clingsBehind(text, at, to); at = next(text, to))
    to = at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  return { start: from, end: to };
}

/** Whether a word or a figure goes on across the offset. */
export function isInsideWord(text: string, offset: number): boolean {
  const before = text.charAt(previous(text, offset));
  return CLINGING.test(before) && clingsBehind(text, offset, offset);
}

/** Where the character before the offset begins; markup takes no room. */
function previous(text: string, from: number): number {
  let at = from - 1;
  while (text.charCodeAt(at) === 0) at--;
  return isLow(text.charCodeAt(at)) ? at - 1 : at;
}

function next(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0) at++;
  return at;
}

/** The second half of a character outside the first plane. */
const isLow = (unit: number) => (unit & 0xfc00) === 0xdc00;

function clingsBefore(text: string, at: number, from: number): boolean {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (CLINGING.test(char)) return true;
  const before = String.fromCodePoint(text.codePointAt(Math.max(0, previous(text, at))) ?? 0);
  if (/^[-‐‑]$/.test(char))
    return (
      /^[\p{L}\p{N}]/u.test(before) ||
      isFigureAt(text, next(text, from)) ||
      /^\p{Sc}/u.test(text.charAt(from))
    );
  return /^[.,:–]$/.test(char) && /^\p{Nd}/u.test(before) && isFigureAt(text, next(text, from));
}

function clingsBehind(text: string, at: number, to: number): boolean {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (CLINGING.test(char)) return true;
  const behind = next(text, at + char.length);
  if (/^[-‐‑]$/.test(char)) return /^[\p{L}\p{N}]/u.test(text.charAt(behind));
  return (
    /^[.,:–]$/.test(char) && isFigureAt(text, behind) && isFigureAt(text, Math.max(0, previous(text, to)))
  );
}

const isFigureAt = (text: string, at: number) => /^\p{Nd}/u.test(text.charAt(at));

/** Letters, figures and signs; not what opens or closes, ends a sentence, or may be markup of a plain text. */
const CLINGING = /^(?![*_`|\\^<>=])[\p{L}\p{M}\p{N}\p{S}%&#@§†‡′″\uFFFC]$/u;
