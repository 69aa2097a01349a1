import type { Span } from '../text/span.ts';

/**
 * Words to be found in the corpus, cut where the writer marked a change: each segment is words that stand
 * together in the source, and between two segments anything may have been left out or replaced.
 */
export interface PassageQuery {
  readonly segments: readonly string[];
}

/** A place in an article where a query's words, exact or altered, were found. */
export interface PassageMatch extends Span {
  /** The article's id. */
  readonly article: string;
  /** How each word of the query and of the place correspond, in the order of the query. */
  readonly alignment: readonly AlignedWord[];
  /** 0 to 1: how much of the query's rarity-weighted words were found. Ranks candidates; never a verdict. */
  readonly score: number;
}

/**
 * One step of a word alignment. `query` is an offset pair into segment `segment`, `source` into the article's
 * text; a word only on one side was added or left out.
 */
export interface AlignedWord {
  readonly segment: number;
  readonly query?: Span;
  readonly source?: Span;
}
