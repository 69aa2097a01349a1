import { isClipped } from '../../language/apostrophes.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../text/span.ts';

/**
 * A quotation mark, or a character that may be one. `family` says which marks belong together; `shape` is what
 * the character itself says, `context` what the characters beside it say.
 */
export interface Mark extends Span {
  readonly family: 'double' | 'guillemet' | 'angle' | 'corner' | 'white corner' | 'single';
  readonly char: string;
  readonly shape: Side;
  readonly context: Side;
}

/** Whether a mark opens or closes, as far as that can be seen. */
export type Side = 'open' | 'close' | 'either';

/**
 * Finds everything in a paragraph that may be a quotation mark. Two single marks side by side are one double
 * mark here. Apostrophes within words, feet, inches and years are left out, and those
 * before words that the language is known to clip.
 */
export function findMarks(text: string, { start, end }: Span, language: Language): Mark[] {
  const marks: Mark[] = [];
  let resume = start;
  for (let at = nextMark(text, start, end), next = start; at < end; at = nextMark(text, next, end)) {
    next = at + 1;
    const unit = text.charCodeAt(at);
    // "don't": most of what may be a mark is an apostrophe between two letters.
    if ((unit === 0x27 || unit === 0x2019) && isPlainLetter(text, at - 1) && isPlainLetter(text, next))
      continue;
    const char = markAt(text, at, end);
    next = at + char.length;
    const shapes = SHAPES.get(char);
    if (!shapes || at < resume) continue;
    const [family, shape] = shapes;
    const last = text.charCodeAt(at - 1);
    const isLed =
      shape === 'open' &&
      (last === 0x27 || last === 0x2019) &&
      ELISION.test(text.slice(Math.max(start, at - 10), at));
    const before = isLed ? ' ' : charBefore(text, at, start);
    const after = charAfter(text, next, end);
    if (family === 'single' && isApostrophe(text, at, { shape, before, after }, language)) continue;
    if (char === '"' && (isInch(text, at, before, after) || isSize(text, at, start, end))) continue;
    if (char === '"' && last === 0x3d && /[\w-]=/.test(text.slice(at - 2, at))) {
      // The value of an attribute in HTML that a plain text shows as it is.
      const close = text.slice(at + 1, Math.min(end, at + LONGEST_ATTRIBUTE)).indexOf('"');
      resume = at + close + 2;
      if (close >= 0) continue;
    }
    marks.push({
      start: at,
      end: next,
      family,
      char,
      shape,
      context: contextOf(before, after),
    });
  }
  return marks;
}

