import { splitWords } from '../text/words.ts';
import type { Language } from './language.ts';
import { ENGLISH } from './languages/en/english.ts';
import { mayBeginNumber, numberAt, plainForm } from './numbers.ts';
import { areSpellingsOfOneWord } from './spelling.ts';

/**
 * Under which rule of a house two short texts say the same, figure for figure and word for word: figures and
 * fractions, units, currencies and times (`figures`), abbreviations (`abbreviations`), British and American
 * spelling (`spelling`), an accent that the reader's language does not need (`accents`). Undefined where none does.
 */
export function houseForm(draft: string, source: string, language: Language = ENGLISH): string | undefined {
  if (language !== ENGLISH) return formElsewhere(draft, source, language);
  const a = readTokens(draft);
  const b = readTokens(source);
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
    if (areTimes(one, other) || areDecades(one, other)) rule = 'figures';
    else if (areSpellingsOfOneWord(one.value, other.value)) rule ??= 'spelling';
    else if (isAccentOnly(one.value, other.value)) rule ??= 'accents';
    else return undefined;
  }
  return rule;
}

/**
 * Whether two stretches that differ may be forms of one thing: a quick look, so that `houseForm` need not read what is
 * simply another word. The stretches are of whole words; only words that no rule knows are turned away.
 */
export function mayBeHouseForm(draft: string, source: string): boolean {
  if (!PLAIN.test(draft) || !PLAIN.test(source)) return true;
  const a = wordsOf(draft);
  const b = wordsOf(source);
  if ([...a, ...b].some((word) => FORMED.has(word) || mayBeginNumber(word))) return true;
  return (
    a.length === b.length &&
    a.every((word, at) => {
      const other = b[at] ?? '';
      return word === other || areSpellingsOfOneWord(word, other) || isAccentOnly(word, other);
    })
  );
}

/** Letters and apostrophes: no figure, no sign, no mark. */
const PLAIN = /^[\p{L}\p{M}\s'’]*$/u;
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** In other languages numbers, units and per cent alone; every sign that is no part of them must be the same. */
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

function readTokens(text: string): Token[] {
  const pieces: Piece[] = [];
  for (const [, gap = '', piece = ''] of text.replaceAll('\0', '').normalize('NFC').matchAll(PIECES))
    pieces.push({ text: piece, apart: gap !== '' });
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const read = readNumber(pieces, at) ?? readWord(pieces, at);
    tokens.push(...read.tokens);
    at = read.to;
  }
  return moveCurrency(tokens);
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

/** A number in figures or in words, with its sign, its fraction and its scale. */
function readNumber(pieces: readonly Piece[], from: number): Read | undefined {
  let at = from;
  const first = pieces[at]?.text ?? '';
  const minus =
    (/^[-−–]$/.test(first) && !pieces[at + 1]?.apart && !isNumeral(pieces[from - 1]?.text)) ||
    first.toLowerCase() === 'minus';
  if (minus) at++;
  const piece = pieces[at]?.text ?? '';
  let value: number | undefined;
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
    if (!mayBeginNumber(piece.toLowerCase())) return undefined;
    const keys = pieces
      .slice(at, at + 12)
      .map(({ text }) => (text === '-' || text === '‑' ? '' : text.toLowerCase()));
    const zero = keys.indexOf('zero');
    const dense = keys.slice(0, zero < 0 ? keys.length : Math.max(1, zero)).filter((key) => key !== '');
    const number = /^\p{Ll}/u.test(keys[0] ?? '') ? numberAt(dense, 0) : undefined;
    if (number === undefined) return undefined;
    let words = number.to;
    while (words > 0 || keys[at - from - Number(minus)] === '') {
      if (pieces[at]?.text !== '-' && pieces[at]?.text !== '‑') words--;
      at++;
      if (words === 0) break;
    }
    value = number.value;
  }
  const half = readFraction(pieces, at);
  if (half !== undefined) {
    value += half.value;
    at = half.to;
  }
  const scale = SCALES.get(pieces[at]?.text.toLowerCase() ?? '');
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
  const [top = '', slash, bottom = ''] = words;
  if (
    slash === '/' &&
    /^\d$/.test(top) &&
    /^\d$/.test(bottom) &&
    pieces[at]?.apart &&
    Number(top) < Number(bottom)
  )
    return { value: Number(top) / Number(bottom), to: at + 3 };
  return undefined;
}

