import { Is } from '../../language/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind, Shape } from '../reading/tokens.ts';

/** The noun phrase that ends at a token, with what hangs on it by prepositions and relative pronouns. */
export function phraseEndingAt(reading: Reading, last: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  if (tokens.kinds[last] !== Kind.word && tokens.kinds[last] !== Kind.number) return undefined;
  let start = last;
  let relative = -1;
  for (let steps = 0; steps < 40; steps++) {
    const before = start - 1;
    if (before < lo) break;
    const kind = tokens.kinds[before];
    if (kind !== Kind.word && kind !== Kind.number) break;
    if (
      (reading.mentionAt[before] ?? -1) < 0 ||
      reading.mentions[reading.mentionAt[before] ?? 0]?.kind !== 'name'
    ) {
      const bits = tokens.bits[before] ?? 0;
      if ((bits & Is.relative) !== 0) {
        // "one which Renn calls": a subject follows the relative pronoun; in "who replaced Renn" a verb does.
        if (opensPhrase(reading, start)) break;
        relative = before;
      } else if ((bits & Is.small) !== 0 && isOneOf(tokens, before, 'phraseOpener')) break;
      else if ((bits & Is.conjunction) !== 0 && !joins(reading, before)) break;
    }
    start = before;
  }
  let head = last;
  if (relative > start) head = relative - 1;
  else {
    for (let at = last; at >= start; at--) {
      const bits = tokens.bits[at] ?? 0;
      if (tokens.kinds[at] !== Kind.word || (reading.mentionAt[at] ?? -1) >= 0) continue;
      const verb =
        (bits & (Is.auxiliary | Is.be)) !== 0 || ((bits & Is.cueFinite) !== 0 && (bits & Is.nounLike) === 0);
      if (!verb) continue;
      start = at + 1;
      break;
    }
  }
  if (start > head) return undefined;
  // Adverbs before the phrase are not part of it: "Then Renn said".
  while (
    start < head &&
    (reading.mentionAt[start] ?? -1) < 0 &&
    isWord(tokens, start, Is.adverb | Is.conjunction) &&
    !isWord(tokens, start, Is.determiner)
  )
    start++;
  // "War on Want's Mia Holt": what is possessed heads the phrase.
  const owned = reading.mentions[reading.mentionAt[head] ?? -1];
  if (
    owned?.kind === 'name' &&
    owned.from > start &&
    reading.mentions[reading.mentionAt[owned.from - 1] ?? -1]?.possessive === true
  ) {
    return { ...oneMention(reading, reading.mentionAt[head] ?? -1), reach: start };
  }
  let end = head;
  for (let at = start; at <= head; at++) {
    if (
      (reading.mentionAt[at] ?? -1) >= 0 ||
      !isWord(tokens, at, Is.preposition) ||
      isWord(tokens, at, Is.determiner)
    )
      continue;
    if (at === start) return lastFree(reading, start, head);
    const office = officeBearer(reading, at, head);
    if (office !== undefined) return { ...office, reach: start };
    end = at - 1;
    break;
  }
  return headOf(reading, start, end);
}

/** The head of a phrase without prepositions: the mention that ends it, or a bare noun. */
function headOf(reading: Reading, start: number, end: number): Subject {
  const index = reading.mentionAt[end] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || mention.to !== end + 1) {
    const owner = reading.mentions[reading.mentionAt[end - 1] ?? -1];
    const owns = end > start && owner?.possessive === true && owner.kind === 'name';
    if (owns && isOneOf(reading.tokens, end, 'document')) {
      const by = 'document' as const;
      return { mentions: [reading.mentionAt[end - 1] ?? -1], from: start, to: end + 1, reach: start, by };
    }
    return { mentions: [], from: start, to: end + 1, reach: start };
  }
  const joined = joinedBefore(reading, mention.from, start);
  const first = reading.mentions[joined[0] ?? index];
  return { mentions: [...joined, index], from: first?.from ?? mention.from, to: mention.to, reach: start };
}

/** Whether a noun phrase begins at the token. */
function opensPhrase(reading: Reading, at: number): boolean {
  return (reading.mentionAt[at] ?? -1) >= 0 || isWord(reading.tokens, at, Is.determiner);
}

/** The names that "and" puts before the one that begins at `from`: "Calloway, Quill and Renn". */
function joinedBefore(reading: Reading, from: number, lo: number): number[] {
  const { tokens } = reading;
  const found: number[] = [];
  let at = from - 1;
  while (at > lo && at > from - 4 && isWord(tokens, at, Is.role | Is.determiner | Is.title)) at--;
  if (at < lo || !isOneOf(tokens, at, 'and')) return found;
  at--;
  if (at >= 0 && tokens.kinds[at] === Kind.comma) at--;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const index = reading.mentionAt[at] ?? -1;
    const mention = reading.mentions[index];
    if (mention === undefined || mention.kind === 'role' || mention.to !== at + 1 || mention.possessive)
      break;
    found.unshift(index);
    at = mention.from - 1;
    if (at < 1 || tokens.kinds[at] !== Kind.comma) break;
    at--;
  }
  return found;
}

/** Whether "and" stands between two names, so that both speak; a role may stand before the second. */
function joins(reading: Reading, at: number): boolean {
  if (!isOneOf(reading.tokens, at, 'and')) return false;
  const left = reading.mentions[reading.mentionAt[at - 1] ?? -1];
  if (left?.kind !== 'name' || left.possessive) return false;
  for (let next = at + 1; next < at + 5; next++) {
    const right = reading.mentions[reading.mentionAt[next] ?? -1];
    if (right !== undefined && right.kind !== 'role') return right.kind === 'name';
    if (right === undefined && !isWord(reading.tokens, next, Is.role | Is.determiner | Is.title))
      return false;
  }
  return false;
}

/** In "In Orrin Bay that week Renn": the last mention that no preposition governs. */
function lastFree(reading: Reading, start: number, end: number): Subject | undefined {
  for (let at = end; at >= start; ) {
    const index = reading.mentionAt[at] ?? -1;
    const mention = reading.mentions[index];
    if (mention === undefined) {
      at--;
      continue;
    }
    const governed = mention.from - 1 >= start && isWord(reading.tokens, mention.from - 1, Is.preposition);
    if (!governed && mention.to === end + 1)
      return { mentions: [index], from: mention.from, to: mention.to, reach: start };
    at = mention.from - 1;
  }
  return undefined;
}

/** "Secretary of State Mia Holt", "Speaker of the House Toby Renn": the office is a title of the name that ends it. */
function officeBearer(reading: Reading, of: number, last: number): Subject | undefined {
  const { tokens } = reading;
  const role = reading.mentions[reading.mentionAt[of - 1] ?? -1];
  const capital = ((tokens.shapes[of - 1] ?? 0) & Shape.capital) !== 0;
  const index = reading.mentionAt[last] ?? -1;
  const name = reading.mentions[index];
  const beside = reading.mentions[reading.mentionAt[(name?.from ?? 0) - 1] ?? -1];
  if (name?.kind === 'name' && !name.body && name.to === last + 1 && name.from > of && beside?.body === true)
    return oneMention(reading, index);
  if (role?.kind !== 'role' || !capital || !isOneOf(tokens, of, 'of')) return undefined;
  return name?.kind === 'name' && name.titled && name.to === last + 1
    ? oneMention(reading, index)
    : undefined;
}
