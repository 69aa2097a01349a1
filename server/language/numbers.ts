import { atOnce, type Steps } from '../text/steps.ts';
import type { NumberData } from './data/language.ts';
import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/**
 * Words in a form that is the same however a house writes figures, units and titles: "nineteen" and "19",
 * "per cent" and "%", "Dr" and "Doctor". Two stretches with the same plain form say the same thing.
 */
export function plainForm(keys: readonly string[], language: Language): string {
  const table = tableOf(language);
  if (table === undefined || keys.every((key) => isPlain(key, table))) return keys.join(' ');
  const plain: string[] = [];
  for (let at = 0; at < keys.length; at++) {
    const number = numberAt(keys, at, language);
    const isPronoun = number?.to === at + 1 && table.pronouns.has(keys[at] ?? '');
    if (number !== undefined && !(isPronoun && keys[at] !== table.one)) {
      plain.push(String(number.value));
      at = number.to - 1;
      continue;
    }
    const key = keys[at] ?? '';
    const percent = table.percent.find((words) => words.every((word, index) => keys[at + index] === word));
    if (percent !== undefined) {
      plain.push('%');
      at += percent.length - 1;
      continue;
    }
    // "Three metres" and "3 m" are one; "for hours" and "for hour" are not.
    const form = table.forms.get(key);
    const isCounted = DIGIT.test(plain.at(-1) ?? '');
    plain.push(form === undefined || (table.units.has(key) && !isCounted) ? key : form);
  }
  return moveCurrency(plain, table.currencies).join(' ');
}

/** Whether a word is of no number, unit, currency or title. */
function isPlain(key: string, table: Table): boolean {
  if (table.bareScales || table.joinsScales || DIGIT.test(key)) return false;
  if (table.heads.has(key) || table.scales.has(key) || table.forms.has(key)) return false;
  return !table.currencies.has(key) && !table.percent.some(([first]) => first === key);
}

/** A text's numbers up to a hundred in words where it has figures and in figures where it has words. */
export function inOtherFigures(text: string, language: Language): string {
  const table = tableOf(language);
  if (table === undefined) return text;
  const keys = text.split(' ');
  const other: string[] = [];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? '';
    const scaled = SCALED.exec(key);
    const number = numberAt(keys, at, language);
    if (scaled !== null && table.scaleNames.has(scaled[2] ?? '')) {
      other.push(scaled[1] ?? '', table.scaleNames.get(scaled[2] ?? '') ?? '');
    } else if (number !== undefined && !(number.to === at + 1 && table.pronouns.has(key))) {
      other.push(DIGIT.test(key) ? (table.inWords(number.value) ?? key) : String(number.value));
      at = number.to - 1;
    } else if (key === '%') other.push(...(table.percent[0] ?? [key]));
    else if (!table.currencies.has(key)) other.push(key);
  }
  return other.join(' ');
}

/**
 * The value of the number written in figures or words from `keys[at]` on, and where it ends. None in a language
 * without a lexicon but plain figures.
 */
export function numberAt(
  keys: readonly string[],
  at: number,
  language: Language,
): { readonly value: number; readonly to: number } | undefined {
  const table = tableOf(language);
  const first = keys[at] ?? '';
  if (DIGIT.test(first)) return figuresAt(keys, at, table);
  if (table === undefined) return undefined;
  let total = 0;
  let to = at;
  let least = Number.POSITIVE_INFINITY;
  while (to < keys.length) {
    const joined = to > at && keys[to] === table.and ? to + 1 : to;
    const group = table.groupAt(keys, joined);
    if (group === undefined) {
      const bare = table.bareScales ? (table.scales.get(keys[to] ?? '') ?? 0) : 0;
      if (bare === 0 || bare >= least || (to === at && bare > 1000)) break;
      total += bare;
      least = bare;
      to++;
      continue;
    }
    // "two thousand and five" is one number, "five six" and "nineteen eighty" are two.
    if (to > at && group.value >= least) break;
    const scale = group.scale ?? table.scales.get(keys[group.to] ?? '');
    if (scale === undefined || scale >= least) {
      if (to > at && joined > to && group.value === 0) break;
      total += group.value;
      to = group.to;
      break;
    }
    total += group.value * scale;
    to = group.scale === undefined ? group.to + 1 : group.to;
    if (group.tail !== undefined) {
      total += group.tail;
      break;
    }
    least = scale;
  }
  return to > at ? { value: total, to } : undefined;
}

