import { foldWord, type Language, smallWordsOf } from './language.ts';

/** Whether a text of some words looks like a language: a fifth of them and more are its small words. */
export function isWrittenIn(text: string, language: Language): boolean {
  const small = smallWordsOf(language);
  const words = (text.match(/[\p{L}\p{M}'’]+/gu) ?? []).flatMap((word) => foldWord(word).split(/(?<=')/));
  return words.length > 0 && words.filter((word) => small.has(word)).length * 5 > words.length;
}
