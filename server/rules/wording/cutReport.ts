import { isCommonWord } from '../../language/commonWords.ts';
import type { Language } from '../../language/language.ts';
import { Is } from '../../language/lexicon.ts';
import { lexiconOf, lookUpWordIn } from '../../language/lexicons.ts';
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

/**
 * Renn once thought they would “be famous”, of “I thought we'd be famous”: the draft says itself that it was a view. Of « On
 * dit que … » the draft's own « dit » says no such thing.
 */
export function tellsOfView(
  lost: readonly ScopeHit[],
  before: readonly string[],
  kept: readonly string[],
  language: Language,
): boolean {
  const speech = lexiconOf(language);
  return lost.some(({ scope, from, to }) => {
    if (scope !== 'view') return false;
    const words = before.slice(from, to).filter((key) => speech?.has('that', key) !== true);
    const last = words.at(-1) ?? '';
    const tier = speech?.cueTier(last);
    const isSaid = tier !== undefined && tier !== 'thought';
    return kept.filter((key) => key === last).length > (isSaid ? 1 : 0);
  });
}

/** Renn hopes that “…”, of “I hope that …”: the draft has a form of the verb that says whose view it is. */
export function tellsOfThought(
  { to }: ScopeHit,
  before: readonly string[],
  kept: readonly string[],
): boolean {
  const verb = before[to - 1] ?? '';
  return kept.some((key) => {
    let alike = 0;
    while (alike < verb.length && verb[alike] === key[alike]) alike++;
    return alike >= SHORTEST_STEM && Math.max(verb.length, key.length) - alike <= LONGEST_FORM_ENDING;
  });
}

/** In letters: «creo» and «cree», „hoffen“ and „hofft“. */
const SHORTEST_STEM = 3;
const LONGEST_FORM_ENDING = 3;

/** „Ich glaube, …“: a comma parts a hedge that opens the sentence from what it is about. */
export function opensWithHedge({ scope, from, to }: ScopeHit, before: readonly string[]): boolean {
  return scope === 'hedge' && from === 0 && to === before.length;
}

/** Whether a hedge stands right before the cut, or a word or two from it. */
export function isHedgeBeside({ scope, to }: ScopeHit, before: readonly string[]): boolean {
  return scope === 'hedge' && to >= before.length - 2;
}