/** French "d’«", "qu’“": a word cut short right before an opening mark. */
const ELISION = /(?<!\p{L})\p{L}{1,7}['’]$/u;

const LONGEST_ATTRIBUTE = 400;

/** The next unit that may be a mark, else the end: a look at the unit alone passes over nearly all of a text. */
function nextMark(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && MAY_BE_MARK[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** 1 for `"`, `'`, a grave accent and all units from the guillemet on. */
const MAY_BE_MARK = new Uint8Array(0x10000).fill(1, 0xab);
for (const unit of [0x22, 0x27, 0x60]) MAY_BE_MARK[unit] = 1;

function isPlainLetter(text: string, at: number): boolean {
  const small = text.charCodeAt(at) | 32;
  return small >= 97 && small <= 122;
}

/** The character there, or both where it is one of two single marks side by side. */
function markAt(text: string, at: number, end: number): string {
  const char = text.charAt(at);
  const twice = at + 1 < end && text.charAt(at + 1) === char && "'‘’`".includes(char);
  return twice ? char + char : char;
}

const SHAPES: ReadonlyMap<string, readonly [Mark['family'], Side]> = new Map([
  ['"', ['double', 'either']],
  ["''", ['double', 'close']],
  ['``', ['double', 'open']],
  ['‘‘', ['double', 'open']],
  ['’’', ['double', 'close']],
  ['“', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['„', ['double', 'open']],
  ['”', ['double', 'close']],
  ['«', ['guillemet', 'open']],
  ['»', ['guillemet', 'close']],
  ['‹', ['angle', 'open']],
  ['›', ['angle', 'close']],
  ['「', ['corner', 'open']],
  ['」', ['corner', 'close']],
  ['『', ['white corner', 'open']],
  ['』', ['white corner', 'close']],
  ['‘', ['single', 'open']],
  ['‚', ['single', 'open']],
  ['`', ['single', 'open']],
  ['’', ['single', 'close']],
  ["'", ['single', 'either']],
]);

/** Markup takes no room, and other marks say nothing about this one; a few of either are looked through. */
const SEEN_THROUGH = 1;
const BEFORE_OPENING = 2;
const AFTER_CLOSING = 4;
/** No mark closes behind it. */
const NEVER_CLOSED = 8;
const SIGNS = signTable();
const FARTHEST_LOOK = 200;

/** What a unit beside a mark says of it, as bits; nothing for most. */
function signTable(): Uint8Array {
  const signs = new Uint8Array(0x10000);
  const add = (units: string, bits: number) => {
    for (let at = 0; at < units.length; at++) {
      const unit = units.charCodeAt(at);
      signs[unit] = (signs[unit] as number) | bits;
    }
  };
  add('\0"\'`', SEEN_THROUGH);
  const spaces = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';
  add(`${spaces}\u2028\u2029\u202f\u205f\u3000\ufeff`, BEFORE_OPENING | AFTER_CLOSING | NEVER_CLOSED);
  add('([{', BEFORE_OPENING | NEVER_CLOSED);
  add('—–-/“‘«„‹:;,…', BEFORE_OPENING);
  add('.,;:!?)]}—–-/”’»›\uFFFC', AFTER_CLOSING);
  return signs;
}

function signAt(text: string, at: number): number {
  return SIGNS[text.charCodeAt(at)] as number;
}

/** Of one character, or of none. */
function signOf(char: string): number {
  return char === '' ? 0 : signAt(char, 0);
}

function charBefore(text: string, at: number, start: number): string {
  let before = at - 1;
  for (let marks = 0; before >= start && before > at - FARTHEST_LOOK; before--) {
    const isThrough = (signAt(text, before) & SEEN_THROUGH) !== 0;
    if (!isThrough || (text.charCodeAt(before) !== 0 && ++marks > 3)) return text.charAt(before);
  }
  return before < start ? '' : ' ';
}

function charAfter(text: string, at: number, end: number): string {
  let after = at;
  for (let marks = 0; after < end && after < at + FARTHEST_LOOK; after++) {
    const unit = text.charCodeAt(after);
    // A note or a citation stands outside the marks: `"Rain,"[^1] she said.`
    if (unit === 0x5b && /^\[(?:\^|-?@)/.test(text.slice(after, after + 3))) return ' ';
    const isThrough = (signAt(text, after) & SEEN_THROUGH) !== 0;
    if (!isThrough || (unit !== 0 && ++marks > 3)) return text.charAt(after);
  }
  return after >= end ? '' : ' ';
}

/** An opening mark stands at the start of a word, a closing one at the end of a word or after its point. */
function contextOf(before: string, after: string): Side {
  const left = signOf(before);
  const right = signOf(after);
  const opens =
    (before === '' || (left & BEFORE_OPENING) !== 0) && after !== '' && (right & AFTER_CLOSING) === 0;
  const closes =
    before !== '' && (left & NEVER_CLOSED) === 0 && (after === '' || (right & AFTER_CLOSING) !== 0);
  if (opens === closes) return 'either';
  return opens ? 'open' : 'close';
}

const WORD = /[\p{L}\p{N}]/u;

/** An apostrophe inside a word, or in front of one that is known to be clipped. */
function isApostrophe(
  text: string,
  at: number,
  { shape, before, after }: { readonly shape: Side; readonly before: string; readonly after: string },
  language: Language,
): boolean {
  const inWord = WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1));
  if (inWord) return true;
  if (shape === 'close' && contextOf(before, after) === 'open') return true;
  // The second one of rock 'n' roll.
  if (/['’][nN]$/.test(text.slice(Math.max(0, at - 2), at)) && /^\s\p{L}/u.test(text.slice(at + 1, at + 3)))
    return true;
  if (!WORD.test(after) || WORD.test(text.charAt(at - 1))) return false;
  if (/^\d\ds?\b(?!-)/.test(text.slice(at + 1, at + 6))) return true;
  const [word = ''] = /^\p{L}{1,8}(?![\p{L}\p{N}_-])/u.exec(text.slice(at + 1, at + 11)) ?? [];
  return isClipped(word, language);
}

/** The inches of 5'10", or of a size after which no quote can close. */
function isInch(text: string, at: number, before: string, after: string): boolean {
  return (
    /\d/.test(before) &&
    !/[.,]/.test(after) &&
    /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))
  );
}

/** How far a size looks for the mark that closes behind it, in UTF-16 units. */
const SIZE_REACH = 160;

/** The inches of `21""` and of `"I am 5" shorter than him"`: a mark follows that can only close. */
function isSize(text: string, at: number, start: number, end: number): boolean {
  if (!/\d/.test(text.charAt(at - 1))) return false;
  if (text.charAt(at + 1) === '"') return true;
  if (!/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  let open = false;
  for (let before = Math.max(start, at - 2 * SIZE_REACH); before < at; before++) {
    if (text.charAt(before) === '"' && !/\d/.test(text.charAt(before - 1))) open = !open;
  }
  if (!open) return false;
  const rest = text.slice(at + 1, Math.min(end, at + SIZE_REACH));
  const next = rest.indexOf('"');
  return next > 0 && !/[\s(]/.test(rest.charAt(next - 1)) && !/[.!?]\s/.test(rest.slice(0, next));
}
