import type { Subject } from '../reading/subject.ts';
import type { EvidenceName } from './claimWeights.ts';

/** Stable names of the rules that give a quote to somebody, as `verbatim quotes --explain` prints them. */
export type AttributionRule =
  | 'quote, subject verb'
  | 'quote, verb subject'
  | 'subject verb, quote'
  | 'quote inside the clause, subject verb'
  | 'according to'
  | 'in somebody’s view'
  | 'noun of saying'
  | 'colon after the subject'
  | 'possessive before the quote'
  | 'subject of the clause'
  | 'asked'
  | 'dash and name'
  | 'question and answer'
  | 'continued after its attribution'
  | 'running quote'
  | 'introduced in the sentence before'
  | 'paragraph after its speaker'
  | 'reported speech';

/** What one sentence says of a quote in it, before anybody knows whom the mention means. */
export interface Claim {
  readonly rule: AttributionRule;
  /** Absent where the sentence says that the words are nobody's here: a question put to somebody. */
  readonly subject?: Subject;
  /** The token of the verb or phrase of saying. */
  readonly cue?: number;
  readonly tier?: string;
}

/** A claim and what speaks for it and against it. */
export interface WeighedClaim {
  readonly claim: Claim;
  readonly evidence: readonly EvidenceName[];
  /** The sum of the weights of its evidence. */
  readonly score: number;
}

/** All that a sentence claims of a quote, the weightiest first. */
export interface Weighing {
  readonly claims: readonly WeighedClaim[];
  /** By how much the first is weightier than the best that names somebody else; infinite where none does. */
  readonly margin: number;
}
