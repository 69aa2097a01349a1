import { Is } from '../../language/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { isWord, Kind, Shape } from '../reading/tokens.ts';

/**
 * The name with which a phrase that explains a role ends, by its index: "Mia Holt" in "Her director, the famously
 * silent Mia Holt, said". The phrase begins at `from`, with the name itself or an article, and ends where the name
 * does; -1 where it is of another form.
 */
export function nameEnding(reading: Reading, from: number, hi: number): number {
  const { tokens, mentionAt, mentions } = reading;
  const first = isWord(tokens, from, Is.determiner) ? from + 1 : from;
  for (let at = first; at < Math.min(hi, from + MOST_WORDS); at++) {
    const index = mentionAt[at] ?? -1;
    const mention = mentions[index];
    if (mention?.kind === 'name') {
      const isNamed = mention.from === at && !mention.body && !mention.possessive;
      // "Her lawyer, Mr Holt of Holt & Sons, said"
      const ends = tokens.kinds[mention.to] !== Kind.word || isWord(tokens, mention.to, Is.preposition);
      return isNamed && ends ? index : -1;
    }
    if (first === from || tokens.kinds[at] !== Kind.word || isWord(tokens, at, NEVER)) return -1;
    if (((tokens.shapes[at] ?? 0) & Shape.capital) !== 0) return -1;
  }
  return -1;
}

const MOST_WORDS = 7;
const NEVER = Is.preposition | Is.conjunction | Is.relative | Is.be | Is.auxiliary | Is.determiner;
