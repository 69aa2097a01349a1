import type { Article } from '../corpus/article.ts';
import type { Quote } from '../quotes/quote.ts';
import type { ArticleHead, StoredQuote } from './articleStore.ts';
import type { CorpusSegment } from './corpusSegment.ts';

/** A quote that can be found by its words. Each part is read when it is first looked at. */
export interface QuoteEntry {
  /** Tells it from every other quote of the index. */
  readonly key: number;
  readonly quote: Quote;
  /** The stretch of its article's prose that the quote is. */
  readonly text: string;
  /** What is known of its article without its text. */
  readonly head: ArticleHead;
  readonly article: Article;
}

/** The quote of a segment by its number there; `article` gives the article that it stands in. */
export function createEntry(
  key: number,
  { articles, quoteArticles, quotePlaces }: CorpusSegment,
  number: number,
  article: () => Article,
): QuoteEntry {
  let stored: StoredQuote | undefined;
  let head: ArticleHead | undefined;
  const read = (): StoredQuote => {
    stored ??= articles.quote(quoteArticles.at(number), quotePlaces.at(number));
    return stored;
  };
  return {
    key,
    get quote() {
      return read().quote;
    },
    get text() {
      const { text, quote } = read();
      return text ?? article().prose.text.slice(quote.start, quote.end);
    },
    get head() {
      head ??= articles.head(quoteArticles.at(number));
      return head;
    },
    get article() {
      return article();
    },
  };
}
