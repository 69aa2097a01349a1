import type { Article } from '../corpus/article.ts';
import type { DraftReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Span } from '../text/span.ts';
import { citationAt, quotationAt } from './hover.ts';

/** From a place in a draft to a place in an article. */
export interface Definition {
  readonly from: Span;
  readonly article: Article;
  readonly to: Span;
}

/** Where the words of the quotation, or the text of the citation, at the offset stand; other sources after the best. */
export function definitionsAt(corpus: CorpusIndex, report: DraftReport, offset: number): Definition[] {
  const citation = citationAt(report, offset);
  if (citation !== undefined) {
    const article = citation.article === undefined ? undefined : corpus.article(citation.article)?.article;
    if (article === undefined) return [];
    return [{ from: citation, article, to: { start: article.body.start, end: article.body.start } }];
  }
  const quotation = quotationAt(report, offset);
  if (quotation?.source === undefined) return [];
  return [quotation.source, ...quotation.otherSources].flatMap((to) => {
    const article = corpus.article(to.article)?.article;
    return article === undefined ? [] : [{ from: quotation, article, to }];
  });
}
