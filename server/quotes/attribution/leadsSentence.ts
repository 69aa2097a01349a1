import { Is } from '../../language/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import { isWord, Kind } from '../reading/tokens.ts';

/** Whether nothing but other quotes stands before the quote in its sentence. */
export function leadsSentence(reading: Reading, sentence: TokenSentence, at: number): boolean {
  for (let before = sentence.from; before < at; before++) {
    const kind = reading.tokens.kinds[before];
    if (kind === Kind.word && isWord(reading.tokens, before, Is.conjunction)) continue;
    if (kind === Kind.word || kind === Kind.number) return false;
  }
  return true;
}
