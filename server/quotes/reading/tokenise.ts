import { mixed, SEED, smallUnit } from '../../language/hashedWords.ts';
import { bitsOf, numberOf } from '../../language/lexicon.ts';
import { joinsName } from '../../language/lexicons.ts';
import { isPointOfWord } from '../../language/sentences.ts';
import type { Span } from '../../text/span.ts';
import { isMutated } from './mutated.ts';
import { Kind, push, Shape, type Tokens } from './tokens.ts';

/** A stretch of the text, with those of its quotes that lie in it, by index from one up to another. */
export interface QuotedStretch extends Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Appends the tokens of a stretch. The quotes, given by their outer spans in order, are one token
 * each: what stands inside them is not told by this writer and must not be mistaken for it. One walk.
 */
export function tokenise(
  tokens: Tokens,
  { start, end, from, to }: QuotedStretch,
  quotes: readonly { readonly outer: Span }[],
): void {
  tokens.within = { start, end };
  let at = start;
  for (let index = from; index < to; index++) {
    const outer = quotes[index]?.outer;
    if (outer === undefined || outer.start < at) continue;
    scan(tokens, at, Math.min(outer.start, end));
    tokens.bits[push(tokens, outer.start, outer.end, Kind.quote)] = index;
    at = outer.end;
  }
  scan(tokens, at, end);
}

const LETTER = 1;
const DIGIT = 2;
const BLANK = 0;
const APOSTROPHE = 20;
const POINT = 21;
const HYPHEN = 22;

/** The class of the units beyond ASCII from each of these on, up to the next. */
const BEYOND_ASCII: readonly (readonly [from: number, kind: number])[] = [
  [0x80, BLANK],
  [0xaa, LETTER],
  [0xab, BLANK],
  [0xb5, LETTER],
  [0xb6, BLANK],
  [0xba, LETTER],
  [0xbb, BLANK],
  [0xc0, LETTER],
  [0xd7, 100 + Kind.other],
  [0xd8, LETTER],
  [0xf7, 100 + Kind.other],
  [0xf8, LETTER],
  [0x2000, BLANK],
  [0x2010, HYPHEN],
  [0x2012, 100 + Kind.dash],
  [0x2016, 100 + Kind.other],
  [0x2018, APOSTROPHE],
  [0x201a, 100 + Kind.other],
  [0x2026, 100 + Kind.stop],
  [0x2027, 100 + Kind.other],
  [0x2028, BLANK],
  [0x2100, 100 + Kind.other],
  [0x2c00, LETTER],
  [0x3000, 100 + Kind.other],
  [0x3040, LETTER],
  [0xfe00, 100 + Kind.other],
];

/** What each UTF-16 unit begins: a class of words, or the `Kind` of a mark of punctuation plus 100. */
const CLASSES = classTable();

function classTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [from, kind] of BEYOND_ASCII) classes.fill(kind, from);
  for (let unit = 33; unit < 127; unit++) classes[unit] = 100 + Kind.other;
  for (let unit = 65; unit <= 90; unit++) classes[unit] = classes[unit + 32] = LETTER;
  for (let unit = 48; unit <= 57; unit++) classes[unit] = DIGIT;
  const marks: readonly (readonly [string, number])[] = [
    [',', Kind.comma],
    ['!?', Kind.stop],
    [';', Kind.semicolon],
    [':', Kind.colon],
    ['(', Kind.open],
    [')', Kind.close],
  ];
  for (const [list, kind] of marks) for (const mark of list) classes[mark.charCodeAt(0)] = 100 + kind;
  classes[0x27] = APOSTROPHE;
  classes[0x2e] = POINT;
  classes[0x2d] = HYPHEN;
  for (const mark of '[]_*#~`') classes[mark.charCodeAt(0)] = BLANK;
  return classes;
}

function classAt(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] as number;
}

function scan(tokens: Tokens, start: number, end: number): void {
  const { text } = tokens;
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === LETTER || kind === DIGIT) at = scanWord(tokens, at, end, kind);
    else if (kind === BLANK || kind === APOSTROPHE) at++;
    else if (kind === POINT) {
      // A point between words that no shortening claimed ends a sentence; so does a row of them.
      const from = at;
      while (at < end && text.charCodeAt(at) === 0x2e) at++;
      push(tokens, from, at, Kind.stop);
    } else if (kind === HYPHEN) {
      const from = at;
      while (at < end && classAt(text, at) === HYPHEN) at++;
      const spaced = from > 0 && /\s/.test(text.charAt(from - 1));
      if (at - from > 1 || spaced) push(tokens, from, at, Kind.dash);
    } else {
      push(tokens, at, at + 1, kind - 100);
      at++;
    }
  }
}

/** "Fatou N’Diaye", "Marie D’Arcy": capitals on both sides of the apostrophe, and a name's word before. */
function beginsSurname(tokens: Tokens, start: number, apostrophe: number): boolean {
  const { text } = tokens;
  return (
    isCapital(text.charAt(start)) && isCapital(text.charAt(apostrophe + 1)) && isBehindName(tokens, start)
  );
}

/** Whether a word with a capital stands right before. */
function isBehindName({ count, ends, shapes, kinds }: Tokens, start: number): boolean {
  const last = count - 1;
  return (
    last >= 0 &&
    kinds[last] === Kind.word &&
    ((shapes[last] ?? 0) & Shape.capital) !== 0 &&
    start - (ends[last] ?? 0) <= 2
  );
}