/** Whether a number in words can begin with this one; a quick look before `numberAt`. */
export function mayBeginNumber(key: string, language: Language): boolean {
  const table = tableOf(language);
  return table !== undefined && (table.heads.has(key) || table.bareScales || table.joinsScales);
}

/**
 * All numbers among the keys, figures and words alike, in order. A word that is mostly a pronoun or an article
 * ("one", "un") counts for none when it stands alone.
 */
export function numbersOf(keys: readonly string[], language: Language): number[] {
  const table = tableOf(language);
  const numbers: number[] = [];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? '';
    const number = numberAt(keys, at, language);
    if (number !== undefined) {
      // "twenty-second" is the 22nd.
      const last =
        number.value % 10 === 0 && number.value >= 20 && !DIGIT.test(key)
          ? table?.ordinals.get(keys[number.to] ?? '')
          : undefined;
      const isOrdinal = last !== undefined && last >= 1 && last <= 9;
      if (isOrdinal) numbers.push(number.value + last);
      else if (!(number.to === at + 1 && table?.pronouns.has(key))) numbers.push(number.value);
      at = isOrdinal ? number.to : number.to - 1;
      continue;
    }
    const other = table?.ordinals.get(key) ?? table?.vague.get(key) ?? figureOfUnit(key, table);
    if (other !== undefined) numbers.push(other);
  }
  return numbers;
}

/** "4.2p", "30mph", "1080i": the figure alone, whatever the letters behind it say that it counts. */
function figureOfUnit(key: string, table: Table | undefined): number | undefined {
  const figures = /^(\d[\d.,]*)\p{L}{1,4}$/u.exec(key)?.[1];
  return figures === undefined ? undefined : decimalValue(figures, table?.decimal ?? '.');
}

/** Words that say what a number counts; exchanging one makes it another amount. */
export function unitsOf(language: Language): ReadonlySet<string> {
  return tableOf(language)?.units ?? NONE;
}

/** The one form of a unit or a currency: "km" and "kilometers" are "kilometre". */
export function unitForm(key: string, language: Language): string {
  const table = tableOf(language);
  return table?.currencies.get(key) ?? table?.forms.get(key) ?? key.replace(/s$/, '');
}

/** How a language writes numbers and what they count, for whoever compares two writings of the same. */
export interface NumberWords {
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly currencies: ReadonlyMap<string, string>;
  /** Units and other short words by their one form. */
  readonly forms: ReadonlyMap<string, string>;
  readonly units: ReadonlySet<string>;
}

/** The words themselves; undefined in a language whose numbers are not known. Scales as letters are among the scales. */
export const numberWordsOf: (language: Language) => NumberWords | undefined = perLanguage(({ numbers }) => {
  if (numbers === undefined) return undefined;
  const { scales, ordinals, currencies, forms, units } = compile(numbers);
  const letters = entries(numbers.shortScales ?? '', Number);
  return { scales: new Map([...scales, ...letters]), ordinals, currencies, forms, units };
});

const NONE: ReadonlySet<string> = new Set();
const DIGIT = /^\d/;
const SCALED = /^(\d[\d,.]*)(\p{L}+)$/u;
const LONGEST_NAME = 6;

interface Group {
  readonly value: number;
  readonly to: number;
  /** The scale that the word itself holds: "zweitausend"; and what follows it there: "zweitausendfünf". */
  readonly scale?: number;
  readonly tail?: number;
}

