import { Is } from '../../language/lexicon.ts';
import { cueAt } from '../reading/cueAt.ts';
import type { Mention } from '../reading/mention.ts';
import type { Reading } from '../reading/reading.ts';
import type { Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind, Shape, type Tokens, wordAt } from '../reading/tokens.ts';
import { nameEnding } from './nameEnding.ts';

/** The first mention of the sentence that neither a preposition nor a possessive subordinates. */
export function mainSubject(reading: Reading, lo: number, hi: number): Subject | undefined {
  const { tokens } = reading;
  const opened = subjectAfterOpener(reading, lo, hi);
  if (opened !== undefined) return opened;
  let fallback: Subject | undefined;
  let governed = false;
  for (let at = lo; at < hi; at++) {
    const kind = tokens.kinds[at];
    if (kind !== Kind.word) {
      governed = false;
      continue;
    }
    const index = reading.mentionAt[at] ?? -1;
    const mention = index < 0 ? undefined : reading.mentions[index];
    if (mention === undefined) {
      if (isWord(tokens, at, Is.preposition) && !isWord(tokens, at, Is.determiner)) governed = true;
      else if (!governed && isBareSubject(reading, at, hi)) {
        return { mentions: [], from: at, to: at + 1, reach: at };
      } else if (isWord(tokens, at, Is.be | Is.auxiliary)) governed = false;
      continue;
    }
    at = mention.to - 1;
    const subject = { mentions: [index], from: mention.from, to: mention.to, reach: mention.from };
    // "Vane's answer is a laugh.": whose words they are speaks.
    if (
      !governed &&
      mention.possessive &&
      mention.kind === 'name' &&
      isOneOf(tokens, mention.to, 'speechNoun')
    )
      return subject;
    if (!governed && isOthersNoun(reading, mention, hi))
      return { mentions: [], from: mention.from, to: mention.to + 1, reach: mention.from };
    if (!governed && (isLoneVerb(reading, mention, index, hi) || isLoneOpener(reading, mention, hi)))
      continue;
    if (mention.possessive || governed) {
      if (!mention.body && mention.kind === 'name') fallback ??= subject;
      if (!mention.possessive) governed = false;
      continue;
    }
    // "Renn and Quill …", "Renn, Quill and Oduya …"
    if (at + 2 < hi && isOneOf(tokens, at + 1, 'and')) {
      const other = reading.mentionAt[at + 2] ?? -1;
      const second = reading.mentions[other];
      if (
        mention.kind === 'name' &&
        second?.kind === 'name' &&
        second.from === at + 2 &&
        !second.possessive
      ) {
        return { ...subject, mentions: [index, other], to: second.to };
      }
    }
    const next = at + 1;
    // "Finance minister Mia Holt": a capital that opens the sentence, and an office that goes on.
    if (
      mention.kind === 'role' &&
      next < hi &&
      isWord(tokens, next, Is.role) &&
      isTitleOfNext(reading, next, hi)
    )
      continue;
    // "Council leader Petra Lund": a body before what somebody is in it, and the name.
    if (mention.kind === 'name' && mention.body && leadsToName(reading, next, hi)) continue;
    // "Trump supporters", "Renn film": a name before a noun only describes it.
    if (
      mention.kind === 'name' &&
      next < hi &&
      tokens.kinds[next] === Kind.word &&
      (reading.mentionAt[next] ?? -1) >= 0 &&
      reading.mentions[reading.mentionAt[next] ?? 0]?.kind === 'role'
    )
      continue;
    return explained(reading, mention, hi) ?? subject;
  }
  return fallback;
}

/** Whether nothing but words for what somebody is, in small letters, stands from the token to a name. */
function leadsToName({ tokens, mentions, mentionAt }: Reading, from: number, hi: number): boolean {
  let at = from;
  while (at < Math.min(hi, from + 3) && (mentionAt[at] ?? -1) < 0 && isWord(tokens, at, Is.role)) at++;
  const name = mentions[mentionAt[at] ?? -1];
  return at > from && at < hi && name?.kind === 'name' && !name.body && !name.possessive;
}

/**
 * "Listen to Ada Holt: …": a first word that nothing shows to be a name, before a phrase that names somebody. "Renn to
 * Ada Holt: …" has Renn elsewhere too.
 */
function isLoneVerb(
  { tokens, mentions, mentionAt }: Reading,
  mention: Mention,
  index: number,
  hi: number,
): boolean {
  const after = mention.to + 1;
  if (!mention.weak || after >= hi || !isWord(tokens, mention.to, Is.preposition)) return false;
  const whom = mentions[mentionAt[after] ?? -1];
  if (whom?.kind !== 'name' || whom.body || whom.nameTo - whom.nameFrom < 2) return false;
  const word = wordAt(tokens, mention.from);
  return !mentions.some(
    ({ weak, kind, nameTo }, at) =>
      at !== index && !weak && kind === 'name' && wordAt(tokens, nameTo - 1) === word,
  );
}

