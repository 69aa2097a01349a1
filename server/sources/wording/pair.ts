import type { Word } from '../../text/words.ts';
import type { WordingWord } from './readWording.ts';

/** A word of the draft and the one that it was laid beside in the source. */
export interface Pair {
  readonly draft: WordingWord;
  readonly source: Word;
}
