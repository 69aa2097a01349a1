import type { Citation } from '../citations/citation.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Quotation } from '../sources/quotation.ts';
import type { SourceMatch } from '../sources/readSource.ts';
import type { Span } from '../text/span.ts';
import type { Finding, FindingCode, Fix, Severity } from './finding.ts';
import type { RuleOptions, Style } from './ruleOptions.ts';
import type { Scene } from './scene.ts';

/** One finding code: how it is found, what it says and how it is repaired. */
export interface Rule {
  readonly code: FindingCode;
  /** What most of its findings get; a finding may be graver or lighter. */
  readonly severity: Severity;
  /** What its findings make of a quotation; absent where they leave it as it is, and are worth a look. */
  readonly need?: Need;
  /** One sentence, for the table of rules and the setting of its severity. */
  readonly documentation: string;
  /** What is wrong with one quotation. */
  find(scene: Scene): readonly UncodedFinding[];
}

/** What a quotation needs of its writer, the gravest thing first. */
export const NEEDS = [
  'misattributed',
  'altered',
  'misleading',
  'wrongly sourced',
  'unattributed',
  'not found',
] as const;

export type Need = (typeof NEEDS)[number];

/** What a rule finds; the code, the quotation and a severity that is the rule's own are filled in later. */
export type UncodedFinding = Omit<Finding, 'code' | 'severity' | 'quotation' | 'fixes'> & {
  readonly severity?: Severity;
  /** A function where they cost something: most are never asked for. */
  readonly fixes: readonly Fix[] | (() => readonly Fix[]);
};

/**
 * A rule about a citation. It sees the whole draft, which its repair may change at a far end (a footnote's
 * definition), and what it finds is never remembered.
 */
export interface CitationRule extends Omit<Rule, 'find'> {
  find(cited: Cited): readonly UncodedFinding[];
}

/** A quotation with the whole of its draft. */
export interface Cited {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
  readonly quotation: Quotation;
  readonly reading?: SourceMatch;
  /** All of the draft's. */
  readonly citations: readonly Citation[];
}

/** A rule about the draft as a whole. It sees all of it, and what it finds is of no one quotation. */
export interface DraftRule extends Omit<Rule, 'find'> {
  find(whole: WholeDraft): readonly UncodedFinding[];
}

/** A draft and the articles. */
export interface WholeDraft {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
}

export type { Scene } from './scene.ts';

/** The severity for the style at hand. */
export function byStyle(
  { style }: RuleOptions,
  severities: Partial<Record<Style, Severity>>,
  otherwise: Severity,
): Severity {
  return severities[style] ?? otherwise;
}

/** A span of the quotation's own text as a span of the draft. */
export function inDraft({ start }: Pick<Span, 'start'>, span: Span): Span {
  return { start: start + span.start, end: start + span.end };
}
