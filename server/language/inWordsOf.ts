import type { Language } from './language.ts';

/** "in the words of Mia Renn", to lead in a quotation in the language; undefined where it is not known how. */
export function inWordsOf(name: string, { code }: Language): string | undefined {
  const lead = LEADS[code];
  return lead && `${lead} ${name}`;
}

const LEADS: Readonly<Record<string, string>> = {
  en: 'in the words of',
  de: 'laut',
  fr: 'selon',
  es: 'según',
  it: 'secondo',
  nl: 'volgens',
};
