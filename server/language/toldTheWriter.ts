import { LANGUAGES } from './languages/languages.ts';

/**
 * Whether a sentence says, in any language, that the words were given to its writer: "told me", "told this newspaper",
 * "in our interview", "sagte mir", "m’a dit". What a writer heard at first hand need stand in no article.
 */
export function isToldTheWriter(sentence: string): boolean {
  told ??= LANGUAGES.flatMap(({ media }) => (media === undefined ? [] : [phrases(media.firstHand)]));
  return told.some((ofLanguage) => ofLanguage.test(sentence));
}

let told: readonly RegExp[] | undefined;

/** Any of the phrases, as whole words. */
function phrases(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');
}
