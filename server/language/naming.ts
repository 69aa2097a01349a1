import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/**
 * Whether the words before a quotation mark make it the mark of a title, a term or a nickname: "the film", "known
 * as", "called". "Called the film" gives an opinion, which may be quoted.
 */
export function leadsTitle(before: string, language: Language): boolean {
  const table = tableOf(language);
  const words = lastWords(before);
  if (table === undefined || words.length === 0) return false;
  const isTitle =
    table.works.has(words.at(-1) ?? '') ||
    endsWithOneOf(words, table.titled) ||
    endsWithOneOf(words, table.naming) ||
    endsWithOneOf(words, table.mayName);
  return isTitle && !words.slice(0, -1).some((word) => table.calling.has(word));
}

/** Whether the words before marks say that they hold a title: "titled". */
export function leadsOnlyTitle(before: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined || !table.titled.ends.has(lastWord(before))) return false;
  return endsWithOneOf(lastWords(before), table.titled);
}

/** Whether the words before marks make them hold a word that is talked about, a name that is given or an inscription. */
export function leadsTerm(before: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined) return false;
  let end = before.length;
  while (end > 0 && !isInWord(before, end - 1) && PAUSE.test(before.charAt(end - 1))) end--;
  const lead = before.slice(0, end);
  // Few words are one that such a phrase ends with.
  const ending = lastWord(lead);
  if (!table.naming.ends.has(ending) && !table.inscribed.has(ending)) return false;
  const words = lastWords(lead);
  if (endsWithOneOf(words, table.naming)) return true;
  if (!table.inscribed.has(words.at(-1) ?? '')) return false;
  return [words.at(-2), table.that.has(words.at(-2) ?? '') ? words.at(-3) : undefined].some((sign) =>
    table.signs.has(sign ?? ''),
  );
}

/** Whether a word is one for a work that has a title, in the singular or the plural. */
export function isWork(word: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined || word === '') return false;
  const small = foldWord(word);
  return isIn(table.works, small) || isIn(table.quotedWorks, small);
}

/** Whether a word is one that a title stands before: "star". */
export function standsBehindTitle(word: string, language: Language): boolean {
  const table = tableOf(language);
  return table !== undefined && word !== '' && isIn(table.behindTitle, foldWord(word));
}

/** The work that a title before marks is told to come from: "film" in "the first film since". */
export function workBefore(before: string, language: Language): boolean {
  const [noun = '', since = ''] = lastWords(before).slice(-2);
  return (tableOf(language)?.since.has(since) ?? false) && isWork(noun, language);
}

/** Whether a title leaves the word small, where its words have capitals. */
export function isSmallInTitle(word: string, language: Language): boolean {
  return tableOf(language)?.smallInTitle.has(word) ?? false;
}

/** Whether the folded word or its singular is in the list. */
function isIn(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || (word.endsWith('s') && list.has(word.slice(0, -1)));
}

/** Phrases of up to three words, and the words that they end with, by which most text is told to hold none. */
interface Phrases {
  readonly whole: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

function endsWithOneOf(words: readonly string[], { whole, ends }: Phrases): boolean {
  if (!ends.has(words.at(-1) ?? '')) return false;
  return [1, 2, 3].some((length) => words.length >= length && whole.has(words.slice(-length).join(' ')));
}

/** Whether the words run into a quotation without a pause: "said that". */
export function runsIntoQuotation(before: string, language: Language): boolean {
  return tableOf(language)?.that.has(lastWords(before).at(-1) ?? '') ?? false;
}

/** Whether the words end with a verb of saying or its "that": a quotation comes next. */
export function leadsQuotation(before: string, language: Language): boolean {
  const last = lastWords(before).at(-1) ?? '';
  const table = tableOf(language);
  return (
    runsIntoQuotation(before, language) ||
    table?.saying.has(last) === true ||
    table?.adding.has(last) === true
  );
}

/** Whether the text holds a verb that joins a second quotation to a first: "adding". */
export function tellsOfAdding(text: string, language: Language): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => tableOf(language)?.adding.has(foldWord(word)));
}

