import { Is } from '../../language/lexicon.ts';
import { isArticle, isNoun } from '../people/callings.ts';
import type { Reading } from '../reading/reading.ts';
import { lastMark, type TokenSentence } from '../reading/sentences.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind, Shape, wordAt } from '../reading/tokens.ts';
import type { Claim } from './claim.ts';
import { leadsSentence } from './leadsSentence.ts';
import { subjectAfter } from './subjectAfter.ts';

/**
 * `"…," Renn shot back.` and `"…," demurred Renn, "…"`: a name where whoever says it stands, beside a word where
 * its verb stands. The place makes the claim; a list of verbs has no say in it.
 */
export function claimByFrame(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  let start = at + 1;
  while (start < sentence.to && (tokens.kinds[start] === Kind.comma || tokens.kinds[start] === Kind.dash))
    start++;
  const closes = start > at + 1 || ',?!…—–'.includes(lastMark(tokens, at) || 'x');
  if (!closes || start >= sentence.to) return undefined;
  // „…“, wie Renn spottete
  if (isOneOf(tokens, start, 'as')) start++;
  const first = subjectAt(reading, start, sentence.to);
  if (first !== undefined) {
    const verb = verbAt(reading, first.to, sentence.to);
    return verb < 0 ? undefined : { rule: 'quote, subject verb', subject: first, cue: verb, tier: 'say' };
  }
  // « …, se désole Renn », “…,” quietly demurred Renn
  let lead = start;
  while (lead + 1 < sentence.to && isWord(tokens, lead, Is.adverb) && isLower(reading, lead + 1)) lead++;
  const verb = verbAt(reading, lead, sentence.to, lead);
  if (verb < 0) return undefined;
  // « …, lâche-t-il », “…,” beamed quietly Renn
  let behind = verb + 1;
  while (behind < sentence.to && isWord(tokens, behind, Is.adverb) && isLower(reading, behind)) behind++;
  const isAlone = leadsSentence(reading, sentence, at) && !isWord(tokens, verb, Is.auxiliary);
  const second =
    subjectBehind(reading, verb, behind, sentence.to) ??
    (isAlone ? nounBehind(reading, behind, sentence.to) : undefined);
  if (second === undefined || !endsThere(reading, second.to, sentence.to)) return undefined;
  return { rule: 'quote, verb subject', subject: second, cue: verb, tier: 'say' };
}

/** Who stands behind the verb: where that is a role, the name that explains it, "the keeper of the bridge, Nicola Holt". */
function subjectBehind(reading: Reading, verb: number, at: number, to: number): Subject | undefined {
  const found = subjectAt(reading, at, to) ?? nameBehindRole(reading, at, to);
  if (found !== undefined && reading.mentions[found.mentions[0] ?? -1]?.kind !== 'role') return found;
  const explained = subjectAfter(reading, verb, to);
  const [index = -1] = explained?.mentions ?? [];
  const name = reading.mentions[index];
  return name?.kind === 'name' && !name.body ? oneMention(reading, index) : found;
}

/** « …, ironise l'éleveuse », “…,” grinned the ferrywright: a noun that no list has, with its article and alone. */
function nounBehind(reading: Reading, from: number, to: number): Subject | undefined {
  const { tokens } = reading;
  let at = from;
  // « …, finit par lâcher le prévenu »: at most two more words of the verb.
  while (at < from + 2 && at + 2 < to && !isArticle(tokens, at) && isLower(reading, at)) at++;
  const noun = at + 1;
  // "le prévenu" is a noun behind its article, though a verb by its form.
  const isForm = isWord(tokens, noun, Is.cueFinite) && isLower(reading, noun);
  if (noun >= to || !isArticle(tokens, at) || !(isNoun(tokens, noun) || isForm)) return undefined;
  return endsThere(reading, noun + 1, to) ? { mentions: [], from: at, to: noun + 1, reach: at } : undefined;
}

