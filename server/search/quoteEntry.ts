import type { Article } from '../corpus/article.ts';
import type { Quote } from '../quotes/quote.ts';

/** A quote that can be found by its words. */
export interface QuoteEntry {
  /** Tells it from every other quote of the index. */
  readonly key: number;
  readonly article: Article;
  readonly quote: Quote;
}
