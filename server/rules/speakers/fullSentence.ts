import type { Quotation } from '../../sources/quotation.ts';

/** Whether a quotation is a sentence of its own: some words, a capital at its start, a final mark at its end. */
export function isFullSentence({ text, wording }: Pick<Quotation, 'text' | 'wording'>): boolean {
  if (wording.words.length < 4) return false;
  const plain = text.replaceAll('\u0000', '').trim();
  return /^\[?\p{Lu}/u.test(plain) && /[.!?…]["”’']?$/.test(plain);
}
