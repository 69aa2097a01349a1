import { Is } from '../../language/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind, Shape } from '../reading/tokens.ts';
import { nameEnding } from './nameEnding.ts';

/** The subject that follows its verb: `said Renn`, `said the producer, Tobias Renn`, `said a spokesman for Quill`. */
export function subjectAfter(reading: Reading, verb: number, hi: number): Subject | undefined {
  const { tokens } = reading;
  let start = verb + 1;
  for (;;) {
    // Dutch “hem” is a reflexive as well, but not where it is somebody.
    const isAdverb = isWord(tokens, start, Is.adverb) && !isWord(tokens, start, Is.determiner);
    if (start < hi && isAdverb && (reading.mentionAt[start] ?? -1) < 0) start++;
    // "proclamó este martes la portavoz": the day stands before who speaks.
    else if (start + 1 < hi && isWord(tokens, start, Is.determiner) && isDay(reading, start + 1)) start += 2;
    else {
      const next = behindAudience(reading, start, hi);
      if (next === start) break;
      start = next;
    }
  }
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
  if (mention === undefined || mention.to !== at || mention.body || mention.kind === 'role') {
    const explained = nameExplaining(reading, start, hi);
    if (explained !== undefined) return explained;
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

/** "disse à Rádio Mó um morador": past the one spoken to, where who speaks begins behind; else the token itself. */
function behindAudience({ tokens, mentions, mentionAt }: Reading, from: number, hi: number): number {
  if (!isWord(tokens, from, Is.preposition) || (mentionAt[from] ?? -1) >= 0) return from;
  let at = from + 1;
  while (at < hi && isWord(tokens, at, Is.determiner) && (mentionAt[at] ?? -1) < 0) at++;
  const audience = mentions[mentionAt[at] ?? -1];
  if (audience !== undefined) at = audience.to;
  else if (tokens.kinds[at] === Kind.word && (tokens.bits[at] ?? 0) === 0) at++;
  else return from;
  const opens = at < hi && tokens.kinds[at] === Kind.word && isWord(tokens, at, Is.determiner);
  return opens && !isWord(tokens, at, Is.preposition) ? at : from;
}

function isDay({ tokens, mentionAt }: Reading, at: number): boolean {
  return isWord(tokens, at, Is.time) && (mentionAt[at] ?? -1) < 0;
}

/** "said the commander of the fire brigade, Nicola Holt": the name that explains a phrase, which an article begins. */
function nameExplaining(reading: Reading, from: number, hi: number): Subject | undefined {
  const { tokens, mentionAt, mentions } = reading;
  if (!isWord(tokens, from, Is.determiner)) return undefined;
  for (let at = from + 1; at < Math.min(hi, from + LONGEST_PHRASE); at++) {
    const before = mentions[mentionAt[at - 1] ?? -1];
    if (tokens.kinds[at] === Kind.comma) {
      const index = nameEnding(reading, at + 1, hi);
      const name = mentions[index];
      // "a teacher from Orrin, Maine"
      const isPlace = before?.kind === 'name' && name !== undefined && name.nameTo - name.nameFrom === 1;
      return name === undefined || isPlace ? undefined : oneMention(reading, index);
    }
    const isPart =
      tokens.kinds[at] === Kind.word || tokens.kinds[at] === Kind.number || tokens.kinds[at] === Kind.quote;
    if (!isPart || (isWord(tokens, at, ENDING) && !isWord(tokens, at, Is.determiner | Is.preposition)))
      return undefined;
  }
  return undefined;
}

/** In tokens. */
const LONGEST_PHRASE = 14;
const ENDING = Is.conjunction | Is.auxiliary | Is.be | Is.relative | Is.cueFinite;

/** Whether the phrase is a name, with no more before it than what somebody is, "engineer Renn": not "the Renn film". */
function opensWithName(reading: Reading, start: number, index: number): boolean {
  const mention = reading.mentions[index];
  if (mention?.kind !== 'name' || mention.possessive || mention.body) return false;
  return mention.from === start || (mention.from === start + 1 && isCalling(reading, start));
}

/** Whether a word in small letters may say what the name behind it is: "ingenieur Renn". */
function isCalling({ tokens }: Reading, at: number): boolean {
  const isSmall = ((tokens.shapes[at] ?? 0) & Shape.capital) === 0;
  return (
    tokens.kinds[at] === Kind.word && isSmall && ((tokens.bits[at] ?? 0) & ~(Is.role | Is.nounLike)) === 0
  );
}
