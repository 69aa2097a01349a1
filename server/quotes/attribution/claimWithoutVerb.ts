import { Is } from '../../language/lexicon.ts';
import { cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import type { Claim } from './claim.ts';
import { canInvert } from './claimAfter.ts';
import { clauseSubject, openerBefore } from './clauseSubject.ts';
import { leadsSentence } from './leadsSentence.ts';
import { mainSubject } from './mainSubject.ts';
import { subjectAfter } from './subjectAfter.ts';

/** A blurb: `"A masterpiece" — Evening Sentinel`. */
export function claimByDash(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  let dash = at + 1;
  while (dash < sentence.to && (tokens.kinds[dash] === Kind.stop || tokens.kinds[dash] === Kind.comma))
    dash++;
  // The name may stand on a line of its own below.
  const below = dash >= sentence.to && leadsSentence(reading, sentence, at);
  if (dash + 1 >= (below ? tokens.count : sentence.to) || tokens.kinds[dash] !== Kind.dash) return undefined;
  // "— The Sentinel", "— the engineer, Mia Holt".
  const from = isWord(tokens, dash + 1, Is.determiner) ? dash + 2 : dash + 1;
  const index = reading.mentionAt[from] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || mention.kind !== 'name') return undefined;
  const after = tokens.kinds[mention.to];
  if (
    mention.to < sentence.to &&
    after !== undefined &&
    after !== Kind.comma &&
    after !== Kind.stop &&
    after !== Kind.open &&
    // A citation, as in `— Evening Sentinel [@sentinel]`.
    !tokens.text.slice(tokens.ends[mention.to - 1], tokens.starts[mention.to]).includes('[')
  )
    return undefined;
  return {
    rule: 'dash and name',
    subject: { mentions: [index], from: mention.from, to: mention.to, reach: mention.from },
  };
}

/** `Renn was blunt: "…"`. */
export function claimByColon(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  if (at - 1 < sentence.from || tokens.kinds[at - 1] !== Kind.colon) return undefined;
  const subject =
    subjectOfLeadingVerb(reading, sentence.from, at - 1) ??
    openerBefore(reading, at - 1, sentence.from) ??
    mainSubject(reading, sentence.from, at - 1);
  const isNamed = reading.mentions[subject?.mentions[0] ?? -1]?.kind === 'name';
  const explained = isNamed ? undefined : nameBeforeColon(reading, at - 1, sentence.from);
  const found = explained ?? subject;
  if (found !== undefined && isAudience(reading, sentence, found)) return undefined;
  return found === undefined ? undefined : { rule: 'colon after the subject', subject: found };
}

/** "Y agregó, en diálogo con Renn: “…”": who is spoken to, behind a verb that opens the sentence and leaves out its subject. */
function isAudience(reading: Reading, { from }: TokenSentence, { from: end }: Subject): boolean {
  const { tokens } = reading;
  if (!isWord(tokens, end - 1, Is.preposition)) return false;
  const verb = isWord(tokens, from, Is.conjunction) ? from + 1 : from;
  return verb < end && cueAt(reading, verb, verb)?.form === 'finite';
}

/** "Said the Orrin coach Mia Holt: “…”": a sentence that begins with its verb has the subject behind it. */
function subjectOfLeadingVerb(reading: Reading, lo: number, colon: number): Subject | undefined {
  const cue = isOneOf(reading.tokens, lo, 'leadsItself') ? cueAt(reading, lo, lo) : undefined;
  if (cue?.form !== 'finite' || !canInvert(reading, cue)) return undefined;
  const subject = subjectAfter(reading, cue.at, colon);
  return subject !== undefined && subject.mentions.length > 0 ? subject : undefined;
}

/** "The landlady of the inn saw it otherwise, and so did her neighbour, Mia Holt: “…”": a name between a comma and the colon. */
function nameBeforeColon(reading: Reading, colon: number, lo: number): Subject | undefined {
  const index = reading.mentionAt[colon - 1] ?? -1;
  const mention = reading.mentions[index];
  if (mention?.kind !== 'name' || mention.body || mention.possessive || mention.to !== colon)
    return undefined;
  // "the question that was put by Mia Holt: “…”"
  const isMaker = isBehindAgent(reading, mention.from, lo);
  const isExplaining =
    mention.from - 1 > lo && (isMaker || reading.tokens.kinds[mention.from - 1] === Kind.comma);
  return isExplaining ? oneMention(reading, index) : undefined;
}

/** Whether "by", and at most what somebody is, stands before the token: "by the Orrin nurse Mia Holt". */
function isBehindAgent({ tokens }: Reading, from: number, lo: number): boolean {
  for (let at = from - 1; at >= Math.max(lo, from - 5) && tokens.kinds[at] === Kind.word; at--) {
    if (isOneOf(tokens, at, 'agent')) return true;
    if (isWord(tokens, at, Is.preposition | Is.conjunction | Is.cueFinite | Is.be | Is.auxiliary))
      return false;
  }
  return false;
}

/** `Renn's "slow" council`. */
export function claimByPossessive(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const index = reading.mentionAt[at - 1] ?? -1;
  const mention = reading.mentions[index];
  if (at - 1 < sentence.from || mention === undefined || !mention.possessive || mention.kind !== 'name')
    return undefined;
  return {
    rule: 'possessive before the quote',
    subject: { mentions: [index], from: mention.from, to: mention.to, reach: mention.from },
  };
}

/** No verb of saying at all: whoever the clause is about, with little confidence. */
export function claimByClause(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  if (leadsSentence(reading, sentence, at)) return undefined;
  const subject = clauseSubject(reading, at, sentence.from);
  if (subject === undefined || isAudience(reading, sentence, subject)) return undefined;
  // "For Renn the choir had “a song”": whether it is in somebody's view, `claimByLead` has said.
  if (subject.reach === sentence.from + 1 && isOneOf(reading.tokens, sentence.from, 'viewLead'))
    return undefined;
  return { rule: 'subject of the clause', subject };
}
