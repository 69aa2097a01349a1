import { isCommonWord } from '../../language/commonWords.ts';
import type { Language } from '../../language/language.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWordIn } from '../../language/lexicons.ts';
import { endsWithReport } from '../../language/scopes.ts';

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
