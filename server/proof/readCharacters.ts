import type { Span } from '../text/span.ts';
import type { Equivalence } from './equivalences.ts';

/** One side of a proof: the characters from `start` to `end` of a text. */
export interface Side extends Span {
  /** Markup that takes no room on the page is U+0000. */
  readonly text: string;
  /** What the reader of the file is unsure of, in order: no difference there, and no certainty. */
  readonly unsure?: readonly UnsureStretch[];
}

/** A `joint` is a hyphen or nothing; anything else may be any few characters. */
export interface UnsureStretch extends Span {
  readonly kind?: 'joint' | 'undecoded';
}

/** One visible character, as it was printed and as all that it may stand for. */
export interface Character extends Span {
  /** Two characters are the same where they share one of these. The first is the plainest. */
  readonly forms: readonly string[];
  /** Exactly what was printed, markup aside. */
  readonly printed: string;
  /** The rule that gave it a form other than what was printed. */
  readonly rule?: Equivalence;
  /** The rule under which the other side may lack it. */
  readonly optional?: Equivalence;
  /** The reader of the file is unsure of it. */
  readonly unsure?: 'joint' | 'undecoded';
  /** Before it stands a joint that is shown as nothing. */
  readonly afterJoint?: true;
}

/** Where there is no character: like none that there is. */
export const NOTHING: Character = { start: 0, end: 0, forms: [], printed: '' };

/** A visible character or one of white space, before its neighbours are looked at. */
interface Glyph extends Character {
  readonly char: string;
}

/** Reads one side; in order, white space as one character or none. */
export function readCharacters(side: Side): Character[] {
  const glyphs = readGlyphs(side);
  const characters: Character[] = [];
  const line = { glyphs, roles: pairQuotationMarks(glyphs), characters };
  let at = 0;
  for (let glyph = glyphs[at]; glyph !== undefined; glyph = glyphs[at]) at = readAt(line, at, glyph);
  return side.unsure === undefined ? characters : markUnsure(characters, side.unsure);
}

/** What could not be decoded (U+FFFD) is unsure by itself. */
function markUnsure(characters: readonly Character[], unsure: readonly UnsureStretch[]): Character[] {
  let before = Number.NEGATIVE_INFINITY;
  return characters.map((character) => {
    const { start, end } = character;
    const known = unsure.find((one) => start < one.end && one.start < end);
    const joint = unsure.some((one) => one.kind === 'joint' && one.start >= before && one.end <= start);
    before = end;
    if (known === undefined && character.printed !== '\uFFFD')
      return joint ? { ...character, afterJoint: true } : character;
    return { ...character, unsure: known?.kind ?? 'undecoded' };
  });
}

function readGlyphs({ text, start, end }: Side): Glyph[] {
  const glyphs: Glyph[] = [];
  let to = start;
  for (let at = start; at < end; at = to) {
    // Most of a text is plain letters, which need no further look.
    const unit = text.charCodeAt(at);
    const isPlain = isAscii(unit) && isAscii(text.charCodeAt(at + 1));
    to = isPlain ? at + 1 : endOfCluster(text, at, end);
    const printed = text.slice(at, to);
    if (printed === '\0') continue;
    if (isPlain && unit > BLANK) {
      glyphs.push(toGlyph(printed, printed, at, to));
      continue;
    }
    const visible = isPlain ? printed : printed.replace(INVISIBLE, '');
    if (isSpace(visible)) glyphs.push(toGlyph(spaceOf(visible), printed, at, to));
    else for (const char of folded(visible)) glyphs.push(toGlyph(char, printed, at, to));
  }
  return glyphs;
}

function toGlyph(char: string, printed: string, start: number, end: number): Glyph {
  return { char, forms: ALONE.get(char) ?? [char], printed, start, end };
}

