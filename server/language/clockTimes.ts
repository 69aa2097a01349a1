import type { Language } from './language.ts';
import { numberAt } from './numbers.ts';

/** Words that stand for a value: "per cent" for "%", "half past" for 30 minutes. */
export interface Phrase {
  readonly words: readonly string[];
  readonly value: string;
}

/** What a language says of hours. */
interface Clock {
  readonly language: Language;
  /** What is said of an hour, by its first word: "half past" is 30 minutes behind it, "quarter to" 15 before. */
  readonly clock: ReadonlyMap<string, readonly Phrase[]>;
  /** Short units behind a figure, "am" and "pm" among them. */
  readonly counted: ReadonlyMap<string, string>;
}

interface Piece {
  readonly text: string;
  /** White space stands before it. */
  readonly apart: boolean;
}

/** How long the half of the day is that words begin with, behind a time: "AM", "p.m."; 0 where they begin otherwise. */
export function lengthOfHalfDay(words: string): number {
  return /^[ap]\.?m(?:\.|(?![\p{L}\p{N}]))/iu.exec(words)?.[0].length ?? 0;
}

/** How long the zone is that words begin with, behind a time of the day: "GMT", "Uhr"; 0 where they begin otherwise. */
export function lengthOfZone(words: string): number {
  const [word = ''] = /^\p{L}{3,4}(?![\p{L}\p{N}])/u.exec(words) ?? [];
  return ZONES.has(word) ? word.length : 0;
}

/** Of two letters, a zone may as well be somebody's initials. */
const ZONES = new Set(
  'UTC GMT BST IST WET WEST CET CEST EET EEST MEZ MESZ EST EDT CST CDT MST MDT PST PDT AEST AEDT ACST AWST NZST NZDT JST HKT SGT Uhr'.split(
    ' ',
  ),
);

/**
 * "16:30", "4.30pm" and "half past four" at a piece of a text: the hour and its minutes, of the whole day where the half of
 * it is told, and the piece behind them.
 */
export function readClock(
  pieces: readonly Piece[],
  from: number,
  clock: Clock,
): { readonly value: string; readonly to: number } | undefined {
  return readSaid(pieces, from, clock) ?? readFigures(pieces, from, clock);
}

function readSaid(pieces: readonly Piece[], from: number, { clock, language }: Clock) {
  const word = (at: number) => pieces[at]?.text.toLowerCase() ?? '';
  const said = clock
    .get(word(from))
    ?.find(({ words }) => words.every((one, index) => word(from + index) === one));
  if (said === undefined) return undefined;
  const at = from + said.words.length;
  const hour = numberAt([word(at)], 0, language)?.value;
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const minutes = Number(said.value);
  const before = hour === 1 ? 12 : hour - 1;
  return { value: minutes < 0 ? `${before}:${60 + minutes}` : `${hour}:${minutes}`, to: at + 1 };
}

function readFigures(pieces: readonly Piece[], from: number, { counted }: Clock) {
  const [first, colon, last] = [pieces[from], pieces[from + 1], pieces[from + 2]];
  if (!/^\d/.test(first?.text ?? '')) return undefined;
  const whole = /^(\d{1,2})\.([0-5]\d)$/.exec(first?.text ?? '');
  const isParted =
    /^\d{1,2}$/.test(first?.text ?? '') &&
    colon?.text === ':' &&
    !colon.apart &&
    last?.apart === false &&
    /^[0-5]\d$/.test(last.text) &&
    pieces[from + 3]?.text !== ':' &&
    pieces[from - 1]?.text !== ':';
  const at = from + (isParted ? 3 : 1);
  const half = counted.get(pieces[at]?.text.toLowerCase().replaceAll('.', '') ?? '');
  const isHalf = half === 'am' || half === 'pm';
  const hours = Number(isParted ? first?.text : whole?.[1]);
  // "4.30" may be anything but a time.
  if ((whole === null || !isHalf) && !isParted) return undefined;
  if (hours > 23) return undefined;
  const past = `:${isParted ? last.text : whole?.[2]}`;
  if (!isHalf) return { value: `${hours}${past}`, to: at };
  return { value: half === 'pm' ? `${(hours % 12) + 12}${past}` : `${hours % 12}${past} am`, to: at + 1 };
}

/** “10.30” and “10:30”. */
export function areTimes(a: string, b: string): boolean {
  return a.replace('.', ':') === b.replace('.', ':') && /^\d{1,2}[.:][0-5]\d$/.test(a);
}

/** “1980s” and “’80s”. */
export function areDecades(a: string, b: string): boolean {
  return (
    /^(?:\d\d)?\d0s$/.test(a) &&
    /^(?:\d\d)?\d0s$/.test(b) &&
    a.length !== b.length &&
    a.slice(-3) === b.slice(-3)
  );
}
