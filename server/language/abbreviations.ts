import { type Language, perLanguage } from './language.ts';

/**
 * What a point behind a word may be: part of a word that something always follows (`leading`), that a figure
 * or a name follows (`counting`), that may end its sentence (`closing`), or of one that is short before a figure
 * alone and a word of the language elsewhere (`word`).
 */
export type AbbreviationClass = 'leading' | 'counting' | 'closing' | 'word';

/** The class of a shortened word, given as printed and without points; undefined for other words. */
export function abbreviationClass(printed: string, language: Language): AbbreviationClass | undefined {
  const { classes, words } = tableOf(language);
  const small = printed.toLowerCase();
  const found = classes.get(small);
  if (found === undefined || !words.has(small)) return found;
  // "He said no. Renn left.", "No. We did.": words, not shortenings, unless a figure follows.
  if (found === 'counting') return 'word';
  return printed === small ? undefined : found;
}

/** The length of the longest shortening of a language, in UTF-16 units. */
export function longestAbbreviation(language: Language): number {
  return tableOf(language).longest;
}

const tableOf = perLanguage(({ abbreviations }) => {
  const classes = new Map<string, AbbreviationClass>();
  const add = (list: string, as: AbbreviationClass) => {
    for (const word of list.split(/\s+/)) if (word !== '' && !classes.has(word)) classes.set(word, as);
  };
  add(abbreviations.leading, 'leading');
  add(abbreviations.counting, 'counting');
  add(abbreviations.closing, 'closing');
  const longest = Math.max(...Array.from(classes.keys(), ({ length }) => length));
  return { classes, words: new Set(abbreviations.words.split(/\s+/)), longest };
});
