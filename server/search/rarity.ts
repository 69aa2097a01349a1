import type { QuoteSegment } from './quoteSegment.ts';
import type { QuoteStore, SealedQuotes } from './quoteStore.ts';

/** How much a word tells: the logarithm of one in how many words is this one, 0 at the least. */
export function rarityOf(store: QuoteStore, word: string): number {
  return Math.max(0, Math.log((store.wordCount + 1) / (store.countOf(word) + 1)));
}

/** A measure of how much of these words, weighted by rarity, a quote holds: 0 to 1. */
export function shareOf(store: QuoteStore, keys: readonly string[]): (key: number) => number {
  const weights = new Map<string, number>();
  let total = 0;
  for (const key of keys) {
    if (weights.has(key) || store.countOf(key) === 0) continue;
    const weight = rarityOf(store, key);
    weights.set(key, weight);
    total += weight;
  }
  if (total === 0) return () => 0;
  const holdings = new Map<SealedQuotes, (quote: number) => number>();
  return (key) => {
    const place = store.placeOf(key);
    if (place === undefined) return 0;
    const { sealed, quote } = place;
    const known = holdings.get(sealed) ?? weightIn(sealed, weights);
    holdings.set(sealed, known);
    return known(quote) / total;
  };
}

/**
 * Tells how much quotes of a segment hold of some words. The first are read; when more are asked for, the quotes that
 * hold a word are listed instead, where the words are rare, since one list is read sooner than many quotes.
 */
function weightIn(
  { segment }: SealedQuotes,
  weights: ReadonlyMap<string, number>,
): (quote: number) => number {
  const words = [...weights]
    .map(([word, weight]) => ({ word, weight, rank: segment.rankOf(word) }))
    .filter(({ rank }) => rank !== 0);
  const places = words.reduce((sum, { word }) => sum + segment.countOf(word), 0);
  let readings = 0;
  let lists: ReadonlySet<number>[] | undefined;
  const list = () =>
    words.map(({ word }) => {
      const runs = segment.find([{ words: [word] }]);
      return new Set(Array.from(runs.take(runs.count), (position) => segment.quoteAt(position)));
    });
  return (quote) => {
    if (places === 0) return 0;
    if (lists === undefined && ++readings > FEW_READ && places <= MOST_LISTED) lists = list();
    const ranks = lists === undefined ? ranksOf(segment, quote) : undefined;
    // Always in the order of the words, so that the sum is the same in whatever way it is found.
    return words.reduce((sum, { weight, rank }, at) => {
      const isHeld = ranks?.has(rank) ?? lists?.[at]?.has(quote) ?? false;
      return isHeld ? sum + weight : sum;
    }, 0);
  };
}

function ranksOf(segment: QuoteSegment, quote: number): ReadonlySet<number> {
  const ranks = new Set<number>();
  for (let at = segment.startOf(quote); ; at++) {
    const rank = segment.rankAt(at);
    if (rank === 0) return ranks;
    ranks.add(rank);
  }
}

/** Quotes of a segment that are read before lists are made, and places that lists may have together. */
const FEW_READ = 24;
const MOST_LISTED = 4000;
