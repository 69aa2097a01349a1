import { readClock } from './clockTimes.ts';
import { readDay } from './dayForms.ts';
import type { House } from './house.ts';
import { readOrdinal, readPart, readSlashed } from './numberParts.ts';
import { mayBeginNumber, numberAt } from './numbers.ts';

/** A word, a figure with all that belongs to it, or a sign. */
export interface Token {
  /** What it is worth: alike for all house forms of the same thing. */
  readonly value: string;
  readonly written: string;
  readonly figure?: boolean;
}

interface Piece {
  readonly text: string;
  /** White space stands before it. */
  readonly apart: boolean;
}

const PIECES =
  /(\s*)(\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[^\s])/gu;

/** Reads a text piece by piece. `hasNumbers`: there may be figures, numbers in words, times and days. */
export function readTokens(text: string, house: House, hasNumbers: boolean): Token[] {
  const pieces: Piece[] = [];
  for (const [, gap = '', piece = ''] of text.replaceAll('\0', '').normalize('NFC').matchAll(PIECES))
    pieces.push({ text: piece, apart: gap !== '' });
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const isCounted = isNumber(tokens.at(-1));
    const counted = hasNumbers
      ? (readTime(pieces, at, house) ?? readNumber(pieces, at, house, isCounted))
      : undefined;
    const read = counted ?? readWord(pieces, at, house, isCounted);
    tokens.push(...read.tokens);
    at = read.to;
  }
  return moveCurrency(tokens, house);
}

function readTime(pieces: readonly Piece[], at: number, house: House): Read | undefined {
  const time = readClock(pieces, at, house) ?? readDay(pieces, at, house.language);
  return time && { tokens: [token(pieces, at, time.to, time.value)], to: time.to };
}

interface Read {
  readonly tokens: readonly Token[];
  readonly to: number;
}

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/**
 * A number in figures or in words, with its sign, its fraction and its scale. In "three-one" and "3-1" the hyphen behind a
 * number is no minus.
 */
function readNumber(
  pieces: readonly Piece[],
  from: number,
  house: House,
  isBehindNumber: boolean,
): Read | undefined {
  let at = from;
  const first = pieces[at]?.text ?? '';
  const minus =
    (/^[-−–]$/.test(first) &&
      !pieces[at + 1]?.apart &&
      !isNumeral(pieces[from - 1]?.text) &&
      !(isBehindNumber && pieces[at]?.apart === false)) ||
    first.toLowerCase() === 'minus';
  if (minus) at++;
  const piece = pieces[at]?.text ?? '';
  let value: number | undefined;
  const part = readPart(pieces, at, house);
  if (part !== undefined)
    return { tokens: [token(pieces, from, part.to, `${minus ? '-' : ''}${round(part.value)}`)], to: part.to };
  if (/^\d/.test(piece)) {
    let digits = piece.replaceAll(',', '');
    at++;
    // “12 500”: groups of three behind one to three figures.
    if (/^\d{1,3}$/.test(piece))
      while (pieces[at]?.apart && /^\d{3}$/.test(pieces[at]?.text ?? '')) digits += pieces[at++]?.text ?? '';
    value = Number(digits);
    if (digits.includes('.') && /0$/.test(digits))
      return { tokens: [token(pieces, from, at, digits)], to: at };
  } else if (FRACTIONS.has(piece)) value = 0;
  else {
    if (!mayBeginNumber(piece.toLowerCase(), house.language)) return undefined;
    const keys = pieces
      .slice(at, at + 12)
      .map(({ text }) => (text === '-' || text === '‑' ? '' : text.toLowerCase()));
    const zero = keys.indexOf('zero');
    const dense = keys.slice(0, zero < 0 ? keys.length : Math.max(1, zero)).filter((key) => key !== '');
    const number = /^\p{Ll}/u.test(keys[0] ?? '') ? numberAt(dense, 0, house.language) : undefined;
    if (number === undefined) return undefined;
    let words = number.to;
    while (words > 0 || keys[at - from - Number(minus)] === '') {
      if (pieces[at]?.text !== '-' && pieces[at]?.text !== '‑') words--;
      at++;
      if (words === 0) break;
    }
    value = number.value;
  }
  const ordinal = minus ? undefined : readOrdinal(value, pieces, at, house);
  if (ordinal !== undefined)
    return { tokens: [token(pieces, from, ordinal.to, ordinal.value)], to: ordinal.to };
  const half = readFraction(pieces, at);
  if (half !== undefined) {
    value += half.value;
    at = half.to;
  }
  const scale = house.words.scales.get(pieces[at]?.text.toLowerCase() ?? '');
  const isShort = (pieces[at]?.text.length ?? 0) <= 2;
  if (scale !== undefined && (isShort ? pieces[at]?.apart === false : true)) {
    value *= scale;
    at++;
  }
  const suffix = pieces[at];
  if (suffix !== undefined && !suffix.apart && /^(?:st|nd|rd|th|s)$/.test(suffix.text))
    return {
      tokens: [token(pieces, from, at + 1, `${minus ? '-' : ''}${round(value)}${suffix.text}`)],
      to: at + 1,
    };
  return { tokens: [token(pieces, from, at, `${minus ? '-' : ''}${round(value)}`)], to: at };
}

