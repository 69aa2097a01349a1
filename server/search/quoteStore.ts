import { firstAfter } from '../text/firstAfter.ts';
import { compareStrings } from './compareStrings.ts';
import type { QuoteSegment } from './quoteSegment.ts';

/** The quotes of one segment. */
export interface SealedQuotes {
  readonly segment: QuoteSegment;
  /** The number of its first quote among those of all segments. */
  readonly base: number;
  /** Whether the quote's article was removed since. */
  isGone(quote: number): boolean;
  /** The id of the article that the quote stands in. */
  idOf(quote: number): string;
  /** UTF-16 units, 255 at most. */
  lengthOf(quote: number): number;
  beginsSmall(quote: number): boolean;
  outletOf(quote: number): string | undefined;
}

/** A quote by its number in its segment. */
export interface QuotePlace {
  readonly sealed: SealedQuotes;
  readonly quote: number;
}

/** What the searches need of the index. */
export interface QuoteStore {
  readonly sealed: readonly SealedQuotes[];
  /** The number of words of all quotes, the quotes' ends included. */
  readonly wordCount: number;
  /** How often a word stands in quotes. */
  countOf(word: string): number;
  /** Words one slip of the keyboard away from this one, the most used ones first. */
  findAlike(word: string, limit: number): string[];
  /** Where the words of a quote lie, by its key. */
  placeOf(key: number): QuotePlace | undefined;
}

/**
 * The first so many of some quotes, each given once: as `compare` orders them, and where it tells no two apart, by
 * their articles' ids and their places there, so that nothing depends on which segment holds what. Ids are read for
 * those alone that are taken, and one for each segment.
 */
export function firstOf<Hit extends { readonly key: number }>(
  store: Pick<QuoteStore, 'placeOf'>,
  hits: readonly Hit[],
  limit: number,
  compare: (a: Hit, b: Hit) => number,
): Hit[] {
  // Keys rise with the places in a segment.
  const sorted = leading(hits, limit, compare).toSorted((a, b) => compare(a, b) || a.key - b.key);
  const first: Hit[] = [];
  for (let from = 0; from < sorted.length && first.length < limit; ) {
    const one = sorted[from] as Hit;
    let to = from + 1;
    while (to < sorted.length && compare(one, sorted[to] as Hit) === 0) to++;
    first.push(...byPlace(store, sorted.slice(from, to), limit - first.length));
    from = to;
  }
  return first;
}

/** Some hits without most of those that `compare` puts behind so many others, since to order all takes longer. */
function leading<Hit>(
  hits: readonly Hit[],
  limit: number,
  compare: (a: Hit, b: Hit) => number,
): readonly Hit[] {
  if (limit < 1 || hits.length < limit * 4) return hits;
  const first: Hit[] = [];
  for (const hit of hits) {
    const last = first[limit - 1];
    if (last !== undefined && compare(hit, last) >= 0) continue;
    const at = firstAfter(first, 0, (one) => compare(one, hit));
    first.splice(at, 0, hit);
    if (last !== undefined) first.pop();
  }
  const last = first.at(-1);
  return last === undefined ? hits : hits.filter((hit) => compare(hit, last) <= 0);
}

/** Merges the hits of several segments, those of each in the order of their keys. */
function byPlace<Hit extends { readonly key: number }>(
  store: Pick<QuoteStore, 'placeOf'>,
  hits: readonly Hit[],
  limit: number,
): Hit[] {
  const runs: { readonly sealed: SealedQuotes | undefined; at: number; end: number; id: string }[] = [];
  for (let at = 0; at < hits.length; at++) {
    const sealed = store.placeOf((hits[at] as Hit).key)?.sealed;
    const last = runs.at(-1);
    if (last === undefined || last.sealed !== sealed) runs.push({ sealed, at, end: at + 1, id: '' });
    else last.end = at + 1;
  }
  if (runs.length < 2) return hits.slice(0, limit);
  const idOf = ({ sealed, at, end }: (typeof runs)[number]) =>
    sealed === undefined || at === end ? '' : sealed.idOf((hits[at] as Hit).key - sealed.base);
  for (const run of runs) run.id = idOf(run);
  const merged: Hit[] = [];
  while (merged.length < limit) {
    let least: (typeof runs)[number] | undefined;
    for (const run of runs)
      if (run.at < run.end && (least === undefined || compareStrings(run.id, least.id) < 0)) least = run;
    if (least === undefined) break;
    merged.push(hits[least.at++] as Hit);
    least.id = idOf(least);
  }
  return merged;
}
