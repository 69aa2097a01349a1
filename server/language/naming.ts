import { foldWord, type Language, perLanguage, wordList } from './language.ts';
import { ENGLISH } from './languages/en/english.ts';

/**
 * Whether the words before a quotation mark make it the mark of a title, a term or a nickname: "the film", "known
 * as", "called". "Called the film" gives an opinion, which may be quoted.
 */
export function leadsTitle(before: string, language: Language = ENGLISH): boolean {
  const table = tableOf(language);
  const words = lastWords(before);
  if (table === undefined || words.length === 0) return false;
  const isTitle =
    table.works.has(words.at(-1) ?? '') ||
    [1, 2, 3].some((length) => words.length >= length && table.naming.has(words.slice(-length).join(' ')));
  return isTitle && !words.slice(0, -1).some((word) => table.calling.has(word));
}

/** Whether the words run into a quotation without a pause: "said that". */
export function runsIntoQuotation(before: string, language: Language = ENGLISH): boolean {
  return tableOf(language)?.that.has(lastWords(before).at(-1) ?? '') ?? false;
}

/** Whether the words end with a verb of saying or its "that": a quotation comes next. */
export function leadsQuotation(before: string, language: Language = ENGLISH): boolean {
  const last = lastWords(before).at(-1) ?? '';
  return runsIntoQuotation(before, language) || (tableOf(language)?.saying.has(last) ?? false);
}

/** Whether the text holds a verb that joins a second quotation to a first: "adding". */
export function tellsOfAdding(text: string, language: Language = ENGLISH): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => tableOf(language)?.adding.has(foldWord(word)));
}

/** Whether a text begins by saying that somebody goes on: "she went on", "Vesna Arkle goes on". */
export function beginsGoingOn(text: string, language: Language = ENGLISH): boolean {
  const words = (text.slice(0, LONGEST).match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []).map(foldWord);
  const phrases = tableOf(language)?.goingOn ?? [];
  return phrases.some((phrase) =>
    [1, 2, 3].some((from) => words.slice(from, from + phrase.length).join(' ') === phrase.join(' ')),
  );
}

/** The last words of the text, if nothing but spaces and signs of emphasis follow them. */
function lastWords(text: string): string[] {
  const tail = text.slice(-LONGEST);
  const stretch = /[^.,:;!?()“”„«»"]*$/u.exec(tail)?.[0] ?? '';
  if (!/\p{L}[\s*_\0]*$/u.test(stretch)) return [];
  return (stretch.match(/[\p{L}\p{M}][\p{L}\p{M}-]*/gu) ?? []).slice(-MOST_WORDS).map(foldWord);
}

const LONGEST = 120;
const MOST_WORDS = 7;

const tableOf = perLanguage(({ naming }) =>
  naming === undefined
    ? undefined
    : {
        works: new Set(wordList(naming.works)),
        naming: new Set(naming.naming.split(',').map((phrase) => wordList(phrase).join(' '))),
        calling: new Set(wordList(naming.calling)),
        that: new Set(wordList(naming.that)),
        saying: new Set(wordList(naming.saying)),
        adding: new Set(wordList(naming.adding)),
        goingOn: naming.goingOn.split(',').map((phrase) => wordList(phrase)),
      },
);
