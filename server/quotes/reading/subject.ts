import type { Reading } from './reading.ts';

/** Who a clause is about: mentions (several when joined by "and"), or a noun that names nobody. */
export interface Subject {
  /** Indices of mentions; empty for a bare noun ("the statement"). */
  readonly mentions: readonly number[];
  /** Its tokens, half-open, and how far left its clause was read. */
  readonly from: number;
  readonly to: number;
  readonly reach: number;
  /** Set where somebody speaks by a document of theirs: "the Sentinel's review says". */
  readonly by?: 'document';
}

/** A subject that is one mention and nothing else. */
export function oneMention(reading: Reading, index: number): Subject {
  const mention = reading.mentions[index];
  const from = mention?.from ?? 0;
  return { mentions: [index], from, to: mention?.to ?? from, reach: from };
}
