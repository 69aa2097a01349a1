import { Is } from '../../language/lexicon.ts';
import type { Span } from '../../text/span.ts';
import type { Reading } from './reading.ts';
import { isOneOf, isWord, wordAt } from './tokens.ts';

/** To whom or where the words were said, from the tokens around the cue: the name's span, its article left out. */
export function venueOf(reading: Reading, cue: number, from: number, to: number): Span | undefined {
  const { tokens } = reading;
  if (isOneOf(tokens, cue, 'addressing')) return nameFrom(reading, cue + 1, to);
  for (let at = Math.max(from, cue - 24); at + 1 < Math.min(to, cue + 16); at++) {
    if (!isWord(tokens, at, Is.venue)) continue;
    if (tokens.lexicon.leadsToVenue(wordAt(tokens, at), wordAt(tokens, at + 1))) {
      const found = nameFrom(reading, at + 2, to);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The name that begins at a token, after an article or a role: "the Harbour Courier", "reporters at the Courier". */
function nameFrom(reading: Reading, start: number, to: number): Span | undefined {
  const { tokens } = reading;
  let at = start;
  while (at < to && at - start < 4 && (reading.mentionAt[at] ?? -1) < 0 && isWord(tokens, at, Is.determiner))
    at++;
  const mention = reading.mentions[reading.mentionAt[at] ?? -1];
  if (mention === undefined || mention.kind !== 'name' || at >= to) return undefined;
  return { start: tokens.starts[mention.nameFrom] ?? 0, end: tokens.ends[mention.nameTo - 1] ?? 0 };
}
