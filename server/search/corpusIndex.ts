import type { Article } from '../corpus/article.ts';
import type { Speech } from '../quotes/quote.ts';
import type { PassageMatch, PassageQuery } from './passage.ts';
import type { QuoteIndex } from './quoteIndex.ts';

/** An article with what it quotes, read once when the article was added. */
export interface IndexedArticle {
  readonly article: Article;
  readonly speech: Speech;
}

/** Everything that is known of the sources; grows and shrinks by whole articles. */
export interface CorpusIndex {
  /** Changes with every article added or removed. */
  readonly revision: number;
  readonly articleCount: number;
  /** Outermost quotes that are somebody's speech. */
  readonly quoteCount: number;
  readonly wordCount: number;
  /** The quotes, to be found by their words and speakers. */
  readonly quotes: QuoteIndex;
  articles(): Iterable<IndexedArticle>;
  article(id: string): IndexedArticle | undefined;
  /** Adds an article; a second one with the same id is refused and `false` returned. */
  add(article: Article): boolean;
  /** Forgets an article; unknown ids are no error. */
  remove(id: string): void;
  /** How often a word occurs in all articles, by its key (`splitWords`); never too low. */
  countOf(key: string): number;
  /**
   * The same index but for one article, always up to date with it: for a draft that lies among the articles and is
   * no source of its own. It is the same view each time, and the index itself where there is no such article.
   */
  without(id: string): CorpusIndex;
  /** Places where the words stand, exact or altered, best first. `within` limits the search to one article. */
  findPassages(
    query: PassageQuery,
    options?: { readonly limit?: number; readonly within?: string },
  ): PassageMatch[];
}
