import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Sought } from './findSources.ts';
import { type Reading, readSource } from './readSource.ts';

/**
 * `readSource` with a memory: what a quotation comes from depends on its words, its speaker, its citation and
 * the corpus alone, so while a draft is typed only the quotation that changes is looked for again.
 */
export function recallReading(corpus: CorpusIndex, sought: Sought): Reading | undefined {
  let memory = memories.get(corpus);
  if (memory === undefined || memory.revision !== corpus.revision) {
    memory = { revision: corpus.revision, readings: new Map() };
    memories.set(corpus, memory);
  }
  const key = JSON.stringify([sought.text, sought.speakers, sought.cited, sought.outlet ?? '']);
  const known = memory.readings.get(key);
  if (known !== undefined) return known.reading;
  const reading = readSource(sought, corpus);
  const [oldest] = memory.readings.keys();
  if (memory.readings.size >= MOST_REMEMBERED && oldest !== undefined) memory.readings.delete(oldest);
  memory.readings.set(key, { reading });
  return reading;
}

interface Memory {
  readonly revision: number;
  readonly readings: Map<string, { readonly reading: Reading | undefined }>;
}

const memories: WeakMap<CorpusIndex, Memory> = new WeakMap();

/** Several long drafts' worth. */
const MOST_REMEMBERED = 2000;
