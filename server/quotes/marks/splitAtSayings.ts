import { Is, type Lexicon } from '../../language/lexicon.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Quote } from '../quote.ts';

/**
 * Newspapers in French and Italian say within the marks who is speaking, between commas, and those in Spanish between
 * dashes: `« J’ai tout perdu, raconte Renn. Il faut partir. »` These are two quotes with the words of the paper between
 * them, as if the marks were closed before and opened again behind. The quotes come and go in the order of the text.
 */
export function splitAtSayings(
  { text }: Prose,
  quotes: readonly Quote[],
  lexicon: Lexicon | undefined,
): readonly Quote[] {
  if (lexicon === undefined) return quotes;
  return quotes.flatMap((quote, index) => {
    if (quote.depth > 0 || quote.form !== 'marks' || quote.kind === 'title') return quote;
    const sayings = findSayings(text, quotes, index, lexicon);
    if (sayings.length === 0) return quote;
    const ends = [...sayings.map(({ start }) => start), quote.end];
    const starts = [quote.start, ...sayings.map(({ end }) => end)];
    return ends.flatMap((end, at): Quote | readonly Quote[] => {
      const start = starts[at] ?? end;
      if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return [];
      const isLast = at === sayings.length;
      return {
        ...quote,
        start,
        end,
        outer: { start: at === 0 ? quote.outer.start : start, end: isLast ? quote.outer.end : end },
        continues: at > 0 || quote.continues,
        closed: !isLast || quote.closed,
      };
    });
  });
}

/**
 * The stretches of the quote of that index that say who speaks, each with the point or comma and the blanks behind it.
 */
function findSayings(text: string, quotes: readonly Quote[], index: number, lexicon: Lexicon): Span[] {
  const sayings: Span[] = [];
  const quote = quotes[index];
  if (quote === undefined) return sayings;
  const words = text.slice(0, quote.end);
  const begins = lexicon.data.saysWithinMarks === true ? DASH_OR_COMMA : DASH;
  begins.lastIndex = quote.start + 1;
  for (let found = begins.exec(words); found !== null; found = begins.exec(words)) {
    const at = found.index;
    const isDash = DASHES.includes(found[0]);
    if (isNested(quotes, index, at)) continue;
    const from = skipBlanks(text, at + 1, quote.end);
    if ((!isDash && from === at + 1) || !/\p{Ll}/u.test(text.charAt(from))) continue;
    const first = endOfSaying(text, from, quote.end, isDash ? 'dash' : 'comma');
    if (first === undefined || !saysWho(text.slice(from, first), isDash, lexicon)) continue;
    const to = isDash ? first : behindExplanation(text, first, quote.end, lexicon);
    const start = isDash ? backOverBlanks(text, at, quote.start) : at + 1;
    let end = Math.min(quote.end, to + 1);
    while (end < quote.end && (isDash ? /[\s\0.,;:]/ : /[\s\0]/).test(text.charAt(end))) end++;
    sayings.push({ start, end });
    begins.lastIndex = end;
  }
  return sayings;
}

/** Whether a quote within the quote of that index holds the offset. */
function isNested(quotes: readonly Quote[], index: number, at: number): boolean {
  const within = quotes[index]?.end ?? 0;
  return quotes
    .slice(index + 1, index + 1 + MOST_NESTED)
    .some(({ start, end }) => end <= within && start <= at && at < end);
}

/** Where the words end that a comma or a dash began: before the next one, or at the end of the quote. */
function endOfSaying(text: string, from: number, end: number, begun: 'comma' | 'dash'): number | undefined {
  const isDash = begun === 'dash';
  const stop = Math.min(end, from + LONGEST);
  for (let at = from; at < stop; at++) {
    const character = text.charAt(at);
    if (isDash ? DASHES.includes(character) : '.,;:'.includes(character)) return at;
    if (isDash ? /[?!“”«»"]/.test(character) : /[?!…“”«»"—–―]/.test(character)) return undefined;
  }
  return stop === end ? end : undefined;
}

