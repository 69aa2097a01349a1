import type { Draft } from '../drafts/draft.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Finding } from '../rules/finding.ts';
import type { DraftReport } from '../rules/report.ts';
import type { Span } from '../text/span.ts';

/**
 * Whether the quotation is still being written: its closing mark is missing, and no paragraph goes on with it, or it
 * stands right behind the key typed last, where an editor that closes marks by itself has put it. What is half typed
 * can only differ from the source, so an editor waits until the words are left before it says so.
 */
export function isUnfinished({ speech: { quotes }, typingAt }: Draft, quotation: Span): boolean {
  return typingAt === quotation.end || unfinished(quotes).has(quotation.start);
}

/** The findings without those about quotations, and about citations, that are still being written. */
export function finishedFindings(
  draft: Draft,
  { findings, quotations, citations }: DraftReport,
): readonly Finding[] {
  const typed = citations.find(({ start, end }) => isWithin(draft.typingAt, start, end));
  return findings.filter(({ quotation, start, end }) => {
    const span = quotation === undefined ? undefined : quotations[quotation];
    if (span !== undefined && isUnfinished(draft, span)) return false;
    return typed === undefined || start !== typed.start || end !== typed.end;
  });
}

/** Whether the key that was typed last stands in a span, its last character among it. */
function isWithin(typingAt: number | undefined, start: number, end: number): boolean {
  return typingAt !== undefined && start < typingAt && typingAt <= end;
}

/** Where the quotes begin that have no closing mark and are not gone on with, from the last one to the first. */
function unfinished(quotes: readonly Quote[]): ReadonlySet<number> {
  const known = remembered.get(quotes);
  if (known !== undefined) return known;
  const starts = new Set<number>();
  const nextAtDepth = new Map<number, Quote>();
  for (const quote of quotes.toReversed()) {
    const goesOn = nextAtDepth.get(quote.depth)?.continues ?? false;
    if (quote.form === 'marks' && !quote.closed && !goesOn) starts.add(quote.start);
    nextAtDepth.set(quote.depth, quote);
  }
  remembered.set(quotes, starts);
  return starts;
}

const remembered = new WeakMap<readonly Quote[], ReadonlySet<number>>();
