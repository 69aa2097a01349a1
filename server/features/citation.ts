import type { CitationStyle } from '../citations/citationStyle.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Edit } from '../rules/finding.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';

/** A citation that could be inserted for a quotation. */
export interface InsertableCitation {
  readonly title: string;
  readonly style: CitationStyle;
  readonly edits: readonly Edit[];
}

/** The citations that a quotation with a known source can be given, the draft's own form first. */
export function citationEdits(
  _corpus: CorpusIndex,
  _draft: Draft,
  _report: DraftReport,
  _quotation: QuotationReport,
  _fallbackStyle: CitationStyle,
): InsertableCitation[] {
  return [];
}
