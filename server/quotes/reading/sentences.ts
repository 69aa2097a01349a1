import { Is } from '../../language/lexicon.ts';
import { isPointOfWord, sentenceEndAt } from '../../language/sentences.ts';
import { isOneOf, Kind, Shape, type Tokens } from './tokens.ts';

/** No sentence has more tokens: what stands further off says nothing of a quote, and hostile text costs no more. */
const LONGEST = 250;

/** Tokens `from` to `to`, the end left out, of one block of the prose. */
export interface TokenSentence {
  readonly from: number;
  readonly to: number;
  readonly block: number;
  /** What its words can be, as bits of `Is`: most rules ask only where there is a verb of saying. */
  readonly holds: number;
}

/**
 * Parts the tokens of a block into sentences. A quote that ends with a full stop ends its sentence too, unless
 * an attribution follows: `"Really?" Renn asked.`
 */
export function findSentences(
  tokens: Tokens,
  { from, to, block }: Omit<TokenSentence, 'holds'>,
  into: TokenSentence[],
): void {
  const { kinds, bits } = tokens;
  let start = from;
  let holds = 0;
  for (let at = from; at < to; at++) {
    const kind = kinds[at];
    if (kind === Kind.word) holds |= bits[at] as number;
    const ends =
      kind === Kind.stop ? stopEnds(tokens, at, to) : kind === Kind.quote && quoteEnds(tokens, at, to);
    if (!ends && at - start < LONGEST) continue;
    into.push({ from: start, to: at + 1, block, holds });
    start = at + 1;
    holds = 0;
  }
  if (start < to) into.push({ from: start, to, block, holds });
}

/**
 * Whether the mark ends its sentence: the language's own splitter says so, or a quote follows a full stop that is no part
 * of a word. How the quoted words begin says nothing of the sentence: `said Renn. “none of it,” said Quill.`
 */
function stopEnds({ text, ends, within, language, kinds }: Tokens, at: number, to: number): boolean {
  if (at + 1 >= to) return true;
  const mark = (ends[at] ?? 1) - 1;
  if (sentenceEndAt(text, mark, within, language) !== undefined) return true;
  return kinds[at + 1] === Kind.quote && text[mark] === '.' && !isPointOfWord(text, mark, within, language);
}

function quoteEnds(tokens: Tokens, at: number, to: number): boolean {
  const last = lastMark(tokens, at);
  if (last === '' || at + 1 >= to) return false;
  const next = tokens.kinds[at + 1];
  if (next === Kind.quote) return last !== ',';
  if (next !== Kind.word || !isCapital(tokens, at + 1) || last === ',') return false;
  return !attributionFollows(tokens, at + 1, to, last);
}

/** The punctuation that ends a quote inside its marks: `.`, `?`, `!`, `,`, `…`, or nothing. */
export function lastMark(tokens: Tokens, at: number): string {
  const { text } = tokens;
  const start = tokens.starts[at] ?? 0;
  for (let end = (tokens.ends[at] ?? 0) - 1, steps = 0; end > start && steps < 8; end--, steps++) {
    const mark = text.charAt(end);
    if ('.?!,…—–-;:'.includes(mark)) return mark;
    if (!`"'“”‘’«»)]`.includes(mark) && !/\s/.test(mark)) return '';
  }
  return '';
}

/** Whether a name and a cue verb, or the other way about, come right after the quote. */
function attributionFollows(tokens: Tokens, from: number, to: number, last: string): boolean {
  const limit = Math.min(to, from + 7);
  for (let at = from; at < limit; at++) {
    const bits = tokens.bits[at] ?? 0;
    if (tokens.kinds[at] !== Kind.word) {
      // `"Why?" Renn demurred.`: a name, a word and nothing else.
      if (tokens.kinds[at] === Kind.stop && last !== '.' && at > from + 1 && at <= from + 4)
        return isCapital(tokens, at - 1) === false && isCapital(tokens, from);
      return tokens.kinds[at] === Kind.comma && at > from && appositiveThenCue(tokens, at + 1, to, last);
    }
    if ((bits & Is.cueFinite) !== 0 && at > from && !isCapital(tokens, at)) {
      if (last !== '.') return !opensWords(tokens, at + 1, to);
      // `"…." Renn nodded.`: what somebody does besides, and perhaps not who spoke.
      if (tokens.lexicon.cueTier(tokens.text.slice(tokens.starts[at], tokens.ends[at])) === 'manner')
        return false;
      // After a full stop only `"…." Renn said.` is an attribution; "Renn said he …" is a new sentence.
      return endsWithWhen(tokens, behindAudience(tokens, at, to), to);
    }
    const verbLike = at > from && at <= from + 3 && (tokens.kinds[at + 1] === Kind.stop || at + 1 >= to);
    if (
      !isCapital(tokens, at) &&
      !(verbLike && last !== '.') &&
      (bits & (Is.adverb | Is.auxiliary | Is.title | Is.role | Is.particle)) === 0
    )
      return false;
    if (
      at === from &&
      (bits & Is.small) !== 0 &&
      (bits & (Is.he | Is.she | Is.plural | Is.first | Is.it)) === 0
    ) {
      return false;
    }
  }
  return false;
}

