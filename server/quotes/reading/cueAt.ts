import type { CueTier } from '../../language/data/speechData.ts';
import { Is, looksPlural } from '../../language/lexicon.ts';
import type { Reading } from './reading.ts';
import { isOneOf, isWord, Kind, Shape, type Tokens, wordAt } from './tokens.ts';

/** A verb of saying where one can stand. */
export interface Cue {
  readonly at: number;
  readonly tier: CueTier;
  readonly form: 'finite' | 'participle' | 'infinitive';
  /** "was described", "is called", "described by Renn": its subject is spoken of and does not speak. */
  readonly passive: boolean;
  /** The last token: the same but for a phrase, "went on". */
  readonly last: number;
}

/** The cue at a token of a sentence that begins at `lo`, if the word is a verb there and not a noun. */
export function cueAt(reading: Reading, at: number, lo: number): Cue | undefined {
  const { tokens } = reading;
  if (!isWord(tokens, at, Is.cue)) return undefined;
  const bits = tokens.bits[at] ?? 0;
  const mention = reading.mentionAt[at] ?? -1;
  if (mention >= 0 && reading.mentions[mention]?.kind === 'name') return undefined;
  // "…!” Murphy, the head of the group, Tweeted": behind a comma a capital may be a verb's.
  const isOpen = at === lo || tokens.kinds[at - 1] === Kind.quote || tokens.kinds[at - 1] === Kind.comma;
  if (((tokens.shapes[at] ?? 0) & Shape.capital) !== 0 && !isOpen) return undefined;
  const word = wordAt(tokens, at);
  const phrase = phraseAt(reading, at, word);
  const tier = phrase?.tier ?? tokens.lexicon.cueTier(word);
  if (tier === undefined) return undefined;
  const last = phrase?.last ?? at;
  const before = beforeAdverbs(reading, at - 1, lo);
  const be = before >= lo && isWord(tokens, before, Is.be);
  if ((bits & Is.cueParticiple) !== 0) {
    if (isNounHere(reading, at, before, lo)) return undefined;
    return {
      at,
      last,
      tier,
      form: be || isHelper(reading, before, lo) ? 'finite' : 'participle',
      passive: false,
    };
  }
  if ((bits & Is.cueFinite) !== 0) {
    if ((bits & Is.nounLike) !== 0 && isNounHere(reading, at, before, lo)) return undefined;
    const past = !tokens.lexicon.endsLike('present', word);
    const passive =
      past && !tokens.lexicon.has('quotedPassive', word) && (be || hasAgent(reading, last + 1, tier));
    if (
      past &&
      !tokens.lexicon.has('leadsItself', word) &&
      before === at - 1 &&
      isWord(tokens, before, Is.determiner) &&
      !isWord(tokens, before, Is.she)
    )
      return undefined;
    return { at, last, tier, form: 'finite', passive };
  }
  // The plain form: after "to" or a helping verb, or with several people before it.
  if (before < lo) return undefined;
  if (isOneOf(tokens, before, 'to')) {
    // "her father used to say": the helping verb has a subject of its own.
    const helped = before - 1 >= lo && isOneOf(tokens, before - 1, 'usedTo');
    return { at, last, tier, form: helped ? 'finite' : 'infinitive', passive: false };
  }
  if (isWord(tokens, before, Is.auxiliary) || hasBoundHelper(tokens, before))
    return { at, last, tier, form: 'finite', passive: false };
  const who = reading.mentions[reading.mentionAt[before] ?? -1];
  if (
    (who?.plural === true && ((bits & Is.nounLike) === 0 || opensWords(reading, at + 1))) ||
    isWord(tokens, before, Is.first)
  )
    return { at, last, tier, form: 'finite', passive: false };
  if ((bits & Is.nounLike) === 0 && isWord(tokens, before, Is.relative))
    return { at, last, tier, form: 'finite', passive: false };
  if (
    (bits & Is.nounLike) === 0 &&
    tokens.kinds[before] === Kind.word &&
    !isWord(tokens, before, Is.determiner | Is.preposition)
  ) {
    // "His aides say": a plural noun that no table knows.
    if (looksPlural(tokens.lexicon, wordAt(tokens, before)))
      return { at, last, tier, form: 'finite', passive: false };
    if (before - 2 >= lo && isOneOf(tokens, before - 1, 'and'))
      return { at, last, tier, form: 'finite', passive: false };
  }
  return undefined;
}

