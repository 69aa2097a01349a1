import { type Language, UNKNOWN } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/** The language that a BCP 47 tag names (`fr`, `fr-CA`); undefined for an absent tag, `UNKNOWN` without a lexicon. */
export function languageNamed(tag: string | undefined): Language | undefined {
  if (tag === undefined || tag.trim() === '') return undefined;
  const code = (tag.trim().split(/[-_]/)[0] ?? '').toLowerCase();
  return LANGUAGES.find((language) => language.code === code) ?? UNKNOWN;
}
