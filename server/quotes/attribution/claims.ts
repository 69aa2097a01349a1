import { type Cue, cueAt } from '../cues/cueAt.ts';
import { CUES_BEFORE, NEVER_INVERTED } from '../lexicon/cueVerbs.ts';
import { Is } from '../lexicon/lexicon.ts';
import { SPEECH_NOUNS } from '../lexicon/speechNouns.ts';
import { isWord, type Reading, wordAt } from '../words/reading.ts';
import { lastMark, type Sentence } from '../words/sentences.ts';
import { Kind } from '../words/tokens.ts';
import { isPutToSomebody } from './asked.ts';
import type { Claim } from './claim.ts';
import { clauseSubject, openerBefore, subjectOfCue } from './clauseSubject.ts';
import { mainSubject } from './mainSubject.ts';
import { oneMention, type Subject } from './subject.ts';
import { subjectAfter } from './subjectAfter.ts';
import { subjectBefore } from './subjectBefore.ts';

/** How far a rule looks along a sentence, in tokens: bounds the work on hostile text. */
const REACH = 60;

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
    const subject = subjectOfCue(reading, cue, sentence.from);
    if (subject !== undefined && subject.mentions.length > 0) return subject;
  }
  return undefined;
}

/** Whether nothing but other quotes stands before the quote in its sentence. */
export function leadsSentence(reading: Reading, sentence: Sentence, at: number): boolean {
  for (let before = sentence.from; before < at; before++) {
    const kind = reading.tokens.kinds[before];
    if (kind === Kind.word && isWord(reading.tokens, before, Is.conjunction)) continue;
    if (kind === Kind.word || kind === Kind.number) return false;
  }
  return true;
}

/** Whether the quote ends with a mark, inside or after, that an attribution follows. */
function closesClause(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const next = tokens.kinds[at + 1];
  if (at + 1 < tokens.count && (next === Kind.comma || next === Kind.dash)) return true;
  return ',?!…—–-'.includes(lastMark(tokens, at) || 'x');
}

/**
 * Whether the verb's reach takes in the quote. Verbs of manner stand beside the marks; for a word or two the
 * loaded ones and those of thought must be near, and only plain reporting goes past a colon or semicolon.
 */
function reaches(reading: Reading, cue: Cue, at: number, short: boolean, parted: boolean): boolean {
  if (CUES_BEFORE.has(wordAt(reading.tokens, cue.at)) && !touches(cue.at, at)) return false;
  if (cue.tier === 'say' || cue.tier === 'write') return true;
  if (parted) return false;
  if (cue.tier === 'manner') return touches(cue.at, at);
  return !short || at - cue.at <= 8;
}

/** Whether the quote at a token has three words or fewer. */
function isShort(reading: Reading, at: number): boolean {
  const { text, starts, ends } = reading.tokens;
  let blanks = 0;
  for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit++) {
    if (text.charCodeAt(unit) === 32 && ++blanks > 2) return false;
  }
  return true;
}

