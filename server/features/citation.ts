import type { CitationStyle } from '../citations/citationStyle.ts';
import { findInsertions, type InsertableCitation } from '../citations/findInsertions.ts';
import { noteReference } from '../citations/noteReference.ts';
import { readCitations } from '../citations/readCitations.ts';
import { createSources } from '../citations/sources.ts';
import type { Draft } from '../drafts/draft.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { citationAt, quotationAt } from './hover.ts';

/**
 * The citations that a quotation with a known source can be given, the draft's own form first, else the one
 * that the user has set. None where the quotation has its citation.
 */
export function citationEdits(
  corpus: CorpusIndex,
  draft: Draft,
  quotation: QuotationReport,
  fallbackStyle: CitationStyle,
): InsertableCitation[] {
  const article = quotation.source && corpus.article(quotation.source.article)?.article;
  const { quotes } = draft.speech;
  const index = quotes.findIndex(({ start, end }) => start === quotation.start && end === quotation.end);
  if (article === undefined || index < 0) return [];
  const sources = createSources(corpus);
  return findInsertions(article, draft, readCitations(draft, sources), index, sources, fallbackStyle);
}

/**
 * The full reference of the article that the citation at the offset names, else of the source of the quotation
 * there: as a note in the draft's format, for copying.
 */
export function referenceAt(
  corpus: CorpusIndex,
  draft: Draft,
  report: DraftReport,
  offset: number,
): string | undefined {
  const cited = citationAt(report, offset)?.article;
  const id = cited ?? quotationAt(report, offset)?.source?.article;
  const article = id === undefined ? undefined : corpus.article(id)?.article;
  return article && noteReference(article, draft.format);
}
