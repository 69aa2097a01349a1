import { splitWords, type Word } from '../../server/text/words.ts';

/** How a writer may begin to type a quote. */
export type Way = 'start' | 'middle' | 'slip';

/**
 * What a writer has typed of a quote: its first two words and two letters of the third, three words from its
 * middle, or the start with one slip of the keyboard. Small letters, as in a hurry. `undefined` for quotes too
 * short for that.
 */
export function typedOf(quote: string, way: Way, random: () => number): string | undefined {
  const words = splitWords(quote);
  if (words.length < 5) return undefined;
  switch (way) {
    case 'start':
      return start(quote, words);
    case 'middle': {
      const from = 1 + Math.floor(random() * (words.length - 4));
      return quote.slice(words[from]?.start, words[from + 2]?.end).toLowerCase();
    }
    case 'slip':
      return withSlip(start(quote, words), random);
  }
}

function start(quote: string, [first, , third]: readonly Word[]): string {
  if (first === undefined || third === undefined) return '';
  return quote.slice(first.start, Math.min(third.end, third.start + 2)).toLowerCase();
}

/** Swaps two letters, drops one or doubles one, of a word with at least three letters where there is one. */
function withSlip(typed: string, random: () => number): string {
  const words = splitWords(typed);
  const long = words.filter(({ start, end }) => end - start > 2);
  const word = (long.length > 0 ? long : words)[Math.floor(random() * (long.length || words.length))];
  if (word === undefined) return typed;
  const at = word.start + Math.floor(random() * (word.end - word.start - 1));
  const letter = typed.charAt(at);
  const kinds = ['swap', 'drop', 'double'];
  switch (kinds[Math.floor(random() * kinds.length)]) {
    case 'swap':
      return typed.slice(0, at) + typed.charAt(at + 1) + letter + typed.slice(at + 2);
    case 'drop':
      return typed.slice(0, at) + typed.slice(at + 1);
    default:
      return typed.slice(0, at) + letter + typed.slice(at);
  }
}
