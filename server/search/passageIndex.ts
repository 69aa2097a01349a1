import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { QueryWords } from './queryWords.ts';
import type { SearchableSpan } from './searchableText.ts';
import type { WeighedQuery, Weights, Window } from './windows.ts';

/** An article as passages are found in it. */
export interface SearchableArticle {
  readonly article: Article;
  readonly spans: readonly SearchableSpan[];
}

/** Finds where the words of a query may stand. Knows articles by numbers, never reused. */
export interface PassageSearch {
  /** How often a word occurs in all articles, by the hash of its key; never too low. */
  countOf(hash: number): number;
  /** How much each word of the query says of a place where it is found. */
  weigh(query: QueryWords): Weights;
  /**
   * The places, at most `limit`, where most of the query's words may stand, best first; when only what stands
   * nearly as asked is wanted, sooner. Each step reads no more than one stretch of text.
   */
  findWindows(query: WeighedQuery, limit: number, fit?: 'nearlyExact'): Steps<Window[]>;
  /** The same in one article alone, or in a stretch of it. */
  findWindowsWithin(number: number, query: WeighedQuery, limit: number, stretch?: Span): Window[];
}
