import { isThe } from './citationWords.ts';
import { monthNamed } from './days.ts';
import type { Language } from './language.ts';
import { wordList } from './language.ts';

interface Piece {
  readonly text: string;
  /** White space stands before it. */
  readonly apart: boolean;
}

/**
 * "3 March", "March 3rd" and "the 3rd of March" at a piece of a text: the day and its month, and the piece behind them, which
 * is the year where one follows; a comma between them is the house's.
 */
export function readDay(
  pieces: readonly Piece[],
  from: number,
  language: Language,
): { readonly value: string; readonly to: number } | undefined {
  const read = dayFirst(pieces, from, language) ?? monthFirst(pieces, from, language);
  if (read === undefined) return undefined;
  const comma = pieces[read.to]?.text === ',' && /^\d{4}$/.test(pieces[read.to + 1]?.text ?? '');
  return comma ? { ...read, to: read.to + 1 } : read;
}

function dayFirst(pieces: readonly Piece[], from: number, language: Language) {
  const word = (at: number) => pieces[at]?.text.toLowerCase() ?? '';
  const isLed = isThe(word(from));
  const day = numberOf(pieces, isLed ? from + 1 : from);
  if (day === undefined) return undefined;
  const between = wordList(language.calendar?.between);
  const joined = between.includes(word(day.to));
  const month = monthNamed(word(joined ? day.to + 1 : day.to), language);
  // "the 3 March issue": the article is the sentence's own.
  if (month === undefined || (isLed && !joined)) return undefined;
  return { value: `${day.value}.${month}.`, to: joined ? day.to + 2 : day.to + 1 };
}

function monthFirst(pieces: readonly Piece[], from: number, language: Language) {
  const month = /^\p{Lu}/u.test(pieces[from]?.text ?? '')
    ? monthNamed(pieces[from]?.text ?? '', language)
    : undefined;
  if (month === undefined) return undefined;
  const at = pieces[from + 1]?.text === '.' && pieces[from + 1]?.apart === false ? from + 2 : from + 1;
  const day = numberOf(pieces, at);
  return day === undefined ? undefined : { value: `${day.value}.${month}.`, to: day.to };
}

/** A day of the month in figures, with its ending or without. */
function numberOf(
  pieces: readonly Piece[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const value = Number(/^\d{1,2}$/.test(pieces[at]?.text ?? '') ? pieces[at]?.text : Number.NaN);
  if (!(value >= 1 && value <= 31)) return undefined;
  const ending = pieces[at + 1];
  const isOrdinal = ending?.apart === false && /^(?:st|nd|rd|th)$/.test(ending.text);
  return { value, to: isOrdinal ? at + 2 : at + 1 };
}
