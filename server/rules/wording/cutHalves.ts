import { opensObject, opensThought } from '../../language/clauseLeads.ts';
import type { Language } from '../../language/language.ts';
import { findScopes, isBoundary, opensCondition } from '../../language/scopes.ts';
import type { Candidate } from '../../sources/candidate.ts';
import type { Pair } from '../../sources/wording/pair.ts';
import { sentenceAround } from '../../sources/wording/sentences.ts';
import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import { type Span, slice } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';
import { inDraft, type Scene, type UncodedFinding } from '../rule.ts';
import { related } from './sourceText.ts';

/** “If it rains,” she said, “the match is off”: the first half of the sentence holds the condition of the second. */
export function conditionBefore(
  scene: Scene,
  candidate: Candidate,
  first: Pair,
  kept: readonly string[],
): UncodedFinding | undefined {
  const { voice, comparison } = candidate;
  if (voice.kind !== 'speech' || voice.quote.start !== first.source.start) return undefined;
  const { article, speech } = comparison.indexed;
  const { language } = speech;
  const { text } = article.prose;
  const { quote } = voice;
  const half = speech.quotes.findLast(
    ({ depth, block, end }) => depth === 0 && block === quote.block && end < quote.start,
  );
  if (half === undefined || !/^\p{Ll}/u.test(text.slice(quote.start))) return undefined;
  if (half.attribution?.mention.start !== quote.attribution?.mention.start) return undefined;
  if (
    !/,\s*$/.test(text.slice(half.start, half.end)) ||
    !/,\s*$/.test(text.slice(half.end, quote.outer.start))
  )
    return undefined;
  const sentence = sentenceAround(text, half, { start: half.end - 1, end: half.end }, language);
  const words = splitWords(text, sentence).map(({ key }) => key);
  const [head] = words;
  if (head === undefined || comparison.wording.words.some(({ key }) => key === head)) return undefined;
  return lostCondition(scene, candidate, {
    words,
    kept,
    at: first.draft,
    shown: { start: sentence.start, end: quote.outer.end },
  });
}

/** “We will pay,” she said, “unless it rains”: the second half of the sentence holds the condition of the first. */
export function conditionBehind(
  scene: Scene,
  candidate: Candidate,
  last: Pair,
  kept: readonly string[],
): UncodedFinding | undefined {
  const { voice, comparison } = candidate;
  if (voice.kind !== 'speech' || voice.quote.form !== 'marks') return undefined;
  const { article, speech } = comparison.indexed;
  const { text } = article.prose;
  const { quote } = voice;
  // What ends a sentence has no other half.
  if (/[.!?]/.test(text.slice(last.source.end, quote.outer.end))) return undefined;
  const half = speech.quotes.find(
    ({ depth, block, start }) => depth === 0 && block === quote.block && start >= quote.outer.end,
  );
  if (half === undefined || !/^\p{Ll}/u.test(text.slice(half.start))) return undefined;
  if (half.attribution === undefined || half.attribution.mention.start !== quote.attribution?.mention.start)
    return undefined;
  const between = text.slice(quote.outer.end, half.outer.start);
  if (/[.!?]\s/.test(between) || !/,\s*$/.test(between)) return undefined;
  const words = splitWords(text, half).map(({ key }) => key);
  return lostCondition(scene, candidate, {
    words,
    kept,
    at: last.draft,
    shown: { start: quote.start, end: half.outer.end },
  });
}

/** The half of a sentence that the quotation leaves out. */
interface OtherHalf {
  readonly words: readonly string[];
  /** Words of the draft that stand for some of it. */
  readonly kept: readonly string[];
  /** Where the quotation was cut off from it. */
  readonly at: Span;
  /** Both halves in the article, the last closing mark included. */
  readonly shown: Span;
}

/** What is found where the other half opens a condition and the draft keeps none. */
function lostCondition(
  scene: Scene,
  candidate: Candidate,
  { words, kept, at, shown }: OtherHalf,
): UncodedFinding | undefined {
  const { article, speech } = candidate.comparison.indexed;
  const { language } = speech;
  const isKept = findScopes(kept, '', '', language).some(({ scope }) => scope === 'condition');
  if (!opensCondition(words, language) || isKept) return undefined;
  return {
    ...inDraft(scene.quotation, at),
    severity: 'warning',
    message: say`The cut loses a condition that stands just outside: “${clean(slice(article.prose.text, shown))}.`,
    fixes: [],
    related: [related(candidate)],
  };
}

/** The article quotes a part of a sentence and says before it, in its own words, that it was denied. */
export function deniedBefore(
  scene: Scene,
  candidate: Candidate,
  first: Pair,
  kept: readonly string[],
): UncodedFinding | undefined {
  const { voice, comparison } = candidate;
  if (voice.kind !== 'speech' || voice.quote.form !== 'marks' || voice.quote.start !== first.source.start)
    return undefined;
  const { text, blocks } = comparison.indexed.article.prose;
  const { language } = comparison.indexed.speech;
  const block = blocks[voice.quote.block];
  // A whole sentence, or one led in by a colon or comma, stands for itself.
  if (block === undefined || !/^\p{Ll}/u.test(text.slice(voice.quote.start))) return undefined;
  const lead = { start: Math.max(block.start, voice.quote.outer.start - 400), end: voice.quote.outer.start };
  if (!/[\p{L}\s]$/u.test(text.slice(lead.start, lead.end))) return undefined;
  const sentence = sentenceAround(text, lead, { start: lead.end - 1, end: lead.end }, language);
  const before = splitWords(text, { start: sentence.start, end: lead.end });
  const keys = before.map(({ key }) => key);
  const reach = reachOf(before, text, lead.end, language);
  const denies = findScopes(keys, '', '', language).some(
    ({ scope, to }) => scope === 'negation' && to > reach,
  );
  if (!denies || findScopes(kept, '', '', language).some(({ scope }) => scope === 'negation'))
    return undefined;
  return {
    ...inDraft(scene.quotation, first.draft),
    severity: 'error',
    message: say`The source quotes these words under a negation: “${clean(text.slice(sentence.start, voice.quote.outer.end))}”.`,
    fixes: [],
    related: [related(candidate)],
  };
}

/**
 * The index of the first word of the clause that the cut falls in: what stands before a comma, a dash, a
 * semicolon or an "and" does not reach over it, but a main clause reaches into its "that …".
 */
export function reachOf(before: readonly Word[], text: string, edge: number, language: Language): number {
  const keys = before.map(({ key }) => key);
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at];
    if (word === undefined) break;
    const next = before[at + 1];
    const between = text.slice(word.end, next?.start ?? edge);
    const reachesIn = next !== undefined && opensObject(next.key, language) && /^,\s*$/.test(between);
    if (!reachesIn && /[,;:–—()]|\s-\s/.test(between)) return at + 1;
    if (isBoundary(word.key, language) && !opensThought(keys, at, language)) return at + 1;
  }
  return 0;
}