/** The common characters, each as its only form: one and the same list for all. */
const ALONE: ReadonlyMap<string, readonly string[]> = new Map(
  Array.from({ length: 0x80 }, (_, unit) => String.fromCharCode(unit)).map((char) => [char, [char]]),
);

const BLANK = 0x20;
const isAscii = (unit: number) => unit < 0x80;

/** The end of the character at the offset with the marks that stand on it. */
function endOfCluster(text: string, at: number, end: number): number {
  let to = at;
  do to += String.fromCodePoint(text.codePointAt(to) ?? 0).length;
  while (COMBINING.test(String.fromCodePoint(text.codePointAt(to) ?? 0)));
  return Math.min(end, to);
}

const COMBINING = /^\p{M}$/u;
/**
 * Soft hyphens, joiners, marks of direction; but not the tags that tell one flag from another, nor overrides, after which
 * letters are seen in another order than they are written.
 */
const INVISIBLE = /(?![\u{E0020}-\u{E007F}\u202d\u202e])\p{Default_Ignorable_Code_Point}|\0/gu;

function isSpace(char: string): boolean {
  return /^\s$/.test(char);
}

function spaceOf(char: string): string {
  return /[\n\r\u2028\u2029\u0085]/.test(char) ? '\n' : ' ';
}

/** Letters and lowered figures in their plain form; signs, fractions and raised figures stay what they are. */
function folded(char: string): string[] {
  if (/^[\p{L}\p{M}\p{Nl}\p{Nd}₀-₉]/u.test(char)) {
    const plain = char.normalize('NFKC');
    return /^[\p{L}\p{M}\p{Nd}\p{Nl}]*$/u.test(plain)
      ? Array.from(plain.matchAll(CLUSTER), ([one]) => one)
      : [char];
  }
  if (/^[\uff01-\uff5e]/.test(char)) return [char.normalize('NFKC')];
  return char === '' ? [] : [char.normalize('NFC')];
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

const OPENING_MARKS = new Set('“„«‹‟');
const DOUBLE = new Set('"“”„‟«»‹›＂');
const SINGLE = new Set("'‘’‚‛`´ʼ′＇");
/** What may open, close, shorten or measure. */
const MARKS: ReadonlyMap<string, 'double' | 'single' | 'prime'> = new Map([
  ...Array.from(DOUBLE, (mark) => [mark, 'double'] as const),
  ...Array.from(SINGLE, (mark) => [mark, 'single'] as const),
  ['′', 'prime'],
  ['″', 'prime'],
]);
const RAISED = new Set('⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺');
const FULL_STOPS = /^[.,;:!?]$/;
const isDigit = (char: string | undefined) => char !== undefined && /^\p{Nd}/u.test(char);
const isWordlike = (char: string | undefined) => char !== undefined && /^[\p{L}\p{N}]/u.test(char);
const isBlank = (char: string | undefined) => char === ' ' || char === '\n';
const isOpening = (char: string | undefined) =>
  char === undefined ||
  isBlank(char) ||
  /^[([{\-–—―/…]$/.test(char) ||
  OPENING_MARKS.has(char) ||
  char === '‘';

const mayOpen = (before: string | undefined) => isOpening(before) || /^[,;:]$/.test(before ?? '');

type MarkRole = 'quote' | 'apostrophe' | 'prime';

/** What each mark that may be an apostrophe, a quotation mark or a prime is, by its index among the glyphs. */
function pairQuotationMarks(glyphs: readonly Glyph[]): ReadonlyMap<number, MarkRole> {
  const roles = new Map<number, MarkRole>();
  let double = 0;
  const single: number[] = [];
  for (let at = 0; at < glyphs.length; at++) {
    const char = glyphs[at]?.char ?? '';
    const mark = MARKS.get(char);
    if (mark === undefined) continue;
    const before = glyphs[at - 1]?.char;
    const after = glyphs[at + 1]?.char;
    if (mark === 'double') {
      const opens = OPENING_MARKS.has(char) || (isOpening(before) && !isBlank(after));
      if (!opens && double === 0 && isDigit(before)) roles.set(at, 'prime');
      else roles.set(at, 'quote');
      double = opens ? double + 1 : Math.max(0, double - 1);
    } else if (mark === 'prime') roles.set(at, 'prime');
    else {
      roles.set(at, 'apostrophe');
      if (isWordlike(before) && isWordlike(after)) roles.set(at, 'apostrophe');
      else if (char === '‘' || char === '‚' || (mayOpen(before) && char !== '’' && isWordlike(after)))
        single.push(at);
      else {
        const opening = isOpening(before) ? undefined : single.pop();
        if (opening !== undefined) roles.set(opening, 'quote');
        // Behind a mark that ends words there is none left to shorten.
        if (opening !== undefined || FULL_STOPS.test(before ?? '')) roles.set(at, 'quote');
        else if (isDigit(before)) roles.set(at, 'prime');
      }
    }
  }
  return roles;
}

/** A side while it is read: its glyphs, what its marks are, and the characters so far. */
interface Line {
  readonly glyphs: readonly Glyph[];
  readonly roles: ReadonlyMap<number, MarkRole>;
  readonly characters: Character[];
}

/** Reads the character at the glyph and says at which glyph to go on. */
function readAt({ glyphs, roles, characters: into }: Line, at: number, glyph: Glyph): number {
  const { char, printed, start } = glyph;
  if (isBetweenWords(glyphs, at)) {
    into.push(glyph);
    return at + 1;
  }
  const role = roles.get(at);
  if (role === undefined && !READ_WITH_NEIGHBOURS.has(char)) {
    into.push(char === printed ? glyph : { ...glyph, rule: 'composition' });
    return at + 1;
  }
  const push: Push = (forms, { rule, optional, to = at + 1, from = at, last = to } = {}) => {
    const span = { start: glyphs[from]?.start ?? start, end: glyphs[last - 1]?.end ?? glyph.end };
    const printed = printedIn(glyphs, at, to);
    into.push({ forms, printed, ...span, ...(rule && { rule }), ...(optional && { optional }) });
    return to;
  };
  if (role === 'quote')
    return SINGLE.has(char)
      ? push(['"', "'"], { rule: 'quotation-marks', optional: 'quotation-marks' })
      : push(['"'], { rule: char === '"' ? undefined : 'quotation-marks', optional: 'quotation-marks' });
  if (role === 'apostrophe') return push(["'"], { rule: char === "'" ? undefined : 'apostrophes' });
  if (role === 'prime')
    return push(DOUBLE.has(char) || char === '″' ? ['″', '"'] : ['′', "'"], { rule: 'primes' });
  if (RAISED.has(char)) return readRaised(glyphs, at, push);
  if (char !== '^') return readMark(glyphs, at, push);
  if (!isDigit(glyphs[at + 1]?.char) || !isWordlike(glyphs[at - 1]?.char)) return push([char]);
  let to = at + 1;
  while (isDigit(glyphs[to]?.char)) to++;
  return push([printedIn(glyphs, at, to)], { rule: 'raised-figures', to });
}

/** Whether a plain space stands between two plain letters or figures, where it is nothing else. */
function isBetweenWords(glyphs: readonly Glyph[], at: number): boolean {
  return (
    glyphs[at]?.printed === ' ' &&
    PLAIN.test(glyphs[at - 1]?.char ?? '') &&
    PLAIN.test(glyphs[at + 1]?.char ?? '')
  );
}

const PLAIN = /^[A-Za-z0-9]$/;

/** All others that have no role are themselves, whatever stands beside them. */
const READ_WITH_NEIGHBOURS = new Set([...' \n.…/\\-‐‑‒–—―−^', ...RAISED]);

function printedIn(glyphs: readonly Glyph[], from: number, to: number): string {
  let printed = '';
  for (let at = from; at < to; at++) printed += glyphs[at]?.printed ?? '';
  return printed;
}

/** Adds a character and says up to which glyph it was read. */
type Push = (forms: readonly string[], how?: Read) => number;

/** How a character was read; of the one glyph alone where nothing is said. */
interface Read {
  readonly rule?: Equivalence | undefined;
  readonly optional?: Equivalence | undefined;
  /** The glyph to go on at. */
  readonly to?: number;
  /** It stands from this glyph to before `last`. */
  readonly from?: number;
  readonly last?: number;
}

/** An exponent (10³, m²) counts; behind a word or a mark a raised figure calls a note. */
function readRaised(glyphs: readonly Glyph[], at: number, push: Push): number {
  let to = at;
  while (RAISED.has(glyphs[to]?.char ?? '')) to++;
  const figure = printedIn(glyphs, at, to).normalize('NFKC').replace('−', '-');
  const optional = callsNote(glyphs, at) ? 'note-marks' : undefined;
  return push([`^${figure}`], { rule: 'raised-figures', optional, to });
}

function callsNote(glyphs: readonly Glyph[], at: number): boolean {
  let letters = 0;
  while (/^\p{L}/u.test(glyphs[at - 1 - letters]?.char ?? '')) letters++;
  const before = glyphs[at - 1 - letters];
  if (letters === 0) return !isDigit(before?.char) && before?.char !== ')';
  if (letters > 2) return true;
  // “40 m²”, “40m²”, “x²”: a unit or a quantity.
  const beyond = isBlank(before?.char) ? glyphs[at - 2 - letters]?.char : before?.char;
  return letters === 2 ? !isDigit(beyond) : /^[aI]$/.test(glyphs[at - 1]?.char ?? '') && !isDigit(beyond);
}

const DASH = /^[-‐‑‒–—―−]$/;

/** Spaces, dots, dashes and slashes, which are read together with their neighbours. */
function readMark(glyphs: readonly Glyph[], at: number, push: Push): number {
  const blanks = skipBlanks(glyphs, at);
  const char = glyphs[blanks]?.char ?? '';
  const before = glyphs[at - 1]?.char;
  const ellipsis = endOfEllipsis(glyphs, blanks);
  if (ellipsis > blanks) {
    // Of four full stops one ends the sentence.
    const stops = glyphs.slice(blanks, ellipsis).reduce((sum, one) => sum + (DOTS.get(one.char) ?? 0), 0);
    const leads = stops > 3 && char === '.';
    if (leads) push(['.'], { rule: 'ellipses', to: blanks + 1, from: blanks });
    const from = leads ? skipBlanks(glyphs, blanks + 1) : blanks;
    const last = stops > 3 && !leads ? ellipsis - 1 : ellipsis;
    push(['…'], { rule: 'ellipses', to: ellipsis, from, last });
    if (last < ellipsis) push(['.'], { rule: 'ellipses', to: ellipsis, from: last });
    return skipBlanks(glyphs, ellipsis);
  }
  if (char === '\\' && isBlank(glyphs[blanks + 1]?.char) && glyphs[blanks + 1]?.char === '\n') {
    return push([' ', '⏎'], { rule: 'verse-lines', to: skipBlanks(glyphs, blanks + 1) });
  }
  if (DASH.test(char)) return readDash(glyphs, at, blanks, push);
  const after = skipBlanks(glyphs, blanks + 1);
  if (char === '/' && blanks > at && after > blanks + 1)
    return push(['/', '⏎'], { rule: 'verse-lines', to: after });
  if (blanks === at) return push([char], { rule: char === glyphs[at]?.printed ? undefined : 'composition' });
  const lines = glyphs.slice(at, blanks).some((glyph) => glyph.char === '\n');
  const plain = blanks === at + 1 && glyphs[at]?.printed === ' ';
  const optional = isIdle(glyphs, before, at, blanks) ? 'white-space' : undefined;
  return push(lines ? [' ', '⏎'] : [' '], { rule: plain ? undefined : 'white-space', optional, to: blanks });
}

/** Whether white space says nothing here: at the edges and beside a mark, unless it parts figures. */
function isIdle(glyphs: readonly Glyph[], before: string | undefined, from: number, to: number): boolean {
  const next = glyphs[to]?.char;
  if (before === undefined || next === undefined) return true;
  if (FULL_STOPS.test(next)) return !isDigit(glyphs[to + 1]?.char);
  if (FULL_STOPS.test(before)) return !isDigit(next) || !isDigit(glyphs[from - 2]?.char);
  return false;
}

function skipBlanks(glyphs: readonly Glyph[], from: number): number {
  let at = from;
  while (isBlank(glyphs[at]?.char)) at++;
  return at;
}

/** Three or more full stops, with single spaces or without, or the character; `from` where there is none. */
function endOfEllipsis(glyphs: readonly Glyph[], from: number): number {
  let dots = 0;
  let end = from;
  for (let at = from; DOTS.has(glyphs[at]?.char ?? ''); at += glyphs[at + 1]?.char === ' ' ? 2 : 1) {
    dots += DOTS.get(glyphs[at]?.char ?? '') ?? 0;
    end = at + 1;
  }
  return dots >= 3 ? end : from;
}

const DOTS: ReadonlyMap<string, number> = new Map([
  ['.', 1],
  ['…', 3],
]);

/** A hyphen in a word, a minus before a figure, a hyphen at a line's end, or else a dash. */
function readDash(glyphs: readonly Glyph[], at: number, from: number, push: Push): number {
  let to = from;
  while (DASH.test(glyphs[to]?.char ?? '')) to++;
  const char = glyphs[from]?.char ?? '';
  const single = to === from + 1;
  const before = glyphs[at - 1]?.char;
  const next = glyphs[to]?.char;
  const hyphen = /^[-‐‑]$/.test(char);
  const spacedLeft = from > at;
  if (single && char === '−') {
    // The sign itself; in front of it a space stays one.
    if (spacedLeft) return push([' '], { to: from });
    return push(['−'], { to });
  }
  const opens = spacedLeft || isOpening(before) || /^\p{Sc}/u.test(before ?? '');
  const figure = next === '.' ? glyphs[to + 1]?.char : next;
  if (single && opens && /^[\p{Nd}\p{Sc}]/u.test(figure ?? '')) {
    if (spacedLeft) return push([' '], { to: from });
    return push(hyphen ? ['−'] : ['−', '–'], { rule: 'dashes', to });
  }
  if (single && hyphen && !spacedLeft && isWordlike(before)) {
    const line = skipBlanks(glyphs, to);
    const broken = glyphs.slice(to, line).some((glyph) => glyph.char === '\n');
    if (broken && /^\p{Ll}/u.test(glyphs[line]?.char ?? ''))
      return push(['-'], { rule: 'line-break-hyphens', optional: 'line-break-hyphens', to: line });
    // In front of a capital it may be the word's (“Anglo-Saxon”) or stand for a dash.
    if (broken && isWordlike(glyphs[line]?.char) && !isDigit(glyphs[line]?.char))
      return push(['-', '–'], { rule: 'line-break-hyphens', to: line });
    if (!isBlank(next) && next !== undefined) {
      const figures = isDigit(before) && isDigit(next);
      return push(figures ? ['–'] : ['-'], { rule: figures || char !== '-' ? 'dashes' : undefined, to });
    }
  }
  // In a name an en dash may be set for the hyphen: “L5–S1”.
  if (char === '–' && single && !spacedLeft && isWordlike(before) && isWordlike(next))
    return push(['–', '-'], { rule: 'dashes', to });
  return push(['–'], { rule: 'dashes', to: skipBlanks(glyphs, to), from, last: to });
}
