import type { Edit } from '../text/edit.ts';
import type { Said } from '../text/said.ts';
import type { Span } from '../text/span.ts';

export type { Edit } from '../text/edit.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The graver a finding is, the higher. */
export const GRAVITY: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** The stable names of all findings, as docs/rules.md documents them. */
export const FINDING_CODES = [
  'misquoted',
  'meaning-changed',
  'unmarked-omission',
  'out-of-order',
  'stitched',
  'misleading-ellipsis',
  'misleading-brackets',
  'misleading-cut',
  'misleading-split',
  'filler-dropped',
  'punctuation-changed',
  'house-style',
  'emphasis-added',
  'misattributed',
  'prose-as-speech',
  'paraphrase-as-quote',
  'nested-speech',
  'headline-only',
  'anonymous-source-named',
  'unattributed',
  'ambiguous-speaker',
  'misspelt-name',
  'wrong-outlet',
  'wrong-date',
  'wrong-medium',
  'wrong-source',
  'wrong-locator',
  'unknown-citation',
  'uncited',
  'secondhand',
  'variant-wording',
  'translated',
  'not-found',
  'unmarked-borrowing',
  'source-changed',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** Something worth a writer's look, as data that can repair itself. Offsets point into the draft. */
export interface Finding extends Span {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A full sentence for the writer. */
  readonly message: Said;
  /** Index into the draft's quotations; absent for findings about the draft's own words. */
  readonly quotation?: number;
  readonly fixes: readonly Fix[];
  /** Where in an article the grounds for the finding stand. */
  readonly related: readonly RelatedPlace[];
}

/** A repair. Edits do not overlap and are in the order of the draft. */
export interface Fix {
  readonly title: Said;
  readonly edits: readonly Edit[];
  /** True only when it restores the source's wording and exactly one source fits. */
  readonly restoresWording?: boolean;
}

export interface RelatedPlace extends Span {
  /** The article's id. */
  readonly article: string;
  readonly message: Said;
}
