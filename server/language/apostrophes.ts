import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/** Whether a word, printed without its apostrophe, is one that begins with one: "tis", "em". */
export function isClipped(word: string, language: Language): boolean {
  return word !== '' && tableOf(language).clipped.has(foldWord(word));
}

/** Whether the word before an apostrophe ends as those do that one may follow: "players", "goin". */
export function mayEndInApostrophe(before: string, language: Language): boolean {
  const end = foldWord(before.slice(-LONGEST));
  return tableOf(language).endings.some((ending) => end.endsWith(ending));
}

const LONGEST = 4;

const tableOf = perLanguage(({ apostrophes }) => ({
  clipped: new Set(wordList(apostrophes?.clipped)),
  endings: wordList(apostrophes?.endings),
}));
