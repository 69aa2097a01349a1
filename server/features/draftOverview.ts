import type { Draft } from '../drafts/draft.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { DraftReport } from '../rules/report.ts';
import type { Need } from '../rules/rule.ts';
import { clean } from '../text/clean.ts';
import { type Said, say } from '../text/said.ts';
import type { Span } from '../text/span.ts';
import { findNeeds, type QuotationNeed, WRONG } from './needs.ts';
import { isUnfinished } from './unfinished.ts';

/** Under what a quotation stands: what is wrong with it or, where nothing is, what else there is to tell. */
export type Standing = Need | 'worth a look' | 'uncited' | 'fine' | 'ignored' | 'unchecked';

/** A quotation of the draft in a line: what it needs and why. */
export interface OverviewItem extends Span {
  /** Which of the report's quotations it is. */
  readonly index: number;
  readonly standing: Standing;
  /** The words, on one line. */
  readonly words: string;
  readonly speaker?: Said;
  /** The message of the finding that decided. */
  readonly message?: Said;
  /** The id of the article that holds the words. */
  readonly article?: string;
}

/**
 * The quotations of a draft, each under what it needs first, in the order of the draft. The line above the draft counts
 * the same ones under the same needs; those that it leaves out are `ignored` or `unchecked` here, and what is half
 * typed is nowhere.
 */
export function overviewOf(draft: Draft, report: DraftReport): OverviewItem[] {
  const needs = new Map(findNeeds(draft, report).map((need) => [need.quotation, need]));
  return report.quotations.flatMap((quotation, index): OverviewItem[] => {
    const found = needs.get(quotation);
    if (found === undefined && isUnfinished(draft, quotation)) return [];
    const standing =
      found !== undefined ? standingOf(found) : report.silenced.has(index) ? 'ignored' : 'unchecked';
    const message = found?.findings[0]?.message;
    return [
      {
        index,
        start: quotation.start,
        end: quotation.end,
        standing,
        words: clean(quotation.text),
        ...(quotation.attribution && { speaker: sayerInWords(quotation.attribution, say`somebody unnamed`) }),
        ...(message !== undefined && { message }),
        ...(quotation.source && { article: quotation.source.article }),
      },
    ];
  });
}

/** Words that stand in no article may be right, and are not said to be. */
function standingOf({ need, findings, uncited, quotation }: QuotationNeed): Standing {
  if (need !== undefined) return need;
  if (findings.some(({ severity }) => WRONG.has(severity))) return 'worth a look';
  if (uncited) return 'uncited';
  return quotation.verdict === 'verbatim'
    ? 'fine'
    : quotation.verdict === 'altered'
      ? 'worth a look'
      : 'unchecked';
}
