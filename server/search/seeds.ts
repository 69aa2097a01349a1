import type { QueryWords } from './queryWords.ts';
import { BUCKETS_A_GROUP, bucketOfPair, firstBucketOfWord, type Segment } from './segment.ts';
import type { Weights } from './windows.ts';

/** Places of the index that hold some of a query's words in about the right distances from each other. */
export interface Cluster {
  /** Index into the segments searched. */
  readonly segment: number;
  /** The first and the last position, in the segment, of the words that were hit. */
  readonly first: number;
  readonly last: number;
  /** Where, by these words, the query would begin: the lowest and the highest position. */
  readonly begin: number;
  readonly beginAtMost: number;
  /** The summed weight of the different seeds that hit. */
  readonly votes: number;
}

/** A part of a query to be looked up: a word or two neighbouring words, and where their positions are listed. */
export interface Seed {
  /** The word of the query, by index, that the positions are those of. */
  readonly word: number;
  readonly weight: number;
  /** For each segment, where in `Segment.positions` its list begins and ends; shared by all seeds of a query. */
  readonly lists: Uint32Array;
  /** Where in `lists` this seed's begin. */
  readonly at: number;
  /** How many positions all lists have together. */
  readonly count: number;
}

/** The pairs of neighbouring words in a query, rarest first. */
export function findPairSeeds(query: QueryWords, weights: Weights, segments: readonly Segment[]): Seed[] {
  const { hashes, boundaries } = query;
  const lists = new Uint32Array(hashes.length * segments.length * 2);
  const seeds: Seed[] = [];
  const step = Math.max(1, Math.floor(hashes.length / MOST_SEEDS));
  for (let word = 0; word + 1 < hashes.length; word += step) {
    if (boundaries.includes(word + 1)) continue;
    const at = word * segments.length * 2;
    const count = lookUp(lists, at, segments, hashes[word] as number, hashes[word + 1] as number);
    if (count === 0) continue;
    seeds.push({ word, weight: (weights[word] as number) + (weights[word + 1] as number), lists, at, count });
  }
  return seeds.sort((a, b) => a.count - b.count);
}

/** The single words of a query that are not very common, weightiest first. */
export function findWordSeeds(query: QueryWords, weights: Weights, segments: readonly Segment[]): Seed[] {
  const { hashes } = query;
  const lists = new Uint32Array(hashes.length * segments.length * 2);
  const seeds: Seed[] = [];
  const step = Math.max(1, Math.floor(hashes.length / MOST_SEEDS));
  for (let word = 0; word < hashes.length; word += step) {
    const hash = hashes[word] as number;
    if (hashes.indexOf(hash) < word) continue;
    const at = word * segments.length * 2;
    const count = lookUp(lists, at, segments, hash, undefined);
    if (count > 0) seeds.push({ word, weight: weights[word] as number, lists, at, count });
  }
  return seeds.sort((a, b) => b.weight - a.weight || a.count - b.count);
}

/**
 * Lets seeds vote for the places where they stand in line, taking seeds in order until their lists together
 * are longer than `budget`. Lists are read whole or not at all: a shortened one would favour early articles.
 * The first seed is always read, to its own bound, so that the commonest pair finds something.
 */
export function findClusters(
  seeds: readonly Seed[],
  segments: readonly Segment[],
  { tolerance, budget, limit }: Voting,
): Cluster[] {
  const chosen: Seed[] = [];
  let count = 0;
  for (const seed of seeds) {
    if (chosen.length > 0 && count + seed.count > budget) break;
    chosen.push(seed);
    count += seed.count;
  }
  const clusters: Cluster[] = [];
  for (let segment = 0; segment < segments.length; segment++) {
    const { positions } = segments[segment] as Segment;
    const keys = gather(chosen, segment, positions, budget * 2);
    if (keys.length > 0) collectClusters(keys, segment, chosen, tolerance, clusters, limit);
  }
  clusters.sort((a, b) => b.votes - a.votes);
  const least = (clusters[0]?.votes ?? 0) * WORTHWHILE;
  return clusters.slice(0, limit).filter(({ votes }) => votes >= least);
}

/**
 * Places, at most `limit`, where all seeds stand in line: where the words stand exactly as asked, or their
 * hashes look so. The rarest seed's positions, at most `budget`, are looked up in the lists of some others,
 * which are sorted. `seeds` are all pairs of a query, rarest first.
 */
export function findAligned(
  seeds: readonly Seed[],
  segments: readonly Segment[],
  { budget, limit }: Pick<Voting, 'budget' | 'limit'>,
): Cluster[] {
  const [rarest, ...others] = seeds.slice(0, ENOUGH_SEEDS);
  const clusters: Cluster[] = [];
  if (rarest === undefined) return clusters;
  let read = 0;
  for (let segment = 0; segment < segments.length; segment++) {
    const { positions } = segments[segment] as Segment;
    const [from, to] = listOf(rarest, segment);
    for (let index = from; index < to; index++) {
      if (read++ >= budget || clusters.length >= limit) return clusters;
      const begin = (positions[index] as number) - rarest.word;
      if (!others.every((seed) => isListed(positions, listOf(seed, segment), begin + seed.word))) continue;
      const first = positions[index] as number;
      clusters.push({ segment, first, last: first, begin, beginAtMost: begin, votes: 0 });
    }
  }
  return clusters;
}

