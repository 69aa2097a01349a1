import { overlap } from '../text/span.ts';
import { atOnce, mayPause, type Steps } from '../text/steps.ts';
import { type Aligned, alignPassage } from './alignPassage.ts';
import { compareStrings } from './compareStrings.ts';
import type { PassageMatch, PassageQuery } from './passage.ts';
import type { PassageSearch, SearchableArticle } from './passageIndex.ts';
import { partOfQuery, readQuery } from './queryWords.ts';
import type { WeighedQuery, Weights, Window } from './windows.ts';

/** What finding passages needs to know of the corpus. */
export interface Passages {
  readonly index: PassageSearch;
  articleAt(number: number): SearchableArticle | undefined;
  numberOf(id: string): number | undefined;
}

/**
 * Places where a query's words stand, exact or altered, best first. Each match is of one place. What the best
 * matches lack of the query is looked for by itself: nearby in the same article, to take it into the match
 * (an omission, an ellipsis over sentences), and then anywhere, to show where else the words come from.
 */
export function findPassages(
  passages: Passages,
  query: PassageQuery,
  options?: { readonly limit?: number; readonly within?: string },
): PassageMatch[] {
  return atOnce(findingPassages(passages, query, options));
}

/** The same in steps: each looks at no more than one place. The index must stay as it is until the last one. */
export function* findingPassages(
  passages: Passages,
  query: PassageQuery,
  { limit = 8, within }: { readonly limit?: number; readonly within?: string } = {},
): Steps<PassageMatch[]> {
  const words = readQuery(query);
  const only = within === undefined ? undefined : passages.numberOf(within);
  if (words.words.length === 0 || (within !== undefined && only === undefined)) return [];
  const weights = passages.index.weigh(words);
  const search: Search = { passages, words, weights, only };
  const windows = yield* windowsOf(search, search, limit + 8);
  if (mayPause()) yield;
  const whole = yield* alignAll(search, windows, limit);
  for (const [rank, place] of whole.slice(0, MOST_WIDENED).entries()) {
    whole[rank] = yield* widen(search, place);
    if (mayPause()) yield;
  }
  const found = best(whole).filter(({ aligned }) => isWorthShowing(aligned, words.words.length));
  const rest = found[0] === undefined ? [] : yield* findRest(search, found[0]);
  const kept = best([...found.slice(0, Math.max(1, limit - rest.length)), ...rest]);
  return kept.slice(0, limit).map(({ aligned }) => aligned.match);
}

interface Search extends WeighedQuery {
  readonly passages: Passages;
  /** The number of the one article to search. */
  readonly only: number | undefined;
}

interface Place {
  readonly window: Window;
  readonly aligned: Aligned;
}

function* windowsOf(
  { passages, only }: Search,
  query: WeighedQuery,
  limit: number,
  fit?: 'nearlyExact',
): Steps<Window[]> {
  return only === undefined
    ? yield* passages.index.findWindows(query, limit, fit)
    : passages.index.findWindowsWithin(only, query, limit);
}

/**
 * Aligns the query with each window, the most promising first, until no other can be among the best: a
 * window's estimate is never less than what an alignment finds there.
 */
function* alignAll(search: Search, windows: readonly Window[], limit: number): Steps<Place[]> {
  const whole = sum(search.weights);
  const least = Math.min(LEAST_SCORE, (LEAST_ROW * 0.8) / search.words.words.length);
  const places: Place[] = [];
  const scores: number[] = [];
  for (const window of windows) {
    const promise = window.estimate / whole;
    if (promise < least || promise < (scores[limit - 1] ?? 0) || promise < (scores[0] ?? 0) * BESIDE_BEST)
      break;
    const aligned = align(search, search, window);
    if (mayPause()) yield;
    if (aligned === undefined) continue;
    places.push({ window, aligned });
    scores.push(aligned.match.score);
    scores.sort((a, b) => b - a);
  }
  return best(places);
}

function align({ passages }: Search, query: WeighedQuery, window: Window): Aligned | undefined {
  const article = passages.articleAt(window.article);
  return article && alignPassage(query, article, window);
}

