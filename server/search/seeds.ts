import type { NumberArray } from './bytes/bitPacking.ts';
import type { Numbers } from './bytes/numbers.ts';
import { firstNotBelow } from './firstNotBelow.ts';
import {
  BUCKETS_A_GROUP,
  bucketOfPair,
  firstBucketOfWord,
  isGoneAt,
  type Segment,
} from './passageSegment.ts';
import type { QueryWords } from './queryWords.ts';
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
  /** For each segment its list, once somebody has read it. */
  readonly read: Listed[];
}

/** A list of positions, which ascend: in an array, or where it is long in a row that is read as it is needed. */
interface Listed {
  readonly numbers: NumberArray | Numbers;
  readonly from: number;
  readonly to: number;
}

/** The pairs of neighbouring words in a query, at most `most` and then those of rare words; rarest first. */
export function findPairSeeds(
  query: QueryWords,
  weights: Weights,
  segments: readonly Segment[],
  most: number,
): Seed[] {
  const { hashes, boundaries } = query;
  const weightOf = (word: number) => (weights[word] as number) + (weights[word + 1] as number);
  const all = chooseWords(hashes.length - 1).filter((word) => !boundaries.includes(word + 1));
  const words = all.length <= most ? all : all.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, most);
  const bucketOf = (segment: Segment, word: number) =>
    bucketOfPair(segment, hashes[word] as number, hashes[word + 1] as number);
  return lookUp(words, segments, bucketOf, 1)
    .map((seed) => ({ ...seed, weight: weightOf(seed.word) }))
    .sort((a, b) => a.count - b.count);
}

/** The single words of a query that are not very common, weightiest first. */
export function findWordSeeds(query: QueryWords, weights: Weights, segments: readonly Segment[]): Seed[] {
  const { hashes } = query;
  const words = chooseWords(hashes.length).filter((word) => hashes.indexOf(hashes[word] as number) === word);
  const bucketOf = (segment: Segment, word: number) => firstBucketOfWord(segment, hashes[word] as number);
  return lookUp(words, segments, bucketOf, BUCKETS_A_GROUP)
    .map((seed) => ({ ...seed, weight: weights[seed.word] as number }))
    .sort((a, b) => b.weight - a.weight || a.count - b.count);
}

/**
 * Lets seeds vote for the places where they stand in line, taking seeds in order until their lists together
 * are longer than `budget`. Lists are read whole or not at all: a shortened one would favour early articles.
 * The first seed is always read, to its own bound, so that the commonest pair finds something.
 */
export function findClusters(
  seeds: readonly Seed[],
  segments: readonly Segment[],
  { tolerance, budget, limit, isWholeKnown = false }: Voting,
): readonly Cluster[] {
  const chosen: Seed[] = [];
  let count = 0;
  for (const seed of seeds) {
    if (chosen.length > 0 && count + seed.count > budget) break;
    chosen.push(seed);
    count += seed.count;
  }
  const hits = gather(chosen, segments, budget * 2);
  const found = collectClusters(hits, chosen, tolerance, limit * MOST_DOUBTED);
  const others = seeds.slice(chosen.length, chosen.length + MOST_HEARD);
  if (found.length <= FEW_PLACES || others.length === 0) return found.slice(0, limit);
  const heard = hearOthers(found, others, segments, tolerance);
  const most = isWholeKnown
    ? votesOf(chosen) + votesOf(others)
    : heard.reduce((most, { votes }) => Math.max(most, votes), 0);
  return heard
    .filter(({ votes }) => votes >= most * WORTHWHILE)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, limit);
}

/**
 * The places with the votes of seeds too whose lists were too long for all of them to be read. Where only a seed or two
 * could vote, many a place has as many votes as the right one; to ask some lists about it costs less than to read its text.
 */
function hearOthers(
  clusters: readonly Cluster[],
  others: readonly Seed[],
  segments: readonly Segment[],
  tolerance: number,
): Cluster[] {
  const stands = (seed: Seed, { segment, begin, beginAtMost }: Cluster): boolean => {
    const listed = listOf(seed, segment, segments[segment] as Segment);
    const at = firstListed(listed, beginAtMost - tolerance + seed.word);
    return at < listed.to && (listed.numbers.at(at) as number) <= begin + tolerance + seed.word;
  };
  return clusters.map((cluster) => ({
    ...cluster,
    votes: cluster.votes + votesOf(others.filter((seed) => stands(seed, cluster))),
  }));
}