interface Table {
  readonly decimal: '.' | ',';
  readonly scales: ReadonlyMap<string, number>;
  /** A scale's full name by its letters behind a figure: "m", "bn", "k". */
  readonly scaleNames: ReadonlyMap<string, string>;
  readonly bareScales: boolean;
  readonly and: string;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly vague: ReadonlyMap<string, number>;
  readonly forms: ReadonlyMap<string, string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly percent: readonly (readonly string[])[];
  readonly units: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** The one among them that counts. */
  readonly one: string;
  /** The first words of the names of numbers. */
  readonly heads: ReadonlyMap<string, number>;
  /** Whether a word may hold a number and its scale: "zweitausend". */
  readonly joinsScales: boolean;
  readonly groupAt: (keys: readonly string[], at: number) => Group | undefined;
  readonly inWords: (value: number) => string | undefined;
}

/** Makes what the others here look up in a language; there are thousands of names of numbers, some with each step. */
export function* prepareNumbers({ numbers }: Language): Steps<void> {
  if (numbers !== undefined && !made.has(numbers)) made.set(numbers, yield* readNames(numbers));
}

interface Names {
  readonly values: ReadonlyMap<string, number>;
  /** How many words the longest name has that begins with a word. */
  readonly lengths: ReadonlyMap<string, number>;
}

const made = new WeakMap<NumberData, Names>();

function* readNames(data: NumberData): Steps<Names> {
  const values = new Map<string, number>();
  const lengths = new Map<string, number>();
  for (let value = 0; value <= (data.most ?? 999); value++) {
    for (const printed of data.names(value)) {
      const name = foldWord(printed);
      if (!values.has(name)) values.set(name, value);
      const words = name.split(' ');
      const [head = ''] = words;
      lengths.set(head, Math.max(lengths.get(head) ?? 0, words.length));
    }
    if (value % 100 === 0) yield;
  }
  return { values, lengths };
}

const tableOf = perLanguage(({ numbers }) => (numbers === undefined ? undefined : compile(numbers)));

function compile(data: NumberData): Table {
  const { values, lengths } = made.get(data) ?? atOnce(readNames(data));
  const scales = entries(data.scales, Number);
  const joinedScales = wordList(data.joinedScales);
  const groupAt = (keys: readonly string[], at: number): Group | undefined => {
    const first = keys[at] ?? '';
    for (let length = Math.min(LONGEST_NAME, lengths.get(first) ?? 0); length > 0; length--) {
      const value = values.get(keys.slice(at, at + length).join(' '));
      if (value !== undefined && at + length <= keys.length) return { value, to: at + length };
    }
    for (const joined of joinedScales) {
      const place = first.indexOf(joined);
      if (place < 0 || first === joined) continue;
      const head = place === 0 ? 1 : values.get(first.slice(0, place));
      const rest = first.slice(place + joined.length);
      const tail =
        rest === '' ? 0 : (values.get(rest) ?? values.get(rest.replace(new RegExp(`^${data.and}`), '')));
      if (head === undefined || tail === undefined) continue;
      return { value: head, to: at + 1, scale: scales.get(joined) ?? 1000, ...(tail > 0 && { tail }) };
    }
    return undefined;
  };
  const one = data.names(1)[0] ?? '';
  return {
    decimal: data.decimal,
    scales,
    scaleNames: new Map(
      [...entries(data.shortScales ?? '', Number)].map(([letters, value]) => [
        letters,
        nameOf(scales, value),
      ]),
    ),
    bareScales: data.bareScales ?? false,
    and: data.and,
    ordinals: entries(data.ordinals, Number),
    ordinalEndings: new Set(wordList(data.ordinalEndings)),
    vague: entries(data.vague, Number),
    forms: entries(data.forms, (form) => form.replaceAll('_', ' ')),
    currencies: entries(data.currencies, String),
    percent: data.percent.split(',').map((phrase) => phrase.trim().split(/\s+/)),
    units: new Set(wordList(data.units)),
    pronouns: new Set(wordList(data.pronounOne)),
    one,
    heads: lengths,
    joinsScales: joinedScales.length > 0,
    groupAt,
    inWords: (value) =>
      Number.isInteger(value) && value >= 0 && value < 100 ? data.names(value)[0] : undefined,
  };
}

