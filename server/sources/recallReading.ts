import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { stateOf } from '../search/stateOf.ts';
import { ownText } from '../text/ownText.ts';
import { createRecent } from '../text/recent.ts';
import type { Steps } from '../text/steps.ts';
import type { Unweighed } from './evidence.ts';
import { findSimilar, type QuotationQuery } from './findSources.ts';
import type { Kinship } from './kinship.ts';
import { readSource, type SourceMatch } from './readSource.ts';
import type { Wording } from './wording/readWording.ts';

/** What was found for a quotation: its source, or else what is most like it. */
export interface SourceLookup {
  readonly reading?: SourceMatch;
  readonly similar?: Unweighed;
}

/**
 * `readSource` with a memory: while a draft is typed only the quotation that changes is looked for again. What a
 * quotation comes from depends on `sought` and the corpus, which the memory is kept by, and on what was asked of the
 * rest of the draft (`isKin`), which it compares: an answer that has changed is a reason to look again. In steps: the corpus
 * must stay as it is until the last one.
 */
export function* recallReading(
  corpus: CorpusIndex,
  sought: QuotationQuery,
  isKin: Kinship,
): Steps<SourceLookup> {
  const state = stateOf(corpus);
  const same = readings
    .get(sought.wording)
    ?.find((one) => one.state === state && isSameQuery(one.sought, sought));
  if (same?.asked.every(([indexed, answer]) => isKin(indexed) === answer)) return same.looked;
  const asked = new Map<IndexedArticle, boolean>();
  const recorded: Kinship = (indexed) => {
    const answer = isKin(indexed);
    asked.set(indexed, answer);
    return answer;
  };
  const reading = yield* readSource(sought, corpus, recorded);
  const similar = reading === undefined ? findSimilar(sought) : undefined;
  const looked = { ...(reading && { reading }), ...(similar && { similar }) };
  const held = new Set(asked.keys());
  for (const { comparison } of reading === undefined
    ? []
    : [reading.main, ...reading.parts, ...reading.others])
    held.add(comparison.indexed);
  const units = sought.text.length + (sought.beside?.length ?? 0);
  const bytes = READING + units * OF_A_UNIT + held.size * ARTICLE;
  const latest = { state, sought: ownQuery(sought), looked, asked: [...asked], bytes };
  const others = (readings.get(sought.wording) ?? []).filter((one) => one !== same);
  const all = [latest, ...others].slice(0, MOST_OF_ONE);
  readings.set(
    sought.wording,
    all,
    all.reduce((sum, one) => sum + one.bytes, 0),
  );
  return looked;
}

/** Whether the same is looked for; a wording is read from its text alone. */
function isSameQuery(a: QuotationQuery, b: QuotationQuery): boolean {
  return (
    a.text === b.text &&
    a.language === b.language &&
    a.beside === b.beside &&
    a.outlet === b.outlet &&
    areSame(a.speakers, b.speakers) &&
    areSame(a.cited, b.cited)
  );
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** The same without a hold on the draft that it was cut from. */
function ownQuery(sought: QuotationQuery): QuotationQuery {
  const { beside, outlet } = sought;
  return {
    ...sought,
    speakers: sought.speakers.map(ownText),
    ...(beside !== undefined && { beside: ownText(beside) }),
    ...(outlet !== undefined && { outlet: ownText(outlet) }),
  };
}

interface Known {
  readonly state: number;
  readonly sought: QuotationQuery;
  readonly looked: SourceLookup;
  readonly asked: readonly (readonly [IndexedArticle, boolean])[];
  readonly bytes: number;
}

/**
 * What is remembered takes: for each unit of what is looked for, its alignment and comparison, and what it holds of each
 * article that was asked about. Several long drafts' worth.
 */
const READINGS_BYTES = 24 << 20;
const READING = 1000;
const OF_A_UNIT = 20;
const ARTICLE = 20_000;
/** By the wording, which is remembered by the text. */
const readings = createRecent<Wording, readonly Known[]>(READINGS_BYTES);

/** A draft seldom has the same words more often, beside other ones each time. */
const MOST_OF_ONE = 8;
