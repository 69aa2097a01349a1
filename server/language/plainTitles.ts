import { once, wordList } from './language.ts';
import { PLAIN_TITLES } from './languages/en/titles.ts';

/** Whether a word, in lower case, is a title and no part of the name that it stands in. */
export function isPlainTitle(word: string): boolean {
  return titles().has(word);
}

const titles = once(() => wordList(PLAIN_TITLES));
