import type { Draft } from '../drafts/draft.ts';
import type { DraftReport } from '../rules/report.ts';
import { citedQuotations } from './tally.ts';
import { isUnfinished } from './unfinished.ts';

/** The id of a source, to be shown after the closing mark of a quotation. */
export interface SourceHint {
  /** An offset into the draft. */
  readonly at: number;
  readonly article: string;
  readonly altered: boolean;
}

/**
 * Names the source of every finished quotation that has one and does not cite it: a citation says as much by itself,
 * and nothing may push the words about while they are typed.
 */
export function findSourceHints(draft: Draft, report: DraftReport): SourceHint[] {
  const cited = citedQuotations(report);
  return report.quotations.flatMap((quotation, index) => {
    if (quotation.source === undefined || cited.has(index) || isUnfinished(draft, quotation)) return [];
    const { source, outer, verdict } = quotation;
    return [{ at: outer.end, article: source.article, altered: verdict === 'altered' }];
  });
}
