import { Is } from '../../language/lexicon.ts';
import type { Span } from '../../text/span.ts';
import { isWord, type Reading, wordAt } from './reading.ts';
import { Kind } from './tokens.ts';

/** Verbs whose object is the one spoken to: "told Screen Ledger". */
const ADDRESSING =
  /^(?:tell|tells|told|telling|inform|informs|informed|informing|assure|assures|assured|remind|reminds|reminded|address|addressed)$/;

/** What leads to a venue by a preposition: "in an interview with Screen Ledger", "speaking to the Courier". */
const LEADS: ReadonlyMap<string, RegExp> = new Map([
  ['interview', /^(?:with|to|on|for)$/],
  ['interviews', /^(?:with|to)$/],
  ['conversation', /^with$/],
  ['speaking', /^(?:to|with|on|at)$/],
  ['talking', /^(?:to|with)$/],
  ['spoke', /^(?:to|with)$/],
  ['statement', /^to$/],
  ['comments', /^to$/],
  ['email', /^to$/],
  ['writing', /^(?:in|for)$/],
  ['appearing', /^on$/],
  ['appearance', /^on$/],
]);

/** To whom or where the words were said, from the tokens around the cue: the name's span, its article left out. */
export function venueOf(reading: Reading, cue: number, from: number, to: number): Span | undefined {
  const { tokens } = reading;
  if (ADDRESSING.test(wordAt(tokens, cue))) return nameFrom(reading, cue + 1, to);
  for (let at = Math.max(from, cue - 24); at + 1 < Math.min(to, cue + 16); at++) {
    // A preposition follows all of them, and telling that needs no look at the letters.
    if (tokens.kinds[at] !== Kind.word || ((tokens.bits[at + 1] ?? 0) & Is.preposition) === 0) continue;
    if (LEADS.get(wordAt(tokens, at))?.test(wordAt(tokens, at + 1)) === true) {
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
