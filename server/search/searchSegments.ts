import { mayPause, type Steps } from '../text/steps.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { articleOfPosition, firstBucketOfWord, offsetsBetween, type Segment } from './passageSegment.ts';
import type { QueryWords } from './queryWords.ts';
import { findWindowsInArticle } from './scanArticle.ts';
import {
  type Cluster,
  findAligned,
  findClusters,
  findPairSeeds,
  findWordSeeds,
  MOST_SEEDS,
  type Seed,
} from './seeds.ts';
import { reachOf, type WantedWords, type Weights, type Window, wantedWords } from './windows.ts';

/** Articles by their numbers; those that are gone are not among them, though segments may still list them. */
export interface SearchedArticles {
  get(number: number): SearchableArticle | undefined;
  /** All of them, in an order that does not depend on how they came. */
  entries(): Iterable<readonly [number, SearchableArticle]>;
}

/** What is searched, for what. */
export interface Search {
  readonly segments: readonly Segment[];
  readonly articles: SearchedArticles;
  readonly query: QueryWords;
  readonly weights: Weights;
  /** How many windows are wanted. */
  readonly limit: number;
  /** Whether only words that stand nearly as asked are looked for, which is quick. */
  readonly nearlyExact: boolean;
}

/**
 * Where a query may stand, best first. It is asked in stages, each only when the one before found nothing
 * good: the words exactly as they are; by the query's rarest pairs of neighbouring words; by more of its
 * pairs; by its rarest single words. Each stage reads a bounded number of positions and of windows of text, so
 * no query and no text can make it slow. With each step no more than one stretch of text is read.
 */
export function* searchSegments(search: Search): Steps<Window[]> {
  const { segments, query, weights, nearlyExact } = search;
  const reading = startReading(search);
  const rare = findPairSeeds(query, weights, segments, RARE_PAIRS);
  const words = query.words.length;
  if (mayPause()) yield;
  yield* readExact(reading, rare);
  const isExact = isGood(reading, COMPLETE);
  // Beside exact words, a few rare pairs still show where others have them in other wording.
  if (words > FEW_WORDS || !isExact)
    yield* read(reading, rare, words > FEW_WORDS || nearlyExact ? FIRST_STAGE : SHORT_STAGE);
  if (!isExact && (words <= SHORT || !isGood(reading, ENOUGH))) {
    const pairs = words <= RARE_PAIRS ? rare : findPairSeeds(query, weights, segments, MOST_SEEDS);
    yield* read(reading, pairs, SECOND_STAGE);
    if (!isGood(reading, GOOD) && !nearlyExact) yield* read(reading, pairs, LAST_STAGE);
    if (!isGood(reading, GOOD) && (!nearlyExact || pairs.length === 0)) {
      yield* read(
        reading,
        findWordSeeds(query, weights, segments),
        words === 1 ? ONE_WORD_STAGE : LAST_STAGE,
      );
    }
  }
  if (reading.windows.length === 0 && words <= FEW_WORDS && hasVeryCommon(search)) yield* readSome(reading);
  return distinct(reading.windows, search.limit);
}

interface Stage {
  /** How many positions are read, and how many windows of text. */
  readonly budget: number;
  readonly windows: number;
}
const FIRST_STAGE: Stage = { budget: 300, windows: 8 };
const SHORT_STAGE: Stage = { budget: 3000, windows: 1500 };
const SECOND_STAGE: Stage = { budget: 3000, windows: 16 };
const LAST_STAGE: Stage = { budget: 10_000, windows: 32 };
const ONE_WORD_STAGE: Stage = { budget: 20_000, windows: 4000 };

/** Of so few words that all hits count alike, many windows must be read. */
const FEW_WORDS = 3;

/** What a window must hold, as a share of the query's weight, to look no further; cheaply, and dearly. */
const ENOUGH = 0.75;
const GOOD = 0.65;
const COMPLETE = 0.999;

/** To begin with so many pairs are looked up: looking a pair up in every segment is most of the work. */
const RARE_PAIRS = 12;

/** In so few words a share says little: a few common words stand in many places. */
const SHORT = 8;

/** What has been read so far for one query. */
interface SearchRun {
  readonly search: Search;
  readonly wanted: WantedWords;
  /** The summed weight of the query's words. */
  readonly whole: number;
  readonly windows: Window[];
  /** What has been read: segment, first and last position. */
  readonly done: number[];
}

function startReading(search: Search): SearchRun {
  const whole = search.weights.reduce((sum, weight) => sum + weight, 0);
  return {
    search,
    wanted: wantedWords({ words: search.query, weights: search.weights }),
    whole,
    windows: [],
    done: [],
  };
}