/** So many pairs in line are hardly a coincidence. */
const ENOUGH_SEEDS = 8;

function listOf({ lists, at }: Seed, segment: number): readonly [number, number] {
  return [lists[at + segment * 2] as number, lists[at + segment * 2 + 1] as number];
}

/** Whether a sorted list, a stretch of `positions`, has the position. */
function isListed(positions: Uint32Array, [from, to]: readonly [number, number], wanted: number): boolean {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < to && positions[low] === wanted;
}

export interface Voting {
  /** By how many words two hits may be out of line and still be of one place. */
  readonly tolerance: number;
  /** How many positions are read. */
  readonly budget: number;
  readonly limit: number;
}

/** Of a long quotation so many words, evenly spread, are looked up. */
export const MOST_SEEDS = 256;

/** Writes where in each segment the positions of a pair, or of a single word, are listed; returns their number. */
function lookUp(
  lists: Uint32Array,
  at: number,
  segments: readonly Segment[],
  first: number,
  second: number | undefined,
): number {
  let count = 0;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const bucket =
      second === undefined ? firstBucketOfWord(segment, first) : bucketOfPair(segment, first, second);
    if (bucket < 0) continue;
    const from = segment.starts[bucket] as number;
    const to = segment.starts[bucket + (second === undefined ? BUCKETS_A_GROUP : 1)] as number;
    lists[at + index * 2] = from;
    lists[at + index * 2 + 1] = to;
    count += to - from;
  }
  return count;
}

/**
 * The hits of one segment as numbers in order of the diagonal they are on (position less place in the query),
 * the number of the seed in their low digits.
 */
function gather(seeds: readonly Seed[], segment: number, positions: Uint32Array, most: number): Float64Array {
  let count = 0;
  for (const { lists, at } of seeds) {
    count += Math.min(most, (lists[at + segment * 2 + 1] as number) - (lists[at + segment * 2] as number));
  }
  const keys = new Float64Array(count);
  let filled = 0;
  for (let number = 0; number < seeds.length; number++) {
    const { lists, at, word } = seeds[number] as Seed;
    const from = lists[at + segment * 2] as number;
    const to = Math.min(lists[at + segment * 2 + 1] as number, from + most);
    for (let index = from; index < to; index++) {
      keys[filled++] = ((positions[index] as number) - word + DIAGONAL_ZERO) * SEED_ROOM + number;
    }
  }
  return keys.sort();
}

/** Keeps diagonals above zero; more than a query has words. */
const DIAGONAL_ZERO = 8192;
const SEED_ROOM = 1024;

/** Walks over the diagonals with two fingers and adds the places with the most votes, without overlap. */
function collectClusters(
  keys: Float64Array,
  segment: number,
  seeds: readonly Seed[],
  tolerance: number,
  into: Cluster[],
  limit: number,
): void {
  const inside = new Uint32Array(seeds.length);
  const found: { left: number; right: number; votes: number }[] = [];
  let left = 0;
  let votes = 0;
  let best = 0;
  for (let right = 0; right < keys.length; right++) {
    const diagonal = diagonalOf(keys[right] as number);
    while (diagonal - diagonalOf(keys[left] as number) > tolerance) {
      const leaving = (keys[left++] as number) % SEED_ROOM;
      const rest = (inside[leaving] as number) - 1;
      inside[leaving] = rest;
      if (rest === 0) votes -= (seeds[leaving] as Seed).weight;
    }
    const entering = (keys[right] as number) % SEED_ROOM;
    const already = inside[entering] as number;
    inside[entering] = already + 1;
    if (already === 0) votes += (seeds[entering] as Seed).weight;
    if (votes < best * WORTHWHILE) continue;
    best = Math.max(best, votes);
    const last = found.at(-1);
    if (last !== undefined && last.right >= left) {
      if (votes > last.votes + EPSILON) found[found.length - 1] = { left, right, votes };
    } else found.push({ left, right, votes });
  }
  // There may be thousands of places with a single vote; as numbers they sort quickly.
  const cutoff =
    Float64Array.from(found, (cluster) => cluster.votes)
      .sort()
      .at(-limit) ?? 0;
  for (const cluster of found) {
    if (cluster.votes < Math.max(cutoff, best * WORTHWHILE)) continue;
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (let at = cluster.left; at <= cluster.right; at++) {
      const key = keys[at] as number;
      const position = diagonalOf(key) - DIAGONAL_ZERO + (seeds[key % SEED_ROOM] as Seed).word;
      first = Math.min(first, position);
      last = Math.max(last, position);
    }
    const begin = diagonalOf(keys[cluster.left] as number) - DIAGONAL_ZERO;
    const beginAtMost = diagonalOf(keys[cluster.right] as number) - DIAGONAL_ZERO;
    into.push({ segment, first, last, begin, beginAtMost, votes: cluster.votes });
  }
}

function diagonalOf(key: number): number {
  return Math.floor(key / SEED_ROOM);
}

/** A place with less than this share of the best one's votes is not looked at. */
const WORTHWHILE = 0.45;
/** Votes are added and taken away again, which leaves rounding errors. */
const EPSILON = 1e-6;