/** "She’d say", "Renn’ll tell you": the helping verb is bound to the word before. */
function hasBoundHelper({ text, ends, shapes, kinds }: Tokens, at: number): boolean {
  return (
    kinds[at] === Kind.word &&
    ((shapes[at] ?? 0) & Shape.possessive) === 0 &&
    /^['’]\p{L}/u.test(text.slice(ends[at], (ends[at] ?? 0) + 2))
  );
}

/** The first token to the left, from `at` on, that is no adverb; below `lo` when there is none. */
export function beforeAdverbs(reading: Reading, at: number, lo: number): number {
  const { tokens } = reading;
  let before = at;
  while (before >= lo && tokens.kinds[before] === Kind.word) {
    const bits = tokens.bits[before] ?? 0;
    const adverb = (bits & Is.adverb) !== 0 && (bits & (Is.he | Is.she)) === 0;
    if (!adverb && !isAdverbByForm(reading, before)) break;
    before--;
  }
  return before;
}

function isAdverbByForm(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (((tokens.shapes[at] ?? 0) & Shape.capital) !== 0 || tokens.bits[at] !== 0) return false;
  const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
  return length > 4 && tokens.lexicon.endsLike('adverb', wordAt(tokens, at));
}

/**
 * "described by Renn as", "dubbed “slow” by Renn": whoever "by" names does it. Behind the words themselves only a verb
 * that says something of somebody is told so: "said “…” by Renn" says where.
 */
function hasAgent({ tokens, mentionAt, mentions }: Reading, next: number, tier: CueTier): boolean {
  const at = tokens.kinds[next] === Kind.quote && tier === 'object' ? next + 1 : next;
  if (at + 1 >= tokens.count || tokens.kinds[at] !== Kind.word || !isOneOf(tokens, at, 'agent')) return false;
  const from = isWord(tokens, at + 1, Is.determiner) ? at + 2 : at + 1;
  const who = mentions[mentionAt[from] ?? -1];
  return who !== undefined && who.from === from && who.kind !== 'pronoun' && !who.possessive;
}

function isHelper(reading: Reading, before: number, lo: number): boolean {
  return (
    (before >= lo && isWord(reading.tokens, before, Is.be)) ||
    // "'s claiming": the clitic of "is" went with the word before.
    (before >= lo &&
      ((reading.tokens.shapes[before] ?? 0) & Shape.possessive) !== 0 &&
      (reading.mentionAt[before] ?? -1) >= 0)
  );
}

/** Whether a word that can be a noun is one here: after an article, a possessive, an adjective or a preposition. */
function isNounHere(reading: Reading, at: number, before: number, lo: number): boolean {
  const { tokens } = reading;
  if (before < lo) return false;
  if (tokens.kinds[before] !== Kind.word) return tokens.kinds[before] === Kind.number;
  const bits = tokens.bits[before] ?? 0;
  if ((bits & Is.cueParticiple) !== 0) return false;
  // "dismissed claims": an object after its verb.
  if ((bits & Is.cueFinite) !== 0 && (bits & Is.nounLike) === 0) return true;
  const participle = ((tokens.bits[at] ?? 0) & Is.cueParticiple) !== 0;
  if (((tokens.shapes[before] ?? 0) & Shape.possessive) !== 0) return !participle;
  if ((bits & (Is.he | Is.she | Is.plural | Is.it | Is.first)) !== 0 && (bits & Is.determiner) === 0)
    return false;
  if ((bits & Is.determiner) !== 0) return !(participle && (bits & Is.she) !== 0);
  if (participle) return false;
  if ((bits & Is.preposition) !== 0) return !isOneOf(tokens, before, 'to');
  if ((bits & (Is.auxiliary | Is.be | Is.relative | Is.conjunction)) !== 0) return false;
  // "Renn emails contained": the verb comes behind it.
  if ((reading.mentionAt[before] ?? -1) >= 0) {
    // "the Paris attacks": what is named for a place.
    const isPlace = (bits & Is.place) !== 0 && isOneOf(tokens, before - 1, 'the');
    return isPlace || isVerbAfter(reading, at + 1);
  }
  // An adjective or a noun that no table knows: a verb only where words of its own follow.
  if (tokens.lexicon.cueTier(wordAt(tokens, at)) === 'object') return true;
  return !opensWords(reading, at + 1);
}

/** Whether the token has the look of a verb that a subject before it would take. */
function isVerbAfter({ tokens, mentionAt }: Reading, at: number): boolean {
  if (tokens.kinds[at] !== Kind.word || (mentionAt[at] ?? -1) >= 0) return false;
  if (isWord(tokens, at, Is.be | Is.auxiliary | Is.cueFinite)) return !isWord(tokens, at, Is.nounLike);
  const word = wordAt(tokens, at);
  return tokens.bits[at] === 0 && word.length > 4 && tokens.lexicon.endsLike('past', word);
}

/** The phrase of saying that begins at the token: "went on", "put it". */
function phraseAt(
  { tokens }: Reading,
  at: number,
  word: string,
): { tier: CueTier; last: number } | undefined {
  for (const { rest, tier } of tokens.lexicon.cuePhrases(word)) {
    if (rest.every((next, index) => wordAt(tokens, at + 1 + index) === next))
      return { tier, last: at + rest.length };
  }
  return undefined;
}

/** Whether a quote, a colon or "that" stands at the token. */
function opensWords(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const kind = at < tokens.count ? tokens.kinds[at] : Kind.stop;
  return kind === Kind.quote || kind === Kind.colon || isOneOf(tokens, at, 'that');
}
