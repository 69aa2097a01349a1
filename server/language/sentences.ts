import type { Span } from '../text/span.ts';
import { abbreviationClass, longestAbbreviation } from './abbreviations.ts';
import { foldWord, type Language, smallWordsOf } from './language.ts';

/**
 * The sentences within a stretch of text, in order, without the white space between them; offsets point into the
 * whole text. Blanked markup (`\0`) is as good as absent.
 */
export function findSentences(text: string, within: Span, language: Language): Span[] {
  const sentences: Span[] = [];
  let start = within.start;
  for (let at = within.start; at < within.end; at++) {
    const next = sentenceEndAt(text, at, within, language);
    if (next === undefined) continue;
    pushTrimmed(text, start, next, sentences);
    start = next;
    at = next - 1;
  }
  pushTrimmed(text, start, within.end, sentences);
  return sentences;
}

/**
 * Where the next sentence begins, when the mark at the offset ends one: behind the marks that close it and the white
 * space. The end of the stretch where nothing follows. Undefined where no sentence ends: within a figure, behind a
 * shortened word or an initial, before a small letter, at any mark of a row but its last.
 */
export function sentenceEndAt(
  text: string,
  at: number,
  within: Span,
  language: Language,
): number | undefined {
  if (!mayEndSentence(text.charCodeAt(at))) return undefined;
  const mark = text.charAt(at);
  if (!FINAL.has(mark))
    return isParagraphBreak(text, at, within) ? skipBlanks(text, at, within.end) : undefined;
  let gap = at + 1;
  while (gap < within.end && (text[gap] === '\0' || CLOSERS.has(text.charAt(gap)))) gap++;
  gap = skipNote(text, skipSpacedCloser(text, gap, within.end), within.end);
  if (FINAL.has(text.charAt(gap)) && gap < within.end) return undefined;
  const next = skipBlanks(text, gap, within.end);
  if (next >= within.end) return within.end;
  if (next === gap && !WIDE.has(mark)) return undefined;
  const start = skipOpeners(text, next, within.end);
  if (start >= within.end) return within.end;
  if (isSmall(text, start) && !WIDE.has(mark) && hasCapitals(text, at)) return undefined;
  if (mark === '.' && text[at - 1] !== '.' && belongsToWord({ text, within, language }, at, start))
    return undefined;
  return next;
}

/** Whether a UTF-16 unit can be a final mark or a line's end; most of a text cannot. */
export function mayEndSentence(unit: number): boolean {
  return unit < 128 ? ENDING[unit] === 1 : FINAL.has(String.fromCharCode(unit));
}

/** Whether the point at the offset is part of the word before it, a shortening or an initial, and ends no sentence. */
export function isPointOfWord(text: string, point: number, within: Span, language: Language): boolean {
  const next = skipOpeners(text, skipBlanks(text, point + 1, within.end), within.end);
  return belongsToWord({ text, within, language }, point, next);
}

/** A stretch of a text in one language. */
interface Stretch {
  readonly text: string;
  readonly within: Span;
  readonly language: Language;
}

/** Whether the point is part of the word before it, so that the words at `next` go on with the sentence. */
function belongsToWord({ text, within, language }: Stretch, point: number, next: number): boolean {
  let from = point;
  while (from > within.start && point - from < LONGEST_SHORTENING && isLetter(text, from - 1)) from--;
  const afterFollowing = endOfWord(text, next, within.end);
  // "rained. The": too long for a shortening, and no shortening follows.
  const longest = Math.max(LONGEST_VOWELLESS, longestAbbreviation(language));
  if (point - from > longest && text.charCodeAt(afterFollowing) !== POINT) return false;
  const word = text.slice(from, point);
  const following = text.slice(next, afterFollowing);
  if (word === '') {
    const isOrdinal = language.abbreviations.ordinalPoint === true && endsOrdinal(text, point, within.start);
    return isOrdinal && !isSmallWord(following, language);
  }
  // "z. B.", "EE. UU.": more of the same shortening follows.
  if (text.charCodeAt(afterFollowing) === POINT) {
    const isPart = word.length === 1 && following.length < 3;
    if (isPart || abbreviationClass(word + following, language) !== undefined) return true;
  }
  const chain = word.length < 4 ? chainBefore(text, from, within.start) : '';
  const kind =
    (chain === '' ? undefined : abbreviationClass(chain + word, language)) ??
    abbreviationClass(word, language);
  if (kind === 'leading') return true;
  const isInitial = word.length === 1 && CAPITAL.test(word) && word !== 'I';
  if (!isInitial && (kind === 'counting' || kind === 'word')) {
    if (DIGIT.test(following) || ROMAN.test(following)) return true;
    return kind === 'counting' && !isSmallWord(following, language);
  }
  const isShort =
    kind === 'closing' ||
    (chain !== '' && word.length < 3) ||
    isInitial ||
    (word === 'I' && isInitialAt(text, next)) ||
    isVowelless(word);
  if (!isShort) return false;
  if (/^\d/.test(following)) return false;
  return !isSmallWord(following, language) || isInitialAt(text, next);
}