function votesOf(seeds: readonly Seed[]): number {
  return seeds.reduce((sum, { weight }) => sum + weight, 0);
}

/** So few places may as well be read. */
const FEW_PLACES = 2;

/** So many seeds are heard that did not vote, about so many times the places that are wanted. */
const MOST_HEARD = 4;
const MOST_DOUBTED = 4;

/**
 * Places, at most `limit`, where all seeds stand in line: where the words stand exactly as asked, or their
 * hashes look so. In each segment the positions of the rarest seed, at most `budget` in all, are looked up in the
 * lists of some others, which are sorted. `seeds` are all pairs of a query, rarest first.
 */
export function findAligned(
  seeds: readonly Seed[],
  segments: readonly Segment[],
  { budget, limit }: Pick<Voting, 'budget' | 'limit'>,
): Cluster[] {
  const chosen = seeds.slice(0, ENOUGH_SEEDS);
  const clusters: Cluster[] = [];
  let read = 0;
  for (let segment = 0; segment < segments.length; segment++) {
    const table = segments[segment] as Segment;
    const lengthOf = ({ lists, at }: Seed) =>
      (lists[at + segment * 2 + 1] as number) - (lists[at + segment * 2] as number);
    // The shortest list of this segment decides how many places there are to look at.
    const [rarest, ...others] = chosen.toSorted((a, b) => lengthOf(a) - lengthOf(b));
    if (rarest === undefined) break;
    const { numbers, from, to } = listOf(rarest, segment, table);
    for (let index = from; index < to; index++) {
      if (read++ >= budget || clusters.length >= limit) return clusters;
      const first = numbers.at(index) as number;
      if (isGoneAt(table, first)) continue;
      const begin = first - rarest.word;
      if (!others.every((seed) => isListed(listOf(seed, segment, table), begin + seed.word))) continue;
      clusters.push({ segment, first, last: first, begin, beginAtMost: begin, votes: 0 });
    }
  }
  return clusters;
}

/** So many pairs in line are hardly a coincidence. */
const ENOUGH_SEEDS = 8;

/** The list of a seed in a segment, which is at this index among those searched. */
function listOf({ lists, at, read }: Seed, segment: number, { positions }: Segment): Listed {
  const known = read[segment];
  if (known !== undefined) return known;
  const from = lists[at + segment * 2] as number;
  const to = lists[at + segment * 2 + 1] as number;
  const { array } = positions;
  const listed =
    array !== undefined || to - from > LONG
      ? { numbers: array ?? positions, from, to }
      : { numbers: positions.once(from, to), from: 0, to: to - from };
  read[segment] = listed;
  return listed;
}

/** So many positions are read as they are needed: of a list that long a few decide. */
const LONG = 1024;

/** Whether the list has the position. */
function isListed(listed: Listed, wanted: number): boolean {
  const at = firstListed(listed, wanted);
  return at < listed.to && listed.numbers.at(at) === wanted;
}

/** The index of the first position of a list that is not below `least`; `to` where there is none. */
function firstListed({ numbers, from, to }: Listed, least: number): number {
  return ArrayBuffer.isView(numbers)
    ? firstNotBelow(numbers, from, to, least)
    : numbers.firstFrom(from, to, least);
}

export interface Voting {
  /** By how many words two hits may be out of line and still be of one place. */
  readonly tolerance: number;
  /** How many positions are read. */
  readonly budget: number;
  readonly limit: number;
  /** Whether a place is known where all seeds stand: what others have is measured by that. */
  readonly isWholeKnown?: boolean;
}

/** Of a long quotation so many words, evenly spread, are looked up. */
export const MOST_SEEDS = 256;

/** The words, by index, to look up of so many: all, or some hundreds evenly spread. */
function chooseWords(count: number): number[] {
  const step = Math.max(1, Math.floor(count / MOST_SEEDS));
  return Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, index) => index * step);
}

/** Looks up where each segment lists each word's positions; words that no segment lists are left out. */
function lookUp(
  words: readonly number[],
  segments: readonly Segment[],
  bucketOf: (segment: Segment, word: number) => number,
  buckets: number,
): Omit<Seed, 'weight'>[] {
  const width = segments.length * 2;
  const lists = new Uint32Array(words.length * width);
  const counts = new Float64Array(words.length);
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const { starts } = segment;
    for (let chosen = 0; chosen < words.length; chosen++) {
      const bucket = bucketOf(segment, words[chosen] as number);
      if (bucket < 0) continue;
      const from = starts.at(bucket);
      const to = starts.at(bucket + buckets);
      lists[chosen * width + index * 2] = from;
      lists[chosen * width + index * 2 + 1] = to;
      counts[chosen] = (counts[chosen] as number) + to - from;
    }
  }
  return words
    .map((word, chosen) => ({ word, lists, at: chosen * width, count: counts[chosen] as number, read: [] }))
    .filter(({ count }) => count > 0);
}

