import type { IndexedArticle } from '../../search/indexedArticle.ts';
import type { Span } from '../../text/span.ts';
import type { Word } from '../../text/words.ts';
import type { Alteration } from './alteration.ts';
import type { Pair } from './pair.ts';
import type { Mark, Wording } from './readWording.ts';

/** A quotation's words laid beside a stretch of an article, with all that differs. */
export interface Comparison extends Span {
  readonly indexed: IndexedArticle;
  /** The quotation's prose, which the offsets of the draft's side point into. */
  readonly text: string;
  readonly wording: Wording;
  /** Words that stand in both, in the order of the draft. */
  readonly pairs: readonly Pair[];
  /** What the writer changed without marking it, in the order of the draft. */
  readonly alterations: readonly Alteration[];
  /** What the writer's marks stand for. */
  readonly marks: readonly MarkReading[];
  /** 0 to 1: how much of the words' weight stands in both. Chooses between places, never a verdict. */
  readonly fit: number;
  /** Weight of the words that stand in both: how much they tell about where they come from. */
  readonly weight: number;
}

/** An ellipsis or a bracket of the draft and the words of the source in its place. */
export interface MarkReading {
  readonly mark: Mark;
  readonly source: readonly Word[];
  /** The words beside it that stand in both; absent at an edge of the quotation. */
  readonly before?: Pair;
  readonly after?: Pair;
}
