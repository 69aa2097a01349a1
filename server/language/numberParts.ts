import type { Language } from './language.ts';
import { numberAt } from './numbers.ts';

interface Piece {
  readonly text: string;
  /** White space stands before it. */
  readonly apart: boolean;
}

/**
 * "2/3" by itself, "two thirds", "two-thirds", and the "II" of "World War II": what it is worth, and the piece behind it.
 * `parts` are the words for what a number is parted in.
 */
export function readPart(
  pieces: readonly Piece[],
  at: number,
  { language, parts }: { readonly language: Language; readonly parts: ReadonlyMap<string, number> },
): { readonly value: number; readonly to: number } | undefined {
  const first = pieces[at]?.text ?? '';
  if (/^[IVX]{2,}$/.test(first)) return { value: romanNumber(first), to: at + 1 };
  if (/^\d$/.test(first)) return readSlashed(pieces, at);
  const hyphen = /^[-‑]$/.test(pieces[at + 1]?.text ?? '') ? 1 : 0;
  const below = parts.get(pieces[at + 1 + hyphen]?.text.toLowerCase() ?? '');
  const top = below === undefined ? undefined : numberAt([first.toLowerCase()], 0, language)?.value;
  if (below === undefined || top === undefined || top >= below) return undefined;
  return { value: top / below, to: at + 2 + hyphen };
}

/** "2/3": two figures and a stroke. */
export function readSlashed(
  pieces: readonly Piece[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  if (!/^\d$/.test(pieces[at]?.text ?? '')) return undefined;
  const [top, slash, bottom, next] = pieces.slice(at, at + 4);
  if (slash?.text !== '/' || slash.apart || bottom?.apart !== false || !/^\d$/.test(bottom.text))
    return undefined;
  // "2/3/2020" is a day.
  if (next?.text === '/' || pieces[at - 1]?.text === '/') return undefined;
  const value = Number(top?.text) / Number(bottom.text);
  return value < 1 ? { value, to: at + 3 } : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanNumber(figures: string): number {
  const values = [...figures].map((one) => ROMAN[one] ?? 0);
  return values.reduce((sum, one, at) => sum + (one < (values[at + 1] ?? 0) ? -one : one), 0);
}

/** "22nd" of "twenty-second": behind its tens, in words, stands the ordinal of the unit. */
export function readOrdinal(
  tens: number,
  pieces: readonly Piece[],
  from: number,
  { ordinals }: { readonly ordinals: ReadonlyMap<string, string> },
): { readonly value: string; readonly to: number } | undefined {
  if (tens < 20 || tens % 10 !== 0) return undefined;
  const at = /^[-‑]$/.test(pieces[from]?.text ?? '') ? from + 1 : from;
  const unit = ordinals.get(pieces[at]?.text.toLowerCase() ?? '');
  return unit !== undefined && /^[1-9]\p{L}/u.test(unit)
    ? { value: `${tens / 10}${unit}`, to: at + 1 }
    : undefined;
}
