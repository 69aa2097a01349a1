import { once, wordList } from './language.ts';
import { COMPOUND_HEADS, ONE_WORD_TAILS } from './languages/en/compounds.ts';

/**
 * Whether a hyphen between these two halves of a word is likely the word's own: English compounds that begin with
 * "well", "self", "half" and their like are nearly all written with one. It weighs where nothing else decides.
 */
export function isLikelyCompound(first: string, second: string): boolean {
  return heads().has(first) && second.length > 3 && ![...tails()].some((tail) => second.startsWith(tail));
}

const heads = once(() => wordList(COMPOUND_HEADS));
const tails = once(() => wordList(ONE_WORD_TAILS));
