import type { FindingCode, Severity } from '../finding.ts';
import type { UncodedFinding } from '../rule.ts';

/** What a rule found, with the severity that is its own whatever the user has set. */
export interface CodedFinding extends UncodedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
}
