import type { Draft } from '../drafts/draft.ts';
import type { Finding } from '../rules/finding.ts';
import type { DraftReport } from '../rules/report.ts';
import type { Span } from '../text/span.ts';

/**
 * Whether the quotation is still being written: its closing mark is missing, and no paragraph goes on with it.
 * What is half typed can only differ from the source, so an editor waits for the mark before it says so.
 */
export function isUnfinished({ speech: { quotes } }: Draft, quotation: Span): boolean {
  const at = quotes.findIndex(({ start, end }) => start === quotation.start && end === quotation.end);
  const quote = quotes[at];
  if (quote === undefined || quote.form !== 'marks' || quote.closed) return false;
  const next = quotes.slice(at + 1).find(({ depth }) => depth === quote.depth);
  return next === undefined || !next.continues;
}

/** The findings without those about quotations that are still being written. */
export function finishedFindings(draft: Draft, { findings, quotations }: DraftReport): readonly Finding[] {
  return findings.filter(({ quotation }) => {
    const span = quotation === undefined ? undefined : quotations[quotation];
    return span === undefined || !isUnfinished(draft, span);
  });
}
