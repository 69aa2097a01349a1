import type { Citation } from '../citations/citation.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Quotation } from '../sources/quotation.ts';
import type { Reading } from '../sources/readSource.ts';
import type { Span } from '../text/span.ts';
import type { Finding, FindingCode, Fix, Severity } from './finding.ts';
import type { RuleOptions, Style } from './ruleOptions.ts';

/** One finding code: how it is found, what it says and how it is repaired. */
export interface Rule {
  readonly code: FindingCode;
  /** What most of its findings get; a finding may be graver or lighter. */
  readonly severity: Severity;
  /** One sentence for the table of rules. */
  readonly documentation: string;
  /** What is wrong with one quotation. */
  find(judged: Judged): readonly Found[];
}

/** What a rule finds; the code, the quotation and a severity that is the rule's own are filled in later. */
export type Found = Omit<Finding, 'code' | 'severity' | 'quotation' | 'fixes'> & {
  readonly severity?: Severity;
  /** A function where they cost more than a check of every keystroke should: then they wait to be asked for. */
  readonly fixes: readonly Fix[] | (() => readonly Fix[]);
};

/** Everything that a rule may look at. */
export interface Judged {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
  readonly options: RuleOptions;
  readonly quotation: Quotation;
  /** Absent where no article holds the words, and where they are no one's speech. */
  readonly reading?: Reading;
  /** Whether the words were looked for at all. */
  readonly checked: boolean;
  /** The quotation before, in the order of the draft. */
  readonly previous?: Judged;
  /** All of the draft's. */
  readonly citations: readonly Citation[];
}

/** The severity for the style at hand. */
export function byStyle(
  { style }: RuleOptions,
  severities: Partial<Record<Style, Severity>>,
  otherwise: Severity,
): Severity {
  return severities[style] ?? otherwise;
}

/** A span of the quotation's own text as a span of the draft. */
export function inDraft({ start }: Quotation, span: Span): Span {
  return { start: start + span.start, end: start + span.end };
}
