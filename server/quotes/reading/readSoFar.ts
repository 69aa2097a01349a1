import type { Span } from '../../text/span.ts';
import type { Quote } from '../quote.ts';
import type { Mention } from './mention.ts';
import type { TokenSentence } from './sentences.ts';
import type { Tokens } from './tokens.ts';

/** What has been read so far. */
export interface ReadSoFar {
  readonly tokens: Tokens;
  readonly quotes: readonly Quote[];
  readonly sentences: TokenSentence[];
  /** For each sentence, where its mentions begin. */
  readonly starts: number[];
  readonly mentions: Mention[];
}

/** A stretch of a block, and which of the quotes stand in it: from one index to another, the end left out. */
export interface Stretch extends Span {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}
