import { smallWordsOf } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/** Whether a word is too common, in any language, to say what a text is about or to be a name. */
export function isCommonWord(key: string): boolean {
  common ??= new Set(LANGUAGES.flatMap((language) => [...smallWordsOf(language)]));
  return common.has(key);
}

let common: ReadonlySet<string> | undefined;
