import { type Catalogue, createTongue, inEnglish, type Tongue } from '../text/said.ts';
import type { Environment } from './environment.ts';

/**
 * Says sentences in the language of a client's locale, such as `de` or `fr-CA`, by the catalogue that comes with
 * Verbatim; in English where there is none for it, or it cannot be read. Never rejects.
 */
export async function readTongue(
  environment: Pick<Environment, 'catalogueOf' | 'readText'>,
  locale: string | undefined,
): Promise<Tongue> {
  const [language] = /^[a-z]{2,3}(?=$|[-_])/i.exec(locale ?? '') ?? [];
  if (locale === undefined || language === undefined || language.toLowerCase() === 'en') return inEnglish;
  const text = await environment.readText?.(environment.catalogueOf(language.toLowerCase()));
  const catalogue = text === undefined ? undefined : parsed(text);
  return catalogue === undefined ? inEnglish : createTongue(known(locale) ?? language, catalogue);
}

function parsed(text: string): Catalogue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Catalogue) : undefined;
  } catch {
    return undefined;
  }
}

/** The locale as `Intl` writes it, or nothing where it is none: some systems write `de_AT`, and more behind it. */
function known(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}
