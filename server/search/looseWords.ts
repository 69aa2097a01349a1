import type { QuoteEntry, QuoteHit, QuoteStore, SealedQuotes, TypedWords } from './quoteIndex.ts';
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

  const weigh = weigher(terms);
  const hits: QuoteHit[] = [];
  for (const { sealed, quote } of among === undefined
    ? candidatesFor(store, terms)
    : placesOf(store, among)) {
    const share = weigh(sealed, quote) / total;
    const entry = sealed.entries[quote];
    if (share >= LEAST_SHARE && entry !== undefined) hits.push({ entry, kind: 'loose', position: 0, share });
  }
  return hits.sort((a, b) => b.share - a.share).slice(0, Math.max(0, limit));
}

interface Term {
  readonly readings: readonly number[];
  readonly weight: number;
}

interface Place {
  readonly sealed: SealedQuotes;
  readonly quote: number;
}

/** Quotes with one of the rarest terms, so many of each segment. */
function* candidatesFor(store: QuoteStore, terms: readonly Term[]): Generator<Place> {
  const cap = Math.max(4, Math.ceil(MOST_CANDIDATES / RAREST / Math.max(1, store.sealed.length)));
  for (const sealed of store.sealed) {
    const seen = new Set<number>();
    for (const { readings } of terms.slice(0, RAREST)) {
      for (const position of sealed.segment.find([{ words: readings }], cap, false)) {
        const quote = sealed.segment.quoteAt(position);
        if (sealed.gone[quote] === 1 || seen.has(quote)) continue;
        seen.add(quote);
        yield { sealed, quote };
      }
    }
  }
}

function* placesOf(store: QuoteStore, entries: readonly QuoteEntry[]): Generator<Place> {
  for (const entry of entries.slice(0, MOST_CANDIDATES)) {
    const place = store.placeOf(entry);
    if (place !== undefined) yield place;
  }
}

/** Adds up the weights of the terms that a quote holds. */
function weigher(terms: readonly Term[]): (sealed: SealedQuotes, quote: number) => number {
  const termOf = new Map<number, number>();
  for (const [term, { readings }] of terms.entries()) for (const word of readings) termOf.set(word, term);
  return ({ segment }, quote) => {
    let met = 0;
    let weight = 0;
    for (let at = segment.startOf(quote); ; at++) {
      const word = segment.wordAt(at);
      if (word === undefined) return weight;
      const term = termOf.get(word);
      if (term === undefined || (met & (1 << term)) !== 0) continue;
      met |= 1 << term;
      weight += terms[term]?.weight ?? 0;
    }
  };
}

/** Of a long typed text only this many words are looked at: one bit each. */
const MOST_TERMS = 24;

/** How many of the rarest words are followed, and to how many quotes in all. */
const RAREST = 3;
const MOST_CANDIDATES = 900;

/** A quote with less than this share of the typed words' weight is not what was meant. */
export const LEAST_SHARE = 0.55;

/** The word itself if any quote holds it, else the words a slip away. */
function readingsOf(store: QuoteStore, word: string): Term {
  const id = store.vocabulary.idOf(word);
  const readings = id === undefined ? store.vocabulary.findAlike(word, 4) : [id];
  return { readings, weight: readings[0] === undefined ? 0 : rarityOf(store, readings[0]) };
}
