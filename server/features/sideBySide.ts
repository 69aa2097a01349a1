import type { DraftReport, QuotationReport } from '../rules/report.ts';
import { touches } from '../text/span.ts';

/**
 * The quotation of a draft whose words stand at a place of an article, for reading the two side by side: of several
 * the one whose passage begins nearest.
 */
export function quotationOfPlace(
  { quotations }: DraftReport,
  article: string,
  offset: number,
): QuotationReport | undefined {
  let best: { readonly quotation: QuotationReport; readonly apart: number } | undefined;
  for (const quotation of quotations)
    for (const source of [quotation.source, ...quotation.otherSources]) {
      if (source?.article !== article || !touches(source, offset)) continue;
      const apart = offset - source.start;
      if (best === undefined || apart < best.apart) best = { quotation, apart };
    }
  return best?.quotation;
}
