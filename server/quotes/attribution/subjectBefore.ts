import { Is } from '../../language/lexicon.ts';
import { beforeAdverbs } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind, wordAt } from '../reading/tokens.ts';
import { beginsWithVerb } from './measure.ts';
import { nameEnding } from './nameEnding.ts';
import { phraseEndingAt } from './phrase.ts';

/**
 * The subject of the verb at a token, looked for to its left no further than `lo`: adverbs, helping verbs,
 * appositives, relative clauses and phrases with prepositions are stepped over, so that "Renn, who replaced
 * Holt last year, said" is Renn and "a spokesman for Quill said" is a spokesman.
 */
export function subjectBefore(reading: Reading, verb: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  let at = skipHelpers(reading, verb - 1, lo);
  for (let steps = 0; steps < 5 && at >= lo; steps++) {
    const kind = tokens.kinds[at];
    if (kind === Kind.close) {
      const open = previous(reading, at - 1, lo, Kind.open);
      if (open < lo) return undefined;
      at = skipHelpers(reading, open - 1, lo);
      continue;
    }
    if (kind === Kind.comma || kind === Kind.dash || kind === Kind.quote) {
      const open = previous(reading, at - 1, lo, kind === Kind.dash ? Kind.dash : Kind.comma);
      if (open < lo) return undefined;
      const whose = relativeBefore(reading, open, lo);
      if (whose !== undefined) return whose;
      const name = nameBetween(reading, open + 1, at);
      if (name >= 0 && !(headsName(reading, open - 1, lo) && !isOwnedByArticle(reading, open - 1, name))) {
        const mention = reading.mentions[name];
        const reach = phraseStart(reading, open - 1, lo);
        const other = reading.mentionAt[reach - 2] ?? -1;
        const first = reading.mentions[other];
        if (
          mention !== undefined &&
          reach - 2 >= lo &&
          isOneOf(tokens, reach - 1, 'and') &&
          first?.kind === 'name'
        ) {
          // "Renn and his deputy, Mia Holt, said"
          return { mentions: [other, name], from: first.from, to: mention.to, reach: first.from };
        }
        if (mention !== undefined) return { mentions: [name], from: mention.from, to: mention.to, reach };
      }
      at = open - 1;
      const found = phraseEndingAt(reading, at, lo);
      if (found === undefined) {
        // A phrase with a preposition between commas: "of Orrin Bay".
        at = previousBreak(reading, at, lo);
        continue;
      }
      const climbed = climb(reading, found, lo);
      return climbed;
    }
    if (isWord(tokens, at, Is.conjunction) && (reading.mentionAt[at] ?? -1) < 0) return undefined;
    if (isOneOf(tokens, at, 'whoever')) {
      let before = at - 1;
      if (before >= lo && (tokens.kinds[before] === Kind.comma || tokens.kinds[before] === Kind.dash))
        before--;
      if (before < lo) return undefined;
      const antecedent = reading.mentions[reading.mentionAt[before] ?? -1];
      if (antecedent?.kind === 'name' && antecedent.to === before + 1 && !antecedent.body) {
        return oneMention(reading, reading.mentionAt[before] ?? -1);
      }
      const phrase = phraseEndingAt(reading, before, lo);
      return phrase && climb(reading, phrase, lo);
    }
    const phrase = phraseEndingAt(reading, at, lo);
    // `Quill, an aide said, “is confident”`: the aide says it of Quill.
    const isAside = tokens.kinds[verb + 1] === Kind.comma && beginsWithVerb(reading, verb + 2);
    return phrase && ((isAside ? undefined : openAppositive(reading, phrase, lo)) ?? phrase);
  }
  return undefined;
}

/** Steps left over adverbs, helping verbs and days: "Renn on Monday also had". */
export function skipHelpers(reading: Reading, from: number, lo: number): number {
  const { tokens } = reading;
  let at = from;
  for (;;) {
    at = beforeAdverbs(reading, at, lo);
    if (at < lo) return at;
    if (tokens.kinds[at] !== Kind.word) return at;
    if (isWord(tokens, at, Is.auxiliary | Is.be) && (reading.mentionAt[at] ?? -1) < 0) at--;
    // "Renn l’a dit": a pronoun bound to the helping verb.
    else if (
      at < from &&
      isWord(tokens, at, Is.determiner) &&
      tokens.lexicon.isElided(wordAt(tokens, at)) &&
      (reading.mentionAt[at] ?? -1) < 0
    )
      at--;
    else if (isWord(tokens, at, Is.time) && (reading.mentionAt[at] ?? -1) < 0) {
      at--;
      if (at >= lo && isWord(tokens, at, Is.preposition)) at--;
    } else if (isOneOf(tokens, at, 'to') && at - 1 >= lo && isWord(tokens, at - 1, Is.auxiliary | Is.adverb))
      at--;
    else return at;
  }
}

