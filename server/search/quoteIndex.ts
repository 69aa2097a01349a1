import type { Article } from '../corpus/article.ts';
import type { Quote } from '../quotes/quote.ts';
import type { FinderOptions, FoundArticle } from './articleFinder.ts';
import type { QuoteEntry } from './quoteEntry.ts';
import type { NamedSpeaker } from './speakerIndex.ts';

/** The words typed so far, folded as the corpus is; `partial` is the one still being typed. */
export interface TypedWords {
  readonly words: readonly string[];
  readonly partial?: string;
}

/**
 * How typed words were found in a quote: `phrase`, in their order; `slip`, in their order but for one slip of
 * the keyboard; `loose`, most of them somewhere.
 */
export type HitKind = 'phrase' | 'slip' | 'loose';

export interface QuoteHit {
  readonly entry: QuoteEntry;
  readonly kind: HitKind;
  /** How many of the quote's words stand before the first one found; 0 for a loose hit too. */
  readonly position: number;
  /** 0 to 1: how much of what was typed, weighted by rarity, the quote holds. */
  readonly share: number;
}

/** A quote found by `searchQuotes`. */
export interface QuoteResult {
  readonly quote: Quote;
  readonly article: Article;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

/** The spoken quotes of the corpus, found by the words being typed and by who said them. */
export interface QuoteIndex {
  readonly quoteCount: number;
  /** Quotes that hold the typed words, phrases first; bounded work. `among` narrows it to these quotes. */
  find(typed: TypedWords, options?: FindOptions): QuoteHit[];
  /** For the command line and symbol search: best first. Without words, the speaker's quotes as they come. */
  searchQuotes(
    words: string,
    options?: { readonly speaker?: string; readonly limit?: number },
  ): QuoteResult[];
  /** Articles by id, title, outlet, day, site, author or speaker. */
  findArticles(words: readonly string[], options: FinderOptions): FoundArticle[];
  /** Speakers of the corpus whom a text names, in the order of the text. */
  findSpeakers(text: string): NamedSpeaker[];
  /** Outlets of the corpus that a text names. */
  findOutlets(text: string): string[];
  /** A measure of how much of these words, weighted by rarity, a quote holds: 0 to 1. */
  shareOf(keys: readonly string[]): (entry: QuoteEntry) => number;
  /** Some quotes, as they come, when there is nothing to go by. */
  anyQuotes(limit: number): QuoteEntry[];
  /** The quotes of one article in order; empty for unknown ids. */
  quotesOf(id: string): readonly QuoteEntry[];
}

export interface FindOptions {
  readonly among?: readonly QuoteEntry[];
  /** The most quotes wanted; 50 unless told. */
  readonly limit?: number;
}
