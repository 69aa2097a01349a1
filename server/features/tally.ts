import type { DraftReport, Verdict } from '../rules/report.ts';

/** A draft's quotations counted by verdict, for a line above it or at the end of a check. */
export interface Tally {
  readonly quotations: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  /** Quotations with a known source and no citation of their own. */
  readonly uncited: number;
}

export function tally(report: DraftReport): Tally {
  const { quotations } = report;
  const byVerdict: Record<Verdict, number> = { verbatim: 0, altered: 0, 'not-found': 0, unchecked: 0 };
  for (const { verdict } of quotations) byVerdict[verdict] += 1;
  const cited = citedQuotations(report);
  const uncited = quotations.filter(({ source }, index) => source !== undefined && !cited.has(index)).length;
  return { quotations: quotations.length, byVerdict, uncited };
}

/** The quotations that have a citation of their own, as indices. */
export function citedQuotations({ citations }: DraftReport): ReadonlySet<number> {
  return new Set(citations.flatMap((citation) => citation.quotations));
}

/** "7 quotations: 5 verbatim, 1 altered, 1 not found; 2 uncited" */
export function tallyInWords({ quotations, byVerdict, uncited }: Tally): string {
  const checked = VERDICTS.filter((verdict) => byVerdict[verdict] > 0).map(
    (verdict) => `${byVerdict[verdict]} ${verdict.replace('-', ' ')}`,
  );
  const head = quotations === 0 ? 'no quotations' : `${quotations} quotation${quotations === 1 ? '' : 's'}`;
  const verdicts = checked.length === 0 ? '' : `: ${checked.join(', ')}`;
  return `${head}${verdicts}${uncited === 0 ? '' : `; ${uncited} uncited`}`;
}

const VERDICTS: readonly Verdict[] = ['verbatim', 'altered', 'not-found', 'unchecked'];
