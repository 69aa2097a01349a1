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
  const tables = new Map<SealedQuotes, ReadonlyMap<number, number>>();
  const tableOf = (sealed: SealedQuotes): ReadonlyMap<number, number> => {
    let table = tables.get(sealed);
    if (table === undefined) {
      const made = new Map<number, number>();
      for (const [key, weight] of weights) made.set(sealed.segment.rankOf(key), weight);
      made.delete(0);
      tables.set(sealed, made);
      table = made;
    }
    return table;
  };
  return (key) => {
    const place = store.placeOf(key);
    if (place === undefined) return 0;
    const { segment } = place.sealed;
    const weightOf = tableOf(place.sealed);
    const held = new Set<number>();
    let share = 0;
    for (let at = segment.startOf(place.quote); ; at++) {
      const rank = segment.rankAt(at);
      if (rank === 0) return share / total;
      const weight = weightOf.get(rank);
      if (weight === undefined || held.has(rank)) continue;
      held.add(rank);
      share += weight;
    }
  };
}
