import { type LocatorKind, locatorKind } from '../language/locatorTerms.ts';
import type { Span } from '../text/span.ts';

/** Where in its source a citation says that the words stand; the span is that statement, in the draft. */
export interface Locator extends Span {
  readonly kind: LocatorKind | 'time';
  /** The first and last as they are written, alike where there is but one; of a time, in seconds. */
  readonly from: string | number;
  readonly to: string | number;
}

/**
 * Finds the locator in what a citation says besides the source's name: `p. 3`, `pp. 12–14`, `para. 12`, `chap. 4`,
 * `00:12:33`. The last one counts. `offset` is where the words stand in the draft.
 */
export function findLocator(words: string, offset: number): Locator | undefined {
  const found: Locator[] = [];
  for (const match of words.matchAll(TIME)) {
    const seconds = secondsOf(match[0]);
    if (seconds === undefined) continue;
    const start = offset + match.index;
    found.push({
      kind: 'time',
      from: seconds,
      to: secondsOf(match[1] ?? '') ?? seconds,
      start,
      end: start + match[0].length,
    });
  }
  for (const match of words.matchAll(NUMBERED)) {
    const [all, word = '', from = '', to] = match;
    const kind = locatorKind(word);
    if (kind === undefined) continue;
    const start = offset + match.index;
    found.push({
      kind,
      from,
      to: to === undefined ? from : wholeEnd(from, to),
      start,
      end: start + all.length,
    });
  }
  return found.sort((a, b) => a.start - b.start).at(-1);
}

/** The same where, as Pandoc has it behind a key, a number alone is a page's. */
export function findLocatorOrPage(words: string, offset: number): Locator | undefined {
  const located = findLocator(words, offset);
  const match = located === undefined ? BARE.exec(words) : null;
  if (match === null) return located;
  const [all, lead = '', from = '', to] = match;
  const start = offset + match.index + lead.length;
  const end = offset + match.index + all.length;
  return { kind: 'page', from, to: to === undefined ? from : wholeEnd(from, to), start, end };
}

/** A clock's time in a recording has seconds, or stands after a zero: `12:33` alone may be a Bible's verse or the time of day. */
const TIME = /(?<![\d:.,])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[-–]\s?(\d{1,2}:\d{2}(?::\d{2})?))?(?![\d:])/g;

const NUMBERED =
  /(?<![\p{L}\p{N}])(\p{L}{1,12}\.?|[¶§]{1,2})\s?(\d{1,5}|[ivxlcdm]{1,8}(?![\p{L}]))(?:\s?[-–]\s?(\d{1,5}|[ivxlcdm]{1,8}(?![\p{L}])))?(?![\p{L}\p{N}])/giu;

/** Only white space and a comma before it, as in `[@key, 3]`. */
const BARE = /^(\s*,\s*)(\d{1,5}|[ivxlc]{1,7}(?![\p{L}]))(?:\s?[-–]\s?(\d{1,5}))?(?=\s*(?:$|[,;\]]))/iu;

function secondsOf(written: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(written);
  if (parts === null) return undefined;
  const [first, second, third] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (first === undefined || second === undefined || second > 59 || (third ?? 0) > 59) return undefined;
  return third === undefined ? first * 60 + second : first * 3600 + second * 60 + third;
}

/** `123–5` ends with 125. */
function wholeEnd(from: string, to: string): string {
  return /^\d+$/.test(from) && /^\d+$/.test(to) && to.length < from.length
    ? from.slice(0, from.length - to.length) + to
    : to;
}
