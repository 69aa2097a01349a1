import type { Language } from './data/language.ts';

export type { Language } from './data/language.ts';

/** A language without a lexicon: nothing is claimed of its words. */
export const UNKNOWN: Language = {
  code: 'und',
  abbreviations: { leading: '', counting: '', closing: '', words: '' },
  smallWords: '',
};

/** What is made of a language's data, made once for each. */
export function perLanguage<T>(compile: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  // Most often it is asked for the same one again.
  let last: { readonly of: Language; readonly value: T } | undefined;
  return (language) => {
    if (last?.of === language) return last.value;
    if (!made.has(language)) made.set(language, compile(language));
    last = { of: language, value: made.get(language) as T };
    return last.value;
  };
}

/** The small words as a set. */
export const smallWordsOf = perLanguage(
  ({ smallWords }): ReadonlySet<string> => new Set(wordList(smallWords)),
);

/** The words of a list that white space parts, folded as `splitWords` folds them. */
export function wordList(list = ''): string[] {
  return foldWord(list)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** A printed word in the one form in which words are looked up: small, with a straight apostrophe and no ß. */
export function foldWord(printed: string): string {
  const small = printed.toLowerCase();
  return /[’ß]/.test(small) ? small.replaceAll('’', "'").replaceAll('ß', 'ss') : small;
}

/** A set of words that is made when it is first asked for. */
export function once(read: () => readonly string[]): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined;
  return () => {
    made ??= new Set(read().filter((word) => word !== ''));
    return made;
  };
}
