import { type Language, perLanguage } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';
import { compileLexicon, Is } from './lexicon.ts';

/** The lexicon of a language; undefined where it has none. */
export const lexiconOf = perLanguage(({ code, speech }) =>
  speech === undefined ? undefined : compileLexicon(code, speech),
);

/**
 * What a word in lower case can be in a name, in any language: a given name and its sex, a title, a suffix or a
 * particle, as bits of `Is`. People keep their names in every language.
 */
export function lookUpWord(word: string): number {
  names ??= allNames();
  return names.get(word) ?? 0;
}

/** All that a word in lower case can be in texts of one language, as bits of `Is`; 0 where the language has no lexicon. */
export function lookUpWordIn(word: string, language: Language): number {
  return lexiconOf(language)?.lookUp(word, 0, word.length) ?? 0;
}

const NAME_WORDS = Is.title | Is.given | Is.male | Is.female | Is.suffix | Is.particle;

let names: ReadonlyMap<string, number> | undefined;

function allNames(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const language of LANGUAGES) {
    const lexicon = lexiconOf(language);
    for (const list of Object.values(language.speech?.words ?? {})) {
      for (const word of list.split(/\s+/)) {
        const bits = (lexicon?.lookUp(word, 0, word.length) ?? 0) & NAME_WORDS;
        if (bits !== 0) all.set(word, (all.get(word) ?? 0) | bits);
      }
    }
  }
  return all;
}