/**
 * "Enseguida, consultado por la prensa, el técnico …": a first word before a comma that nothing shows to be a name, where
 * somebody is named or called by a role behind it.
 */
function isLoneOpener(reading: Reading, { weak, to }: Mention, hi: number): boolean {
  const { tokens } = reading;
  if (!weak || tokens.kinds[to] !== Kind.comma || isOneOf(tokens, to + 1, 'whoever')) return false;
  return opensBefore(reading, to, hi) && !strongNames(reading).has(wordAt(tokens, to - 1));
}

/** Whether what begins a clause next, behind a comma, is somebody who goes on without one. */
function opensBefore({ tokens, mentions, mentionAt }: Reading, comma: number, hi: number): boolean {
  for (let at = comma + 1; at < hi; at++) {
    const other = mentions[mentionAt[at] ?? -1];
    if (other === undefined) continue;
    // "Renn, the producer, said": what explains a name.
    if (other.kind === 'role' && tokens.kinds[other.to] === Kind.comma) return false;
    // "…, el técnico Renn prefirió": behind an article and what the subject is.
    let opens = other.from;
    for (let at = other.from - 1; at >= other.from - 3 && tokens.kinds[at] === Kind.word; at--)
      if (isWord(tokens, at, Is.determiner)) opens = at;
    // "Holt, Sentinel: “…”" says where Holt writes.
    if (tokens.kinds[opens - 1] === Kind.comma)
      return other.kind !== 'pronoun' && tokens.kinds[other.to] === Kind.word;
    at = other.to - 1;
  }
  return false;
}

/** The last words of all names that more than a sentence's start shows to be names. */
function strongNames({ tokens, mentions }: Reading): ReadonlySet<string> {
  let known = strong.get(mentions);
  if (known === undefined) {
    known = new Set(
      mentions.flatMap(({ kind, weak, nameTo }) =>
        kind === 'name' && !weak ? [wordAt(tokens, nameTo - 1)] : [],
      ),
    );
    strong.set(mentions, known);
  }
  return known;
}

const strong: WeakMap<readonly Mention[], ReadonlySet<string>> = new WeakMap();

/** "Clinton's campaign said", "the Renn campaign has": the noun acts, and it is not who the name means. */
function isOthersNoun(reading: Reading, mention: Mention, hi: number): boolean {
  const { tokens } = reading;
  if (mention.kind !== 'name' || (mention.body && !isBodyByArticle(tokens, mention))) return false;
  // "Der Vertreter Jan Orth blieb": a role before the name shows that somebody acts.
  if (mention.titled && !mention.possessive) return false;
  const noun = mention.to;
  const whose = mention.possessive || (mention.from > 0 && isWord(tokens, mention.from - 1, Is.determiner));
  if (!whose || noun + 1 >= hi || tokens.kinds[noun] !== Kind.word || (reading.mentionAt[noun] ?? -1) >= 0)
    return false;
  if (
    ((tokens.shapes[noun] ?? 0) & Shape.capital) !== 0 ||
    ((tokens.bits[noun] ?? 0) & ~(Is.body | Is.nounLike | Is.cue | Is.title)) !== 0
  )
    return false;
  if (tokens.kinds[noun + 1] !== Kind.word) return false;
  // "Renn's verdict on it: …" may still be what Renn says; of "the Renn campaign" the noun is the head.
  return (
    !mention.possessive ||
    isWord(tokens, noun + 1, Is.be | Is.auxiliary) ||
    cueAt(reading, noun + 1, mention.from) !== undefined ||
    isVerbByForm(tokens, noun + 1) ||
    // "Renn's campaign took": a word that no table knows, right behind the noun.
    (tokens.bits[noun + 1] === 0 && ((tokens.shapes[noun + 1] ?? 0) & Shape.capital) === 0)
  );
}

/** "the Renn campaign": one word, of which the article alone says that it is no person. */
function isBodyByArticle({ bits }: Tokens, { nameFrom, nameTo, possessive }: Mention): boolean {
  return !possessive && nameTo - nameFrom === 1 && ((bits[nameFrom] ?? 0) & (Is.body | Is.place)) === 0;
}

/** "backed", "wants": how regular verbs end. */
function isVerbByForm(tokens: Tokens, at: number): boolean {
  const { lexicon } = tokens;
  const word = wordAt(tokens, at);
  return word.length > 3 && lexicon.endsLike('regularVerb', word) && !lexicon.endsLike('singular', word);
}

