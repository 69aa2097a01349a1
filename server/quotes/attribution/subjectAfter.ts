import { Is } from '../../language/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import type { Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import { nameEnding } from './nameEnding.ts';

/** The subject that follows its verb: `said Renn`, `said the producer, Tobias Renn`, `said a spokesman for Quill`. */
export function subjectAfter(reading: Reading, verb: number, hi: number): Subject | undefined {
  const { tokens } = reading;
  let start = verb + 1;
  while (start < hi && isWord(tokens, start, Is.adverb) && !isWord(tokens, start, Is.determiner)) start++;
  let at = start;
  let index = -1;
  for (; at < hi && at - start < 16; at++) {
    if (tokens.kinds[at] !== Kind.word && tokens.kinds[at] !== Kind.number) break;
    const here = reading.mentionAt[at] ?? -1;
    if (here >= 0) {
      index = here;
      at = (reading.mentions[here]?.to ?? at + 1) - 1;
      const mention = reading.mentions[here];
      if (mention?.kind === 'pronoun') {
        at++;
        break;
      }
      continue;
    }
    const bits = tokens.bits[at] ?? 0;
    if (
      (bits & (Is.preposition | Is.conjunction | Is.auxiliary | Is.be | Is.relative | Is.cueFinite)) !== 0 &&
      (bits & Is.determiner) === 0
    )
      break;
    if (isOneOf(tokens, at, 'that')) break;
  }
  if (at === start) return undefined;
  const mention = reading.mentions[index];
  if (mention !== undefined && mention.to !== at && opensWithName(reading, start, index)) {
    // "said Renn quietly", "said Renn just before noon": what stands behind a name is about the saying.
    return { mentions: [index], from: mention.from, to: mention.to, reach: mention.to };
  }
  if (mention === undefined || mention.to !== at) {
    // A bare noun with its article speaks too: "said the statement".
    return isWord(tokens, start, Is.determiner) || mention !== undefined
      ? { mentions: [], from: start, to: at, reach: at }
      : undefined;
  }
  if (mention.kind === 'role' && tokens.kinds[at] === Kind.comma) {
    const name = nameEnding(reading, at + 1, hi);
    const named = reading.mentions[name];
    if (named !== undefined) return { mentions: [name], from: named.from, to: named.to, reach: named.to };
  }
  const mentions = [index];
  if (mention.kind === 'name' && at + 1 < hi && isOneOf(tokens, at, 'and')) {
    const other = reading.mentionAt[at + 1] ?? -1;
    const second = reading.mentions[other];
    if (
      second?.kind === 'name' &&
      !second.possessive &&
      !isWord(tokens, second.to, Is.auxiliary | Is.be | Is.cueFinite)
    )
      mentions.push(other);
  }
  return { mentions, from: mention.from, to: mention.to, reach: at };
}

/** Whether the phrase is a name and nothing before it: not "the Renn film". */
function opensWithName(reading: Reading, start: number, index: number): boolean {
  const mention = reading.mentions[index];
  return mention?.kind === 'name' && mention.from === start && !mention.possessive && !mention.body;
}
