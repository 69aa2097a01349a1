import { compareStrings } from './compareStrings.ts';
import type { QuoteEntry } from './quoteEntry.ts';
import type { QuoteSegment } from './quoteSegment.ts';

/** The quotes of one segment. */
export interface SealedQuotes {
  readonly segment: QuoteSegment;
  /** The number of its first quote among those of all segments. */
  readonly base: number;
  /** Whether the quote's article was removed since. */
  isGone(quote: number): boolean;
  entryOf(quote: number): QuoteEntry;
  /** The id of the article that the quote stands in, and its place among the segment's ids. */
  idOf(quote: number): string;
  rankOf(quote: number): number;
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
  /** Where an entry's words lie. */
  placeOf(entry: QuoteEntry): QuotePlace | undefined;
}

/** By article and by place in it: the same whatever the order in which the articles came. */
export function comparePlaces(a: QuotePlace, b: QuotePlace): number {
  if (a.sealed === b.sealed) return a.sealed.rankOf(a.quote) - b.sealed.rankOf(b.quote) || a.quote - b.quote;
  return compareStrings(a.sealed.idOf(a.quote), b.sealed.idOf(b.quote));
}
