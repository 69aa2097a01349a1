/**
 * Whether words before a colon, or on a line of their own beside a time, can be the label of a speaker: a few
 * words that begin with capitals (or are of a script without), and nothing that ends a sentence.
 */
export function isSpeakerLabel(words: string): boolean {
  if (words.length === 0 || words.length > LONGEST_LABEL || /[?!;:"“”«»<>{}=/\\|]/.test(words)) return false;
  const parts = words.split(/\s+/);
  if (parts.length > MOST_WORDS) return false;
  const capital = /^[(['‘’]?[\p{Lu}\p{Lt}\p{Lo}]/u;
  if (!capital.test(parts[0] ?? '') || !parts.some((part) => /\p{L}/u.test(part))) return false;
  // A name may have small words in it ("van der"), but no more of them than others; a full stop only shortens.
  const small = parts.filter((part) => !capital.test(part) && !/^[\d(#&-]/.test(part)).length;
  const stops = parts.slice(0, -1).filter((part) => /^.{6,}\.$/u.test(part)).length;
  return small * 2 <= parts.length && stops === 0;
}

const LONGEST_LABEL = 60;
const MOST_WORDS = 7;
