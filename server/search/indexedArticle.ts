import type { Article } from '../corpus/article.ts';
import type { Speech } from '../quotes/quote.ts';

/** An article with what it quotes; of a saved one each part is read when it is first looked at. */
export interface IndexedArticle {
  readonly article: Article;
  readonly speech: Speech;
}
