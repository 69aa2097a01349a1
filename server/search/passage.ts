import type { Span } from '../text/span.ts';

/**
 * Words to be found in the corpus, cut where the writer marked a change: each segment is words that stand
 * together in the source, and between two segments anything may have been left out or replaced.
 */
export interface PassageQuery {
  readonly segments: readonly string[];
}

/**
 * A place in an article where a query's words, exact or altered, were found: all of them or a part. The span
 * reaches from the first to the last word that the alignment pairs with one of the query.
 */
export interface PassageMatch extends Span {
  /** The article's id. */
  readonly article: string;
  /** `headline` when every word of the place stands in the article's title or in a heading. */
  readonly part: 'body' | 'headline';
  /** How each word of the query and of the place correspond, in the order of the query. */
  readonly alignment: readonly AlignedWord[];
  /**
   * Runs of three or more words of the query that this place does not hold. Where another place holds them,
   * that is among the matches too, with its own alignment: the quotation is stitched or reordered.
   */
  readonly absent: readonly QueryRun[];
  /** 0 to 1: how much of the query's rarity-weighted words were found. Ranks candidates; never a verdict. */
  readonly score: number;
}

/**
 * One step of a word alignment. `query` is an offset pair into segment `segment`, `source` into the article's
 * text; a word only on one side was added or left out. A side may cover two words, where the other side
 * writes them as one ("every day", "everyday").
 */
export interface AlignedWord {
  readonly segment: number;
  readonly query?: Span;
  readonly source?: Span;
  /** Whether both sides are there and are the same words to the matcher, which folds case, marks and hyphens. */
  readonly same: boolean;
}

/** Words of a query that follow one another: offsets into the segments they begin and end in. */
export interface QueryRun {
  readonly from: { readonly segment: number; readonly start: number };
  readonly to: { readonly segment: number; readonly end: number };
}
