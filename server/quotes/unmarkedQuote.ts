import type { Prose } from '../prose/prose.ts';
import type { Quote } from './quote.ts';

/** A stretch of words that somebody says, though no marks show it. */
export interface Unmarked extends Pick<Quote, 'block' | 'start' | 'end'> {
  readonly form: 'block' | 'turn';
  /** Whether it goes on from the quote before. */
  readonly continues?: boolean;
}

/** A quote that no marks show; nothing where the stretch holds no words. */
export function unmarkedQuote(
  { text }: Prose,
  { form, block, start, end, continues = false }: Unmarked,
): Quote | undefined {
  let from = start;
  let to = end;
  while (from < to && /[\s\0]/.test(text.charAt(from))) from++;
  while (to > from && /[\s\0]/.test(text.charAt(to - 1))) to--;
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) return undefined;
  const span = { start: from, end: to };
  return { kind: 'speech', form, ...span, outer: span, block, depth: 0, continues, closed: true };
}