/** From an appositive to the name it explains: in "Renn, 30, a producer in Orrin Bay, Maine," from Maine to Renn. */
function climb(reading: Reading, found: Subject, lo: number): Subject {
  const { tokens } = reading;
  const isPerson = (subject: Subject) => {
    const mention = reading.mentions[subject.mentions[0] ?? -1];
    return subject.mentions.length > 1 || (mention !== undefined && mention.kind !== 'role' && !mention.body);
  };
  let { reach } = found;
  if (isPerson(found)) return found;
  for (let steps = 0; steps < 5; steps++) {
    const comma = reach - 1;
    if (comma <= lo || tokens.kinds[comma] !== Kind.comma) return found;
    const before = phraseEndingAt(reading, comma - 1, lo);
    if (before === undefined) {
      // A phrase with a preposition: "of Raleigh".
      reach = previousBreak(reading, comma - 1, lo) + 1;
      continue;
    }
    const name = reading.mentions[before.mentions[0] ?? -1];
    if (name?.possessive === true) return found;
    if (isPerson(before)) return before;
    reach = before.reach;
  }
  return found;
}

/** The one name mention that fills the tokens, or ends the phrase that does; or -1. */
function nameBetween(reading: Reading, from: number, to: number): number {
  const index = nameEnding(reading, from, to);
  return reading.mentions[index]?.to === to ? index : -1;
}

/** Whether the phrase that ends at a token is somebody's name, so that what follows explains it. */
function headsName(reading: Reading, at: number, lo: number): boolean {
  if (at < lo) return false;
  const head = phraseEndingAt(reading, at, lo);
  const mention = reading.mentions[head?.mentions[0] ?? -1];
  return mention?.kind === 'name' && !mention.body;
}

/**
 * "Der Leiter der Elbkran, Jost Pahlke,": a name with an article, behind what it owns, is a body's; the whole name between
 * the commas is who is meant.
 */
function isOwnedByArticle(
  { tokens, mentions, mentionAt }: Reading,
  last: number,
  explaining: number,
): boolean {
  const owner = mentions[mentionAt[last] ?? -1];
  const name = mentions[explaining];
  if (owner === undefined || name === undefined || name.nameTo - name.nameFrom < 2) return false;
  const article = owner.nameFrom - 1;
  if (owner.titled || article < 1 || !isWord(tokens, article, Is.determiner)) return false;
  if (mentions[mentionAt[article - 1] ?? -1]?.kind === 'role') return true;
  return tokens.kinds[article - 1] === Kind.word && (tokens.bits[article - 1] ?? 0) === 0;
}

function phraseStart(reading: Reading, last: number, lo: number): number {
  return last < lo ? lo : (phraseEndingAt(reading, last, lo)?.reach ?? last);
}

/** The last token at or before `from` that is no word, else `lo - 1`. */
function previousBreak(reading: Reading, from: number, lo: number): number {
  let at = from;
  while (at >= lo && (reading.tokens.kinds[at] === Kind.word || reading.tokens.kinds[at] === Kind.number))
    at--;
  return at;
}

/** The last token of a kind at or before `from`, else `lo - 1`. */
export function previous(reading: Reading, from: number, lo: number, kind: number): number {
  let at = from;
  while (at >= lo && reading.tokens.kinds[at] !== kind) at--;
  return at;
}

/** In "Renn, who lives near the capital, Orrin, said" the one whom the relative clause is about. */
function relativeBefore(reading: Reading, from: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  for (let at = from; at > lo && from - at < 25; at--) {
    if (isWord(tokens, at, Is.conjunction) || tokens.kinds[at] === Kind.quote) return undefined;
    if (
      !isWord(tokens, at, Is.relative) ||
      tokens.kinds[at - 1] !== Kind.comma ||
      !isOneOf(tokens, at, 'whoever')
    )
      continue;
    const index = reading.mentionAt[at - 2] ?? -1;
    const mention = reading.mentions[index];
    return mention?.kind === 'name' && !mention.body && mention.to === at - 1
      ? oneMention(reading, index)
      : undefined;
  }
  return undefined;
}

/** "Renn, the film's producer said": an appositive whose second comma is missing, at the clause's very start. */
function openAppositive(reading: Reading, phrase: Subject, lo: number): Subject | undefined {
  const mention = reading.mentions[phrase.mentions[0] ?? -1];
  if (phrase.mentions.length > 1 || (mention !== undefined && mention.kind !== 'role')) return undefined;
  const comma = phrase.reach - 1;
  if (comma <= lo || reading.tokens.kinds[comma] !== Kind.comma) return undefined;
  const index = reading.mentionAt[comma - 1] ?? -1;
  const name = reading.mentions[index];
  if (name?.kind !== 'name' || name.body || name.possessive || name.from !== lo) return undefined;
  return oneMention(reading, index);
}