function readFraction(pieces: readonly Piece[], at: number): { value: number; to: number } | undefined {
  const words = pieces.slice(at, at + 3).map(({ text }) => text.toLowerCase());
  const sign = FRACTIONS.get(words[0] ?? '');
  if (sign !== undefined) return { value: sign, to: at + 1 };
  if (words.join(' ') === 'and a half') return { value: 0.5, to: at + 3 };
  return pieces[at]?.apart ? readSlashed(pieces, at) : undefined;
}

const round = (value: number) => String(Math.round(value * 1e6) / 1e6);
const isNumber = (one: Token | undefined) => one?.figure === true && /^-?\d/.test(one.value);
const isNumeral = (text: string | undefined) => text !== undefined && /^\d/.test(text);

function token(pieces: readonly Piece[], from: number, to: number, value: string): Token {
  return {
    value,
    written: pieces
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
    figure: true,
  };
}

/** `isCounted`: a number stands before the word, in figures or in words. */
function readWord(pieces: readonly Piece[], at: number, house: House, isCounted: boolean): Read {
  const piece = pieces[at];
  const text = piece?.text ?? '';
  const low = text.toLowerCase().replaceAll('.', '');
  const behindFigure = isNumeral(pieces[at - 1]?.text);
  for (const { words, value } of house.phrases.get(text.toLowerCase()) ?? []) {
    const found = words.every((word, index) => pieces[at + index]?.text.toLowerCase() === word);
    if (found) return { tokens: [{ value, written: words.join(' ') }], to: at + words.length };
  }
  if (behindFigure && (text === '′' || text === "'" || text === '’'))
    return { tokens: [{ value: 'foot', written: text, figure: true }], to: at + 1 };
  if (behindFigure && (text === '″' || text === '"' || text === '”'))
    return { tokens: [{ value: 'inch', written: text, figure: true }], to: at + 1 };
  if (/^['’‘]$/.test(text) && /^\d0$/.test(pieces[at + 1]?.text ?? '') && pieces[at + 2]?.text === 's')
    return { tokens: [], to: at + 1 };
  // "52 to 48" is "52–48".
  if (isCounted && house.range.has(low) && isNumeral(pieces[at + 1]?.text))
    return { tokens: [{ value: '–', written: text, figure: true }], to: at + 1 };
  if (/^[-–—−]$/.test(text)) return { tokens: [{ value: '–', written: text }], to: at + 1 };
  const isUnit =
    house.forms.get(low) !== '%' &&
    (house.counted.has(low) || house.words.units.has(low) || house.unitForms.has(low));
  const form = house.counted.get(low) ?? house.forms.get(low);
  const isShort = !isUnit && form !== undefined;
  const to = pieces[at + 1]?.text === '.' && isShort && !pieces[at + 1]?.apart ? at + 2 : at + 1;
  if (form !== undefined && (isCounted || !isUnit))
    return { tokens: [{ value: form, written: text, figure: isUnit }], to };
  const ordinal = house.ordinals.get(low);
  if (ordinal !== undefined) return { tokens: [{ value: ordinal, written: text, figure: true }], to: at + 1 };
  return { tokens: [{ value: text.replaceAll('’', "'"), written: text }], to: at + 1 };
}

/** “$14” and “14 dollars” alike become “14 dollar”. */
function moveCurrency(tokens: readonly Token[], { words }: House): Token[] {
  const moved: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const one = tokens[at];
    const next = tokens[at + 1];
    if (one === undefined) continue;
    const name = words.currencies.get(one.value);
    if (name !== undefined && /^\p{Sc}$/u.test(one.value) && next?.figure && /^-?\d/.test(next.value)) {
      moved.push(next, { value: name, written: one.written, figure: true });
      at++;
    } else moved.push(name === undefined ? one : { ...one, value: name, figure: true });
  }
  return moved;
}