/** Takes what the place lacks of the query into it, where that stands nearby in the same article. */
function* widen(search: Search, place: Place): Steps<Place> {
  let widened = place;
  for (const [from, to] of place.aligned.absent.slice(0, MOST_RUNS)) {
    const part = partOf(search, from, to);
    const least = sum(part.weights) * SURE_PART;
    const { start, end } = place.aligned.match;
    const nearby = { start: start - FARTHEST, end: end + FARTHEST };
    const { index } = search.passages;
    const windows = index.findWindowsWithin(place.window.article, part, NEARBY_PLACES, nearby);
    for (const { start, end, estimate } of windows) {
      if (estimate < least) break;
      const window = {
        ...widened.window,
        start: Math.min(widened.window.start, start),
        end: Math.max(widened.window.end, end),
      };
      if (window.end - window.start > FARTHEST) continue;
      if (mayPause()) yield;
      const aligned = align(search, search, window);
      if (aligned !== undefined && aligned.match.score > widened.aligned.match.score)
        widened = { window, aligned };
    }
  }
  return widened;
}

/** What the best place lacks, wherever it stands: each run's best place. */
function* findRest(search: Search, place: Place): Steps<Place[]> {
  const rest: Place[] = [];
  for (const [from, to] of place.aligned.absent.slice(0, MOST_RUNS)) {
    const part = partOf(search, from, to);
    const least = sum(part.weights) * SURE_PART;
    let found: Place | undefined;
    for (const window of yield* windowsOf(search, part, 4, 'nearlyExact')) {
      if (window.estimate < least) continue;
      if (mayPause()) yield;
      const aligned = align(search, part, window);
      if (aligned === undefined || aligned.match.score < SURE_PART) continue;
      if (found === undefined || aligned.match.score > found.aligned.match.score) found = { window, aligned };
    }
    if (found === undefined) continue;
    // The place is now aligned with the whole query, so that all matches can be compared word by word.
    const aligned = align(search, search, found.window);
    if (aligned !== undefined) rest.push({ window: found.window, aligned });
    if (mayPause()) yield;
  }
  return rest;
}

function partOf({ words, weights }: WeighedQuery, from: number, to: number): WeighedQuery {
  return { words: partOfQuery(words, from, to), weights: weights.subarray(from, to) };
}

/** Best first, and of matches that overlap only the best. */
function best(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  const sorted = places.toSorted(
    (a, b) =>
      b.aligned.match.score - a.aligned.match.score ||
      a.aligned.changes - b.aligned.changes ||
      rankOf(a) - rankOf(b) ||
      compareStrings(a.aligned.match.article, b.aligned.match.article) ||
      a.aligned.match.start - b.aligned.match.start,
  );
  for (const place of sorted) {
    const clash = kept.some(
      (other) =>
        other.window.article === place.window.article && overlap(other.aligned.match, place.aligned.match),
    );
    if (!clash) kept.push(place);
  }
  return kept;
}

const sum = (weights: Weights): number => weights.reduce((total, weight) => total + weight, 0);

const rankOf = ({ aligned }: Place): number => (aligned.match.part === 'body' ? 0 : 1);

/** Whether enough of the query was found to show the place: a third of its weight, or six words in a row. */
function isWorthShowing({ match, found }: Aligned, words: number): boolean {
  if (match.score >= LEAST_SCORE) return true;
  let row = 0;
  for (const one of found) {
    row = one ? row + 1 : 0;
    if (row >= Math.min(LEAST_ROW, words)) return true;
  }
  return false;
}

/** A place is shown from this score on, or with so many of the query's words in a row. */
const LEAST_SCORE = 1 / 3;
const LEAST_ROW = 6;

/** Places that promise less than this share of the best one's score are not shown beside it. */
const BESIDE_BEST = 0.5;

/** How many of the best places are searched around for what they lack. */
const MOST_WIDENED = 4;

/** How many runs of missing words are looked for, and at how many places each. */
const MOST_RUNS = 4;
const NEARBY_PLACES = 3;

/** A match reaches over no more than this many UTF-16 units, about 1,300 words. */
const FARTHEST = 8000;

/** A run counts as coming from elsewhere when most of it stands there. */
const SURE_PART = 0.7;
