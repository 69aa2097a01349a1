import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { QueryWords } from './queryWords.ts';
import type { SearchableSpan } from './searchableText.ts';
import type { Segment, UnsortedSegment } from './segment.ts';
import type { Weights, Window } from './windows.ts';

/** An article as the passage index sees it. */
export interface SearchableArticle {
  readonly article: Article;
  readonly spans: readonly SearchableSpan[];
}

/** Finds where the words of a query may stand. Knows articles by numbers that its user gives, never reused. */
export interface PassageIndex extends PassageSearch {
  readonly wordCount: number;
  /** Bytes of all arrays, beside the articles themselves. */
  readonly byteLength: number;
  add(number: number, article: SearchableArticle): void;
  remove(number: number): void;
}

/** What is asked of a passage index. */
export interface PassageSearch {
  /** How much each word of the query says of a place where it is found. */
  weigh(query: QueryWords): Weights;
  /** How often a word occurs in all articles, by the hash of its key; never too low. */
  countOf(hash: number): number;
  /**
   * The places, at most `limit`, where most of the query's words may stand, best first; when only what stands
   * nearly as asked is wanted, sooner.
   */
  findWindows(query: QueryWords, weights: Weights, limit: number, nearlyExact?: boolean): Window[];
  /** The same in one article alone, or in a stretch of it. */
  findWindowsWithin(
    number: number,
    query: QueryWords,
    weights: Weights,
    limit: number,
    stretch?: Span,
  ): Window[];
}

/** All that a passage index holds beside the articles: typed arrays to be written and read back as they are. */
export interface PassageArrays {
  /** Changes when arrays of another make could not be read. */
  readonly version: 1;
  readonly counts: Uint32Array;
  readonly segments: readonly Segment[];
  readonly open: UnsortedSegment;
}