/** Whether only "that", a comma, a colon or an object stand between the verb and the quote. */
function touches(cue: number, at: number): boolean {
  return at - cue <= 4;
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

/** `"…," Renn said` and `"…," said Renn`. */
function claimAfter(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
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
  if (isWord(tokens, start, Is.conjunction | Is.relative)) return undefined;
  const limit = Math.min(sentence.to, start + REACH);
  const accord = accordingTo(reading, start, sentence);
  if (accord !== undefined) return accord;
  const first = cueAt(reading, start, sentence.from) ?? cueAfterAdverb(reading, start, sentence);
  if (first !== undefined && first.form === 'finite' && !first.passive && canInvert(reading, first)) {
    const subject = subjectAfter(reading, first.at, limit);
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

/** Whether the subject can follow this verb: `said Renn`, but not `told Renn`. */
function canInvert(reading: Reading, cue: Cue): boolean {
  return cue.tier !== 'object' && !NEVER_INVERTED.has(wordAt(reading.tokens, cue.at));
}

function cueAfterAdverb(reading: Reading, start: number, sentence: Sentence): Cue | undefined {
  return isWord(reading.tokens, start, Is.adverb) || wordAt(reading.tokens, start) === 'as'
    ? cueAt(reading, start + 1, sentence.from)
    : undefined;
}

/** `said he would …`: the subject has a clause of its own, so the verb is not about the quote before. */
function opensClause(reading: Reading, at: number, limit: number): boolean {
  return (
    at < limit && isWord(reading.tokens, at, Is.be | Is.auxiliary) && reading.tokens.kinds[at] === Kind.word
  );
}

/** `Renn said: "…"`, `Renn called it "…"`, `Renn said that the plan was "…"`: the nearest verb to the left. */
function claimBefore(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
  const { tokens } = reading;
  const lo = sentence.from;
  const short = isShort(reading, at);
  let parted = false;
  let unnamed: Claim | undefined;
  for (let verb = at - 1; verb >= Math.max(lo, at - REACH); verb--) {
    const kind = tokens.kinds[verb];
    if ((kind === Kind.colon || kind === Kind.semicolon) && verb < at - 1) parted = true;
    if (kind !== Kind.word) continue;
    if (wordAt(tokens, verb) === 'according') {
      const accord = accordingTo(reading, verb, sentence);
      if (accord !== undefined) return accord;
    }
    const noun = claimByNoun(reading, verb, at, lo);
    if (noun !== undefined) return noun;
    const cue = cueAt(reading, verb, lo);
    if (cue === undefined) continue;
    if (!reaches(reading, cue, at, short, parted)) continue;
    if (wordAt(tokens, verb) === 'asked' && (verb === lo || cue.passive) && cue.form === 'finite') {
      if (cue.passive || verb === lo) continue;
    }
    const subject = postposed(reading, cue, lo, at) ?? subjectOfCue(reading, cue, lo);
    if (subject === undefined) {
      if (cue.passive) return unnamed;
      continue;
    }
    const claim: Claim = { rule: 'subject verb, quote', subject, cue: verb, tier: cue.tier };
    if (subject.mentions.length > 0) return claim;
    // "Renn said the fact reminds him of “…”": a thing seldom speaks where somebody reports of it.
    if (touches(verb, at) && cue.tier !== 'object') return claim;
    unnamed ??= claim;
  }
  return unnamed;
}

/** `Renn's claim that "…"`, `in Renn's words, "…"`. */
function claimByNoun(reading: Reading, noun: number, at: number, lo: number): Claim | undefined {
  const { tokens } = reading;
  const owner = reading.mentionAt[noun - 1] ?? -1;
  const mention = reading.mentions[owner];
  if (noun - 1 < lo || mention === undefined || !mention.possessive || mention.kind === 'role')
    return undefined;
  if (!SPEECH_NOUNS.has(wordAt(tokens, noun))) return undefined;
  const next = tokens.kinds[noun + 1];
  const leads = next === Kind.quote || next === Kind.comma || next === Kind.colon;
  if (
    !leads &&
    !(
      next === Kind.word &&
      (isWord(tokens, noun + 1, Is.time) || /^(?:that|of|about)$/.test(wordAt(tokens, noun + 1)))
    ) &&
    at - noun > 3
  )
    return undefined;
  return {
    rule: 'noun of saying',
    subject: { mentions: [owner], from: mention.from, to: mention.to, reach: mention.from },
    cue: noun,
    tier: 'say',
  };
}

/** After another quote the verb may come first: `"…," said Renn, who called it "…"`. */
function postposed(reading: Reading, cue: Cue, lo: number, at: number): Subject | undefined {
  const { tokens } = reading;
  let before = cue.at - 1;
  if (before > lo && tokens.kinds[before] === Kind.comma && cue.form === 'finite' && cue.tier === 'say') {
    // "The paradox, says Renn, the producer, is …": the verb comes first between commas.
    const after = subjectAfter(reading, cue.at, at);
    const mention = reading.mentions[after?.mentions[0] ?? -1];
    if (mention?.kind === 'name' && after !== undefined && tokens.kinds[after.to] === Kind.comma)
      return after;
  }
  if (before >= lo && tokens.kinds[before] === Kind.comma) before--;
  if (before < lo ? wordAt(tokens, cue.at) !== 'said' : tokens.kinds[before] !== Kind.quote) return undefined;
  if (cue.form !== 'finite' || !canInvert(reading, cue)) return undefined;
  return subjectAfter(reading, cue.at, at);
}

/** `… the "plan" is slow, Renn said.` */
function claimAtEnd(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
  const { tokens } = reading;
  const limit = Math.min(sentence.to, at + REACH);
  for (let verb = at + 1; verb < limit; verb++) {
    if (tokens.kinds[verb] !== Kind.word) continue;
    if (wordAt(tokens, verb) === 'according') {
      const accord = accordingTo(reading, verb, sentence);
      if (accord !== undefined) return accord;
    }
    const noun = inWordsOf(reading, verb, at);
    if (noun !== undefined) return noun;
    const cue = cueAt(reading, verb, at + 1);
    if (cue === undefined || cue.passive || cue.form !== 'finite' || cue.tier === 'object') continue;
    const before = tokens.kinds[verb - 1];
    if (before === Kind.comma) {
      const after = subjectAfter(reading, verb, limit);
      if (after !== undefined)
        return { rule: 'quote inside the clause, subject verb', subject: after, cue: verb, tier: cue.tier };
    }
    const subject = subjectBefore(reading, verb, at + 1);
    if (subject === undefined) continue;
    const opened = tokens.kinds[subject.reach - 1];
    if (opened !== Kind.comma && opened !== Kind.quote && opened !== Kind.dash) continue;
    return { rule: 'quote inside the clause, subject verb', subject, cue: verb, tier: cue.tier };
  }
  return undefined;
}

/** `“…”, in Renn's view`, from the token of the noun. */
function inWordsOf(reading: Reading, noun: number, at: number): Claim | undefined {
  const index = reading.mentionAt[noun - 1] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || !mention.possessive || mention.kind === 'role' || mention.from - 1 <= at)
    return undefined;
  const leads =
    wordAt(reading.tokens, mention.from - 1) === 'in' && SPEECH_NOUNS.has(wordAt(reading.tokens, noun));
  return leads
    ? { rule: 'noun of saying', subject: oneMention(reading, index), cue: noun, tier: 'say' }
    : undefined;
}

/** "according to Quill", "in the words of Quill", from the token of its first word. */
function accordingTo(reading: Reading, at: number, sentence: Sentence): Claim | undefined {
  const { tokens } = reading;
  if (wordAt(tokens, at) !== 'according' || wordAt(tokens, at + 1) !== 'to') return undefined;
  const subject = subjectAfter(reading, at + 1, sentence.to);
  return subject === undefined ? undefined : { rule: 'according to', subject, cue: at, tier: 'say' };
}

/** A blurb: `"A masterpiece" — Evening Sentinel`. */
function claimByDash(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
  const { tokens } = reading;
  let dash = at + 1;
  while (dash < sentence.to && (tokens.kinds[dash] === Kind.stop || tokens.kinds[dash] === Kind.comma))
    dash++;
  // The name may stand on a line of its own below.
  const below = dash >= sentence.to && leadsSentence(reading, sentence, at);
  if (dash + 1 >= (below ? tokens.count : sentence.to) || tokens.kinds[dash] !== Kind.dash) return undefined;
  const index = reading.mentionAt[dash + 1] ?? -1;
  const mention = reading.mentions[index];
  if (mention === undefined || mention.kind !== 'name') return undefined;
  const after = tokens.kinds[mention.to];
  if (
    mention.to < sentence.to &&
    after !== undefined &&
    after !== Kind.comma &&
    after !== Kind.stop &&
    after !== Kind.open &&
    // A citation, as in `— Evening Sentinel [@sentinel]`.
    !tokens.text.slice(tokens.ends[mention.to - 1], tokens.starts[mention.to]).includes('[')
  )
    return undefined;
  return {
    rule: 'dash and name',
    subject: { mentions: [index], from: mention.from, to: mention.to, reach: mention.from },
  };
}

/** `Renn was blunt: "…"`. */
function claimByColon(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
  const { tokens } = reading;
  if (at - 1 < sentence.from || tokens.kinds[at - 1] !== Kind.colon) return undefined;
  const subject = openerBefore(reading, at - 1, sentence.from) ?? mainSubject(reading, sentence.from, at - 1);
  return subject === undefined ? undefined : { rule: 'colon after the subject', subject };
}

/** `Renn's "slow" council`. */
function claimByPossessive(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
  const index = reading.mentionAt[at - 1] ?? -1;
  const mention = reading.mentions[index];
  if (at - 1 < sentence.from || mention === undefined || !mention.possessive || mention.kind !== 'name')
    return undefined;
  return {
    rule: 'possessive before the quote',
    subject: { mentions: [index], from: mention.from, to: mention.to, reach: mention.from },
  };
}

/** No verb of saying at all: whoever the clause is about, with little confidence. */
function claimByClause(reading: Reading, sentence: Sentence, at: number): Claim | undefined {
  if (leadsSentence(reading, sentence, at)) return undefined;
  const subject = clauseSubject(reading, at, sentence.from);
  return subject === undefined ? undefined : { rule: 'subject of the clause', subject };
}
