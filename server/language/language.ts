import type { SpeechData } from './speechData.ts';

/** What the project knows of one language's words: plain data, compiled where it is asked for. */
export interface Language {
  /** The primary part of a BCP 47 tag; `und` for a language that nothing is known of. */
  readonly code: string;
  readonly abbreviations: AbbreviationData;
  /** The small words that hold its sentences together. */
  readonly smallWords: string;
  /** By what words it says who is speaking; without them nobody is named as a speaker. */
  readonly speech?: SpeechData;
}

/** A language's shortened words, without their points and in small letters ("e.g." is `eg`). */
export interface AbbreviationData {
  /** Something always follows: "Capt. Renn", "e.g.". Their point never ends a sentence. */
  readonly leading: string;
  /** A figure or a name follows: "No. 4", "Dec. 1". Before another word their point may end one. */
  readonly counting: string;
  /** They may stand at a sentence's end: "Inc.", "etc.", "a.m.". */
  readonly closing: string;
  /** Those among them that are words of the language as well: only with a capital, or before a figure, are they short. */
  readonly words: string;
  /** Whether a figure with a point is an ordinal: "am 4. Juli". */
  readonly ordinalPoint?: true;
}

/** A language without a lexicon: nothing is claimed of its words. */
export const UNKNOWN: Language = {
  code: 'und',
  abbreviations: { leading: '', counting: '', closing: '', words: '' },
  smallWords: '',
};

/** What is made of a language's data, made once for each. */
export function perLanguage<T>(compile: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    if (!made.has(language)) made.set(language, compile(language));
    return made.get(language) as T;
  };
}

/** The small words as a set. */
export const smallWordsOf = perLanguage(
  ({ smallWords }): ReadonlySet<string> => new Set(smallWords.split(/\s+/).filter((word) => word !== '')),
);
