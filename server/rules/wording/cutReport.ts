import { isCommonWord } from '../../language/commonWords.ts';
import type { Language } from '../../language/language.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWordIn } from '../../language/lexicons.ts';
import { endsWithReport, type ScopeHit } from '../../language/scopes.ts';

/**
 * Whether the words before a cut give what follows to somebody else, “My mother told me | I was clever”, and the draft's own
 * words, `kept`, do not.
 */
export function losesReport(
  before: readonly string[],
  next: string,
  kept: readonly string[],
  language: Language,
): boolean {
  if (!endsWithReport(before, next, language)) return false;
  const isCue = (key: string) => (lookUpWordIn(key, language) & Is.cue) !== 0;
  // "Vane said he had told her “…”"
  if (kept.filter(isCue).length > 1) return false;
  const whose = before.slice(-LONGEST_REPORT).filter((key) => !isCommonWord(key) && !isCue(key));
  return !whose.some((key) => kept.includes(key));
}

/** In words: "my first teacher told me that". */
const LONGEST_REPORT = 8;

/** Renn once thought they would “be famous”, of “I thought we'd be famous”: the draft says itself that it was a view. */
export function tellsOfView(
  lost: readonly ScopeHit[],
  before: readonly string[],
  kept: readonly string[],
): boolean {
  return lost.some(({ scope, to }) => scope === 'view' && kept.includes(before[to - 1] ?? ''));
}

/** „Ich glaube, …“: a comma parts a hedge that opens the sentence from what it is about. */
export function opensWithHedge({ scope, from, to }: ScopeHit, before: readonly string[]): boolean {
  return scope === 'hedge' && from === 0 && to === before.length;
}

/** Whether a hedge stands right before the cut, or a word or two from it. */
export function isHedgeBeside({ scope, to }: ScopeHit, before: readonly string[]): boolean {
  return scope === 'hedge' && to >= before.length - 2;
}
