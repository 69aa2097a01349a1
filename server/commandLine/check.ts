import type { Problem } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Severity } from '../rules/finding.ts';
import type { DraftReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';

/** Everything that a run of `verbatim check` has to tell, in whatever format. */
export interface CheckResult {
  readonly corpus: CorpusIndex;
  readonly drafts: readonly CheckedDraft[];
  readonly problems: readonly Problem[];
}

export interface CheckedDraft {
  readonly path: string;
  readonly text: string;
  readonly draft: Draft;
  readonly report: DraftReport;
}

/** Severities from the gravest down, and the setting that no finding reaches. */
export const FAIL_LEVELS = ['error', 'warning', 'information', 'hint', 'never'] as const;

export type FailLevel = (typeof FAIL_LEVELS)[number];

/** Whether any finding is at or above the level. */
export function fails({ drafts }: CheckResult, level: FailLevel): boolean {
  if (level === 'never') return false;
  return drafts.some(({ report }) => report.findings.some(({ severity }) => reaches(severity, level)));
}

/** Whether `severity` is as grave as `level` or graver. */
function reaches(severity: Severity, level: FailLevel): boolean {
  return level !== 'never' && FAIL_LEVELS.indexOf(severity) <= FAIL_LEVELS.indexOf(level);
}