const round = (value: number) => String(Math.round(value * 1e6) / 1e6);
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

function readWord(pieces: readonly Piece[], at: number): Read {
  const piece = pieces[at];
  const text = piece?.text ?? '';
  const low = text.toLowerCase().replaceAll('.', '');
  const behindFigure = isNumeral(pieces[at - 1]?.text);
  for (const { phrase, words, value } of PHRASES.get(text.toLowerCase()) ?? []) {
    const found = words.every((word, index) => pieces[at + index]?.text.toLowerCase() === word);
    if (found) return { tokens: [{ value, written: phrase }], to: at + words.length };
  }
  if (behindFigure && (text === '′' || text === "'" || text === '’'))
    return { tokens: [{ value: 'foot', written: text, figure: true }], to: at + 1 };
  if (behindFigure && (text === '″' || text === '"' || text === '”'))
    return { tokens: [{ value: 'inch', written: text, figure: true }], to: at + 1 };
  if (/^['’‘]$/.test(text) && /^\d0$/.test(pieces[at + 1]?.text ?? '') && pieces[at + 2]?.text === 's')
    return { tokens: [], to: at + 1 };
  if (/^[-–—−]$/.test(text)) return { tokens: [{ value: '–', written: text }], to: at + 1 };
  const to = pieces[at + 1]?.text === '.' && SHORT.has(low) && !pieces[at + 1]?.apart ? at + 2 : at + 1;
  const value = behindFigure ? (UNITS.get(low) ?? SHORT.get(low)) : SHORT.get(low);
  if (value !== undefined) return { tokens: [{ value, written: text, figure: UNITS.has(low) }], to };
  const ordinal = ORDINALS.get(low);
  if (ordinal !== undefined) return { tokens: [{ value: ordinal, written: text, figure: true }], to: at + 1 };
  return { tokens: [{ value: text.replaceAll('’', "'"), written: text }], to: at + 1 };
}

/** “$14” and “14 dollars” alike become “14 dollar”. */
function moveCurrency(tokens: readonly Token[]): Token[] {
  const moved: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const one = tokens[at];
    const next = tokens[at + 1];
    if (one === undefined) continue;
    const name = CURRENCIES.get(one.value);
    if (name !== undefined && /^\p{Sc}$/u.test(one.value) && next?.figure && /^-?\d/.test(next.value)) {
      moved.push(next, { value: name, written: one.written, figure: true });
      at++;
    } else moved.push(name === undefined ? one : { ...one, value: name, figure: true });
  }
  return moved;
}

/** “10.30” and “10:30”. */
function areTimes(a: Token, b: Token): boolean {
  return a.value.replace('.', ':') === b.value.replace('.', ':') && /^\d{1,2}[.:][0-5]\d$/.test(a.value);
}

/** “1980s” and “’80s”. */
function areDecades(a: Token, b: Token): boolean {
  return (
    /^(?:\d\d)?\d0s$/.test(a.value) &&
    /^(?:\d\d)?\d0s$/.test(b.value) &&
    a.value.length !== b.value.length &&
    a.value.slice(-3) === b.value.slice(-3)
  );
}

function isAccentOnly(a: string, b: string): boolean {
  const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare(a) === bare(b) && ACCENTS_AT_WILL.has(bare(a).toLowerCase().replace(/s$/, ''));
}

const list = (words: string) => words.split(' ');

/** Loan words that English prints with their accents or without, and that stay the same words. */
const ACCENTS_AT_WILL: ReadonlySet<string> = new Set(
  list(
    'cafe cliche clichéd cliched facade naive naivete fiance fiancee decor debut elite role regime entree soiree ' +
      'protege matinee premiere creche crepe chateau melee detente denouement deja seance souffle saute puree ' +
      'pinata jalapeno senor senora touche vis-a-vis cortege apres habitue ingenue emigre expose-like fete gateau ' +
      'hors idee-fixe manque negligee noel outre papier-mache passe-partout pied-a-terre raison risque roue ' +
      'smorgasbord voila zloty uber doppelganger smorgasbord cooperate cooperation coordinate zoology cause-celebre',
  ),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['dollars', 'dollar'],
  ['£', 'pound'],
  ['pounds', 'pound'],
  ['€', 'euro'],
  ['euros', 'euro'],
  ['¥', 'yen'],
  ['yen', 'yen'],
]);

