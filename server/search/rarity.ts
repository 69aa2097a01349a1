import type { QuoteEntry, QuoteStore } from './quoteIndex.ts';

/** How much a word tells: the logarithm of one in how many words is this one, 0 at the least. */
export function rarityOf(store: QuoteStore, word: number): number {
  return Math.max(0, Math.log((store.wordCount + 1) / (store.vocabulary.countOf(word) + 1)));
}

/** A measure of how much of these words, weighted by rarity, a quote holds: 0 to 1. */
export function shareOf(store: QuoteStore, keys: readonly string[]): (entry: QuoteEntry) => number {
  const weights = new Map<number, number>();
  let total = 0;
  for (const key of keys) {
    const word = store.vocabulary.idOf(key);
    if (word === undefined || weights.has(word)) continue;
    const weight = rarityOf(store, word);
    weights.set(word, weight);
    total += weight;
  }
  if (total === 0) return () => 0;
  return (entry) => {
    const place = store.placeOf(entry);
    if (place === undefined) return 0;
    const { segment } = place.sealed;
    const held = new Set<number>();
    let share = 0;
    for (let at = segment.startOf(place.quote); ; at++) {
      const word = segment.wordAt(at);
      if (word === undefined) return share / total;
      const weight = weights.get(word);
      if (weight === undefined || held.has(word)) continue;
      held.add(word);
      share += weight;
    }
  };
}
