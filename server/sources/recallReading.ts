import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { type BoundedMemory, createBoundedMemory } from '../text/boundedMemory.ts';
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
 * rest of the draft (`isKin`), which it compares: an answer that has changed is a reason to look again.
 */
export function recallReading(corpus: CorpusIndex, sought: QuotationQuery, isKin: Kinship): SourceLookup {
  let memory = memories.get(corpus);
  if (memory === undefined || memory.revision !== corpus.revision) {
    memory = { revision: corpus.revision, readings: createBoundedMemory(MOST_REMEMBERED) };
    memories.set(corpus, memory);
  }
  // The wording is read from the text alone.
  const { wording: _wording, language, ...rest } = sought;
  const key = JSON.stringify([language.code, rest]);
  const known = memory.readings.get(key);
  if (known?.asked.every(([indexed, answer]) => isKin(indexed) === answer)) return known.looked;
  const asked = new Map<IndexedArticle, boolean>();
  const recorded: Kinship = (indexed) => {
    const answer = isKin(indexed);
    asked.set(indexed, answer);
    return answer;
  };
  const reading = readSource(sought, corpus, recorded);
  const similar = reading === undefined ? findSimilar(sought) : undefined;
  const looked = { ...(reading && { reading }), ...(similar && { similar }) };
  memory.readings.set(key, { looked, asked: [...asked] });
  return looked;
}

interface Memory {
  readonly revision: number;
  readonly readings: BoundedMemory<Known>;
}

interface Known {
  readonly looked: SourceLookup;
  readonly asked: readonly (readonly [IndexedArticle, boolean])[];
}

const memories: WeakMap<CorpusIndex, Memory> = new WeakMap();

/** UTF-16 units of what is looked for: several long drafts' worth. */
const MOST_REMEMBERED = 300_000;