const ORDINALS: ReadonlyMap<string, string> = new Map(
  list(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
      'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ).map((word, index) => {
    const number = index + 1;
    const suffix = number > 3 ? 'th' : (['st', 'nd', 'rd'][index] ?? 'th');
    return [word, `${number}${suffix}`];
  }),
);

/** Of more than one word, by the first. */
const PHRASES = byFirstWord([
  ['miles per hour', 'mph'],
  ['kilometres per hour', 'km/h'],
  ['kilometers per hour', 'km/h'],
  ['square metres', 'm²'],
  ['square meters', 'm²'],
  ['square feet', 'ft²'],
  ['square miles', 'mi²'],
  ['square kilometres', 'km²'],
  ['sq m', 'm²'],
  ['sq ft', 'ft²'],
  ['sq km', 'km²'],
  ['m ²', 'm²'],
  ['ft ²', 'ft²'],
  ['km ²', 'km²'],
  ['per cent', '%'],
  ['united kingdom', 'uk'],
  ['united states', 'us'],
  ['european union', 'eu'],
]);

interface Phrase {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly value: string;
}

function byFirstWord(
  phrases: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [phrase, value] of phrases) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, words, value }]);
  }
  return byFirst;
}

/** Behind a figure alone. */
const UNITS: ReadonlyMap<string, string> = new Map(
  (
    'ft foot, feet foot, foot foot, in inch, inches inch, inch inch, m metre, metres metre, meters metre, metre metre, ' +
    'meter metre, km kilometre, kilometres kilometre, kilometers kilometre, kg kilogram, kilograms kilogram, ' +
    'kilos kilogram, g gram, grams gram, cm centimetre, centimetres centimetre, centimeters centimetre, mph mph, lb pound, lbs pound, ' +
    'am am, pm pm'
  )
    .split(', ')
    .map((pair) => {
      const [short = '', long = ''] = pair.split(' ');
      return [short, long];
    }),
);

const SHORT: ReadonlyMap<string, string> = new Map(
  (
    'percent %, pct %, % %, & and, and and, mr mister, mister mister, dr doctor, doctor doctor, prof professor, ' +
    'professor professor, gov governor, governor governor, sen senator, senator senator, rep representative, ' +
    'representative representative, gen general, general general, lt lieutenant, lieutenant lieutenant, ' +
    'capt captain, captain captain, sgt sergeant, sergeant sergeant, rev reverend, reverend reverend, ' +
    'st street, street street, ave avenue, avenue avenue, rd road, road road, vs versus, v versus, versus versus, ' +
    'etc etcetera, etcetera etcetera, jan january, january january, feb february, february february, ' +
    'aug august, august august, sept september, sep september, september september, oct october, ' +
    'october october, nov november, november november, dec december, december december, govt government, ' +
    'government government, dept department, department department, tv television, television television, ' +
    'ok okay, okay okay, uk uk, eu eu, usa usa, kilometres kilometre, kilometers kilometre, kilometre kilometre, kilometer kilometre, ' +
    'website website'
  )
    .split(', ')
    .map((pair) => {
      const [short = '', long = ''] = pair.split(' ');
      return [short, long];
    }),
);

/** Every word that has another form, or is a part of one. */
const FORMED: ReadonlySet<string> = new Set([
  ...[PHRASES, UNITS, SHORT, ORDINALS, CURRENCIES, SCALES].flatMap((table) => [...table.keys()]),
  ...[...PHRASES.values()].flatMap((phrases) => phrases.flatMap(({ words }) => words)),
  ...list('minus zero and half st nd rd th s'),
]);
