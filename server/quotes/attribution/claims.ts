import { Is } from '../../language/lexicon.ts';
import { cueAt } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';
import { lastMark, type TokenSentence } from '../reading/sentences.ts';
import type { Subject } from '../reading/subject.ts';
import { isWord, Kind } from '../reading/tokens.ts';
import { isPutToSomebody } from './asked.ts';
import type { Claim, WeighedClaim, Weighing } from './claim.ts';
import { claimAfter, claimAtEnd } from './claimAfter.ts';
import { claimBefore } from './claimBefore.ts';
import { claimByCredit } from './claimByCredit.ts';
import { claimByFrame } from './claimByFrame.ts';
import { CLAIM_WEIGHTS, type EvidenceName, MARGINS } from './claimWeights.ts';
import { claimByClause, claimByColon, claimByDash, claimByPossessive } from './claimWithoutVerb.ts';
import { subjectOfCue } from './clauseSubject.ts';
import { leadsSentence } from './leadsSentence.ts';
import { REACH, touches } from './reach.ts';
import { subjectAfter } from './subjectAfter.ts';

/**
 * Weighs what the sentence says of the quote at token `at`. Each frame proposes by what stands where, never by a list of
 * verbs; how the words stand and what kind of verb it is weigh. Frames that cannot come near the best are not asked.
 */
export function weighClaims(reading: Reading, sentence: TokenSentence, at: number): Weighing {
  const found: WeighedClaim[] = [];
  let best = Number.NEGATIVE_INFINITY;
  const propose = (claim: Claim | undefined, ...all: readonly (EvidenceName | false)[]) => {
    if (claim === undefined) return;
    const evidence: EvidenceName[] = [];
    let score = 0;
    for (const name of all) {
      if (name === false) continue;
      evidence.push(name);
      score += CLAIM_WEIGHTS[name];
    }
    found.push({ claim, evidence, score });
    best = Math.max(best, score);
  };
  if (isPutToSomebody(reading, sentence, at)) propose({ rule: 'asked' }, 'a question put to somebody');
  const leads = leadsSentence(reading, sentence, at);
  const opens = leads && 'the quote opens the sentence';
  const before = claimBefore(reading, sentence, at);
  const thing = before !== undefined && isThing(before);
  const beside = before?.cue !== undefined && touches(before.cue, at);
  propose(
    before,
    'verb before the quote',
    thing && 'a thing hardly speaks',
    beside && !thing && 'the verb touches the quote',
    beside && !thing && isSpent(reading, sentence, before.cue ?? at, at) && 'the verb has had its words',
  );
  const mayWin = (name: EvidenceName, more = 0) => best < CLAIM_WEIGHTS[name] + more + MARGINS.close;
  const explained = leads || before === undefined ? undefined : nameBehind(reading, sentence, before, at);
  propose(explained, 'verb behind the quote', 'it names whom the words before do not');
  const opening = leads ? CLAIM_WEIGHTS['the quote opens the sentence'] : 0;
  const isLedIn = reading.tokens.kinds[at - 1] === Kind.colon;
  if ((leads || isLedIn || closesClause(reading, at)) && mayWin('verb behind the quote', opening))
    propose(claimAfter(reading, sentence, at), 'verb behind the quote', opens);
  if (mayWin('a name and a verb’s place behind the quote', opening))
    propose(claimByFrame(reading, sentence, at), 'a name and a verb’s place behind the quote', opens);
  if (mayWin('verb at the end of the sentence'))
    propose(claimAtEnd(reading, sentence, at), 'verb at the end of the sentence');
  if (mayWin('dash and name')) propose(claimByDash(reading, sentence, at), 'dash and name');
  if (mayWin('credit line')) propose(claimByCredit(reading, sentence, at), 'credit line');
  if (mayWin('colon after the subject', CLAIM_WEIGHTS['nearer than the verb'])) {
    const colon = claimByColon(reading, sentence, at);
    const isNearer = before?.cue !== undefined && (colon?.subject?.from ?? 0) > before.cue;
    propose(colon, 'colon after the subject', isNearer && 'nearer than the verb');
  }
  if (mayWin('possessive before the quote'))
    propose(claimByPossessive(reading, sentence, at), 'possessive before the quote');
  if (mayWin('subject of the clause')) propose(claimByClause(reading, sentence, at), 'subject of the clause');
  return ranked(found);
}