/** `"…." Renn told the council on Monday.`: past whom a verb of telling has beside it; else right behind the verb. */
function behindAudience(tokens: Tokens, verb: number, to: number): number {
  let at = verb + 1;
  if (!isOneOf(tokens, verb, 'neverInverted')) return at;
  if (at < to && ((tokens.bits[at] ?? 0) & Is.determiner) !== 0) at++;
  const first = at;
  while (at < Math.min(to, first + LONGEST_AUDIENCE) && tokens.kinds[at] === Kind.word) {
    const isPart = isCapital(tokens, at) || at === first;
    if (!isPart || ((tokens.bits[at] ?? 0) & NO_AUDIENCE) !== 0) break;
    at++;
  }
  return at;
}

/** In tokens: "Harbour Board members". */
const LONGEST_AUDIENCE = 4;
const NO_AUDIENCE = Is.preposition | Is.conjunction | Is.relative | Is.time | Is.determiner;

/** Whether nothing follows but when it was said, and what cites it: `"…." Renn said on Monday [@log].` */
function endsWithWhen(tokens: Tokens, from: number, to: number): boolean {
  if (tokens.kinds[from] === Kind.word && ((tokens.bits[from] ?? 0) & Is.time) !== 0) return true;
  for (let at = from; at < Math.min(to, from + LONGEST_WHEN); at++) {
    const kind = tokens.kinds[at];
    if (kind === Kind.stop || kind === Kind.open || tokens.text[tokens.starts[at] ?? 0] === '@') return true;
    const isWhen = ((tokens.bits[at] ?? 0) & (Is.time | Is.preposition | Is.determiner)) !== 0;
    if (kind !== Kind.number && !(kind === Kind.word && isWhen)) return false;
  }
  return to - from < LONGEST_WHEN;
}

/** In tokens: "on the morning of 3 March 2025". */
const LONGEST_WHEN = 9;

/** `"Why?" Renn, a producer, asked.`: a verb of saying right after the comma that closes an appositive. */
function appositiveThenCue(tokens: Tokens, from: number, to: number, last: string): boolean {
  for (let at = from; at < Math.min(to, from + 24); at++) {
    const kind = tokens.kinds[at];
    if (kind === Kind.stop || kind === Kind.quote || kind === Kind.colon) return false;
    if (kind === Kind.comma && at + 1 < to && ((tokens.bits[at + 1] ?? 0) & Is.cueFinite) !== 0) {
      if (tokens.kinds[at + 1] !== Kind.word) return false;
      // `"…." Renn, a producer, admitted his team …`: behind a full stop a new sentence.
      return last === '.'
        ? endsWithWhen(tokens, behindAudience(tokens, at + 1, to), to)
        : !opensWords(tokens, at + 2, to);
    }
  }
  return false;
}

/** `Renn said that …`, `Renn said: "…"`: the verb has words of its own, so it is not about the quote before. */
function opensWords(tokens: Tokens, after: number, to: number): boolean {
  let at = after;
  while (
    at < to &&
    at < after + 3 &&
    tokens.kinds[at] === Kind.word &&
    ((tokens.bits[at] ?? 0) & Is.adverb) !== 0
  )
    at++;
  if (at >= to) return false;
  const kind = tokens.kinds[at];
  if (kind === Kind.quote || kind === Kind.colon) return true;
  if (kind === Kind.comma) return at + 1 < to && tokens.kinds[at + 1] === Kind.quote;
  if (kind !== Kind.word) return false;
  const bits = tokens.bits[at] ?? 0;
  return (bits & (Is.he | Is.she | Is.it | Is.plural)) !== 0 || isOneOf(tokens, at, 'that');
}

function isCapital(tokens: Tokens, at: number): boolean {
  return ((tokens.shapes[at] ?? 0) & Shape.capital) !== 0;
}
