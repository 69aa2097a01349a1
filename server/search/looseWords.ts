import type { QuoteEntry, QuoteHit, QuoteStore, TypedWords } from './quoteIndex.ts';
import { rarityOf } from './rarity.ts';

/**
 * Quotes that hold most of the typed words in whatever order. Only the rarest words are followed to the quotes
 * that hold them, and only so far; what is found is then judged by all the words, each weighing by its rarity.
 */
export function findLoosely(
  store: QuoteStore,
  { words, partial }: TypedWords,
  limit: number,
  among: readonly QuoteEntry[] | undefined,
): QuoteHit[] {
  const terms = [...words, ...(partial !== undefined && partial.length > 2 ? [partial] : [])]
    .slice(0, MOST_TERMS)
    .map((word) => readingsOf(store, word))
    .filter(({ readings }) => readings.length > 0)
    .sort((a, b) => b.weight - a.weight);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || words.length + (partial === undefined ? 0 : 1) < 2) return [];

  const candidates = new Set<QuoteEntry>(among?.slice(0, MOST_CANDIDATES));
  if (among === undefined) {
    const cap = Math.max(8, Math.ceil(MOST_CANDIDATES / RAREST / Math.max(1, store.sealed.length)));
    for (const { readings } of terms.slice(0, RAREST)) {
      for (const { segment, entries } of store.sealed) {
        for (const position of segment.find([{ words: readings }], cap, false)) {
          const entry = entries[segment.quoteAt(position)];
          if (entry !== undefined && store.isLive(entry)) candidates.add(entry);
        }
      }
    }
  }

  const hits: QuoteHit[] = [];
  for (const entry of candidates) {
    const held = wordsHeld(store, entry);
    let weight = 0;
    for (const term of terms) if (term.readings.some((word) => held.has(word))) weight += term.weight;
    const share = weight / total;
    if (share >= LEAST_SHARE) hits.push({ entry, kind: 'loose', position: 0, share });
  }
  return hits.sort((a, b) => b.share - a.share).slice(0, Math.max(0, limit));
}

/** Of a long typed text only this many words are looked at. */
const MOST_TERMS = 24;

/** How many of the rarest words are followed, and to how many quotes in all. */
const RAREST = 3;
const MOST_CANDIDATES = 1500;

/** A quote with less than this share of the typed words' weight is not what was meant. */
const LEAST_SHARE = 0.55;

/** The word itself if any quote holds it, else the words a slip away. */
function readingsOf(store: QuoteStore, word: string): { readings: number[]; weight: number } {
  const id = store.vocabulary.idOf(word);
  const readings = id === undefined ? store.vocabulary.findAlike(word, 4) : [id];
  return { readings, weight: readings[0] === undefined ? 0 : rarityOf(store, readings[0]) };
}

function wordsHeld(store: QuoteStore, entry: QuoteEntry): Set<number> {
  const held = new Set<number>();
  const place = store.placeOf(entry);
  if (place === undefined) return held;
  const { segment } = place.sealed;
  for (let at = segment.startOf(place.quote); ; at++) {
    const word = segment.wordAt(at);
    if (word === undefined) return held;
    held.add(word);
  }
}
