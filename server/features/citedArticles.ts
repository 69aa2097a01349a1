import { namedArticles } from '../citations/citation.ts';
import type { Article } from '../corpus/article.ts';
import type { DraftReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';

/** The articles that drafts cite, each once in the order of their ids, and the keys that name none or several. */
export interface CitedArticles {
  readonly articles: readonly Article[];
  /** Keys that name no known article. */
  readonly unknown: readonly string[];
  /** Keys that several articles fit. */
  readonly open: readonly string[];
}

export function citedArticles(corpus: CorpusIndex, reports: readonly DraftReport[]): CitedArticles {
  const citations = reports.flatMap((report) => report.citations);
  const ids = new Set(citations.flatMap(({ article }) => article ?? []));
  const unnamed = citations.filter(({ article }) => article === undefined);
  const open = unnamed.filter((citation) => namedArticles(citation).length > 0);
  const keysOf = (some: readonly { readonly key: string }[]) =>
    [...new Set(some.map(({ key }) => key))].sort();
  return {
    articles: [...ids].sort().flatMap((id) => corpus.article(id)?.article ?? []),
    // A link or words in parentheses that name no article are no citation of one: only keys are meant to.
    unknown: keysOf(unnamed.filter((one) => one.style === 'pandoc' && !open.includes(one))),
    open: keysOf(open),
  };
}