function isGood({ windows, whole }: SearchRun, share: number): boolean {
  return windows.some(({ estimate }) => estimate >= whole * share);
}

/** Reads the places where all words seem to stand as asked; where a change is marked, there can be none. */
function* readExact(reading: SearchRun, pairs: readonly Seed[]): Steps<void> {
  const { segments, query, limit } = reading.search;
  const words = query.words.length;
  if (query.boundaries.length > 0 || pairs.length < Math.min(words - 1, RARE_PAIRS)) return;
  // One or two pairs of hashes often look right where the words are others.
  const windows = words <= FEW_WORDS ? SHORT_STAGE.windows : limit * 2;
  yield* readClusters(reading, findAligned(pairs, segments, { budget: MOST_EXACT, limit: windows }));
}

const MOST_EXACT = 20_000;

/** Reads the windows that seeds vote for. */
function* read(reading: SearchRun, seeds: readonly Seed[], { budget, windows }: Stage): Steps<void> {
  const { segments, query, limit } = reading.search;
  const words = query.words.length;
  const tolerance = reachOf(words, query.boundaries.length) - words;
  const isWholeKnown = isGood(reading, COMPLETE);
  const voting = { tolerance, budget, limit: Math.max(windows, limit), isWholeKnown };
  yield* readClusters(reading, findClusters(seeds, segments, voting));
}

/** Reads the windows of clusters, until as many as wanted hold all words. */
function* readClusters(reading: SearchRun, clusters: readonly Cluster[]): Steps<void> {
  let complete = 0;
  for (const cluster of clusters) {
    if (isDone(reading.done, cluster)) continue;
    if (mayPause()) yield;
    for (const window of windowsAt(reading, cluster)) {
      reading.windows.push(window);
      if (window.estimate >= reading.whole * COMPLETE) complete++;
    }
    if (complete >= reading.search.limit) return;
  }
}

/** The windows of text at a cluster, which may reach over several articles. */
function windowsAt({ search, wanted, done }: SearchRun, cluster: Cluster): Window[] {
  const { segments, articles, query } = search;
  const table = segments[cluster.segment] as Segment;
  const words = query.words.length;
  const { segment, first, last } = cluster;
  const pad = (words >> 2) + 4;
  const from = Math.min(cluster.begin, first) - pad;
  const to = Math.max(cluster.beginAtMost + words, last) + pad;
  if (words > FEW_WORDS) done.push(segment, from, to);
  const windows: Window[] = [];
  const end = articleOfPosition(table, last);
  for (let index = articleOfPosition(table, first); index <= end; index++) {
    const number = table.base + index;
    const article = articles.get(number);
    if (article === undefined) continue;
    const within = offsetsBetween(table, index, { from, to }, article.article.text.length);
    windows.push(...findWindowsInArticle({ number, article, within }, wanted, 2));
  }
  return windows;
}

/** Whether the cluster lies in what has been read. */
function isDone(done: readonly number[], { segment, first, last }: Cluster): boolean {
  for (let at = 0; at < done.length; at += 3) {
    if (done[at] === segment && (done[at + 1] as number) <= first && last <= (done[at + 2] as number))
      return true;
  }
  return false;
}

/** Whether a word of the query is so common in a segment that only its pairs are listed there. */
function hasVeryCommon({ segments, query }: Search): boolean {
  return query.hashes.some((hash) => segments.some((segment) => firstBucketOfWord(segment, hash) < 0));
}

/** Very common words by themselves are not in the index; the first articles that have them will do. */
function* readSome({ search, wanted, windows }: SearchRun): Steps<void> {
  const within = { start: 0, end: MOST_READ_OF_EACH };
  let articlesRead = 0;
  for (const [number, article] of search.articles.entries()) {
    if (windows.length >= search.limit || articlesRead++ >= MOST_READ) break;
    windows.push(...findWindowsInArticle({ number, article, within }, wanted, 2));
    if (mayPause()) yield;
  }
}

const MOST_READ = 300;
const MOST_READ_OF_EACH = 20_000;

/** The windows by estimate, each place once. */
function distinct(windows: readonly Window[], limit: number): Window[] {
  const kept: Window[] = [];
  for (const window of windows.toSorted((a, b) => b.estimate - a.estimate)) {
    if (kept.length >= limit) break;
    const known = kept.some(
      ({ article, start, end }) => article === window.article && start <= window.start && window.end <= end,
    );
    if (!known) kept.push(window);
  }
  return kept;
}
