import type { Draft } from '../drafts/draft.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { overlap, type Span, touches } from '../text/span.ts';

/** A draft with what the check says of it. */
export interface CheckedText {
  readonly draft: Draft;
  readonly report: DraftReport;
}

/** A quotation, in one of the drafts, of some passage. */
export interface Use {
  readonly draft: Draft;
  readonly quotation: QuotationReport;
}

/** The quotations in the drafts whose words come from the passage. */
export function findUses(drafts: Iterable<CheckedText>, article: string, passage: Span): Use[] {
  const uses: Use[] = [];
  for (const { draft, report } of drafts) {
    for (const quotation of report.quotations) {
      const sources = [quotation.source, ...quotation.otherSources];
      if (sources.some((source) => source?.article === article && overlap(source, passage)))
        uses.push({ draft, quotation });
    }
  }
  return uses;
}

/** What a reader who points at a place of an article means: the quote there, else the paragraph. */
export function passageAt({ article, speech }: IndexedArticle, offset: number): Span | undefined {
  return (
    speech.quotes.find(({ outer }) => touches(outer, offset)) ??
    article.prose.blocks.find((block) => touches(block, offset))
  );
}