/** "Asked whether she would go, Renn laughed": the one that the clause after the comma begins with. */
function subjectAfterOpener(
  { tokens, mentionAt, mentions }: Reading,
  lo: number,
  hi: number,
): Subject | undefined {
  if (tokens.kinds[lo] !== Kind.word || (mentionAt[lo] ?? -1) >= 0) return undefined;
  if (!isOneOf(tokens, lo, 'opener')) return undefined;
  for (let at = lo + 1; at + 2 < Math.min(hi, lo + 40); at++) {
    const kind = tokens.kinds[at];
    if (kind === Kind.stop || kind === Kind.colon || kind === Kind.semicolon || kind === Kind.quote)
      return undefined;
    if (kind !== Kind.comma) continue;
    const index = mentionAt[at + 1] ?? -1;
    const mention = mentions[index];
    if (mention === undefined || mention.from !== at + 1 || mention.possessive || mention.to >= hi) continue;
    // "When Renn, Holt and Quill came": a list, not yet the main clause.
    const next = mention.to;
    if (mention.body || tokens.kinds[next] !== Kind.word || isOneOf(tokens, next, 'listLink')) continue;
    return { mentions: [index], from: mention.from, to: mention.to, reach: mention.from };
  }
  return undefined;
}

/** "The mediator, Ines Halloran, gave", "The mayor of Orrin Bay, Mia Holt, was": the name that explains a role. */
function explained(reading: Reading, role: Mention, hi: number): Subject | undefined {
  const { tokens, mentions } = reading;
  const comma = endOfRole(reading, role, hi);
  const from = comma + 1;
  if (role.kind !== 'role' || from >= hi || tokens.kinds[comma] !== Kind.comma) return undefined;
  const index = nameEnding(reading, from, hi);
  const name = mentions[index];
  if (name === undefined) return undefined;
  // "Ms Holt (Ind.),": what stands in brackets is an aside.
  let end = name.to;
  if (isWord(tokens, end, Is.preposition))
    while (end < name.to + LONGEST_OFFICE && isNameOrSmall(reading, end)) end++;
  if (tokens.kinds[end] === Kind.open) {
    while (end < hi && tokens.kinds[end] !== Kind.close) end++;
    end++;
  }
  if (end >= hi || tokens.kinds[end] !== Kind.comma) return undefined;
  return { mentions: [index], from: name.from, to: name.to, reach: role.from };
}

/** Whether a token may stand between a preposition and the end of a phrase: "of Holt & Sons". */
function isNameOrSmall({ tokens, mentionAt }: Reading, at: number): boolean {
  if ((mentionAt[at] ?? -1) >= 0) return true;
  return (
    tokens.kinds[at] === Kind.word && !isWord(tokens, at, Is.be | Is.auxiliary | Is.cueFinite | Is.relative)
  );
}

/** Whether the word is part of an office, which a name follows. */
function isTitleOfNext({ mentions, mentionAt }: Reading, at: number, hi: number): boolean {
  const name = mentions[mentionAt[at + 1] ?? -1];
  return at + 1 < hi && name?.kind === 'name' && name.titled && name.from === at + 1;
}

/** Past what a preposition hangs on a role: "of Orrin Bay". */
function endOfRole({ tokens }: Reading, role: Mention, hi: number): number {
  let at = role.to;
  // "el abogado defensor, Renn,": a word behind the role that tells of what kind it is.
  const isKind =
    tokens.kinds[at] === Kind.word && tokens.bits[at] === 0 && tokens.kinds[at + 1] === Kind.comma;
  if (isKind && ((tokens.shapes[at] ?? 0) & Shape.capital) === 0) return at + 1;
  if (!isWord(tokens, at, Is.preposition)) return at;
  const verb = Is.be | Is.auxiliary | Is.cueFinite | Is.relative | Is.conjunction;
  while (at < Math.min(hi, role.to + LONGEST_OFFICE) && tokens.kinds[at] === Kind.word) {
    if (isWord(tokens, at, verb) && !isWord(tokens, at, Is.preposition | Is.determiner)) return role.to;
    at++;
  }
  return at;
}

/** In tokens. */
const LONGEST_OFFICE = 8;

/** A noun with an article that a verb follows, before any name: "The statement called …". */
function isBareSubject(reading: Reading, at: number, hi: number): boolean {
  const { tokens } = reading;
  if (((tokens.shapes[at] ?? 0) & Shape.capital) !== 0 || at + 1 >= hi || (tokens.bits[at] ?? 0) !== 0)
    return false;
  if (tokens.kinds[at + 1] !== Kind.word || (reading.mentionAt[at + 1] ?? -1) >= 0) return false;
  return isWord(tokens, at + 1, Is.be | Is.auxiliary) || cueAt(reading, at + 1, at) !== undefined;
}
