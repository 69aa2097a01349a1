import { Is } from '../../language/lexicon.ts';
import { type Cue, cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import type { Claim } from './claim.ts';
import { canInvert } from './claimAfter.ts';
import { claimByNoun, rejectedClaim } from './claimByNoun.ts';
import { claimByLead, claimByView } from './claimByView.ts';
import { subjectOfCue } from './clauseSubject.ts';
import { isShort, REACH, reaches, touches } from './reach.ts';
import { subjectAfter } from './subjectAfter.ts';

/** `Renn said: "…"`, `Renn called it "…"`, `Renn said that the plan was "…"`: the nearest verb to the left. */
export function claimBefore(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  const lo = sentence.from;
  const short = isShort(reading, at);
  let parted = false;
  let unnamed: Claim | undefined;
  for (let verb = at - 1; verb >= Math.max(lo, at - REACH); verb--) {
    const kind = tokens.kinds[verb];
    if ((kind === Kind.colon || kind === Kind.semicolon) && verb < at - 1) parted = true;
    if (kind !== Kind.word) continue;
    if (isWord(tokens, verb, Is.venue)) {
      const accord = claimByView(reading, verb, sentence);
      if (accord !== undefined) return accord;
    }
    const noun = claimByNoun(reading, verb, at, lo);
    if (noun !== undefined) return noun;
    const rejected = rejectedClaim(reading, verb, lo);
    if (rejected !== undefined) return rejected;
    const cue = cueAt(reading, verb, lo);
    if (cue === undefined) continue;
    if (!reaches(cue, at, short, parted) && !isOfAll(reading, cue, lo)) continue;
    if (isOneOf(tokens, verb, 'asked') && (verb === lo || cue.passive) && cue.form === 'finite') {
      if (cue.passive || verb === lo) continue;
    }
    if (isOfRelative(reading, cue, at)) continue;
    const subject =
      postposed(reading, cue, lo, at) ??
      ofMainClause(reading, cue, sentence, at) ??
      subjectOfCue(reading, cue, lo);
    if (subject === undefined) {
      if (cue.passive) return unnamed;
      continue;
    }
    const claim: Claim = { rule: 'subject verb, quote', subject, cue: verb, tier: cue.tier };
    if (subject.mentions.length > 0) return claim;
    // "Renn said the fact reminds him of “…”": a thing seldom speaks where somebody reports of it.
    if (touches(verb, at) && cue.tier !== 'object') return claim;
    unnamed ??= claim;
  }
  return unnamed ?? claimByLead(reading, sentence, at);
}

/** `As Renn puts it, the plan that Quill has is “slow”`: all of the sentence is in Renn's words. */
function isOfAll({ tokens }: Reading, { last, form }: Cue, lo: number): boolean {
  return form === 'finite' && isOneOf(tokens, lo, 'as') && tokens.kinds[last + 1] === Kind.comma;
}

/** `the plan that Renn is talking about is “slow”`: a verb whose object the plan is, and a verb of the plan's behind it. */
function isOfRelative({ tokens }: Reading, { at: verb, last }: Cue, at: number): boolean {
  const next = isWord(tokens, last + 1, Is.preposition) ? last + 2 : last + 1;
  return next < at && (next > last + 1 || last > verb) && isWord(tokens, next, Is.be);
}

/** `Calling her neighbour, Mia Holt, “slow”, Renn left`: a participle that opens the sentence has its subject behind it. */
function ofMainClause(
  reading: Reading,
  cue: Cue,
  { from, to }: TokenSentence,
  at: number,
): Subject | undefined {
  if (cue.form !== 'participle' || cue.at !== from) return undefined;
  let next = at + 1;
  while (next < to && reading.tokens.kinds[next] === Kind.comma) next++;
  const index = reading.mentionAt[next] ?? -1;
  return reading.mentions[index]?.kind === 'name' ? oneMention(reading, index) : undefined;
}

/** After another quote the verb may come first: `"…," said Renn, who called it "…"`. */
function postposed(reading: Reading, cue: Cue, lo: number, at: number): Subject | undefined {
  const { tokens } = reading;
  let before = cue.at - 1;
  // "Como explicó la portavoz, …", "Comme l’a dit Renn, …": behind "as" the verb comes before its subject.
  if (isOneOf(tokens, lo, 'as') && isLedByHelpers(reading, lo + 1, cue.at) && cue.form === 'finite') {
    const after = subjectAfter(reading, cue.last, at);
    if (after !== undefined && after.mentions.length > 0 && tokens.kinds[after.to] === Kind.comma)
      return after;
  }
  if (
    before > lo &&
    tokens.kinds[before] === Kind.comma &&
    cue.form === 'finite' &&
    canInvert(reading, cue)
  ) {
    // "The paradox, says Renn, the producer, is …": the verb comes first between commas.
    const after = subjectAfter(reading, cue.at, at);
    const mention = reading.mentions[after?.mentions[0] ?? -1];
    if (mention?.kind === 'name' && after !== undefined && tokens.kinds[after.to] === Kind.comma)
      return after;
    // "Auf die Frage, ob sie geht, antwortete Voss: …": a clause takes the first place, and a colon follows the subject.
    const isFronted = isWord(tokens, lo, Is.preposition | Is.conjunction) || isOneOf(tokens, lo, 'opener');
    // "As Renn, the mayor, put it:" has its subject before the verb.
    const isSomebody = mention !== undefined && (mention.kind !== 'pronoun' || mention.sex !== 'unknown');
    if (isFronted && isSomebody && after !== undefined && canInvert(reading, cue))
      if (tokens.kinds[after.to] === Kind.colon) return after;
  }
  if (before >= lo && tokens.kinds[before] === Kind.comma) before--;
  if (before < lo ? !isOneOf(tokens, cue.at, 'leadsItself') : tokens.kinds[before] !== Kind.quote)
    return undefined;
  if (cue.form !== 'finite' || !canInvert(reading, cue)) return undefined;
  return subjectAfter(reading, cue.at, at);
}

/** Nothing but helping verbs and small pronouns between the two tokens. */
function isLedByHelpers({ tokens, mentionAt, mentions }: Reading, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at++) {
    if (tokens.kinds[at] !== Kind.word || mentions[mentionAt[at] ?? -1]?.kind === 'name') return false;
    if (!isWord(tokens, at, Is.auxiliary | Is.determiner | Is.he | Is.she | Is.it | Is.adverb)) return false;
  }
  return true;
}
