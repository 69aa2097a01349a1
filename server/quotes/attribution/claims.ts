import { Is } from '../../language/lexicon.ts';
import { cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import { lastMark, type Sentence } from '../reading/sentences.ts';
import type { Subject } from '../reading/subject.ts';
import { isWord, Kind } from '../reading/tokens.ts';
import { isPutToSomebody } from './asked.ts';
import type { Claim } from './claim.ts';
import { claimAfter, claimAtEnd } from './claimAfter.ts';
import { claimBefore } from './claimBefore.ts';
import { claimByCredit } from './claimByCredit.ts';
import { claimByFrame } from './claimByFrame.ts';
import { claimByClause, claimByColon, claimByDash, claimByPossessive } from './claimWithoutVerb.ts';
import { subjectOfCue } from './clauseSubject.ts';
import { leadsSentence } from './leadsSentence.ts';
import { REACH, touches } from './reach.ts';
import { subjectAfter } from './subjectAfter.ts';

/** What the sentence says of the quote at token `at`: the first pattern that fits, the surest first. */
export function claimOf(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
  if (isPutToSomebody(reading, sentence, at)) return { rule: 'asked' };
  const leads = leadsSentence(reading, sentence, at);
  const closing = closesClause(reading, at);
  const left = claimBefore(reading, sentence, at);
  const touching =
    left?.cue !== undefined && touches(left.cue, at) && !isSpent(reading, sentence, left.cue, at);
  if (!touching || leads) {
    const right = closing || leads ? claimAfter(reading, sentence, at) : undefined;
    if (right !== undefined && (leads || left === undefined || !touching)) return right;
    const framed = leads || left === undefined ? claimByFrame(reading, sentence, at) : undefined;
    if (framed !== undefined) return framed;
  }
  if (left?.cue !== undefined) {
    const colon = touching ? undefined : claimByColon(reading, sentence, at);
    if (colon?.subject !== undefined && colon.subject.from > left.cue) return colon;
    // "The vote signals “the end”, said Renn": a thing hardly speaks where somebody does.
    const thing = left.subject?.mentions.length === 0 && left.tier !== 'say' && left.tier !== 'write';
    const end = thing ? claimAtEnd(reading, sentence, at) : undefined;
    if (end !== undefined) return end;
  }
  if (left !== undefined) return left;
  return (
    claimAtEnd(reading, sentence, at) ??
    claimByDash(reading, sentence, at) ??
    claimByCredit(reading, sentence, at) ??
    claimByColon(reading, sentence, at) ??
    claimByPossessive(reading, sentence, at) ??
    claimByClause(reading, sentence, at)
  );
}

/** The subject of the last verb of reporting in a sentence without quotes of its own, for what stands after it. */
export function reportingSubject(reading: Reading, sentence: Sentence): Subject | undefined {
  for (let at = sentence.to - 1; at >= Math.max(sentence.from, sentence.to - REACH); at--) {
    const cue = cueAt(reading, at, sentence.from);
    if (
      cue === undefined ||
      cue.passive ||
      (cue.tier !== 'say' && cue.tier !== 'write' && cue.tier !== 'loaded')
    )
      continue;
    // "The Harbour Party, says Levin,": the verb comes first behind a comma.
    const inverted =
      reading.tokens.kinds[at - 1] === Kind.comma ? subjectAfter(reading, cue.last, sentence.to) : undefined;
    if (
      inverted !== undefined &&
      reading.mentions[inverted.mentions[0] ?? -1]?.kind === 'name' &&
      inverted.to >= sentence.to - 1
    )
      return inverted;
    const subject = subjectOfCue(reading, cue, sentence.from);
    if (subject !== undefined && subject.mentions.length > 0) return subject;
  }
  return undefined;
}

/** Whether the quote ends with a mark, inside or after, that an attribution follows. */
function closesClause(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const next = tokens.kinds[at + 1];
  if (at + 1 < tokens.count && (next === Kind.comma || next === Kind.dash)) return true;
  return ',?!…—–-'.includes(lastMark(tokens, at) || 'x');
}

/**
 * Whether the verb before the quote has had its words: in `"A," Holt said; "B," Ames said` and `"A," Holt said,
 * but "B," said Ames` the first verb is about A, and B may have one of its own.
 */
function isSpent(reading: Reading, sentence: Sentence, cue: number, at: number): boolean {
  const { tokens } = reading;
  for (let between = cue + 1; between < at; between++) {
    if (tokens.kinds[between] === Kind.semicolon || isWord(tokens, between, Is.conjunction)) return true;
  }
  // A quote right before the verb and its subject is what it is about.
  for (let before = cue - 1; before >= Math.max(sentence.from, cue - 10); before--) {
    if (tokens.kinds[before] === Kind.quote) return true;
    if (tokens.kinds[before] === Kind.word && cueAt(reading, before, sentence.from) !== undefined)
      return false;
  }
  return false;
}
