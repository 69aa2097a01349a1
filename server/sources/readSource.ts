import type { Account } from '../proof/proof.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { overlap } from '../text/span.ts';
import { mayPause, type Steps } from '../text/steps.ts';
import type { Candidate } from './candidate.ts';
import { weighEvidence } from './evidence.ts';
import { findSources, type QuotationQuery, weighUp } from './findSources.ts';
import { findJoins, type Join } from './joins.ts';
import type { Kinship } from './kinship.ts';
import { findParts } from './parts.ts';
import { type Accounted, accountFor } from './wording/account.ts';
import type { Alteration } from './wording/alteration.ts';
import { compareWithin } from './wording/compareWording.ts';

/** A quotation read against the place or places that it comes from. */
export interface SourceMatch {
  /** The place that it is judged against; of a stitched quotation the place of its first part. */
  readonly main: Candidate;
  /** In the order of the draft; more than one only where one place cannot hold all. */
  readonly parts: readonly Candidate[];
  /** Where words stand side by side that the source keeps apart. */
  readonly joins: readonly Join[];
  /** What was changed without a mark, those changes left out that a join explains. */
  readonly alterations: readonly Alteration[];
  /** The account of all characters at `main`; absent where one place cannot hold all. */
  readonly account?: Account;
  /** Other places that hold the words or nearly, best first. */
  readonly others: readonly Candidate[];
}

/** Finds where a quotation comes from and reads it there, in steps; undefined where no article holds it. */
export function* readSource(
  sought: QuotationQuery,
  corpus: CorpusIndex,
  isKin?: Kinship,
): Steps<SourceMatch | undefined> {
  const candidates = yield* findSources(sought, corpus, isKin);
  const [best, ...others] = candidates;
  if (best === undefined || lacksMuch(best)) {
    const parts = yield* findParts(sought, corpus, candidates, isKin);
    if (parts !== undefined) return yield* compose(asOne(parts, sought, corpus, isKin) ?? parts, []);
  }
  return best && (yield* compose([best], others));
}

function* compose(parts: readonly Candidate[], others: readonly Candidate[]): Steps<SourceMatch | undefined> {
  const [main] = parts;
  if (main === undefined) return undefined;
  const joins = findJoins(parts);
  const accounts: Accounted[] = [];
  for (const { comparison } of parts) {
    if (mayPause()) yield;
    accounts.push(accountFor(comparison));
  }
  const [only] = accounts;
  const alterations = accounts
    .flatMap((one) => one.alterations)
    .filter((one) => !joins.some((join) => isExplained(one, join)));
  return {
    main,
    parts,
    joins,
    alterations,
    ...(only && parts.length === 1 && { account: only.account }),
    others,
  };
}

/**
 * Parts that one speech holds, read again as what they are said to be: one stretch, in which nothing may be left out
 * or said twice. Not those that a join keeps apart or that stand in another order: that is told by itself.
 */
function asOne(
  parts: readonly Candidate[],
  sought: QuotationQuery,
  corpus: CorpusIndex,
  isKin: Kinship = () => false,
): Candidate[] | undefined {
  const [first] = parts;
  if (first === undefined || findJoins(parts).length > 0) return undefined;
  const { indexed } = first.comparison;
  const spans = parts.map(({ comparison }) => comparison);
  const isOrdered = spans.every(({ start }, at) => start >= (spans[at - 1]?.start ?? 0));
  const isTwice = spans.some((one, at) => spans.some((other, to) => to > at && overlap(one, other)));
  if (spans.some((one) => one.indexed !== indexed) || !(isOrdered || isTwice)) return undefined;
  const hull = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  if (hull.end - hull.start > FARTHEST) return undefined;
  const comparison = compareWithin(sought.text, sought.wording, indexed, hull);
  if (comparison === undefined) return undefined;
  // What is too little sentence by sentence may be enough together.
  const place = weighUp(sought, comparison, corpus);
  const together = weighEvidence(place, { corpusWords: corpus.wordCount, isKin: () => isKin(indexed) });
  const isSure = together === 'sure' || parts.some(({ strength }) => strength === 'sure');
  return [{ ...place, strength: isSure ? 'sure' : first.strength }];
}

/** No speech is longer, in UTF-16 units. */
const FARTHEST = 20_000;

/** Whether what differs lies where the join passes over the source. */
function isExplained({ draft, source, run }: Alteration, { draft: gap, from, to }: Join): boolean {
  if (run.draft.length === 0 && gap.start <= draft.start && draft.end <= gap.end) return true;
  const touches = draft.start <= gap.end && gap.start <= draft.end;
  return touches && source.start < to.pair.source.start && from.pair.source.end < source.end;
}

/** Whether a run of the draft's words is nowhere in the place. */
function lacksMuch({ comparison }: Candidate): boolean {
  return comparison.alterations.some(({ run, kind }) => kind !== 'order' && run.draft.length >= 2);
}
