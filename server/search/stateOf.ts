import type { CorpusIndex } from './corpusIndex.ts';

/**
 * A number that tells what an index holds now from what it held before and from every other index of the process:
 * what is remembered under it is never asked for again once the articles have changed, and in time forgotten.
 */
export function stateOf(index: CorpusIndex): number {
  const known = states.get(index);
  if (known?.revision === index.revision) return known.state;
  const state = next++;
  states.set(index, { revision: index.revision, state });
  return state;
}

let next = 0;
const states: WeakMap<CorpusIndex, { readonly revision: number; readonly state: number }> = new WeakMap();
