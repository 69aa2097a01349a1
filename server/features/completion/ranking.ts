import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { QuoteEntry } from '../../search/quoteEntry.ts';
import { compareHits, type QuoteHit, type QuoteIndex, type TypedWords } from '../../search/quoteIndex.ts';
import type { Steps } from '../../text/steps.ts';
import { findSequels, type Suggestion } from './candidates.ts';
import type { BeforeQuotation, InQuotation } from './cursorContext.ts';
import { citedArticles, isQuotedIn } from './draftHabits.ts';
import type { LeadIn } from './leadIn.ts';

export interface Ranked {
  readonly hit: Suggestion;
  readonly entry: QuoteEntry;
  readonly rank: number;
  /** Whether the draft quotes these words already. */
  readonly isUsed: boolean;
}

/** What a list of quotes is wanted for. */
export interface Wanted {
  /** The text of the draft. */
  readonly draft: string;
  readonly context: InQuotation | BeforeQuotation;
  readonly lead: LeadIn;
  readonly typed: TypedWords;
  /** How many are shown. */
  readonly limit: number;
}

/**
 * Puts quotes in the order a writer would want them: by how the typed words are found, then by the speaker
 * and the outlet named, the subject of the paragraph and the articles already cited. What the draft has
 * quoted already goes last. `limit` also bounds how often the draft is searched.
 */
export function* rankCandidates(
  index: CorpusIndex,
  candidates: readonly Suggestion[],
  { draft, context, lead, typed, limit }: Wanted,
): Steps<Ranked[]> {
  const { quotes } = index;
  const circumstances: Circumstances = {
    lead,
    quotes,
    named: new Set(lead.speaker?.quotes),
    sequels: new Set(findSequels(index, context).map(({ key }) => key)),
    cited: new Set([...citedArticles(draft)].flatMap((id) => quotes.quotesOf(id))),
    wordsTyped: typed.words.length,
    subjectShare: lead.subject.length === 0 ? undefined : quotes.shareOf(lead.subject),
  };
  const { subjectShare } = circumstances;
  const all = yield* withRanks(candidates, limit, circumstances);
  const told = subjectShare === undefined ? all : yield* withSubject(all, limit, subjectShare);
  const first = quotes.first(told, limit, (a, b) => b.rank - a.rank || compareHits(a.hit, b.hit));
  const ranked: Ranked[] = [];
  for (const { hit, rank } of first) {
    yield;
    const entry = quotes.entry(hit.key);
    const isUsed = (hit.used ?? 0) === 0 && isQuotedIn(draft, entry.text, context.replace);
    ranked.push({ hit, entry, rank, isUsed });
  }
  return [...ranked.filter(({ isUsed }) => !isUsed), ...ranked.filter(({ isUsed }) => isUsed)];
}

interface WithRank {
  readonly key: number;
  readonly hit: Suggestion;
  readonly rank: number;
}

/**
 * Those that can come among the first so many, with their ranks. Nothing of a quote is read for its rank but what stands
 * in rows, and not that where so many others have ranks above the most that it can have.
 */
function* withRanks(
  candidates: readonly Suggestion[],
  limit: number,
  context: Circumstances,
): Steps<WithRank[]> {
  const most = new Float64Array(candidates.length);
  const least = new Float64Array(candidates.length);
  for (let at = 0; at < candidates.length; at++) {
    const hit = candidates[at] as Suggestion;
    const rank = rankAtMost(hit, context);
    most[at] = rank;
    least[at] = rank - (hit.kind === 'loose' ? 2 : 1) * OF_FRAGMENT;
    if (at % TOGETHER === 0) yield;
  }
  const wanted = lastOfHighest(least, limit) - (context.subjectShare === undefined ? 0 : OF_SUBJECT);
  const all: WithRank[] = [];
  for (let at = 0; at < candidates.length; at++) {
    const rank = most[at] as number;
    if (rank < wanted) continue;
    const hit = candidates[at] as Suggestion;
    all.push({ key: hit.key, hit, rank: rank - lessFor(hit, context.quotes) });
    if (all.length % TOGETHER === 0) yield;
  }
  return all;
}

