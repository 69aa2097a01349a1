import type { Steps } from '../text/steps.ts';
import type { QuoteHit, TypedWords } from './quoteIndex.ts';
import type { QuotePlace, QuoteStore, SealedQuotes } from './quoteStore.ts';
import { rarityOf } from './rarity.ts';

/**
 * Quotes that hold most of the typed words in whatever order. Only the rarest words are followed to the quotes
 * that hold them, and only so far; what is found is then judged by all the words, each weighing by its rarity. Each
 * step looks at a word or at some quotes.
 */
export function* findLoosely(
  store: QuoteStore,
  { words, partial }: TypedWords,
  among: readonly number[] | undefined,
): Steps<QuoteHit[]> {
  const terms: Term[] = [];
  const asked = [...words, ...(partial !== undefined && partial.length > 2 ? [partial] : [])];
  for (const word of asked.slice(0, MOST_TERMS)) {
    const term = readingsOf(store, word);
    if (term.readings.length > 0) terms.push(term);
    yield;
  }
  terms.sort((a, b) => b.weight - a.weight);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || words.length + (partial === undefined ? 0 : 1) < 2) return [];

  const weigh = weigher(store, terms);
  const hits: QuoteHit[] = [];
  let looked = 0;
  for (const place of among === undefined ? candidatesFor(store, terms) : placesOf(store, among)) {
    if (++looked % TOGETHER === 0) yield;
    const share = weigh(place) / total;
    if (share >= LEAST_SHARE)
      hits.push({ key: place.sealed.base + place.quote, kind: 'loose', position: 0, share });
  }
  return hits;
}

interface Term {
  readonly readings: readonly string[];
  readonly weight: number;
}

/** Quotes with one of the rarest terms, so many of each segment where there are very many. */
function* candidatesFor(store: QuoteStore, terms: readonly Term[]): Generator<QuotePlace> {
  const rarest = terms.slice(0, RAREST).map(({ readings }) => {
    const runs = store.sealed.map(({ segment }) => segment.find([{ words: readings }]));
    return { runs, count: runs.reduce((sum, { count }) => sum + count, 0) };
  });
  const most = MOST_CANDIDATES / RAREST;
  const cap = Math.max(4, Math.ceil(most / Math.max(1, store.sealed.length)));
  for (const [index, sealed] of store.sealed.entries()) {
    const seen = new Set<number>();
    for (const { runs, count } of rarest) {
      for (const position of runs[index]?.take(count <= most ? count : cap) ?? []) {
        const quote = sealed.segment.quoteAt(position);
        if (sealed.isGone(quote) || seen.has(quote)) continue;
        seen.add(quote);
        yield { sealed, quote };
      }
    }
  }
}

function* placesOf(store: QuoteStore, keys: readonly number[]): Generator<QuotePlace> {
  for (const key of keys.slice(0, MOST_CANDIDATES)) {
    const place = store.placeOf(key);
    if (place !== undefined) yield place;
  }
}

/** Adds up the weights of the terms that a quote holds. */
function weigher({ sealed }: QuoteStore, terms: readonly Term[]): (place: QuotePlace) => number {
  const tables = new Map<SealedQuotes, Map<number, number>>();
  for (const one of sealed) {
    const termOf = new Map<number, number>();
    for (const [term, { readings }] of terms.entries())
      for (const word of readings) termOf.set(one.segment.rankOf(word), term);
    termOf.delete(0);
    tables.set(one, termOf);
  }
  return ({ sealed: one, quote }) => {
    const { segment } = one;
    const termOf = tables.get(one);
    let met = 0;
    let weight = 0;
    for (let at = segment.startOf(quote); ; at++) {
      const rank = segment.rankAt(at);
      if (rank === 0) return weight;
      const term = termOf?.get(rank);
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

/** Quotes looked at with each step: a step by itself costs more than a quote that was read before. */
const TOGETHER = 32;

/** A quote with less than this share of the typed words' weight is not what was meant. */
export const LEAST_SHARE = 0.55;

/** The word itself if any quote holds it, else the words a slip away. */
function readingsOf(store: QuoteStore, word: string): Term {
  const readings = store.countOf(word) === 0 ? store.findAlike(word, 4) : [word];
  return { readings, weight: readings[0] === undefined ? 0 : rarityOf(store, readings[0]) };
}
