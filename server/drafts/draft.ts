import type { Prose } from '../prose/prose.ts';
import type { Speech } from '../quotes/quote.ts';
import type { Ignores } from './ignores.ts';

/** What a writer is working on, parsed; knows nothing of the corpus. Immutable; an edit makes a new one. */
export interface Draft {
  /** The path or address it goes by in messages. */
  readonly path: string;
  readonly text: string;
  readonly format: DraftFormat;
  readonly prose: Prose;
  /** The quotations, and to whom the draft gives them. */
  readonly speech: Speech;
  /** What its comments ask not to be told of. */
  readonly ignores: Ignores;
  /** Behind the key that was typed last, while somebody types; absent where nobody does. */
  readonly typingAt?: number;
}

export type DraftFormat = 'markdown' | 'plain';
