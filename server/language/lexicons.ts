import { atOnce, type Steps } from '../text/steps.ts';
import { type Language, once, perLanguage, wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';
import {
  BEFORE_APOSTROPHE,
  BEFORE_HYPHEN,
  JOINED_PREFIXES,
  SURNAME_PREFIXES,
} from './languages/nameParts.ts';
import { Is, loadLexicon } from './lexicon.ts';

/** The lexicon of a language; undefined where it has none. */
export const lexiconOf = perLanguage(({ code, speech }) =>
  speech === undefined ? undefined : loadLexicon(code, speech),
);

/**
 * What a word in lower case can be in a name, in any language: a given name and its sex, a title, a suffix or a
 * particle, as bits of `Is`. People keep their names in every language.
 */
export function lookUpWord(word: string): number {
  names ??= atOnce(allNames());
  return names.get(word) ?? 0;
}

/** Makes what `lookUpWord` looks words up in, a list of words with each step. */
export function* prepareNames(): Steps<void> {
  names ??= yield* allNames();
}

/** All that a word in lower case can be in texts of one language, as bits of `Is`; 0 where the language has no lexicon. */
export function lookUpWordIn(word: string, language: Language): number {
  return lexiconOf(language)?.lookUp(word, 0, word.length) ?? 0;
}

/** Whether a word, in small letters, is a preposition of any language and part of nobody's name, as "van" and "de" are. */
export function isPreposition(word: string): boolean {
  if ((lookUpWord(word) & Is.particle) !== 0) return false;
  return LANGUAGES.some((language) => {
    const bits = lookUpWordIn(word, language);
    return (bits & Is.preposition) !== 0 && (bits & Is.particle) === 0;
  });
}

/** Whether a small word, as printed, is part of the name that a hyphen or an apostrophe binds it to. */
export function joinsName(word: string, by: '-' | "'"): boolean {
  return (by === '-' ? beforeHyphen() : beforeApostrophe()).has(word);
}

/** Whether a folded word begins surnames of several words and stands before no surname otherwise. */
export function isSurnamePrefix(word: string): boolean {
  return surnamePrefixes().has(word);
}

/** Whether a folded word that begins a surname is written as one with the rest as well. */
export function isJoinedPrefix(word: string): boolean {
  return joinedPrefixes().has(word);
}

const beforeHyphen = once(() => wordList(BEFORE_HYPHEN));
const beforeApostrophe = once(() => wordList(BEFORE_APOSTROPHE));
const surnamePrefixes = once(() => wordList(SURNAME_PREFIXES));
const joinedPrefixes = once(() => wordList(JOINED_PREFIXES));

const NAME_WORDS = Is.title | Is.given | Is.male | Is.female | Is.suffix | Is.particle;

let names: ReadonlyMap<string, number> | undefined;

function* allNames(): Steps<ReadonlyMap<string, number>> {
  const all = new Map<string, number>();
  for (const language of LANGUAGES) {
    const lexicon = lexiconOf(language);
    for (const list of Object.values(language.speech?.words ?? {})) {
      for (const word of list.split(/\s+/)) {
        const bits = (lexicon?.lookUp(word, 0, word.length) ?? 0) & NAME_WORDS;
        if (bits !== 0) all.set(word, (all.get(word) ?? 0) | bits);
      }
      yield;
    }
  }
  return all;
}
