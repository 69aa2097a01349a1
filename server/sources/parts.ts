import type { Quote } from '../quotes/quote.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { covers, type Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Candidate } from './candidate.ts';
import { type Unweighed, weighEvidence } from './evidence.ts';
import { findSources, type QuotationQuery, searchedInVain } from './findSources.ts';
import { findJoins, type Join, type Place, speakOtherwise } from './joins.ts';
import type { Kinship } from './kinship.ts';
import type { Wording } from './wording/readWording.ts';
import { readableText } from './wording/sentences.ts';

/**
 * The places of a quotation's parts, in the order of the draft, where no place holds all of it and each part stands
 * exactly somewhere: part by part as its sentences go, else as far as one place has the words in a row. `candidates` are
 * the places that were found for the whole, the best first.
 */
export function* findParts(
  sought: QuotationQuery,
  corpus: CorpusIndex,
  candidates: readonly Candidate[],
  isKin: Kinship | undefined,
): Steps<Candidate[] | undefined> {
  const find: Find = function* (wording) {
    const query = { ...sought, wording };
    const all = yield* findSources(query, corpus, isKin);
    return { query, best: all[0], exact: all.filter(hasVeryWords) };
  };
  /** A place that surely has the words, whoever says them: that they are joined to others is no matter of who. */
  const surelyIn = ({ query, exact }: Found): Candidate | undefined => {
    const sure = exact.find(({ strength }) => strength === 'sure');
    if (sure !== undefined || exact.length > 0) return sure;
    const circumstances = { corpusWords: corpus.wordCount, isKin: () => false };
    const place = searchedInVain(query).find(
      (one) => hasVeryWords(one) && weighEvidence({ ...one, speaker: 'unknown' }, circumstances) === 'sure',
    );
    return place && { ...place, strength: 'sure' };
  };
  const [best] = candidates;
  const sentences = yield* findSentences(sought, find, best?.comparison.indexed);
  if (sentences !== undefined || candidates.some(({ exact }) => exact)) return sentences;
  // No final mark need stand where two statements were joined.
  const stretches = yield* findStretches({ query: sought, best, exact: [] }, { find, surelyIn }, MOST_PARTS);
  if (stretches === undefined) return undefined;
  const joins = findJoins(stretches);
  return joins.length === stretches.length - 1 && joins.every(isBorneOut) ? stretches : undefined;
}

/** Looks for some of the words by themselves. */
type Find = (wording: Wording) => Steps<Found>;

interface Found {
  readonly query: QuotationQuery;
  readonly best: Candidate | undefined;
  /** The places that have the very words. */
  readonly exact: readonly Candidate[];
}

/** A place for each sentence; one of few words counts in the article that has others. */
function* findSentences(
  sought: QuotationQuery,
  find: Find,
  known: IndexedArticle | undefined,
): Steps<Candidate[] | undefined> {
  const wordings = splitAt(sought, endsOfSentences(sought));
  if (wordings.length < 2) return undefined;
  let home = known;
  const parts: Candidate[] = [];
  for (const wording of wordings) {
    const { exact } = yield* find(wording);
    const part = exact.find(({ comparison }) => comparison.indexed === home) ?? exact[0];
    if (part === undefined) return undefined;
    if (part.comparison.weight < 1 && part.comparison.indexed !== home) return undefined;
    home ??= part.comparison.indexed;
    parts.push(part);
  }
  return parts;
}

/** A sure place for each stretch of at most so many, cut where the place with the longest row of the words ends. */
function* findStretches(
  { query, best }: Found,
  by: { readonly find: Find; surelyIn(found: Found): Candidate | undefined },
  most: number,
): Steps<Candidate[] | undefined> {
  const longest = longestOf(best === undefined ? searchedInVain(query) : [best]);
  const wordings = longest === undefined ? [] : splitAt(query, endsOfRun(longest));
  if (wordings.length < 2 || wordings.length > most) return undefined;
  if (wordings.some(({ words }) => words.length < FEWEST)) return undefined;
  const parts: Candidate[] = [];
  for (const wording of wordings) {
    const found = yield* by.find(wording);
    const part = by.surelyIn(found);
    const some = part ? [part] : yield* findStretches(found, by, most - wordings.length + 1);
    if (some === undefined) return undefined;
    parts.push(...some);
  }
  return parts;
}

/** Fewer words may stand beside others by chance. */
const FEWEST = 4;

/** Nobody joins more. */
const MOST_PARTS = 4;

/** The words, by index, that begin behind a mark which may end a sentence. */
function endsOfSentences({ text, wording: { words } }: QuotationQuery): number[] {
  const cuts: number[] = [];
  for (let at = 1; at < words.length; at++) {
    const between = text.slice(words[at - 1]?.end, words[at]?.start);
    if (/[.!?…;]/.test(between)) cuts.push(at);
  }
  return cuts;
}

/** The place that has the longest row of the words, and most of the others not at all. */
function longestOf(places: readonly Unweighed[]): Unweighed | undefined {
  const [longest] = places.toSorted((a, b) => b.telling.run - a.telling.run);
  if (longest === undefined || longest.telling.run < LEAST_RUN) return undefined;
  const { telling, comparison } = longest;
  const others = comparison.wording.words.length - telling.runWords;
  return comparison.pairs.length - telling.runWords < others / 2 ? longest : undefined;
}

/** In bits (`telling.ts`): what tells less is no part of its own. */
const LEAST_RUN = 40;

/** Where that row begins and ends. */
function endsOfRun({ telling: { runStart, runWords }, comparison }: Unweighed): number[] {
  const count = comparison.wording.words.length;
  return [runStart, runStart + runWords].filter((at) => at > 0 && at < count);
}

function splitAt({ wording: { words, marks } }: QuotationQuery, cuts: readonly number[]): Wording[] {
  const parts: Wording[] = [];
  let from = 0;
  for (const to of [...cuts, words.length]) {
    if (to - from < 2 && to < words.length) continue;
    const inside = words.slice(from, to);
    const [first] = inside;
    const last = inside.at(-1);
    if (first === undefined || last === undefined) continue;
    parts.push({
      start: first.start,
      end: last.end,
      words: inside,
      marks: marks
        .filter(({ before }) => before > from && before < to)
        .map((mark) => ({ ...mark, before: mark.before - from })),
    });
    from = to;
  }
  return parts;
}

/**
 * Whether the sources show that the words at a join were not said in one go: by two speakers, in different answers, or in
 * quotes of which one goes on otherwise. Of one statement, one place may quote the beginning and another the end.
 */
function isBorneOut({ over, from, to }: Join): boolean {
  if (over === 'speaker' || over === 'question') return true;
  const [first, second] = [quoteOf(from), quoteOf(to)];
  if (first === undefined || second === undefined) return false;
  return (
    speakOtherwise(first, second) ||
    hasWords(from, { start: from.pair.source.end, end: first.end }) ||
    hasWords(to, { start: second.start, end: to.pair.source.start })
  );
}

function quoteOf({ indexed: { speech }, pair: { source } }: Place): Quote | undefined {
  return speech.quotes.find((one) => one.depth === 0 && one.kind === 'speech' && covers(one, source));
}

function hasWords({ indexed: { article }, pair }: Place, span: Span): boolean {
  return /[\p{L}\p{N}]/u.test(readableText(article, pair.source).slice(span.start, span.end));
}

function hasVeryWords({ exact, comparison }: Unweighed): boolean {
  return exact && comparison.fit > 0.9;
}
