import type { Span } from '../text/span.ts';
import type { Equivalence } from './equivalences.ts';

/**
 * What somebody who knows words or marks claims of a stretch of both sides, for the proof to check and to name:
 * an `ellipsis`, a `bracket` or a `sic` of the draft; letters in brackets inside a word (`inflection`); an
 * `attribution` or a label that the source has between two stretches of one speech; a bracket of the source's own
 * editor (`source-bracket`); words equal in value by a rule of the house (`house:` and its name).
 */
export interface Claim {
  readonly rule: ClaimRule;
  /** What it covers of the quotation; empty where it stands for nothing there. */
  readonly draft: Span;
  /** What it covers of the source; empty where it stands for nothing there. */
  readonly source: Span;
}

export type ClaimRule =
  | 'ellipsis'
  | 'bracket'
  | 'sic'
  | 'inflection'
  | 'attribution'
  | 'source-bracket'
  | `house:${string}`;

/** A place where both sides are thought to be in step: the beginnings of two words that stand for each other. */
export interface Anchor {
  readonly draft: number;
  readonly source: number;
}

/** A stretch of both sides that is accounted for; all together, in order, hold every visible character once. */
export interface Segment {
  readonly by: 'equal' | 'unsure' | Equivalence | ClaimRule;
  readonly draft: Span;
  readonly source: Span;
}

/** What kind of characters differ; the gravest of a stretch. */
export type DifferenceKind =
  | 'signs'
  | 'figures'
  | 'letters'
  | 'accents'
  | 'hyphens'
  | 'capitals'
  | 'marks'
  | 'spaces';

/** A stretch that nothing accounts for; either side may be empty. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly draft: Span;
  readonly source: Span;
}

/** The account of a quotation: a proof where nothing differs, else what does, from the first difference on. */
export type Account =
  | { readonly kind: 'proof'; readonly segments: readonly Segment[]; readonly certain: boolean }
  | {
      readonly kind: 'difference';
      readonly first: Difference;
      /** All, in the order of the draft, the first included. */
      readonly differences: readonly Difference[];
    };