/**
 * The hits as numbers in order of segment and diagonal (position less place in the query), with the number of
 * the seed in their low digits.
 */
function gather(seeds: readonly Seed[], segments: readonly Segment[], most: number): Float64Array {
  let count = 0;
  for (const seed of seeds) count += Math.min(most, seed.count);
  const keys = new Float64Array(count);
  let filled = 0;
  for (let number = 0; number < seeds.length; number++) {
    const seed = seeds[number] as Seed;
    const end = filled + Math.min(most, seed.count);
    for (let segment = 0; segment < segments.length && filled < end; segment++) {
      const table = segments[segment] as Segment;
      const { numbers, from, to } = listOf(seed, segment, table);
      const shift = segment * SEGMENT_ROOM + DIAGONAL_ZERO - seed.word;
      const array = ArrayBuffer.isView(numbers) ? numbers : numbers.slice(from, to);
      const first = array === numbers ? from : 0;
      const hasGone = table.gone.size > 0;
      for (let index = first; index < first + to - from && filled < end; index++) {
        const position = array[index] as number;
        if (!hasGone || !isGoneAt(table, position)) keys[filled++] = (position + shift) * SEED_ROOM + number;
      }
    }
  }
  return keys.subarray(0, filled).sort();
}

/** Keeps diagonals above zero; more than a query has words. */
const DIAGONAL_ZERO = 8192;
/** More seeds than are looked up, and more positions than a segment has: 10 and 29 bits leave 14 for segments. */
const SEED_ROOM = 1024;
const SEGMENT_ROOM = 2 ** 29;

/** Walks over the diagonals with two fingers and gives the places with the most votes, without overlap. */
function collectClusters(
  keys: Float64Array,
  seeds: readonly Seed[],
  tolerance: number,
  limit: number,
): Cluster[] {
  const inside = new Uint32Array(seeds.length);
  const found: Stretch[] = [];
  let left = 0;
  let votes = 0;
  let best = 0;
  let leftmost = keys.length === 0 ? 0 : diagonalOf(keys[0] as number);
  for (let right = 0; right < keys.length; right++) {
    const key = keys[right] as number;
    const diagonal = diagonalOf(key);
    while (diagonal - leftmost > tolerance) {
      const leaving = (keys[left++] as number) - leftmost * SEED_ROOM;
      leftmost = diagonalOf(keys[left] as number);
      const rest = (inside[leaving] as number) - 1;
      inside[leaving] = rest;
      if (rest === 0) votes -= (seeds[leaving] as Seed).weight;
    }
    const entering = key - diagonal * SEED_ROOM;
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
  const least = Math.max(cutoff, best * WORTHWHILE);
  return found
    .filter((cluster) => cluster.votes >= least)
    .sort((a, b) => b.votes - a.votes)
    .slice(0, limit)
    .map((cluster) => toCluster(cluster, keys, seeds));
}

interface Stretch {
  /** The first and the last key. */
  readonly left: number;
  readonly right: number;
  readonly votes: number;
}

function toCluster({ left, right, votes }: Stretch, keys: Float64Array, seeds: readonly Seed[]): Cluster {
  const segment = Math.floor(diagonalOf(keys[left] as number) / SEGMENT_ROOM);
  const zero = segment * SEGMENT_ROOM + DIAGONAL_ZERO;
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let at = left; at <= right; at++) {
    const key = keys[at] as number;
    const position = diagonalOf(key) - zero + (seeds[seedOf(key)] as Seed).word;
    first = Math.min(first, position);
    last = Math.max(last, position);
  }
  const begin = diagonalOf(keys[left] as number) - zero;
  return { segment, first, last, begin, beginAtMost: diagonalOf(keys[right] as number) - zero, votes };
}

function diagonalOf(key: number): number {
  return Math.floor(key / SEED_ROOM);
}

/** The rest of that division, which is exact; `%` of numbers so large is slow. */
function seedOf(key: number): number {
  return key - diagonalOf(key) * SEED_ROOM;
}

/** A place with less than this share of the best one's votes is not looked at. */
const WORTHWHILE = 0.45;
/** Votes are added and taken away again, which leaves rounding errors. */
const EPSILON = 1e-6;
