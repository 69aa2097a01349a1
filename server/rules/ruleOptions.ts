import type { FindingCode, Severity } from './finding.ts';

/** Whose rules decide where the guides to quoting differ. */
export type Style = (typeof STYLES)[number];

export const STYLES = ['news-strict', 'news-lenient', 'academic', 'legal'] as const;

/** What a user may set about findings. */
export interface RuleOptions {
  readonly style: Style;
  /** Severities that the user has set; a code that is missing keeps its own. */
  readonly severities: Partial<Readonly<Record<FindingCode, Severity | 'off'>>>;
}

export const DEFAULT_RULE_OPTIONS: RuleOptions = { style: 'news-strict', severities: {} };
