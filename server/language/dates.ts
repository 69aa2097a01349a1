import type { Span } from '../text/span.ts';
import { dayNamed, monthNamed } from './days.ts';
import { foldWord, type Language, once, perLanguage, wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/** A day, month or year as a text states it; what it does not state is absent. */
export interface CalendarDate {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** A date that a text states, and where. */
export interface StatedDate extends Span {
  readonly date: CalendarDate;
}

/** A weekday that a text names, and where: 1 for Monday to 7. */
export interface StatedDay extends Span {
  readonly weekday: number;
}

/**
 * The dates of a text in order, in words and figures: "3 March 2025", "March 3, 2025", "the 3rd of March", "3 Mar.",
 * "le 3 mars 2025", "3. März 2025", "3 de marzo de 2025", "2025-03-03", "3.3.2025". A month needs a day or a year beside it, and
 * a year alone is a date where nothing but a comma, a semicolon or the end follows.
 */
export function findDates(text: string, language?: Language): StatedDate[] {
  if (!/\d/.test(text)) return [];
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word,
    at: index,
    end: index + word.length,
  }));
  const dates: StatedDate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found =
      isoAt(tokens, at) ?? pointsAt(tokens, at) ?? namedAt(tokens, at, language) ?? yearAt(text, tokens, at);
    if (found === undefined) continue;
    dates.push({ start: found.start, end: found.end, date: found.date });
    at = found.to - 1;
  }
  return dates;
}

/** The weekdays that a text names with a capital where the language has one, in order. */
export function findWeekdays(text: string, language?: Language): StatedDay[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: word, index }) => {
    if (word.length < SHORTEST_DAY) return [];
    const weekday = dayNamed(word, language);
    return weekday === undefined ? [] : [{ weekday, start: index, end: index + word.length }];
  });
}

