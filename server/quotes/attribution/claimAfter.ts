import { Is } from '../../language/lexicon.ts';
import { type Cue, cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import type { Claim } from './claim.ts';
import { inWordsOf } from './claimByNoun.ts';
import { claimByView } from './claimByView.ts';
import { REACH } from './reach.ts';
import { subjectAfter } from './subjectAfter.ts';
import { subjectBefore } from './subjectBefore.ts';

/** `"…," Renn said` and `"…," said Renn`. */
export function claimAfter(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  let start = at + 1;
  while (
    start < sentence.to &&
    (tokens.kinds[start] === Kind.comma ||
      tokens.kinds[start] === Kind.close ||
      tokens.kinds[start] === Kind.dash ||
      tokens.kinds[start] === Kind.stop)
  )
    start++;
  if (start >= sentence.to) return undefined;
  // `"…," though she asked not to be named`: another clause begins.
  if (isWord(tokens, start, Is.conjunction | Is.relative) && !isOneOf(tokens, start, 'as')) return undefined;
  const limit = Math.min(sentence.to, start + REACH);
  // "in the view of Renn", "nach Ansicht von Renn": the word it is found by comes third at most.
  for (let word = start; word < Math.min(limit, start + 3); word++) {
    const accord = claimByView(reading, word, sentence);
    if (accord !== undefined) return accord;
    if (!isWord(tokens, word, Is.preposition | Is.determiner)) break;
  }
  const first =
    cueAt(reading, start, sentence.from) ??
    cueAfterAdverb(reading, start, sentence) ??
    cueAfterHelpers(reading, start, limit);
  if (first !== undefined && first.form === 'finite' && !first.passive && canInvert(reading, first)) {
    const subject = subjectAfter(reading, first.last, limit);
    if (subject !== undefined && !opensClause(reading, subject.to, limit)) {
      return { rule: 'quote, verb subject', subject, cue: first.at, tier: first.tier };
    }
  }
  for (let verb = start + 1; verb < limit; verb++) {
    const kind = tokens.kinds[verb];
    if (kind === Kind.quote || kind === Kind.semicolon || kind === Kind.stop) break;
    const cue = cueAt(reading, verb, start);
    if (cue === undefined || cue.passive || cue.form !== 'finite') continue;
    const subject = subjectBefore(reading, verb, start);
    if (subject === undefined || subject.reach > start + 2) continue;
    return { rule: 'quote, subject verb', subject, cue: verb, tier: cue.tier };
  }
  return undefined;
}

/** `… the "plan" is slow, Renn said.` */
export function claimAtEnd(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  const limit = Math.min(sentence.to, at + REACH);
  for (let verb = at + 1; verb < limit; verb++) {
    if (tokens.kinds[verb] !== Kind.word) continue;
    if (isWord(tokens, verb, Is.venue)) {
      const accord = claimByView(reading, verb, sentence);
      if (accord !== undefined) return accord;
    }
    const noun = inWordsOf(reading, verb, at);
    if (noun !== undefined) return noun;
    const cue = cueAt(reading, verb, at + 1);
    if (cue === undefined || cue.passive || cue.form !== 'finite' || cue.tier === 'object') continue;
    const before = tokens.kinds[verb - 1];
    if (before === Kind.comma) {
      const after = subjectAfter(reading, cue.last, limit);
      if (after !== undefined)
        return { rule: 'quote inside the clause, subject verb', subject: after, cue: verb, tier: cue.tier };
    }
    const subject = subjectBefore(reading, verb, at + 1);
    if (subject === undefined) continue;
    // `called it “slow” in an interview with the Sentinel published on Monday`
    if (subject.reach === at + 1 && isWord(tokens, at + 1, Is.preposition)) continue;
    const opened = tokens.kinds[subject.reach - 1];
    if (opened !== Kind.comma && opened !== Kind.quote && opened !== Kind.dash) continue;
    return { rule: 'quote inside the clause, subject verb', subject, cue: verb, tier: cue.tier };
  }
  return undefined;
}

/** `«Iremos», anunció a la salida.`: a verb of saying right behind the comma, which leaves out its subject. */
export function isSaidBehind(reading: Reading, { from, to }: TokenSentence, at: number): boolean {
  const behind = at + 2 < to && reading.tokens.kinds[at + 1] === Kind.comma;
  return behind && cueAt(reading, at + 2, from)?.form === 'finite';
}

/** Whether the subject can follow this verb: `said Renn`, but not `told Renn`. */
export function canInvert(reading: Reading, cue: Cue): boolean {
  return cue.tier !== 'object' && !isOneOf(reading.tokens, cue.at, 'neverInverted');
}

function cueAfterAdverb(reading: Reading, start: number, sentence: TokenSentence): Cue | undefined {
  return isWord(reading.tokens, start, Is.adverb) || isOneOf(reading.tokens, start, 'as')
    ? cueAt(reading, start + 1, sentence.from)
    : undefined;
}

/** `a déclaré Renn`, `ha dicho Renn`, `s’est exclamé Renn`: helping words before the verb that comes first. */
function cueAfterHelpers(reading: Reading, start: number, limit: number): Cue | undefined {
  const { tokens } = reading;
  for (let at = start; at < Math.min(limit, start + 4); at++) {
    if ((reading.mentionAt[at] ?? -1) >= 0 || tokens.kinds[at] !== Kind.word) return undefined;
    const cue = at > start ? cueAt(reading, at, at) : undefined;
    if (cue !== undefined) return cue;
    if (!isWord(tokens, at, Is.auxiliary | Is.be | Is.adverb)) return undefined;
  }
  return undefined;
}

/** `said he would …`: the subject has a clause of its own, so the verb is not about the quote before. */
function opensClause(reading: Reading, at: number, limit: number): boolean {
  return (
    at < limit && isWord(reading.tokens, at, Is.be | Is.auxiliary) && reading.tokens.kinds[at] === Kind.word
  );
}
