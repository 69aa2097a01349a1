import { splitWords } from '../text/words.ts';
import { areDecades, areTimes, type Phrase, readClock } from './clockTimes.ts';
import { readDay } from './dayForms.ts';
import { foldWord, type Language, perLanguage, wordList } from './language.ts';
import { readOrdinal, readPart, readSlashed } from './numberParts.ts';
import { mayBeginNumber, type NumberWords, numberAt, numberWordsOf, plainForm } from './numbers.ts';
import { areSpellingsOfOneWord } from './spelling.ts';

/**
 * Under which rule of a house two short texts say the same, figure for figure and word for word: figures and
 * fractions, units, currencies and times (`figures`), abbreviations (`abbreviations`), British and American
 * spelling (`spelling`), an accent that the reader's language does not need (`accents`). Undefined where none does.
 */
export function houseForm(draft: string, source: string, language: Language): string | undefined {
  return readHouseForm(draft, source, language).rule;
}

/** What two stretches are to each other. */
interface HouseForm {
  /** As `houseForm` tells. */
  readonly rule?: string | undefined;
  /** Whether longer stretches that begin with these may be forms of one thing. */
  readonly mayGoOn: boolean;
}

/** The same with whether it is of use to read on. */
export function readHouseForm(draft: string, source: string, language: Language): HouseForm {
  const house = houseOf(language);
  if (house === undefined) return { rule: formElsewhere(draft, source, language), mayGoOn: true };
  const unknown = unknownInBoth(draft, source, house);
  if (unknown !== undefined && !beginAlike(unknown, house)) return { mayGoOn: false };
  if (unknown !== undefined && unknown[0].length !== unknown[1].length) return { mayGoOn: true };
  const hasNumbers = unknown === undefined;
  const a = readTokens(draft, house, hasNumbers);
  const b = readTokens(source, house, hasNumbers);
  const same = compareTokens(a, b, house);
  return { rule: same && (same.rule ?? ruleOfSpaces(draft, source)), mayGoOn: true };
}

/** The rule under which all tokens are alike, one for one, which is none where they are the same; undefined where some are not. */
function compareTokens(
  a: readonly Token[],
  b: readonly Token[],
  house: House,
): { readonly rule: string | undefined } | undefined {
  if (a.length !== b.length || a.length === 0) return undefined;
  let rule: string | undefined;
  for (let at = 0; at < a.length; at++) {
    const one = a[at];
    const other = b[at];
    if (one === undefined || other === undefined) return undefined;
    if (one.value === other.value) {
      if (one.written !== other.written)
        rule = one.figure || other.figure ? 'figures' : (rule ?? 'abbreviations');
      continue;
    }
    if (areTimes(one.value, other.value) || areDecades(one.value, other.value)) rule = 'figures';
    else if (areSpellingsOfOneWord(one.value, other.value)) rule ??= 'spelling';
    else if (isAccentOnly(one.value, other.value, house)) rule ??= 'accents';
    else return undefined;
  }
  return { rule };
}

/** "40°C" and "40 °C": the same, piece for piece, with more white space beside a figure or a sign. */
function ruleOfSpaces(draft: string, source: string): string | undefined {
  const unspaced = (text: string) => text.replace(/\s+/g, '');
  return /\d/.test(draft) && unspaced(draft) === unspaced(source) ? 'figures' : undefined;
}

/**
 * Whether two stretches that differ may be forms of one thing: a quick look, so that `houseForm` need not read what is
 * simply another word. The stretches are of whole words; only words that no rule knows are turned away.
 */
export function mayBeHouseForm(draft: string, source: string, language: Language): boolean {
  if (!PLAIN.test(draft) || !PLAIN.test(source)) return true;
  const house = houseOf(language);
  if (house === undefined) return false;
  const a = wordsOf(draft);
  const b = wordsOf(source);
  if ([...a, ...b].some((word) => house.formed.has(word) || mayBeginNumber(word, language))) return true;
  return a.length === b.length && a.every((word, at) => isAlike(word, b[at] ?? '', house));
}

