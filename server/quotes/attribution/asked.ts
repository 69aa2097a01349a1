import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, Kind } from '../reading/tokens.ts';

/** The one to whom a sentence puts a question, "Lang asked Quill whether …": what follows is the answer. */
export function askedIn(reading: Reading, sentence: TokenSentence): Subject | undefined {
  const { tokens } = reading;
  for (let at = sentence.from; at + 1 < sentence.to; at++) {
    const index = reading.mentionAt[at + 1] ?? -1;
    const mention = index < 0 ? undefined : reading.mentions[index];
    if (mention === undefined || mention.plural || mention.possessive || mention.body) continue;
    if (!isOneOf(tokens, at, 'asking')) continue;
    return isOneOf(tokens, mention.to, 'questionLead') ? oneMention(reading, index) : undefined;
  }
  return undefined;
}

/** `Asked whether it was “slow”, Renn …`: the words of a question, which are not of who answers it. */
export function isPutToSomebody(reading: Reading, sentence: TokenSentence, at: number): boolean {
  const { tokens } = reading;
  let verb = sentence.from;
  if (isOneOf(tokens, verb, 'askedWhen')) verb++;
  if (verb >= at || !isOneOf(tokens, verb, 'asked')) return false;
  for (let between = verb + 1; between < at; between++) {
    if (tokens.kinds[between] !== Kind.word) return false;
  }
  return true;
}
