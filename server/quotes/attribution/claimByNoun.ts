import { Is } from '../../language/lexicon.ts';
import { cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import { oneMention } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import type { Claim } from './claim.ts';
import { beginsWithVerb } from './measure.ts';
import { subjectAfter } from './subjectAfter.ts';

/** `Renn's claim that "…"`, `in Renn's words, "…"`, `a remark by Renn that they were "…"`. */
export function claimByNoun(reading: Reading, noun: number, at: number, lo: number): Claim | undefined {
  const { tokens } = reading;
  const by = claimOfMaker(reading, noun, at);
  if (by !== undefined) return by;
  const owner = reading.mentionAt[noun - 1] ?? -1;
  const mention = reading.mentions[owner];
  if (noun - 1 < lo || mention === undefined || !mention.possessive || mention.kind === 'role')
    return undefined;
  if (!isOneOf(tokens, noun, 'speechNoun')) return undefined;
  const next = tokens.kinds[noun + 1];
  // `Renn's remarks “are slow”`, `Renn's words and deeds “are slow”`, `calling Renn's charge “slow”`, `Renn's words as
  // “slow”`: what is said of the words, and not what they say.
  if (at - noun <= 3 && beginsWithVerb(reading, at)) return undefined;
  if (next === Kind.quote && cueAt(reading, mention.from - 1, lo)?.tier === 'object') return undefined;
  if (isOneOf(tokens, noun + 1, 'as') || isOneOf(tokens, noun + 1, 'and')) return undefined;
  // Behind a comma the words must come at once: "discounted Renn's claims, but warned of “delays”".
  const isOpener = isOneOf(tokens, mention.from - 1, 'inWords');
  const leads =
    next === Kind.quote ||
    next === Kind.colon ||
    (next === Kind.comma && (isOpener || tokens.kinds[noun + 2] === Kind.quote));
  if (
    !leads &&
    !(isWord(tokens, noun + 1, Is.time) || isOneOf(tokens, noun + 1, 'aboutLead')) &&
    at - noun > 3
  )
    return undefined;
  return {
    rule: 'noun of saying',
    subject: { mentions: [owner], from: mention.from, to: mention.to, reach: mention.from },
    cue: noun,
    tier: 'say',
  };
}

/** `a remark by Renn that it was "…"`: whoever the noun is by, and not who heard it or struck it out. */
function claimOfMaker(reading: Reading, noun: number, at: number): Claim | undefined {
  const { tokens } = reading;
  if (!isOneOf(tokens, noun + 1, 'agent') || !isOneOf(tokens, noun, 'speechNoun')) return undefined;
  const subject = subjectAfter(reading, noun + 1, at);
  if (subject === undefined || reading.mentions[subject.mentions[0] ?? -1]?.kind !== 'name') return undefined;
  const next = tokens.kinds[subject.to];
  const leads = next === Kind.colon || isOneOf(tokens, subject.to, 'that');
  return leads ? { rule: 'noun of saying', subject, cue: noun, tier: 'say' } : undefined;
}

/** `“…”, in Renn's view`, from the token of the noun. */
export function inWordsOf(reading: Reading, noun: number, at: number): Claim | undefined {
  const index = reading.mentionAt[noun - 1] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || !mention.possessive || mention.kind === 'role' || mention.from - 1 <= at)
    return undefined;
  const leads =
    isOneOf(reading.tokens, mention.from - 1, 'inWords') && isOneOf(reading.tokens, noun, 'speechNoun');
  return leads
    ? { rule: 'noun of saying', subject: oneMention(reading, index), cue: noun, tier: 'say' }
    : undefined;
}

/** `Renn dismissed claims that it was “slow”`: the words are those of whoever claims it, and nobody is named. */
export function rejectedClaim(reading: Reading, noun: number, lo: number): Claim | undefined {
  const { tokens } = reading;
  if (
    noun - 1 < lo ||
    !isWord(tokens, noun - 1, Is.cue) ||
    !isOneOf(tokens, noun - 1, 'rejecting') ||
    !isOneOf(tokens, noun + 1, 'that') ||
    !isOneOf(tokens, noun, 'speechNoun')
  )
    return undefined;
  const subject = { mentions: [], from: noun, to: noun + 1, reach: noun };
  return { rule: 'noun of saying', subject, cue: noun, tier: 'say' };
}
