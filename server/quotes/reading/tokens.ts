import type { WordClass } from '../../language/data/speechData.ts';
import type { Language } from '../../language/language.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Span } from '../../text/span.ts';

/** What stands at a place of the text: a word, a mark of punctuation, or a whole quote as one token. */
export const Kind = {
  word: 1,
  number: 2,
  quote: 3,
  comma: 4,
  stop: 5,
  semicolon: 6,
  colon: 7,
  dash: 8,
  open: 9,
  close: 10,
  other: 11,
} as const;

/** How a word is written, as bits. */
export const Shape = { capital: 1, allCapitals: 2, possessive: 4, initial: 8, pointed: 16 } as const;

/** The tokens of a text in columns, so that a text of megabytes makes no object for each word. */
export interface Tokens {
  readonly text: string;
  readonly language: Language;
  /** Of that language. */
  readonly lexicon: Lexicon;
  /** The paragraph that is being read: what stands beyond it says nothing of its sentences. */
  within: Span;
  count: number;
  /** UTF-16 offsets; a possessive's `'s` and a contraction's `'d` are left out of the word. */
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  shapes: Uint8Array;
  /** What the word can be, as bits of `Is`; for a quote, its index in the list given to `tokenise`. */
  bits: Int32Array;
  /** Which word of the lexicon it is, by its number there: 0 for one that no list has, -1 where its letters tell. */
  words: Int32Array;
}

/** An empty list of tokens of the text, with room for those of a stretch of some UTF-16 units; it grows. */
export function createTokens(
  text: string,
  { language, lexicon }: { readonly language: Language; readonly lexicon: Lexicon },
  units = text.length,
): Tokens {
  // A token for five units, which most texts have room in; a multiple of four, so that every column begins where it may.
  const room = Math.max(32, Math.ceil(units / 20) * 4);
  const memory = new ArrayBuffer(room * 18);
  return {
    text,
    language,
    lexicon,
    within: { start: 0, end: text.length },
    count: 0,
    starts: new Int32Array(memory, 0, room),
    ends: new Int32Array(memory, room * 4, room),
    bits: new Int32Array(memory, room * 8, room),
    words: new Int32Array(memory, room * 12, room),
    kinds: new Uint8Array(memory, room * 16, room),
    shapes: new Uint8Array(memory, room * 17, room),
  };
}

/** Adds a token of which nothing more is known, and says which it is. */
export function push(tokens: Tokens, start: number, end: number, kind: number): number {
  const at = tokens.count;
  if (at === tokens.starts.length) grow(tokens);
  tokens.starts[at] = start;
  tokens.ends[at] = end;
  tokens.kinds[at] = kind;
  tokens.count = at + 1;
  return at;
}

/**
 * Appends tokens of another text, or of the same as it was: those from one index up to another, so many UTF-16 units
 * further on, and the indices of their quotes so much higher.
 */
export function appendTokens(
  tokens: Tokens,
  other: Tokens,
  { from, to, units, quotes }: { from: number; to: number; units: number; quotes: number },
): void {
  while (tokens.count + to - from > tokens.starts.length) grow(tokens);
  for (let at = from, into = tokens.count; at < to; at++, into++) {
    const kind = other.kinds[at] as number;
    const bits = other.bits[at] as number;
    tokens.starts[into] = (other.starts[at] as number) + units;
    tokens.ends[into] = (other.ends[at] as number) + units;
    tokens.kinds[into] = kind;
    tokens.shapes[into] = other.shapes[at] as number;
    tokens.bits[into] = kind === Kind.quote ? bits + quotes : bits;
    tokens.words[into] = other.words[at] as number;
  }
  tokens.count += to - from;
}

function grow(tokens: Tokens): void {
  const room = tokens.starts.length * 2;
  const longer = <T extends Int32Array | Uint8Array>(old: T, made: T): T => {
    made.set(old);
    return made;
  };
  tokens.starts = longer(tokens.starts, new Int32Array(room));
  tokens.ends = longer(tokens.ends, new Int32Array(room));
  tokens.kinds = longer(tokens.kinds, new Uint8Array(room));
  tokens.shapes = longer(tokens.shapes, new Uint8Array(room));
  tokens.bits = longer(tokens.bits, new Int32Array(room));
  tokens.words = longer(tokens.words, new Int32Array(room));
}

/** The word at a token, in lower case. */
export function wordAt(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
}

/** Whether the token is a word of a class of the language. */
export function isOneOf(tokens: Tokens, at: number, wordClass: WordClass): boolean {
  const word = tokens.words[at] ?? 0;
  if (word === 0 || tokens.kinds[at] !== Kind.word) return false;
  if (word > 0) return tokens.lexicon.isOf(wordClass, word);
  return tokens.lexicon.hasAt(wordClass, tokens.text, tokens.starts[at] ?? 0, tokens.ends[at] ?? 0);
}

/** Whether the token is a word of the given bits of `Is`. */
export function isWord(tokens: Tokens, at: number, bits: number): boolean {
  return tokens.kinds[at] === Kind.word && ((tokens.bits[at] ?? 0) & bits) !== 0;
}
