import type { FindingCode, Severity } from './finding.ts';
import type { Found } from './rule.ts';

/** What a rule found, with the severity that is its own whatever the user has set. */
export interface Ruled extends Found {
  readonly code: FindingCode;
  readonly severity: Severity;
}