/** Whether a text begins by saying that somebody goes on: "she went on", "Vesna Arkle goes on". */
export function beginsGoingOn(text: string, language: Language): boolean {
  const words = (text.slice(0, LONGEST).match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []).map(foldWord);
  const phrases = tableOf(language)?.goingOn ?? [];
  return phrases.some((phrase) =>
    [1, 2, 3].some((from) => words.slice(from, from + phrase.length).join(' ') === phrase.join(' ')),
  );
}

/** The last words of the text, if nothing but spaces and signs of emphasis follow them. */
function lastWords(text: string): readonly string[] {
  if (text === last.text) return last.words;
  last = { text, words: readLastWords(text.slice(-LONGEST)) };
  return last.words;
}

/** The last of the last words alone; empty where there is none. */
function lastWord(text: string): string {
  return text === last.text ? (last.words.at(-1) ?? '') : (readLastWords(text.slice(-LONGEST), 1)[0] ?? '');
}

/** Several questions are asked of the words before one mark. */
let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

function readLastWords(tail: string, most = MOST_WORDS): readonly string[] {
  let end = tail.length;
  while (end > 0 && isBlank(tail, end - 1)) end--;
  if (!isInWord(tail, end - 1) || isMark(tail, end - 1)) return [];
  const words: string[] = [];
  while (words.length < most) {
    let from = end;
    while (isInWord(tail, from - 1)) from--;
    const word = tail.slice(from, end).replace(/^-+/, '');
    if (word !== '') words.push(foldWord(word));
    end = from;
    while (end > 0 && !isInWord(tail, end - 1)) if (BREAKS.has(tail.charAt(--end))) return words.reverse();
    if (end === 0) break;
  }
  return words.reverse();
}

/** Whether a letter, a mark on one or a hyphen stands at the offset. */
function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 45;
  if (unit >= 0xdc00 && unit < 0xe000) return IN_WORD.test(text.slice(Math.max(0, at - 1), at + 1));
  return IN_WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** White space, a sign of emphasis or blanked markup. */
function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 32 || unit === 42 || unit === 95 || unit === 0 || (unit >= 9 && unit <= 13);
  return /\s/.test(text.charAt(at));
}

/** Whether what stands in a word at the offset is a hyphen or a mark on the letter before. */
function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 45;
  return /[\p{M}-]$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

const IN_WORD = /^[\p{L}\p{M}]$/u;
const BREAKS: ReadonlySet<string> = new Set('.,:;!?()“”„«»"');

/** What may part the words from the mark. */
const PAUSE = /[\s,:]/;

const LONGEST = 120;
const MOST_WORDS = 7;

function phraseSet(list: string): Phrases {
  const phrases = list.split(',').map((phrase) => wordList(phrase));
  return {
    whole: new Set(phrases.map((words) => words.join(' '))),
    ends: new Set(phrases.map((words) => words.at(-1) ?? '')),
  };
}

const tableOf = perLanguage(({ naming }) =>
  naming === undefined
    ? undefined
    : {
        works: new Set(wordList(naming.works)),
        quotedWorks: new Set(wordList(naming.quotedWorks)),
        behindTitle: new Set(wordList(naming.behindTitle)),
        smallInTitle: new Set(wordList(naming.smallInTitle)),
        titled: phraseSet(naming.titled),
        naming: phraseSet(naming.naming),
        mayName: phraseSet(naming.mayName),
        signs: new Set(wordList(naming.signs)),
        inscribed: new Set(wordList(naming.inscribed)),
        since: new Set(wordList(naming.since)),
        calling: new Set(wordList(naming.calling)),
        that: new Set(wordList(naming.that)),
        saying: new Set(wordList(naming.saying)),
        adding: new Set(wordList(naming.adding)),
        goingOn: naming.goingOn.split(',').map((phrase) => wordList(phrase)),
      },
);