/** The last of the so many highest numbers; where there are no more than that, lower than any. */
function lastOfHighest(numbers: Float64Array, count: number): number {
  if (numbers.length <= count || count < 1) return -Infinity;
  const highest = numbers.slice(0, count).sort();
  for (let at = count; at < numbers.length; at++) {
    const number = numbers[at] as number;
    if (number <= (highest[0] as number)) continue;
    let place = 1;
    for (; place < count && (highest[place] as number) < number; place++)
      highest[place - 1] = highest[place] as number;
    highest[place - 1] = number;
  }
  return highest[0] as number;
}

/** Quotes looked at with each step: a step by itself costs more than what is asked of a quote. */
const TOGETHER = 64;

/** Adds what the subject tells to the ranks of those that it can bring among the first; their words have to be read. */
function* withSubject<One extends { readonly key: number; readonly rank: number }>(
  all: readonly One[],
  limit: number,
  share: (key: number) => number,
): Steps<One[]> {
  const least =
    lastOfHighest(
      Float64Array.from(all, ({ rank }) => rank),
      limit,
    ) - OF_SUBJECT;
  const told: One[] = [];
  for (const one of all) {
    if (one.rank < least) continue;
    told.push({ ...one, rank: one.rank + share(one.key) * OF_SUBJECT });
    yield;
  }
  return told;
}

/** A quote that holds all that the paragraph is about. */
const OF_SUBJECT = 8;

/** What ranking goes by, beside how the typed words were found; quotes by their keys. */
interface Circumstances {
  readonly lead: LeadIn;
  readonly quotes: QuoteIndex;
  readonly named: ReadonlySet<number>;
  /** What goes on from the quotation before. */
  readonly sequels: ReadonlySet<number>;
  /** The quotes of articles that the draft cites. */
  readonly cited: ReadonlySet<number>;
  /** How many whole words are typed. */
  readonly wordsTyped: number;
  /** Absent where nothing says what the paragraph is about. */
  readonly subjectShare: ((key: number) => number) | undefined;
}

/** The rank of a quote that is no fragment. */
function rankAtMost(hit: QuoteHit, context: Circumstances): number {
  const { key } = hit;
  const { lead, quotes, named, wordsTyped } = context;
  let rank = rankOfWords(hit);
  // One or two words fit many quotes, so the speaker decides; three in a row fit few, and decide themselves.
  if (named.has(key)) {
    const weight = lead.speaker?.certainty === 'named' ? 1 : 0.4;
    rank += weight * (wordsTyped < 2 ? 40 : wordsTyped < 3 ? 24 : 12);
  }
  if (lead.outlets.size > 0 && lead.outlets.has(quotes.outletOf(key) ?? '')) rank += 6;
  if (context.cited.has(key)) rank += 4;
  if (context.sequels.has(key)) rank += 50;
  return rank;
}

/** The first of some quotes where nothing but the words looked for says what is wanted. */
export function firstByWords(quotes: QuoteIndex, hits: readonly QuoteHit[], limit: number): QuoteHit[] {
  const all = hits.map((hit) => ({ key: hit.key, hit, rank: rankOfWords(hit) - lessFor(hit, quotes) }));
  const first = quotes.first(all, limit, (a, b) => b.rank - a.rank || compareHits(a.hit, b.hit));
  return first.map(({ hit }) => hit);
}

function lessFor({ key, kind }: QuoteHit, quotes: QuoteIndex): number {
  return (
    (quotes.lengthOf(key) < SHORT ? OF_FRAGMENT : 0) +
    (kind === 'loose' && quotes.beginsSmall(key) ? OF_FRAGMENT : 0)
  );
}

const OF_FRAGMENT = 5;

/** A fragment, like one that begins with a small letter: seldom what is wanted when nothing says so. */
const SHORT = 25;

function rankOfWords({ kind, position, share }: QuoteHit): number {
  const place = position === 0 ? 0 : -12;
  if (kind === 'phrase') return 100 + place - 100 * (1 - share);
  if (kind === 'slip') return 66 + place / 2 - 30 * (0.9 - share);
  return 40 * share;
}