/** Reads a word with its inner hyphens, apostrophes and points, and says how it is written. */
function scanWord(tokens: Tokens, start: number, end: number, first: number): number {
  const { text } = tokens;
  let at = start + 1;
  let clitic = -1;
  let points = 0;
  let lower = false;
  let isJoined = false;
  let unit = text.charCodeAt(start);
  let units = unit;
  let hash = mixed(SEED, smallUnit(unit));
  let beforeClitic = hash;
  for (; at < end; hash = mixed(hash, smallUnit(unit)), at++) {
    unit = text.charCodeAt(at);
    // Most of a text.
    for (; unit >= 97 && unit <= 122 && at < end; unit = text.charCodeAt(++at)) {
      hash = mixed(hash, unit);
      lower = true;
    }
    if (at >= end) break;
    const kind = CLASSES[unit] as number;
    units |= unit;
    if (kind === LETTER) {
      if ((unit >= 97 && unit <= 122) || unit >= 0xdf) lower = true;
      continue;
    }
    if (kind === DIGIT) continue;
    const next = at + 1 < end ? classAt(text, at + 1) : BLANK;
    if (
      kind === APOSTROPHE &&
      next === LETTER &&
      tokens.lexicon.parts &&
      tokens.lexicon.isElided(text.slice(start, at).toLowerCase()) &&
      !beginsSurname(tokens, start, at)
    )
      break;
    if (kind === APOSTROPHE && next === LETTER) {
      if (isClitic(text, at + 1, end)) {
        clitic = at;
        beforeClitic = hash;
      }
      isJoined = true;
      continue;
    }
    if (kind === HYPHEN && tokens.lexicon.parts && isBoundAt(tokens, at + 1, end)) break;
    if (kind === HYPHEN && (next === LETTER || next === DIGIT)) {
      isJoined = true;
      continue;
    }
    if (kind === POINT) {
      // "U.S.", "a.m.", "3.5": a point inside belongs to the word.
      const single =
        classAt(text, at - 1) === LETTER &&
        (at - 1 === start || classAt(text, at - 2) === POINT || classAt(text, at - 2) === HYPHEN);
      if ((single && next === LETTER) || (first === DIGIT && next === DIGIT)) {
        points++;
        continue;
      }
    }
    if (first === DIGIT && text.charCodeAt(at) === 0x2c && next === DIGIT) continue;
    break;
  }
  let shape = 0;
  unit = text.charCodeAt(start);
  if ((unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde)) shape |= Shape.capital;
  else if (unit > 0xde && first === LETTER && isCapital(text.charAt(start))) shape |= Shape.capital;
  else if (isJoined && first === LETTER && hasBoundParticle(text, start, at)) shape |= Shape.capital;
  else if (first === LETTER && isMutated(text, start) && isBehindName(tokens, start)) shape |= Shape.capital;
  const wordEnd = clitic >= 0 ? clitic : at;
  if (shape !== 0 && !lower && wordEnd - start > 1) shape |= Shape.allCapitals;
  const behind = at < end ? classAt(text, at) : BLANK;
  if (clitic >= 0) {
    const tail = text.charCodeAt(clitic + 1) | 32;
    if (tail === 115 && at - clitic === 2) shape |= Shape.possessive;
  } else if (behind === APOSTROPHE && (text.charCodeAt(at - 1) | 32) === 115 && at - start > 2) {
    shape |= Shape.possessive;
  }
  const isSought = first === LETTER && wordEnd - start < 24;
  const { lexicon } = tokens;
  const number = isSought ? numberOf(lexicon, clitic >= 0 ? beforeClitic : hash, wordEnd - start) : 0;
  // Beyond Latin-1 letters are not small in the one way that the look-up knows.
  const word = !isSought || units > 0xff ? -1 : number;
  if (behind === POINT && first === LETTER) {
    const initial = at - start === 1 && (shape & Shape.capital) !== 0;
    // "R-Maine.,": a comma right after the point shows that the sentence goes on.
    const goesOn = text.charCodeAt(at + 1) === 0x2c;
    const belongs = goesOn || isPointOfWord(text, at, tokens.within, tokens.language);
    if (points > 0 || belongs) shape |= initial ? Shape.initial | Shape.pointed : Shape.pointed;
    if (belongs) at++;
  }
  const token = push(tokens, start, wordEnd, first === DIGIT ? Kind.number : Kind.word);
  tokens.shapes[token] = shape;
  tokens.bits[token] = bitsOf(lexicon, number);
  tokens.words[token] = word;
  return at;
}

/** Whether a pronoun that a hyphen binds to its verb begins at the offset and ends the word or has another hyphen: "a-t-il". */
function isBoundAt({ text, lexicon }: Tokens, start: number, end: number): boolean {
  let at = start;
  while (at < end && at < start + 6 && classAt(text, at) === LETTER) at++;
  return at > start && lexicon.isBound(text.slice(start, at).toLowerCase());
}

/** "al-Rashid", "d'Arcy", "dell'Orto": a small word bound to a name is part of it. */
function hasBoundParticle(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < Math.min(end - 1, start + 5); at++) {
    const kind = classAt(text, at);
    if (kind !== HYPHEN && kind !== APOSTROPHE) continue;
    return isCapital(text.charAt(at + 1)) && joinsName(text.slice(start, at), kind === HYPHEN ? '-' : "'");
  }
  return false;
}

/** Whether what follows an apostrophe is 's, 'd, 'll, 've, 're or 'm and ends the word. */
function isClitic(text: string, at: number, end: number): boolean {
  const a = text.charCodeAt(at) | 32;
  const after = at + 1 < end ? classAt(text, at + 1) : BLANK;
  if (after !== LETTER) return a === 115 || a === 100 || a === 109;
  const b = text.charCodeAt(at + 1) | 32;
  const last = at + 2 < end ? classAt(text, at + 2) : BLANK;
  if (last === LETTER) return false;
  return (a === 108 && b === 108) || ((a === 118 || a === 114) && b === 101);
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
