import type { Draft } from '../drafts/draft.ts';
import type { DraftReport } from '../rules/report.ts';
import { NEEDS, type Need } from '../rules/rule.ts';
import { figure, inSeries, type Said, say, sayCount, sayCounted } from '../text/said.ts';
import { findNeeds } from './needs.ts';

/** A draft's quotations counted by what is wrong with them, for a line above it or at the end of a check. */
export interface Tally {
  readonly quotations: number;
  /** Each quotation counts once, under the gravest thing. */
  readonly byNeed: Readonly<Record<Need, number>>;
  /** Quotations with nothing wrong whose words are proved to be the source's. */
  readonly verbatim: number;
  /** Quotations without a citation, in a draft that cites elsewhere. */
  readonly uncited: number;
}

export function tally(draft: Draft, report: DraftReport): Tally {
  const needs = findNeeds(draft, report);
  const byNeed: Record<Need, number> = {
    misattributed: 0,
    altered: 0,
    misleading: 0,
    'wrongly sourced': 0,
    unattributed: 0,
    'not found': 0,
  };
  for (const { need } of needs) if (need !== undefined) byNeed[need] += 1;
  return {
    quotations: needs.length,
    byNeed,
    verbatim: needs.filter(({ need, quotation }) => need === undefined && quotation.verdict === 'verbatim')
      .length,
    uncited: needs.filter(({ uncited }) => uncited).length,
  };
}

/** The quotations that have a citation of their own, as indices. */
export function citedQuotations({ citations }: DraftReport): ReadonlySet<number> {
  return new Set(citations.flatMap((citation) => citation.quotations));
}

/** "2 misattributed, 1 altered; 3 uncited of 8", "5 quotations: 5 verbatim" or "no quotations". */
export function tallyInWords({ quotations, byNeed, verbatim, uncited }: Tally): Said {
  if (quotations === 0) return say`no quotations`;
  const wrong = NEEDS.filter((need) => byNeed[need] > 0).map((need) => COUNTED[need](byNeed[need]));
  const parts = [
    ...(wrong.length === 0 ? [] : [inSeries(wrong, ', ')]),
    ...(uncited === 0 ? [] : [sayCount(uncited, say`${uncited} uncited`)]),
  ];
  if (parts.length > 0) return say`${inSeries(parts, '; ')} of ${quotations}`;
  const many = figure(quotations);
  const all = sayCounted(quotations, say`${many} quotation`, say`${many} quotations`);
  return verbatim === 0 ? all : say`${all}: ${verbatim} verbatim`;
}

const COUNTED: Readonly<Record<Need, (count: number) => Said>> = {
  misattributed: (count) => sayCount(count, say`${count} misattributed`),
  altered: (count) => sayCount(count, say`${count} altered`),
  misleading: (count) => sayCount(count, say`${count} misleading`),
  'wrongly sourced': (count) => sayCount(count, say`${count} wrongly sourced`),
  unattributed: (count) => sayCount(count, say`${count} unattributed`),
  'not found': (count) => sayCount(count, say`${count} not found`),
};
