import type { Language } from '../../language/language.ts';
import { Is, type Lexicon } from '../../language/lexicon.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Quote } from '../quote.ts';
import { findMentions } from './findMentions.ts';
import type { Mention } from './mention.ts';
import { createRecall, type ReadingMemory } from './readAgain.ts';
import type { ReadSoFar, Stretch } from './readSoFar.ts';
import { findSentences, type TokenSentence } from './sentences.ts';
import { tokenise } from './tokenise.ts';
import { createTokens, isOneOf, Kind, Shape, type Tokens } from './tokens.ts';

/** A text split into tokens, sentences and mentions: what every rule of attribution looks at. */
export interface Reading {
  readonly tokens: Tokens;
  readonly sentences: readonly TokenSentence[];
  readonly mentions: readonly Mention[];
  /** For each token, the index of the mention that covers it, or -1. */
  readonly mentionAt: Int32Array;
  /** For each sentence, where its mentions begin in `mentions`; one more entry closes the last. */
  readonly mentionsFrom: readonly number[];
  /** The quotes whose tokens these are: a quote token's bits are an index into them. */
  readonly quotes: readonly Quote[];
  readonly blocks: readonly Block[];
}

/** A language and its lexicon. */
export interface Words {
  readonly language: Language;
  readonly lexicon: Lexicon;
}

/** Reads the outermost of `quotes` in their blocks; `quotes` are in the order of the text. */
export function readTokens(
  prose: Prose,
  quotes: readonly Quote[],
  words: Words,
  memory?: ReadingMemory,
): Reading {
  const read = begin(createTokens(prose.text, words), quotes);
  const recall = memory && createRecall(memory, read, prose.blocks.length);
  let next = 0;
  for (const [block, { start, end }] of prose.blocks.entries()) {
    const from = next;
    while (next < quotes.length && (quotes[next]?.block ?? Number.POSITIVE_INFINITY) <= block) next++;
    const stretch = { start, end, block, from, to: next };
    if (recall?.takes(stretch) !== true) readStretch(read, stretch);
  }
  recall?.keep();
  dropNouns(read.tokens, read.starts, read.mentions);
  return finish(read, prose.blocks);
}

/** Reads one stretch alone, as the words inside a quote that holds other quotes. */
export function readWithin(
  prose: Prose,
  { start, end }: Span,
  quotes: readonly Quote[],
  words: Words,
): Reading {
  const read = begin(createTokens(prose.text, words, end - start), quotes);
  readStretch(read, { start, end, block: quotes[0]?.block ?? 0, from: 0, to: quotes.length });
  dropNouns(read.tokens, read.starts, read.mentions);
  return finish(read, prose.blocks);
}

function begin(tokens: Tokens, quotes: readonly Quote[]): ReadSoFar {
  return { tokens, quotes, sentences: [], starts: [], mentions: [] };
}

function readStretch({ tokens, quotes, sentences, starts, mentions }: ReadSoFar, stretch: Stretch): void {
  const from = tokens.count;
  tokenise(tokens, stretch, quotes);
  const first = sentences.length;
  findSentences(tokens, { from, to: tokens.count, block: stretch.block }, sentences);
  for (let at = first; at < sentences.length; at++) {
    starts.push(mentions.length);
    findMentions(tokens, sentences[at] as TokenSentence, at === first, mentions);
  }
}

/**
 * Where every noun has a capital, a word alone names somebody only if it is the surname of a whole name in the text,
 * a given name, or stands right beside a verb of saying without an article. `starts` and `mentions` are changed.
 */
