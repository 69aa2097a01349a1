import { Is } from '../../language/lexicon.ts';
import { beforeAdverbs, type Cue, cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind, Shape, wordAt } from '../reading/tokens.ts';
import { mainSubject } from './mainSubject.ts';
import { subjectAfter } from './subjectAfter.ts';
import { previous, skipHelpers, subjectBefore } from './subjectBefore.ts';

/** The subject of a participle or infinitive: stated right before it, else that of the clause it hangs on. */
export function subjectOfCue(reading: Reading, cue: Cue, lo: number): Subject | undefined {
  const { tokens } = reading;
  if (cue.passive) return agentAfter(reading, cue.at);
  if (cue.form === 'finite') {
    const before = skipHelpers(reading, cue.at - 1, lo);
    if (before >= lo && isWord(tokens, before, Is.conjunction)) {
      // "Renn shrugged and said": the verb shares the subject of the clause before.
      return clauseSubject(reading, cue.at, lo);
    }
    const found = subjectBefore(reading, cue.at, lo);
    if (found !== undefined) return found;
    return clauseSubject(reading, cue.at, lo);
  }
  const before = beforeAdverbs(reading, cue.at - 1, lo);
  if (cue.form === 'participle' && before >= lo) {
    const index = reading.mentionAt[before] ?? -1;
    const mention = reading.mentions[index];
    if (mention !== undefined && mention.to === before + 1 && !isGoverned(reading, mention.from, lo)) {
      return oneMention(reading, index);
    }
    const noun = nounOfParticiple(reading, before, lo);
    if (noun !== undefined) return noun;
    if (isOneOf(tokens, before, 'quotedAs')) {
      // "accused Quill of saying", "quoted Quill as saying": Quill speaks.
      const object = reading.mentionAt[before - 1] ?? -1;
      const named = reading.mentions[object];
      const quoted = named === undefined ? undefined : quotedByOther(reading, named.from, lo);
      if (quoted !== undefined) return quoted;
      if (before - 1 >= lo && named !== undefined && named.kind !== 'role')
        return { mentions: [object], from: named.from, to: named.to, reach: named.from };
    }
  }
  return clauseSubject(reading, cue.at, lo);
}

/** "Quill was quoted by the Sentinel as saying": who is quoted, where a preposition behind the passive leads to who does it. */
function quotedByOther(reading: Reading, other: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  const lead = isWord(tokens, other - 1, Is.determiner) ? other - 2 : other - 1;
  const verb = lead - 1;
  if (verb <= lo || !isWord(tokens, lead, Is.preposition) || !isWord(tokens, verb, Is.cueFinite))
    return undefined;
  return isWord(tokens, beforeAdverbs(reading, verb - 1, lo), Is.be)
    ? subjectBefore(reading, verb, lo)
    : undefined;
}

/** "a sign saying", "with marchers chanting": the noun right before a participle has the words, and names nobody. */
function nounOfParticiple(reading: Reading, noun: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  if (tokens.kinds[noun] !== Kind.word || ((tokens.shapes[noun] ?? 0) & Shape.capital) !== 0)
    return undefined;
  const bare = { mentions: [], from: noun, to: noun + 1, reach: noun };
  if (isOneOf(tokens, noun, 'display')) return bare;
  if (isWord(tokens, noun, Is.small)) return undefined;
  for (let at = noun - 1; at >= Math.max(lo, noun - 6) && tokens.kinds[at] === Kind.word; at--) {
    if (isOneOf(tokens, at, 'absolute')) return bare;
    if (isWord(tokens, at, Is.preposition)) return undefined;
  }
  return undefined;
}

/** The subject of the cue nearest to the left of `at`, else the subject that the sentence opens with. */
export function clauseSubject(reading: Reading, at: number, lo: number): Subject | undefined {
  const { kinds } = reading.tokens;
  for (let before = at - 1, steps = 0; before >= lo && steps < 60; before--, steps++) {
    // What stands in brackets is an aside.
    if (kinds[before] === Kind.close) before = Math.max(lo, previous(reading, before, lo, Kind.open));
    const opener = clauseOpener(reading, before, lo);
    if (opener !== undefined) return opener;
    const cue = cueAt(reading, before, lo);
    if (cue === undefined || cue.passive || cue.form !== 'finite') continue;
    const found = subjectBefore(reading, before, lo);
    if (found !== undefined) return found;
    if (
      reading.tokens.kinds[before - 1] === Kind.quote ||
      (reading.tokens.kinds[before - 1] === Kind.comma && reading.tokens.kinds[before - 2] === Kind.quote)
    ) {
      const after = subjectAfter(reading, before, at);
      if (after !== undefined) return after;
    }
  }
  return mainSubject(reading, lo, at);
}

/** The mention at a token if it begins a clause and a verb seems to follow: "…, Renn inflamed". */
function clauseOpener(reading: Reading, at: number, lo: number): Subject | undefined {
  const { tokens } = reading;
  const index = reading.mentionAt[at] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || mention.to !== at + 1 || mention.possessive || mention.body) return undefined;
  const before = mention.from - 1;
  const opens =
    before < lo ||
    (tokens.kinds[before] === Kind.comma && mention.kind !== 'role') ||
    tokens.kinds[before] === Kind.semicolon ||
    (isWord(tokens, before, Is.conjunction) &&
      !isOneOf(tokens, before, 'and') &&
      !isOneOf(tokens, before, 'or'));
  const next = mention.to;
  if (!opens || tokens.kinds[next] !== Kind.word || (reading.mentionAt[next] ?? -1) >= 0) return undefined;
  if (isWord(tokens, next, Is.preposition | Is.conjunction | Is.relative)) return undefined;
  if (
    !isWord(tokens, next, Is.be | Is.auxiliary | Is.adverb | Is.cueFinite) &&
    !tokens.lexicon.endsLike('verb', wordAt(tokens, next))
  )
    return undefined;
  return oneMention(reading, index);
}

/** Whether a preposition that says where or when stands before the mention: "on Twitter", "in the Sentinel". */
function isGoverned(reading: Reading, from: number, lo: number): boolean {
  const at = isOneOf(reading.tokens, from - 1, 'the') ? from - 2 : from - 1;
  return at >= lo && isOneOf(reading.tokens, at, 'circumstance');
}

/** "was called “spare” by Oduya": the one after "by". */
function agentAfter(reading: Reading, verb: number): Subject | undefined {
  const { tokens } = reading;
  for (let at = verb + 1; at < Math.min(tokens.count, verb + 12); at++) {
    if (tokens.kinds[at] === Kind.stop) return undefined;
    if (isOneOf(tokens, at, 'agent')) return subjectAfter(reading, at, Math.min(tokens.count, at + 16));
  }
  return undefined;
}

/** The nearest mention to the left that begins a clause of its own, within the last words before `at`. */
export function openerBefore(reading: Reading, at: number, lo: number): Subject | undefined {
  for (let before = at - 1; before >= Math.max(lo, at - 12); before--) {
    const opener = clauseOpener(reading, before, lo);
    if (opener !== undefined) return opener;
  }
  return undefined;
}
