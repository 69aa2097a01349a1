import { Is } from '../../language/lexicon.ts';
import type { Span } from '../../text/span.ts';
import { cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import type { Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import { subjectOfCue } from './clauseSubject.ts';
import { subjectBefore } from './subjectBefore.ts';

/** A clause that somebody is reported to have said, before anybody knows whom the subject means. */
export interface Reported {
  readonly clause: Span;
  readonly subject: Subject;
  readonly cue: number;
}

/** Verbs that seldom report words when a clause follows. */
const REPORTING = new Set(['say', 'write', 'loaded']);

/**
 * The indirect speech of a sentence: `Renn said (that) the council was slow` and `The council was slow, Renn
 * said.` The clause's span takes in quotes that stand in it.
 */
export function reportedIn(reading: Reading, sentence: TokenSentence): Reported | undefined {
  const { tokens } = reading;
  const { from, to, holds } = sentence;
  if ((holds & Is.cue) === 0) return undefined;
  for (let at = from; at < to; at++) {
    if (!isWord(tokens, at, Is.cue)) continue;
    const cue = cueAt(reading, at, from);
    if (cue === undefined || cue.passive || !REPORTING.has(cue.tier) || cue.form === 'infinitive') continue;
    const start = clauseAfter(reading, at, to);
    if (start !== undefined) {
      const subject = subjectOfCue(reading, cue, from);
      const end = clauseEnd(reading, to);
      if (subject === undefined || end <= start) continue;
      return {
        clause: { start: tokens.starts[start] ?? 0, end: tokens.ends[end - 1] ?? 0 },
        subject,
        cue: at,
      };
    }
    if (cue.form !== 'finite' || !endsClause(reading, at, to)) continue;
    const subject = subjectBefore(reading, at, from);
    if (subject === undefined || subject.reach - 1 <= from + 1) continue;
    if (tokens.kinds[subject.reach - 1] !== Kind.comma || !hasWords(reading, from, subject.reach - 1))
      continue;
    return {
      clause: { start: tokens.starts[from] ?? 0, end: tokens.ends[subject.reach - 2] ?? 0 },
      subject,
      cue: at,
    };
  }
  return undefined;
}

/** Where the reported clause begins after the verb: past its "that", or at a subject with a verb of its own. */
function clauseAfter(reading: Reading, cue: number, to: number): number | undefined {
  const { tokens } = reading;
  let at = cue + 1;
  const mood = moodClause(reading, cue, to);
  if (mood !== undefined) return mood;
  // "told the Courier that": the one told stands between.
  for (let steps = 0; at < to && steps < 10; at++, steps++) {
    // German sets a comma before the clause.
    if (steps === 0 && tokens.kinds[at] === Kind.comma && isOneOf(tokens, at + 1, 'that')) continue;
    if (tokens.kinds[at] !== Kind.word) break;
    // "Renn said she finished it": a pronoun that is only ever a subject, and no "…," said she.
    const begins = steps === 0 && isOneOf(tokens, at, 'clauseSubject') && tokens.kinds[at + 1] === Kind.word;
    if (begins && tokens.kinds[cue - 1] === Kind.word && hasWords(reading, at, to)) return at;
    if (isOneOf(tokens, at, 'that')) return hasWords(reading, at + 1, to) ? at + 1 : undefined;
    if (isWord(tokens, at, Is.be | Is.auxiliary) && steps > 0)
      return (reading.mentionAt[cue + 1] ?? -1) >= 0 ||
        isWord(tokens, cue + 1, Is.determiner | Is.plural | Is.it)
        ? cue + 1
        : undefined;
  }
  return undefined;
}

/** `Renn kündigte an, die Preise würden nicht steigen`: a clause behind a comma whose verb's mood shows that it is reported. */
function moodClause(reading: Reading, cue: number, to: number): number | undefined {
  const { tokens } = reading;
  if (tokens.lexicon.data.words.reportedMood === undefined) return undefined;
  let comma = cue + 1;
  while (comma < Math.min(to, cue + 4) && tokens.kinds[comma] === Kind.word) comma++;
  if (tokens.kinds[comma] !== Kind.comma) return undefined;
  for (let at = comma + 1; at < Math.min(to, comma + 25); at++) {
    if (tokens.kinds[at] !== Kind.word) continue;
    if (isOneOf(tokens, at, 'reportedMood')) return comma + 1;
  }
  return undefined;
}

function endsClause(reading: Reading, cue: number, to: number): boolean {
  const next = reading.tokens.kinds[cue + 1];
  return (
    cue + 1 >= to ||
    next === Kind.stop ||
    (next === Kind.word && isWord(reading.tokens, cue + 1, Is.time | Is.preposition))
  );
}

/** The end of the sentence without its stop. */
function clauseEnd(reading: Reading, to: number): number {
  let end = to;
  while (end > 0 && reading.tokens.kinds[end - 1] === Kind.stop) end--;
  return end;
}

function hasWords(reading: Reading, from: number, to: number): boolean {
  let words = 0;
  for (let at = from; at < to && words < 3; at++) if (reading.tokens.kinds[at] === Kind.word) words++;
  return words >= 3;
}