/** Past "…, maire de Brévane depuis 2014," and "…, Yann Le Goff,": who somebody is, or is called, and no verb. */
function behindExplanation(text: string, comma: number, end: number, lexicon: Lexicon): number {
  if (text.charAt(comma) !== ',') return comma;
  const from = skipBlanks(text, comma + 1, end);
  const to = endOfSaying(text, from, end, 'comma');
  if (to === undefined) return comma;
  const words = text
    .slice(from, to)
    .trim()
    .split(/[\s\0]+/);
  const bits = words.map((word) => lexicon.lookUp(word, 0, word.length));
  if (
    words.length > MOST_EXPLAINING ||
    bits.some((bit) => (bit & (Is.cueFinite | Is.auxiliary | Is.be)) !== 0)
  )
    return comma;
  const isName = words.every((word, at) => /^\p{Lu}/u.test(word) || ((bits[at] ?? 0) & Is.particle) !== 0);
  const isRole = bits.slice(0, 2).some((bit) => (bit & (Is.role | Is.title)) !== 0);
  // "le violoniste Aimé Roussarie": a noun that no list has between an article and a name.
  const isPlain = (word: string, at: number) =>
    /^\p{Lu}/u.test(word) || ((bits[at] ?? 0) & ~Is.particle) === 0;
  const isNamed =
    ((bits[0] ?? 0) & Is.determiner) !== 0 &&
    words.length > 2 &&
    /^\p{Lu}/u.test(words.at(-1) ?? '') &&
    words.every((word, at) => at === 0 || isPlain(word, at));
  return isRole || isNamed || (isName && words.length > 1) ? to : comma;
}

/** Words that say who somebody is. */
const MOST_EXPLAINING = 10;

/**
 * Whether a phrase is "raconte-t-elle", "a ajouté Renn", "explique le maire": a verb of saying, then whoever says it.
 * Bound to a verb that no list has, a pronoun tells as much; between dashes a verb may stand alone.
 */
function saysWho(phrase: string, isDash: boolean, lexicon: Lexicon): boolean {
  const words = phrase.trim().split(/[\s\0]+/);
  const bitsOf = (word = '') => lexicon.lookUp(word, 0, word.length);
  const [first = '', ...rest] = words;
  const [, verb = '', pronoun = ''] =
    /^(?:\p{L}{1,2}['’])?(\p{L}+)-(?:t-)?(\p{L}+)$/u.exec(first.replace(/‑/g, '-')) ?? [];
  if (pronoun !== '') {
    if (!lexicon.isBound(pronoun) || (bitsOf(pronoun) & PERSONS) === 0) return false;
    return isHelping(bitsOf(verb))
      ? rest.slice(0, 3).some((word) => isSaid(bitsOf(word)))
      : (bitsOf(verb) & Is.cueFinite) !== 0 || bitsOf(verb) === 0;
  }
  const plain = first.replace(/^\p{L}['’]/u, '');
  let at = 1;
  if (isHelping(bitsOf(plain))) {
    while (at < 4 && (bitsOf(words[at]) & Is.adverb) !== 0) at++;
    if (!isSaid(bitsOf(words[at++]))) return false;
  } else if (isDash && bitsOf(plain) === 0) return words.length < 5 && /^\p{Lu}/u.test(words[1] ?? '');
  else if ((bitsOf(plain) & Is.cueFinite) === 0 || (bitsOf(plain) & Is.nounLike) !== 0) return false;
  while (at < words.length && (bitsOf(words[at]) & Is.adverb) !== 0) at++;
  const who = words[at] ?? '';
  if (who === '') return isDash && words.length === 1;
  return /^\p{Lu}/u.test(who) || (bitsOf(who.replace(/['’].*$/u, '')) & (Is.determiner | Is.role)) !== 0;
}

const isHelping = (bits: number) => (bits & (Is.auxiliary | Is.be)) !== 0;
const isSaid = (bits: number) => (bits & Is.cue) !== 0;

const PERSONS = Is.he | Is.she | Is.plural | Is.it | Is.first;

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s\0]/.test(text.charAt(at))) at++;
  return at;
}

function backOverBlanks(text: string, from: number, start: number): number {
  let at = from;
  while (at > start && /[\s\0,]/.test(text.charAt(at - 1))) at--;
  return at;
}

const DASHES = '—–―';
const DASH = /[—–―]/g;
const DASH_OR_COMMA = /[—–―,?!…]/g;

/** UTF-16 units of a saying. */
const LONGEST = 90;
/** Quotes within a quote that are looked at. */
const MOST_NESTED = 50;
