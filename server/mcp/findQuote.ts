import { speakerOf } from '../features/completion/speakerOf.ts';
import { slice } from '../text/span.ts';
import { articleNamed, type World } from './world.ts';

export interface QuoteSearch {
  readonly words: string;
  readonly speaker?: string | undefined;
  /** An article's id; the others are left out. */
  readonly article?: string | undefined;
  readonly limit: number;
}

export interface QuotesFound {
  readonly version: 1;
  /** What was searched: an empty answer says no more than that these articles do not hold the words. */
  readonly searched: { readonly articles: number; readonly quotes: number };
  readonly results: readonly {
    readonly text: string;
    readonly speaker: string | null;
    readonly article: string;
    readonly outlet: string | null;
    readonly start: number;
    readonly end: number;
    readonly score: number;
  }[];
}

/** The tool `find_quote`: quotes of the articles by their words, best first, as `verbatim search` finds them. */
export async function findQuote(world: World, { words, speaker, article, limit }: QuoteSearch) {
  const corpus = await world.corpus();
  if (article !== undefined) articleNamed(corpus, article);
  const found = corpus.quotes.searchQuotes(words, {
    // Of other articles' quotes, enough that those of one article are among them.
    limit: article === undefined ? limit : Math.max(limit, WITHIN_ONE),
    ...(speaker !== undefined && { speaker }),
  });
  const results = found
    .filter((one) => article === undefined || one.article.id === article)
    .slice(0, limit)
    .map(({ article, quote, score }) => ({
      text: slice(article.text, quote),
      speaker: speakerOf({ quote }) ?? null,
      article: article.id,
      outlet: article.metadata.containerTitle ?? null,
      start: quote.start,
      end: quote.end,
      score,
    }));
  const answer: QuotesFound = {
    version: 1,
    searched: { articles: corpus.articleCount, quotes: corpus.quoteCount },
    results,
  };
  return answer;
}

const WITHIN_ONE = 500;