/** Whether the words before a day tell that it is another one than that of the words: "before Monday". */
export function isOtherDay(before: string, language: Language): boolean {
  const words = before.match(/[\p{L}\p{M}]+(?=[\s.’'\p{L}\p{M}]*$)/gu)?.map(foldWord) ?? [];
  const last = words.findLast((word) => !calendarOf(language).articles.has(word));
  return last !== undefined && calendarOf(language).otherDays.has(last);
}

/** Whether a word stands right before a date by which a text says when: "on 3 March". */
export function isOnDay(before: string, language: Language): boolean {
  const last = /([\p{L}\p{M}]+)[\s’']*$/u.exec(before.slice(-24))?.[1];
  return last !== undefined && calendarOf(language).onDay.has(foldWord(last));
}

const calendarOf = perLanguage(({ calendar, pronouns }) => ({
  otherDays: new Set(wordList(calendar?.otherDays)),
  onDay: new Set(wordList(calendar?.onDay)),
  articles: new Set(wordList(pronouns?.determiners)),
}));

/** The name of a month, 1 to 12, with a capital. */
export function monthInWords(month: number, language: Language): string {
  const name = wordList(language.calendar?.months)[month - 1]?.split('/')[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "Sun", "Sa" and "Mo" are words, names or shortenings of others. */
const SHORTEST_DAY = 4;

const TOKEN = /\p{N}{1,4}|[\p{L}\p{M}]+|[-,./]/gu;

interface Token {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

interface DateInText extends StatedDate {
  /** Index of the token behind it. */
  readonly to: number;
}

function isoAt(tokens: readonly Token[], at: number): DateInText | undefined {
  const [year, dash, month, second, day] = tokens.slice(at, at + 5);
  if (year === undefined || !YEAR.test(year.word) || dash?.word !== '-' || dash.at !== year.end)
    return undefined;
  if (month === undefined || !/^\d{2}$/.test(month.word) || month.at !== dash.end) return undefined;
  const hasDay =
    second?.word === '-' && day !== undefined && /^\d{2}$/.test(day.word) && day.at === second.end;
  const date = {
    year: Number(year.word),
    month: Number(month.word),
    ...(hasDay && { day: Number(day.word) }),
  };
  if (date.month < 1 || date.month > 12) return undefined;
  return { start: year.at, end: (hasDay ? day : month).end, to: at + (hasDay ? 5 : 3), date };
}

/** Day, month and year with points between them, which stand in that order wherever points are used: "27.10.2021", "27. 10. 2021". */
function pointsAt(tokens: readonly Token[], at: number): DateInText | undefined {
  const [day, point, month, second, year] = tokens.slice(at, at + 5);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  if (point?.word !== '.' || point.at !== day.end || second?.word !== '.' || second.at !== month.end)
    return undefined;
  if (!/^\d{1,2}$/.test(day.word) || !/^\d{1,2}$/.test(month.word) || !YEAR.test(year.word)) return undefined;
  if (month.at - point.end > 1 || year.at - second.end > 1 || tokens[at - 1]?.end === day.at)
    return undefined;
  const date = { year: Number(year.word), month: Number(month.word), day: Number(day.word) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return undefined;
  return { start: day.at, end: year.end, to: at + 5, date };
}

/** A month's name with a day before or behind it and a year. */
function namedAt(
  tokens: readonly Token[],
  at: number,
  language: Language | undefined,
): DateInText | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  let next = at;
  let day = dayFigure(tokens, next);
  if (day !== undefined) next = afterFillers(tokens, day.to);
  const name = tokens[next];
  const month = name === undefined || !LETTER.test(name.word) ? undefined : monthNamed(name.word, language);
  if (month === undefined || name === undefined) return undefined;
  let end = name.end;
  next++;
  if (tokens[next]?.word === '.') next++;
  if (day === undefined) {
    const behind = dayFigure(tokens, next);
    if (behind !== undefined) {
      day = behind;
      end = tokens[behind.to - 1]?.end ?? end;
      next = behind.to;
    }
  }
  const yearPlace = afterFillers(tokens, tokens[next]?.word === ',' ? next + 1 : next);
  const year = tokens[yearPlace];
  const hasYear = year !== undefined && YEAR.test(year.word) && year.at - end < 6;
  if (!hasYear && day === undefined) return undefined;
  return {
    start: first.at,
    end: hasYear ? year.end : end,
    to: hasYear ? yearPlace + 1 : next,
    date: { ...(hasYear && { year: Number(year.word) }), month, ...(day && { day: day.value }) },
  };
}

/** A figure from 1 to 31, with the ending of an ordinal or its point. */
function dayFigure(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const figure = tokens[at];
  if (figure === undefined || !/^\d{1,2}$/.test(figure.word)) return undefined;
  const value = Number(figure.word);
  if (value < 1 || value > 31) return undefined;
  const ending = tokens[at + 1];
  const isEnding =
    ending?.at === figure.end && (ending.word === '.' || endings().has(ending.word.toLowerCase()));
  return { value, to: isEnding ? at + 2 : at + 1 };
}

/** Behind the small words between the parts of a date: "3 de marzo de 2025", "the 3rd of March". */
function afterFillers(tokens: readonly Token[], at: number): number {
  return between().has(tokens[at]?.word.toLowerCase() ?? '') ? at + 1 : at;
}

function yearAt(text: string, tokens: readonly Token[], at: number): DateInText | undefined {
  const year = tokens[at];
  if (year === undefined || !YEAR.test(year.word)) return undefined;
  const before = text[year.at - 1] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(before) || !/^[a-z]?\s*(?:[,;]|$)/.test(text.slice(year.end))) return undefined;
  return { start: year.at, end: year.end, to: at + 1, date: { year: Number(year.word) } };
}

const YEAR = /^[12]\d{3}$/;
const LETTER = /^\p{L}/u;

const all = perLanguage(({ numbers, calendar }) => ({
  endings: wordList(numbers?.ordinalEndings),
  between: wordList(calendar?.between),
}));

/** Of all languages: a date is read as such whatever the language around it. */
const endings = once(() => LANGUAGES.flatMap((language) => all(language).endings));
const between = once(() => LANGUAGES.flatMap((language) => all(language).between));
