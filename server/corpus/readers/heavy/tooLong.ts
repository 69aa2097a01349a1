import { type Said, say } from '../../../text/said.ts';

/** In UTF-16 units: some 2,500 pages. What is longer takes more memory than one source may. */
export const MOST_TEXT = 8_000_000;

/** A full sentence where a text is longer than one source may be. */
export function tooLong({ length }: { readonly length: number }): Said | undefined {
  if (length <= MOST_TEXT) return undefined;
  return say`There are more than ${MOST_TEXT / 1e6} million characters of text in it, too many for one source. Split it.`;
}