/** A name, "he" or "she", or a role with its article at the token. */
function subjectAt(reading: Reading, at: number, to: number): Subject | undefined {
  const { tokens } = reading;
  const index = reading.mentionAt[at] ?? -1;
  const mention = at < to ? reading.mentions[index] : undefined;
  if (mention === undefined || mention.from !== at || mention.possessive || mention.body) return undefined;
  if (mention.kind === 'pronoun' && (mention.sex === 'unknown' || isWord(tokens, at, Is.determiner)))
    return undefined;
  const subject = oneMention(reading, index);
  // "Renn, the producer, demurred": the name, and past what explains it.
  if (mention.kind === 'name' && tokens.kinds[mention.to] === Kind.comma) {
    for (let close = mention.to + 1; close < Math.min(to, mention.to + 12); close++) {
      if (tokens.kinds[close] === Kind.stop || tokens.kinds[close] === Kind.quote) break;
      if (tokens.kinds[close] === Kind.comma) return { ...subject, to: close + 1 };
    }
  }
  return subject;
}

/** "winced harbourmaster Lionel Aubyn": a name behind a word or two for what somebody is, known or not. */
function nameBehindRole(reading: Reading, from: number, to: number): Subject | undefined {
  const { tokens } = reading;
  const never =
    Is.preposition | Is.conjunction | Is.relative | Is.be | Is.auxiliary | Is.cueFinite | Is.adverb;
  const start = isWord(tokens, from, Is.determiner) ? from + 1 : from;
  for (let at = start; at < Math.min(to, start + 3); at++) {
    const index = reading.mentionAt[at] ?? -1;
    const mention = reading.mentions[index];
    if (mention?.kind === 'name')
      return (at > start || mention.nameFrom > at) &&
        mention.from === at &&
        !mention.possessive &&
        !mention.body
        ? oneMention(reading, index)
        : undefined;
    // In German the role has a capital as well.
    if (mention?.kind === 'role') continue;
    if (!isLower(reading, at) || isWord(tokens, at, never | Is.determiner)) return undefined;
  }
  return undefined;
}

/** The token of the word in the verb's place, past an adverb; -1 where none can be one. */
function verbAt(reading: Reading, from: number, to: number, inverted = -1): number {
  const { tokens } = reading;
  let at = from;
  if (inverted < 0) while (at + 1 < to && isWord(tokens, at, Is.adverb) && isLower(reading, at + 1)) at++;
  if (at >= to || !isLower(reading, at) || (reading.mentionAt[at] ?? -1) >= 0) return -1;
  const never =
    Is.determiner |
    Is.preposition |
    Is.conjunction |
    Is.relative |
    Is.be |
    Is.he |
    Is.she |
    Is.plural |
    Is.it;
  if (isWord(tokens, at, never | Is.role | Is.pluralRole)) return -1;
  if (inverted >= 0) return isWord(tokens, at, Is.adverb | Is.cueParticiple) ? -1 : at;
  // A helping verb is the whole of it only at the end: "Renn began."
  if (isWord(tokens, at, Is.auxiliary) && !endsThere(reading, at + 1, to)) return -1;
  return isAttribution(reading, at + 1, to) ? at : -1;
}

/** `Renn shot back.`, `Renn demurred, …`, `Renn signalled from the ladder.`: no object of its own follows. */
function isAttribution(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading;
  let at = from;
  while (
    at < to &&
    at < from + 3 &&
    tokens.kinds[at] === Kind.word &&
    isWord(tokens, at, Is.adverb | Is.preposition | Is.time | Is.conjunction)
  ) {
    if (isWord(tokens, at, Is.preposition | Is.time | Is.conjunction)) return true;
    at++;
  }
  return endsThere(reading, at, to) || isAdverbByForm(reading, at);
}

function endsThere({ tokens }: Reading, at: number, to: number): boolean {
  if (at >= to) return true;
  const kind = tokens.kinds[at];
  if (kind === Kind.word) return isWord(tokens, at, Is.time | Is.preposition | Is.adverb | Is.conjunction);
  return kind !== Kind.number && kind !== Kind.other && kind !== Kind.open;
}

function isAdverbByForm({ tokens }: Reading, at: number): boolean {
  return tokens.kinds[at] === Kind.word && tokens.lexicon.endsLike('adverb', wordAt(tokens, at));
}

function isLower({ tokens }: Reading, at: number): boolean {
  return tokens.kinds[at] === Kind.word && ((tokens.shapes[at] ?? 0) & Shape.capital) === 0;
}