function ranked(claims: WeighedClaim[]): Weighing {
  if (claims.length > 1) claims.sort((a, b) => b.score - a.score);
  const [first] = claims;
  const other = claims.find(({ claim }) => first !== undefined && !isOfSame(claim, first.claim));
  return {
    claims,
    margin: first === undefined || other === undefined ? Number.POSITIVE_INFINITY : first.score - other.score,
  };
}

/** Whether two claims give the words to the same mentions. */
function isOfSame(a: Claim, b: Claim): boolean {
  const [one, other] = [a.subject?.mentions ?? [], b.subject?.mentions ?? []];
  return one.length === other.length && one.every((mention, at) => mention === other[at]);
}

/**
 * `Ele lembra: “A” conta Renn.`, `The defence was brief: “A,” said Renn.`: a name that takes the verb right behind a quote, led in
 * by a pronoun or by words that name nobody.
 */
function nameBehind(
  reading: Reading,
  sentence: TokenSentence,
  { subject }: Claim,
  at: number,
): Claim | undefined {
  if (reading.tokens.kinds[at - 1] !== Kind.colon) return undefined;
  const pronoun = reading.mentions[subject?.mentions[0] ?? -1];
  if (pronoun !== undefined && pronoun.kind !== 'pronoun') return undefined;
  const behind = claimAfter(reading, sentence, at);
  const name = reading.mentions[behind?.subject?.mentions[0] ?? -1];
  if (behind?.rule !== 'quote, verb subject' || name?.kind !== 'name' || name.body) return undefined;
  const told = pronoun?.sex ?? 'unknown';
  return told !== 'unknown' && name.sex !== 'unknown' && told !== name.sex ? undefined : behind;
}

/** "The vote signals": what can be done without a voice, by nobody whom the text names. */
function isThing({ subject, tier }: Claim): boolean {
  return subject?.mentions.length === 0 && tier !== 'say' && tier !== 'write';
}
/** The subject of the last verb of reporting in a sentence without quotes of its own, for what stands after it. */
export function reportingSubject(reading: Reading, sentence: TokenSentence): Subject | undefined {
  if ((sentence.holds & Is.cue) === 0) return undefined;
  for (let at = sentence.to - 1; at >= Math.max(sentence.from, sentence.to - REACH); at--) {
    const cue = cueAt(reading, at, sentence.from);
    if (
      cue === undefined ||
      cue.passive ||
      (cue.tier !== 'say' && cue.tier !== 'write' && cue.tier !== 'loaded')
    )
      continue;
    // "The Harbour Party, says Levin,": the verb comes first behind a comma.
    const inverted =
      reading.tokens.kinds[at - 1] === Kind.comma ? subjectAfter(reading, cue.last, sentence.to) : undefined;
    if (
      inverted !== undefined &&
      reading.mentions[inverted.mentions[0] ?? -1]?.kind === 'name' &&
      inverted.to >= sentence.to - 1
    )
      return inverted;
    const subject = subjectOfCue(reading, cue, sentence.from);
    if (subject !== undefined && subject.mentions.length > 0) return subject;
  }
  return undefined;
}

/** Whether the quote ends with a mark, inside or after, that an attribution follows. */
function closesClause(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const next = tokens.kinds[at + 1];
  if (at + 1 < tokens.count && (next === Kind.comma || next === Kind.dash)) return true;
  return ',?!…—–-'.includes(lastMark(tokens, at) || 'x');
}

/**
 * Whether the verb before the quote has had its words: in `"A," Holt said; "B," Ames said` and `"A," Holt said,
 * but "B," said Ames` the first verb is about A, and B may have one of its own.
 */
function isSpent(reading: Reading, sentence: TokenSentence, cue: number, at: number): boolean {
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
