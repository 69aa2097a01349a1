import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { stateOf } from '../search/stateOf.ts';
import { createRecent } from '../text/recent.ts';
import type { Steps } from '../text/steps.ts';
import type { Unweighed } from './evidence.ts';
import { findSimilar, type QuotationQuery } from './findSources.ts';
import type { Kinship } from './kinship.ts';
import { readSource, type SourceMatch } from './readSource.ts';

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
  const key = keyOf(corpus, sought);
  const known = readings.get(key);
  if (known?.asked.every(([indexed, answer]) => isKin(indexed) === answer)) return known.looked;
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
  readings.set(key, { looked, asked: [...asked] }, READING + key.length * OF_A_UNIT + held.size * ARTICLE);
  return looked;
}

/** All that is sought, but for the wording, which is read from the text alone; what is long as it stands. */
function keyOf(corpus: CorpusIndex, sought: QuotationQuery): string {
  const { text, wording: _wording, language, beside, ...others } = sought;
  const rest = JSON.stringify([stateOf(corpus), language.code, text.length, beside?.length, others]);
  return rest + text + (beside ?? '');
}

interface Known {
  readonly looked: SourceLookup;
  readonly asked: readonly (readonly [IndexedArticle, boolean])[];
}

/**
 * What is remembered takes: for each unit of what is looked for, its alignment and comparison, and what it holds of each
 * article that was asked about. Several long drafts' worth.
 */
const READINGS_BYTES = 24 << 20;
const READING = 1000;
const OF_A_UNIT = 20;
const ARTICLE = 20_000;
const readings = createRecent<string, Known>(READINGS_BYTES);
