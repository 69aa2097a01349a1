import type { Phrase } from './clockTimes.ts';
import { foldWord, type Language, perLanguage, wordList } from './language.ts';
import { type NumberWords, numberWordsOf } from './numbers.ts';

/** What a language's house forms are made of, ready to be asked. */
export interface House {
  readonly language: Language;
  readonly words: NumberWords;
  readonly accents: ReadonlySet<string>;
  /** Short units behind a figure. */
  readonly counted: ReadonlyMap<string, string>;
  /** Short words by their one form, and that form by itself. */
  readonly forms: ReadonlyMap<string, string>;
  /** Those forms that are units. */
  readonly unitForms: ReadonlySet<string>;
  /** "twelfth" by "12th". */
  readonly ordinals: ReadonlyMap<string, string>;
  /** Of more than one word, by the first, the longer first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What a number is parted in: "thirds" by 3. */
  readonly parts: ReadonlyMap<string, number>;
  /** What stands for a dash between figures: "to". */
  readonly range: ReadonlySet<string>;
  /** What is said of an hour, by its first word: "half past" is 30 minutes behind it, "quarter to" 15 before. */
  readonly clock: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word that one of the forms is made of. */
  readonly formed: ReadonlySet<string>;
}

export const houseOf = perLanguage((language): House | undefined => {
  const { houseForms } = language;
  const words = numberWordsOf(language);
  if (houseForms === undefined || words === undefined) return undefined;
  const pairs = (list: readonly string[]) =>
    list.map((entry): [string, string] => {
      const at = entry.lastIndexOf(':');
      return [entry.slice(0, at), entry.slice(at + 1).replaceAll('_', ' ')];
    });
  const counted = new Map(pairs(wordList(houseForms.counted)));
  const phrasesOf = (list = '') =>
    pairs(list.split(',').map((phrase) => foldWord(phrase).trim().replace(/\s+/g, ' ')))
      .map(([phrase, value]): Phrase => ({ words: phrase.split(' '), value }))
      .sort((a, b) => b.words.length - a.words.length);
  const listed = phrasesOf(houseForms.phrases);
  const said = houseForms.clock === undefined ? [] : phrasesOf(houseForms.clock);
  const units = [...words.forms].flatMap(([word, form]) => (words.units.has(word) ? [form] : []));
  return {
    language,
    words,
    accents: new Set(wordList(houseForms.accents)),
    counted,
    forms: new Map([
      ...[...words.forms.values()].map((form): [string, string] => [form, form]),
      ...words.forms,
    ]),
    unitForms: new Set([...units, ...counted.values()]),
    ordinals: new Map([...words.ordinals].map(([word, value]) => [word, `${value}${suffixOf(value)}`])),
    phrases: byFirstWord(listed),
    parts: new Map(pairs(wordList(houseForms.parts)).map(([word, value]) => [word, Number(value)])),
    range: new Set(wordList(houseForms.range)),
    clock: byFirstWord(said),
    formed: new Set([
      ...[counted, words.forms, words.ordinals, words.currencies, words.scales].flatMap((table) => [
        ...table.keys(),
      ]),
      ...words.forms.values(),
      ...[...listed, ...said].flatMap((phrase) => phrase.words),
      ...wordList(houseForms.joints),
      ...pairs(wordList(houseForms.parts)).map(([word]) => word),
    ]),
  };
});

function byFirstWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const all = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.words;
    all.set(first, [...(all.get(first) ?? []), phrase]);
  }
  return all;
}

function suffixOf(value: number): string {
  return ['th', 'st', 'nd', 'rd'][value] ?? 'th';
}
