import { type Language, perLanguage, wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/** Days, months and other words that say when, each by its one form; empty in a language without a lexicon. */
export const timesOf: (language: Language) => ReadonlyMap<string, string> = perLanguage(({ calendar }) => {
  const times = new Map<string, string>();
  for (const list of [calendar?.days, calendar?.months, calendar?.times]) {
    for (const entry of wordList(list)) {
      const forms = entry.split('/');
      for (const form of forms) times.set(form, forms[0] ?? form);
    }
  }
  return times;
});

/** The number of the month, 1 to 12, that a word names in a language; in any of them where none is given. */
export function monthNamed(word: string, language?: Language): number | undefined {
  const small = word.toLowerCase().replace(/\.$/, '');
  for (const one of language === undefined ? LANGUAGES : [language]) {
    const month = monthsOf(one).get(small);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** The weekday, 1 for Monday to 7, that a word names; "Mondays" is no one day. */
export function dayNamed(word: string, language?: Language): number | undefined {
  const small = word.toLowerCase().replace(/\.$/, '');
  for (const one of language === undefined ? LANGUAGES : [language]) {
    const day = daysOf(one).get(small);
    if (day !== undefined) return day;
  }
  return undefined;
}

const monthsOf = perLanguage(({ calendar }) => numbered(calendar?.months));
const daysOf = perLanguage(({ calendar }) => numbered(calendar?.days));

function numbered(list: string | undefined): ReadonlyMap<string, number> {
  return new Map(
    wordList(list).flatMap((entry, index) =>
      entry.split('/').map((form): [string, number] => [form, index + 1]),
    ),
  );
}
