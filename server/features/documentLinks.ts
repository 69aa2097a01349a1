import type { Article } from '../corpus/article.ts';
import type { DraftReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Span } from '../text/span.ts';

/** A citation's key as a link to the place that its quotation comes from, or to the article's beginning. */
export interface SourceLink extends Span {
  readonly article: Article;
  readonly to: Span;
}

export function findSourceLinks(corpus: CorpusIndex, report: DraftReport): SourceLink[] {
  return report.citations.flatMap((citation) => {
    const article = citation.article === undefined ? undefined : corpus.article(citation.article)?.article;
    // A link of the draft's own leads where the writer said.
    if (article === undefined || citation.style === 'link') return [];
    const quoted = citation.quotations
      .map((index) => report.quotations[index]?.source)
      .find((source) => source?.article === article.id);
    const { start, end } = citation.keySpan;
    return [{ start, end, article, to: quoted ?? { start: article.body.start, end: article.body.start } }];
  });
}
