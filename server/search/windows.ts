import type { QueryWords } from './queryWords.ts';

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

/** A query with the weight of each of its words. */
export interface WeighedQuery {
  readonly words: QueryWords;
  readonly weights: Weights;
}

/** A stretch of a row of words, by index, and the weight of the query's words in it. */
export interface WordWindow {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The words of a query, counted, to look for them in rows of words. */
export interface WantedWords {
  readonly entries: ReadonlyMap<number, WantedWord>;
  /** How many words the query has. */
  readonly count: number;
  /** Words further apart than this are not of one place. */
  readonly reach: number;
}

interface WantedWord {
  readonly times: number;
  readonly weight: number;
  /** Scratch: how many stand in the window while walking. */
  inside: number;
}

/** Counts the words of a query. */
export function wantedWords({ words, weights }: WeighedQuery): WantedWords {
  const { hashes, boundaries } = words;
  const entries = new Map<number, WantedWord>();
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] as number;
    const times = (entries.get(hash)?.times ?? 0) + 1;
    entries.set(hash, { times, weight: weights[index] ?? 0, inside: 0 });
  }
  return { entries, count: hashes.length, reach: reachOf(hashes.length, boundaries.length) };
}

/** How far apart, in words, a place's first and last word may stand: more where changes are marked. */
export function reachOf(words: number, boundaries: number): number {
  return words + (words >> 1) + 4 + Math.min(MOST_SKIPS, boundaries) * SKIP;
}

/** How many words beside those that were hit are aligned too: the hits may miss the query's altered ends. */
export function roomAround(words: number): number {
  return 4 + (words >> 1);
}

/**
 * The stretches of a row of words, at most `limit`, that hold most of the query's words, best first and without
 * overlap. One walk over the row with two fingers; each word counts as often as the query has it.
 */
export function findWordWindows(hashes: Uint32Array, wanted: WantedWords, limit: number): WordWindow[] {
  const { entries, reach } = wanted;
  for (const entry of entries.values()) entry.inside = 0;
  const candidates: WordWindow[] = [];
  let left = 0;
  let weight = 0;
  let best = 0;
  for (let right = 0; right < hashes.length; right++) {
    const entering = entries.get(hashes[right] as number);
    if (entering === undefined) continue;
    for (; left < right - reach; left++) {
      const leaving = entries.get(hashes[left] as number);
      if (leaving !== undefined && leaving.inside-- <= leaving.times) weight -= leaving.weight;
    }
    while (left < right && !entries.has(hashes[left] as number)) left++;
    if (entering.inside++ < entering.times) weight += entering.weight;
    if (weight < best * WORTHWHILE) continue;
    best = Math.max(best, weight);
    const last = candidates.at(-1);
    // Of windows that overlap only the weightiest is of use.
    if (last !== undefined && last.to > left) {
      if (weight > last.weight + EPSILON)
        candidates[candidates.length - 1] = { from: left, to: right + 1, weight };
    } else candidates.push({ from: left, to: right + 1, weight });
  }
  return candidates
    .filter((window) => window.weight >= best * WORTHWHILE)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit);
}

/** A window with less than this share of the best one's weight is not looked at. */
const WORTHWHILE = 0.4;
/** Weights are added and taken away again, which leaves rounding errors. */
const EPSILON = 1e-6;
/** How many words a marked change may have taken out, and how many such changes are allowed for. */
const SKIP = 300;
const MOST_SKIPS = 3;