function nameOf(scales: ReadonlyMap<string, number>, value: number): string {
  return [...scales].find(([, known]) => known === value)?.[0] ?? '';
}

function entries<T>(list: string, read: (value: string) => T): Map<string, T> {
  return new Map(
    wordList(list).map((entry) => {
      const at = entry.lastIndexOf(':');
      return [entry.slice(0, at), read(entry.slice(at + 1))];
    }),
  );
}

function figuresAt(
  keys: readonly string[],
  at: number,
  table: Table | undefined,
): { readonly value: number; readonly to: number } | undefined {
  const first = keys[at] ?? '';
  let to = at + 1;
  let digits = first;
  // "12 500": thousands parted by a space.
  if (/^[1-9]\d{0,2}$/.test(first)) {
    while (/^\d{3}$/.test(keys[to] ?? '')) digits += keys[to++] ?? '';
  }
  const figure = figureValue(digits, table);
  if (figure === undefined) return undefined;
  const scale = table?.scales.get(keys[to] ?? '');
  // "$14 m" is money, "14 m" a length.
  const isShort = (keys[to] ?? '').length < 3 && !table?.currencies.has(keys[at - 1] ?? '');
  return scale === undefined || isShort ? { value: figure, to } : { value: figure * scale, to: to + 1 };
}

function figureValue(key: string, table: Table | undefined): number | undefined {
  const match = /^(\d[\d.,]*?)[.,]?(\p{L}+|%)?$/u.exec(key);
  if (match === null) return undefined;
  const value = decimalValue(match[1] ?? '', table?.decimal ?? '.');
  if (value === undefined) return undefined;
  const letters = match[2] ?? '';
  if (letters === '' || letters === '%' || table?.ordinalEndings.has(letters)) return value;
  const scale = table?.scales.get(table.scaleNames.get(letters) ?? '');
  return scale === undefined ? undefined : value * scale;
}

/** The value of figures as a language reads them: "3.500" is many in German, "3,5" is no number in English. */
function decimalValue(figures: string, decimal: '.' | ','): number | undefined {
  const [whole = '', fraction, ...more] = figures.split(decimal);
  if (more.length > 0) return grouped(figures, decimal) ? Number(figures.replaceAll(decimal, '')) : undefined;
  const parting = decimal === '.' ? ',' : '.';
  if (whole.includes(parting)) {
    if (grouped(whole, parting)) return Number(`${whole.replaceAll(parting, '')}.${fraction ?? 0}`);
    // "3.5" in a language with a decimal comma: an English figure, or a day and a month.
    return decimal === ',' && fraction === undefined && /^\d+\.\d+$/.test(whole) ? Number(whole) : undefined;
  }
  if (fraction?.includes(parting)) return undefined;
  return Number(`${whole}.${fraction ?? 0}`);
}

function grouped(figures: string, parting: '.' | ','): boolean {
  const [first = '', ...groups] = figures.split(parting);
  return /^\d{1,3}$/.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group));
}

/** "$14" and "14 dollars" alike become "14 dollar". */
function moveCurrency(words: readonly string[], currencies: ReadonlyMap<string, string>): string[] {
  const moved: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (currencies.has(word) && next !== undefined && DIGIT.test(next)) {
      moved.push(next, currencies.get(word) ?? word);
      at++;
    } else moved.push(currencies.get(word) ?? word);
  }
  return moved;
}