/** Letters and apostrophes: no figure, no sign, no mark. */
const PLAIN = /^[\p{L}\p{M}\s'’]*$/u;
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

type Both = readonly [draft: readonly string[], source: readonly string[]];

/** Whether the words that no rule knows are alike, each to the one in its place, as in all forms of one thing. */
function beginAlike([draft, source]: Both, house: House): boolean {
  for (let at = 0; at < Math.min(draft.length, source.length); at++)
    if (!isAlike(draft[at] ?? '', source[at] ?? '', house)) return false;
  return true;
}

/** The words that mean themselves alone, where there is no figure, no number in words and nothing abbreviated. */
function unknownInBoth(draft: string, source: string, house: House): Both | undefined {
  if (NOT_IN_FULL.test(draft) || NOT_IN_FULL.test(source)) return undefined;
  const here = unknownWords(draft, house);
  const there = here && unknownWords(source, house);
  return here && there && [here, there];
}

/** A figure, a sign or a point inside a word: all but letters and marks that shorten nothing. */
const NOT_IN_FULL = /[^\p{L}\p{M}\s'’.,;:!?…“”"()–—-]|\.(?=\p{L})/u;

/** The words that mean themselves alone; nothing where a word may begin a number. */
function unknownWords(text: string, house: House): string[] | undefined {
  const unknown: string[] = [];
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    const key = word.toLowerCase();
    if (mayBeginNumber(key, house.language)) return undefined;
    if (!house.formed.has(key)) unknown.push(word.replaceAll('’', "'"));
  }
  return unknown;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;

function isAlike(a: string, b: string, house: House): boolean {
  return a === b || areSpellingsOfOneWord(a, b) || isAccentOnly(a, b, house);
}

/** Where no house forms are known numbers, units and per cent alone; every sign that is no part of them must be the same. */
function formElsewhere(draft: string, source: string, language: Language): string | undefined {
  if (!/\p{N}/u.test(draft + source)) return undefined;
  const signs = (text: string) => text.replace(/[\p{L}\p{M}\p{N}\p{Sc}\s\0.,'’%-]/gu, '');
  const minus = (text: string) => (text.match(/(?<![\p{L}\p{N}])[-−–]\s?\p{N}/gu) ?? []).length;
  if (signs(draft) !== signs(source) || minus(draft) !== minus(source)) return undefined;
  const form = (text: string) =>
    plainForm(
      splitWords(text).map(({ key }) => key),
      language,
    );
  return form(draft) === form(source) ? 'figures' : undefined;
}

/** Whether a hyphen more or less makes another word: “re-signed” and “resigned”, “co-op” and “coop”. */
export function makesAnotherWord(draft: string, source: string): boolean {
  return [draft, source].some((word) => /(?:^|[^\p{L}])(?:re|un|co)[-‐‑](?!e|ord|oper)\p{L}/iu.test(word));
}

interface Token {
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

/** `hasNumbers`: there may be figures, numbers in words, times and days. */
function readTokens(text: string, house: House, hasNumbers: boolean): Token[] {
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

function isAccentOnly(a: string, b: string, { accents }: House): boolean {
  const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare(a) === bare(b) && accents.has(bare(a).toLowerCase().replace(/s$/, ''));
}

/** The data of a language, ready to be asked. */
interface House {
  readonly language: Language;
  readonly words: NumberWords;
  readonly accents: ReadonlySet<string>;
  /** Short units behind a figure. */
  readonly counted: ReadonlyMap<string, string>;
  /** Short words by their one form, and that form by itself. */
  readonly forms: ReadonlyMap<string, string>;
  /** Those forms that are units. */
  readonly unitForms: ReadonlySet<string>;
  /** "twelfth" by "12th". */
  readonly ordinals: ReadonlyMap<string, string>;
  /** Of more than one word, by the first, the longer first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What a number is parted in: "thirds" by 3. */
  readonly parts: ReadonlyMap<string, number>;
  /** What stands for a dash between figures: "to". */
  readonly range: ReadonlySet<string>;
  /** What is said of an hour, by its first word: "half past" is 30 minutes behind it, "quarter to" 15 before. */
  readonly clock: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word that one of the forms is made of. */
  readonly formed: ReadonlySet<string>;
}

const houseOf = perLanguage((language): House | undefined => {
  const { houseForms } = language;
  const words = numberWordsOf(language);
  if (houseForms === undefined || words === undefined) return undefined;
  const pairs = (list: readonly string[]) =>
    list.map((entry): [string, string] => {
      const at = entry.lastIndexOf(':');
      return [entry.slice(0, at), entry.slice(at + 1).replaceAll('_', ' ')];
    });
  const counted = new Map(pairs(wordList(houseForms.counted)));
  const phrasesOf = (list = '') =>
    pairs(list.split(',').map((phrase) => foldWord(phrase).trim().replace(/\s+/g, ' ')))
      .map(([phrase, value]): Phrase => ({ words: phrase.split(' '), value }))
      .sort((a, b) => b.words.length - a.words.length);
  const listed = phrasesOf(houseForms.phrases);
  const said = houseForms.clock === undefined ? [] : phrasesOf(houseForms.clock);
  const units = [...words.forms].flatMap(([word, form]) => (words.units.has(word) ? [form] : []));
  return {
    language,
    words,
    accents: new Set(wordList(houseForms.accents)),
    counted,
    forms: new Map([
      ...[...words.forms.values()].map((form): [string, string] => [form, form]),
      ...words.forms,
    ]),
    unitForms: new Set([...units, ...counted.values()]),
    ordinals: new Map([...words.ordinals].map(([word, value]) => [word, `${value}${suffixOf(value)}`])),
    phrases: byFirstWord(listed),
    parts: new Map(pairs(wordList(houseForms.parts)).map(([word, value]) => [word, Number(value)])),
    range: new Set(wordList(houseForms.range)),
    clock: byFirstWord(said),
    formed: new Set([
      ...[counted, words.forms, words.ordinals, words.currencies, words.scales].flatMap((table) => [
        ...table.keys(),
      ]),
      ...words.forms.values(),
      ...[...listed, ...said].flatMap((phrase) => phrase.words),
      ...wordList(houseForms.joints),
      ...pairs(wordList(houseForms.parts)).map(([word]) => word),
    ]),
  };
});

function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const all = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.words;
    all.set(first, [...(all.get(first) ?? []), phrase]);
  }
  return all;
}

function suffixOf(value: number): string {
  return ['th', 'st', 'nd', 'rd'][value] ?? 'th';
}
