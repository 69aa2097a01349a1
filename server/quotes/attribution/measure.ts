import { Is } from '../../language/lexicon.ts';
import type { Span } from '../../text/span.ts';
import type { Reading } from '../reading/reading.ts';

/** Whether the quote at a token goes on the sentence with a helping verb: `Quill, an aide said, “is confident”`. */
export function beginsWithVerb({ tokens }: Reading, at: number): boolean {
  const { text, lexicon } = tokens;
  const start = tokens.starts[at] ?? 0;
  const word =
    /^\P{L}{0,3}(\p{Ll}[\p{L}’']*)/u.exec(
      text.slice(start, Math.min(start + 24, tokens.ends[at] ?? 0)),
    )?.[1] ?? '';
  return (lexicon.lookUp(word, 0, word.length) & (Is.be | Is.auxiliary)) !== 0;
}

/** How many words stand in the span, counted up to `limit`: enough to tell a scare quote from a sentence. */
export function countWords(text: string, span: Span, limit = 8): number {
  let words = 0;
  let inside = false;
  for (let at = span.start; at < span.end && words < limit; at++) {
    const blank = text.charCodeAt(at) <= 32;
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}
