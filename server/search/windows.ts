/** A stretch of an article worth aligning with a query. */
export interface Window {
  /** The number the index knows the article by. */
  readonly article: number;
  /** Offsets into the article's text, at the edges of words, with some room on both sides. */
  readonly start: number;
  readonly end: number;
  /** How much of the query's weight may stand there; never less than what does. */
  readonly estimate: number;
}

/** How much each word of a query counts: rare words more. */
export type Weights = Float64Array;

/** A stretch of a row of words, by index, and the weight of the query's words in it. */
export interface WordWindow {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * The stretches of a row of words, at most `limit`, that hold most of the query's words, best first and without
 * overlap. One walk over the row with two fingers; each word counts as often as the query has it.
 */
export function findWordWindows(
  hashes: Uint32Array,
  query: Uint32Array,
  weights: Weights,
  limit: number,
): WordWindow[] {
  const wanted = new Map<number, { times: number; weight: number; inside: number }>();
  for (const [index, hash] of query.entries()) {
    const entry = wanted.get(hash);
    if (entry === undefined) wanted.set(hash, { times: 1, weight: weights[index] ?? 0, inside: 0 });
    else entry.times++;
  }
  const length = query.length + (query.length >> 1) + 4;
  const candidates: WordWindow[] = [];
  let left = 0;
  let weight = 0;
  let best = 0;
  for (let right = 0; right < hashes.length; right++) {
    const entering = wanted.get(hashes[right] ?? 0);
    if (entering === undefined) continue;
    for (; left < right - length || !wanted.has(hashes[left] ?? 0); left++) {
      const leaving = wanted.get(hashes[left] ?? 0);
      if (leaving !== undefined && leaving.inside-- <= leaving.times) weight -= leaving.weight;
    }
    if (entering.inside++ < entering.times) weight += entering.weight;
    if (weight < best * WORTHWHILE) continue;
    best = Math.max(best, weight);
    const last = candidates.at(-1);
    // Of windows that overlap only the weightiest is of use.
    if (last !== undefined && last.to > left) {
      if (weight > last.weight) candidates[candidates.length - 1] = { from: left, to: right + 1, weight };
    } else candidates.push({ from: left, to: right + 1, weight });
  }
  return candidates
    .filter((window) => window.weight >= best * WORTHWHILE)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit);
}

/** A window with less than this share of the best one's weight is not looked at. */
const WORTHWHILE = 0.4;
