import { wordList } from './language.ts';
import { PLAIN_TITLES } from './languages/en/titles.ts';

/** Whether a word, in lower case, is a title and no part of the name that it stands in. */
export function isPlainTitle(word: string): boolean {
  return TITLES.has(word);
}

const TITLES: ReadonlySet<string> = new Set(wordList(PLAIN_TITLES));
