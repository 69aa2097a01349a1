import type { Article } from '../corpus/article.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Steps } from '../text/steps.ts';
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
  /** The quote's. */
  readonly key: number;
  readonly kind: HitKind;
  /** How many of the quote's words stand before the first one found; 0 for a loose hit too. */
  readonly position: number;
  /** 0 to 1: how much of what was typed, weighted by rarity, the quote holds. */
  readonly share: number;
}

/** A quote found by `searchQuotes`. */
export interface QuoteResult {
  readonly key: number;
  readonly quote: Quote;
  readonly article: Article;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

/** The spoken quotes of the corpus, found by the words being typed and by who said them. */
export interface QuoteIndex {
  readonly quoteCount: number;
  /** The first of the quotes that hold the typed words, phrases first; bounded work. */
  find(typed: TypedWords, options?: FindOptions & { readonly limit?: number }): QuoteHit[];
  /** All that are found so, in no order, in steps. The index must stay as it is until the last one. */
  findAll(typed: TypedWords, options?: FindOptions): Steps<QuoteHit[]>;
  /** The first so many of some, as `compare` orders them; where it tells no two apart, by article and place in it. */
  first<Hit extends { readonly key: number }>(
    hits: readonly Hit[],
    limit: number,
    compare: (a: Hit, b: Hit) => number,
  ): Hit[];
  /** The quote of a key; throws where there is none, or none any more. */
  entry(key: number): QuoteEntry;
  /** What a quote can be ranked by without being read: its length in UTF-16 units, 255 at most. */
  lengthOf(key: number): number;
  beginsSmall(key: number): boolean;
  outletOf(key: number): string | undefined;
  /** For the command line and symbol search: best first. Without words, the speaker's quotes as they come. */
  searchQuotes(
    words: string,
    options?: { readonly speaker?: string; readonly limit?: number },
  ): QuoteResult[];
  /** Articles by id, title, outlet, day, site, author or speaker. */
  findArticles(words: readonly string[], options: FinderOptions): FoundArticle[];
  /** The keys of the quotes of everybody who goes by this name, in any of its forms; case does not matter. */
  quotesBy(name: string): number[];
  /** Speakers of the corpus whom a text names, in the order of the text. */
  findSpeakers(text: string): NamedSpeaker[];
  /** Outlets of the corpus that a text names. */
  findOutlets(text: string): string[];
  /** A measure of how much of these words, weighted by rarity, a quote holds: 0 to 1. */
  shareOf(keys: readonly string[]): (key: number) => number;
  /** Some quotes, as they come, when there is nothing to go by. */
  anyQuotes(limit: number): number[];
  /** The quotes of one article in order; empty for unknown ids. */
  quotesOf(id: string): readonly number[];
}

export interface FindOptions {
  /** The quotes, by key, to look for alone. */
  readonly among?: readonly number[];
  /** Quotes to look for as thoroughly, besides all others. */
  readonly and?: readonly number[];
}

/** Phrases before slips and those before loose words, the starts of quotes first, then by how much is held. */
export function compareHits(a: QuoteHit, b: QuoteHit): number {
  return (
    KINDS[a.kind] - KINDS[b.kind] || a.position - b.position || (a.kind === 'loose' ? b.share - a.share : 0)
  );
}

const KINDS: Readonly<Record<HitKind, number>> = { phrase: 0, slip: 1, loose: 2 };
