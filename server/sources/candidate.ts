import type { Telling } from './telling.ts';
import type { Voice } from './voice.ts';
import type { Comparison } from './wording/comparison.ts';

/** A place that may be where a quotation comes from. */
export interface Candidate {
  readonly comparison: Comparison;
  readonly voice: Voice;
  /** The draft's citation names this article. */
  readonly cited: boolean;
  /** The draft names this article's outlet as the one spoken to. */
  readonly named: boolean;
  /** No word differs but as the rules pass in silence or call small. */
  readonly exact: boolean;
  /** Whether the place gives the words to whom the draft gives them. */
  readonly speaker: 'same' | 'unknown' | 'other';
  /** The article gives the words as told to another outlet. */
  readonly secondhand: boolean;
  /** Where the speakers differ, whether the article names the person to whom the draft gives the words. */
  readonly inCast: boolean;
  /** Whether they are the whole of a headline. */
  readonly isWhole: boolean;
  /** How telling it is that the words stand there. */
  readonly telling: Telling;
  /** Whether enough speaks for the place that a finding may blame. */
  readonly strength: 'found' | 'sure';
}
