import { wordList } from './language.ts';
import { COMPOUND_HEADS, ONE_WORD_TAILS } from './languages/en/compounds.ts';

/**
 * Whether a hyphen between these two halves of a word is likely the word's own: English compounds that begin with
 * "well", "self", "half" and their like are nearly all written with one. It weighs where nothing else decides.
 */
export function isLikelyCompound(first: string, second: string): boolean {
  return HEADS.has(first) && second.length > 3 && !TAILS.some((tail) => second.startsWith(tail));
}

const HEADS: ReadonlySet<string> = new Set(wordList(COMPOUND_HEADS));
const TAILS: readonly string[] = wordList(ONE_WORD_TAILS);
