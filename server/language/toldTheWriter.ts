import { type Language, perLanguage } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/**
 * Whether a sentence says, in any of the languages, that the words were given to its writer: "told me", "told this
 * newspaper", "in our interview", "sagte mir", "m’a dit". What a writer heard at first hand need stand in no article.
 */
export function isToldTheWriter(sentence: string, languages: readonly Language[] = LANGUAGES): boolean {
  return languages.some((language) => phrasesOf(language)?.test(sentence));
}

/** Any of a language's phrases, as whole words. */
const phrasesOf = perLanguage(({ media }) =>
  media === undefined ? undefined : new RegExp(`(?<!\\p{L})(?:${media.firstHand.join('|')})(?!\\p{L})`, 'iu'),
);