/** Whether the figures before a point may be an ordinal's: not those of a score, a clock, a fraction or a year. */
function endsOrdinal(text: string, point: number, limit: number): boolean {
  let from = point;
  while (from > limit && point - from < LONGEST_SHORTENING && DIGIT.test(text.charAt(from - 1))) from--;
  if (from === point) return false;
  const isPart =
    from > limit + 1 && ':,'.includes(text.charAt(from - 1)) && DIGIT.test(text.charAt(from - 2));
  return !isPart && !/^(?:1[5-9]|20)\d\d$/.test(text.slice(from, point));
}

/** The letters of "z. " in "z. B.", of "U." in "U.S.": short parts with points right before the offset. */
function chainBefore(text: string, from: number, limit: number): string {
  let letters = '';
  let at = from;
  while (letters.length < 6) {
    let end = at;
    while (end > limit && at - end < 2 && isBlank(text, end - 1)) end--;
    if (end <= limit || text[end - 1] !== '.') break;
    let start = end - 1;
    while (start > limit && end - start < 5 && isLetter(text, start - 1)) start--;
    const part = text.slice(start, end - 1);
    if (part === '' || part.length > 2 || (start > limit && isLetter(text, start - 1))) break;
    letters = part + letters;
    at = start;
  }
  return letters;
}

const LONGEST_SHORTENING = 12;
const POINT = 0x2e;
const FINAL: ReadonlySet<string> = new Set('.!?…。！？');
const ENDING = Uint8Array.from({ length: 128 }, (_, unit) =>
  Number(FINAL.has(String.fromCharCode(unit)) || unit === 10 || unit === 13),
);
/** Marks that no space follows. */
const WIDE: ReadonlySet<string> = new Set('。！？');
const CLOSERS: ReadonlySet<string> = new Set('"”“’‘\'»«›‹)]}*_¹²³⁴⁵⁶⁷⁸⁹⁰');
const OPENERS: ReadonlySet<string> = new Set('"“”„‘‚\'«»‹›([{*_—–-¿¡');
const OPENING = Uint8Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return Number(OPENERS.has(char) || isBlank(char, 0));
});
const DIGIT = /^\p{N}/u;
const ROMAN = /^(?:[IVX]{2,6}|[VX])$/;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;
const LETTER = /[\p{L}\p{M}]/u;
const VOWEL = /[aeiouyäöüàâáéèêëíîïóôúûœæ]/i;

const LONGEST_VOWELLESS = 5;

function isVowelless(word: string): boolean {
  return (
    word.length > 1 &&
    word.length <= LONGEST_VOWELLESS &&
    !isSmall(word, 0) &&
    CAPITAL.test(word.charAt(0)) &&
    SMALL.test(word.slice(1)) &&
    !VOWEL.test(word)
  );
}

function isInitialAt(text: string, at: number): boolean {
  return CAPITAL.test(text.charAt(at)) && text[at + 1] === '.';
}

function isSmallWord(word: string, language: Language): boolean {
  const small = foldWord(word);
  const words = smallWordsOf(language);
  const elided = small.indexOf("'");
  return (
    words.has(small) ||
    (elided > 0 && (words.has(small.slice(0, elided + 1)) || words.has(small.slice(0, elided))))
  );
}

function endOfWord(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && end - at < 24 && isInWord(text, end)) end++;
  return end;
}

/** A letter, a figure or an apostrophe. */
function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return isLetter(text, at) || (unit >= 48 && unit <= 57) || unit === 39;
  return unit === 0x2019 || LETTER.test(text.charAt(at)) || DIGIT.test(text.charAt(at));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return LETTER.test(text.charAt(at));
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 32 || unit === 0 || (unit >= 9 && unit <= 13);
  return /\s/.test(text.charAt(at));
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(text, at)) at++;
  return at;
}

function skipOpeners(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && opensOrIsBlank(text, at)) at++;
  return at;
}

function opensOrIsBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? OPENING[unit] === 1 : OPENERS.has(text.charAt(at)) || isBlank(text, at);
}

function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 97 && unit <= 122 : SMALL.test(text.charAt(at));
}

/** Behind a closing guillemet that a space parts from its words: `« Il pleut. »`. */
function skipSpacedCloser(text: string, from: number, limit: number): number {
  const at = skipBlanks(text, from, Math.min(limit, from + 3));
  if (at === from || at >= limit || !'»›'.includes(text.charAt(at))) return from;
  return at + 1 < limit && isLetter(text, at + 1) ? from : at + 1;
}

/** Behind the number of a note: `[3]`, `[^3]`. */
function skipNote(text: string, from: number, limit: number): number {
  if (text[from] !== '[') return from;
  const note = /^\[\^?[^\]\s]{1,12}\]/.exec(text.slice(from, Math.min(limit, from + 16)));
  return note === null ? from : from + note[0].length;
}

/** A blank line, or a line that ends where another block begins. */
function isParagraphBreak(text: string, at: number, within: Span): boolean {
  if (text[at] !== '\n' && text[at] !== '\r') return false;
  return /^(?:\r\n?|\n)[ \t\0]*(?:[\r\n]|[#>|*+•-][ \t]|\d{1,3}[.)][ \t])/.test(
    text.slice(at, Math.min(within.end, at + 12)),
  );
}

/** Whether the text around the offset is written with capitals at all: chat and hasty transcripts are not. */
function hasCapitals(text: string, at: number): boolean {
  return CAPITAL.test(text.slice(Math.max(0, at - 300), at + 300));
}

function pushTrimmed(text: string, from: number, to: number, into: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  if (end > start) into.push({ start, end });
}