function dropNouns(tokens: Tokens, starts: number[], mentions: Mention[]): void {
  if (tokens.lexicon.data.nounsHaveCapitals !== true) return;
  const wordOf = (at: number) => tokens.text.slice(tokens.starts[at], tokens.ends[at]);
  const bitsOf = (at: number) => (tokens.kinds[at] === Kind.word ? (tokens.bits[at] ?? 0) : 0);
  const isWhole = ({ nameFrom, nameTo, titled }: Mention) =>
    titled || (nameTo - nameFrom > 1 && (bitsOf(nameFrom) & Is.given) !== 0);
  const isNamed = (mention: Mention): boolean => {
    const { kind, from, nameFrom, nameTo } = mention;
    // "Ein Angler, der …": one of many.
    if (nameTo - nameFrom === 1 && from === nameFrom && isOneOf(tokens, from - 1, 'indefinite')) return false;
    if (kind !== 'name' || isWhole(mention) || surnames.has(wordOf(nameTo - 1))) return true;
    if ((bitsOf(nameFrom) & Is.given) !== 0) return true;
    const before = bitsOf(from - 1);
    const after = bitsOf(mention.to);
    if ((before & Is.venue) !== 0) return true;
    if (isInView(mention)) return true;
    // "Um 10 Uhr sagte Eva Lang": what is counted is no name.
    if ((before & (Is.determiner | Is.preposition)) !== 0 || tokens.kinds[from - 1] === Kind.number)
      return false;
    // Two capitals on end, without an article: nouns seldom stand so, names do.
    if (nameTo - nameFrom === 2 && isUnknown(nameFrom) && isUnknown(nameFrom + 1) && isBeside(mention))
      return true;
    if (nameTo - nameFrom === 1 && from === nameFrom && isUnknown(from) && endsAttribution(mention))
      return true;
    const said = (bits: number) => (bits & Is.cueFinite) !== 0;
    return said(before) || (said(after) && nameTo - nameFrom === 1);
  };
  const isUnknown = (at: number) =>
    (bitsOf(at) & ~Is.nounLike) === 0 && !tokens.lexicon.has('noun', wordOf(at).toLowerCase());
  /** "Nach Ansicht von Nele Orth", "Für Nele Orth ist": two capitals on end where somebody's view is told. */
  const isInView = ({ from, to, nameFrom, nameTo }: Mention) =>
    nameTo - nameFrom === 2 &&
    isUnknown(nameFrom) &&
    isUnknown(nameFrom + 1) &&
    (((bitsOf(from - 2) & Is.venue) !== 0 && (bitsOf(from - 1) & Is.preposition) !== 0) ||
      ((bitsOf(to) & Is.be) !== 0 && isOneOf(tokens, from - 1, 'viewLead')));
  /** Whether a verb, a comma or a mark shows that a clause is about the mention. */
  const isBeside = ({ from, to }: Mention) =>
    (bitsOf(to) & (Is.cue | Is.be | Is.auxiliary | Is.venue)) !== 0 ||
    (bitsOf(from - 1) & (Is.cue | Is.be | Is.auxiliary)) !== 0 ||
    isBehindQuote(from) ||
    (bitsOf(from - 1) & Is.role) !== 0 ||
    (tokens.kinds[from - 1] === Kind.comma && tokens.kinds[to] === Kind.comma) ||
    // "Nele Orth leitet den Hafen": a word in lower case and an article behind it.
    (((tokens.shapes[to] ?? 0) & Shape.capital) === 0 &&
      (bitsOf(to + 1) & Is.determiner) !== 0 &&
      bitsOf(to) === 0);
  /** “…“, motzte Nele Orth: where whoever says it stands, behind a word in its verb's place. */
  const isBehindQuote = (from: number) => {
    const comma = tokens.kinds[from - 2] === Kind.comma ? from - 3 : from - 2;
    return (
      tokens.kinds[from - 1] === Kind.word &&
      ((tokens.shapes[from - 1] ?? 0) & Shape.capital) === 0 &&
      tokens.kinds[comma] === Kind.quote
    );
  };
  /** “…“, knurrte Orth.: one noun behind a word in the place of a verb of one person, and nothing more. */
  const endsAttribution = ({ from, to }: Mention) =>
    isBehindQuote(from) &&
    bitsOf(from - 1) === 0 &&
    !tokens.lexicon.endsLike('pluralVerb', wordOf(from - 1)) &&
    (tokens.kinds[to] === Kind.stop || tokens.kinds[to] === Kind.comma || tokens.kinds[to] === Kind.colon);
  /** "die Hafenmeisterin Anna Orth": the nouns before a whole name tell what somebody is. */
  const afterNouns = (mention: Mention): Mention => {
    const { kind, from, nameFrom, nameTo } = mention;
    if (kind !== 'name' || nameTo - nameFrom < 3) return mention;
    // "Anna Maria Orth": two given names.
    if ((bitsOf(nameFrom) & Is.given) !== 0) return mention;
    for (let at = nameFrom + 1; at + 1 < nameTo; at++) {
      if ((bitsOf(at) & Is.given) !== 0) return { ...mention, nameFrom: at, titled: true, body: false };
    }
    const last = nameTo - 2;
    const isLed = (bitsOf(from - 1) & Is.determiner) !== 0 || isBehindQuote(from);
    const noun = isLed && isUnknown(last) && isUnknown(last + 1);
    return noun && nameTo - nameFrom === 3
      ? { ...mention, nameFrom: last, titled: true, body: false }
      : mention;
  };
  /** "der Statiker Ahlers": behind an article, before the surname of a name in the text, one noun tells the same. */
  const afterNoun = (mention: Mention): Mention => {
    const { kind, from, nameFrom, nameTo } = mention;
    const isBare = kind === 'name' && from === nameFrom;
    const isOne = isBare && nameTo - nameFrom === 2 && surnames.has(wordOf(nameTo - 1));
    const isNoun = (bitsOf(nameFrom) & (Is.given | Is.body)) === 0;
    return isOne && isNoun && (bitsOf(from - 1) & Is.determiner) !== 0
      ? { ...mention, nameFrom: nameFrom + 1, titled: true, body: false }
      : mention;
  };
  for (const [index, mention] of mentions.entries()) mentions[index] = afterNouns(mention);
  const surnames = new Set(mentions.filter(isWhole).map(({ nameTo }) => wordOf(nameTo - 1)));
  /** "Wenn Hinrich Orth kommt …", "Orth ist …": two capitals whose second acts alone elsewhere, both without an article. */
  const isBare = ({ kind, from, nameFrom }: Mention) =>
    kind === 'name' && from === nameFrom && (bitsOf(from - 1) & (Is.determiner | Is.preposition)) === 0;
  const acting = new Set(
    mentions
      .filter((one) => one.nameTo - one.nameFrom === 1 && isBare(one) && isUnknown(one.nameFrom))
      .filter(({ to }) => (bitsOf(to) & (Is.cue | Is.be | Is.auxiliary)) !== 0)
      .map(({ nameFrom }) => wordOf(nameFrom)),
  );
  for (const one of mentions) {
    const last = wordOf(one.nameTo - 1);
    const isPair = one.nameTo - one.nameFrom === 2 && isUnknown(one.nameFrom) && isUnknown(one.nameTo - 1);
    if (isPair && isBare(one) && acting.has(last)) surnames.add(last);
  }
  let kept = 0;
  let sentence = 0;
  for (const [index, mention] of [...mentions].entries()) {
    while (sentence < starts.length && (starts[sentence] ?? 0) <= index) starts[sentence++] = kept;
    if (isNamed(mention)) mentions[kept++] = afterNoun(mention);
  }
  while (sentence < starts.length) starts[sentence++] = kept;
  mentions.length = kept;
}

function finish(
  { tokens, quotes, sentences, starts, mentions }: ReadSoFar,
  blocks: readonly Block[],
): Reading {
  starts.push(mentions.length);
  const mentionAt = new Int32Array(tokens.count + 1).fill(-1);
  for (let index = 0; index < mentions.length; index++) {
    const { from, to } = mentions[index] as Mention;
    for (let at = from; at < to; at++) mentionAt[at] = index;
  }
  return { tokens, sentences, mentions, mentionAt, mentionsFrom: starts, quotes, blocks };
}
