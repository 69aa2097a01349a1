import { Is } from '../../language/lexicon.ts';
import { cueAt } from '../reading/cueAt.ts';
import type { Mention } from '../reading/mention.ts';
import type { Reading } from '../reading/reading.ts';
import { lastMark, type TokenSentence } from '../reading/sentences.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';

/** The one to whom a sentence, by its index, puts a question, "Lang asked Quill whether …": what follows is the answer. */
export function askedIn(reading: Reading, sentence: number): Subject | undefined {
  const { tokens, mentions, mentionAt, mentionsFrom } = reading;
  const start = reading.sentences[sentence]?.from ?? 0;
  for (let index = mentionsFrom[sentence] ?? 0; index < (mentionsFrom[sentence + 1] ?? 0); index++) {
    const { from, to, plural, possessive, body } = mentions[index] as Mention;
    if (plural || possessive || body) continue;
    for (let at = Math.max(start, from - 1); at + 1 < to; at++) {
      if (mentionAt[at + 1] !== index || !isOneOf(tokens, at, 'asking')) continue;
      return isOneOf(tokens, to, 'questionLead') ? oneMention(reading, index) : undefined;
    }
  }
  return undefined;
}

/** Whether the subject of a sentence asks in it, "Renn asked where it was": what follows may be the answer, by somebody else. */
export function isAsker(reading: Reading, { mentions: [index = -1] }: Subject): boolean {
  const { tokens } = reading;
  const verb = reading.mentions[index]?.to ?? -1;
  if (!isOneOf(tokens, verb, 'asking')) return false;
  // "asked him where", "asked the clerk where"
  for (let at = verb + 1; at < verb + 5 && tokens.kinds[at] === Kind.word; at++)
    if (isOneOf(tokens, at, 'questionLead')) return true;
  return false;
}

/** `Asked whether it was “slow”, Renn …`: the words of a question, which are not of who answers it. */
export function isPutToSomebody(reading: Reading, sentence: TokenSentence, at: number): boolean {
  const { tokens } = reading;
  let verb = sentence.from;
  if (isOneOf(tokens, verb, 'askedWhen')) verb++;
  if (verb >= at || !isOneOf(tokens, verb, 'asked')) return false;
  for (let between = verb + 1; between < at; between++) {
    if (tokens.kinds[between] !== Kind.word) return false;
  }
  return true;
}

/** `—¿Hay delito? —le preguntaron a Renn.`: a verb right behind the quote, and to whom it is said: not to who says it. */
export function isSaidToSomebody(reading: Reading, { to, from }: TokenSentence, at: number): boolean {
  const { tokens } = reading;
  let verb = at + 1;
  while (verb < to && (tokens.kinds[verb] === Kind.comma || tokens.kinds[verb] === Kind.dash)) verb++;
  if (verb === at + 1 && !'?!—–'.includes(lastMark(tokens, at) || 'x')) return false;
  // "le", "lui"
  if (isWord(tokens, verb, CLITIC) && !isWord(tokens, verb, Is.cue)) verb++;
  if (verb >= to || !isWord(tokens, verb + 1, Is.preposition)) return false;
  const whom = reading.mentions[reading.mentionAt[verb + 2] ?? -1];
  return whom?.kind === 'name' && !whom.body && cueAt(reading, verb, from)?.form === 'finite';
}

const CLITIC = Is.determiner | Is.he | Is.she | Is.it | Is.small;
