import { createWordBuffer, scanWords, wordKey } from './scanWords.ts';
import type { Span } from './span.ts';

/** A word where it stands. The span may hold fillers of markup inside the word, never around it. */
export interface Word extends Span {
  /** The word folded for search; two words with one key are the same to the matcher, not always to the judge. */
  readonly key: string;
}

/**
 * The words of a text, or of a stretch of it, in order; offsets point into the whole text.
 *
 * Drafts and articles are split by the same walk. A hyphen parts words ("well-known" is two), except one at
 * a line's end before a small letter, where the word was cut and is rejoined. An apostrophe between letters
 * belongs to the word ("don't", "l'homme", "rock'n'roll"), one at its edge does not ("'tis", "players'").
 * Points and commas within a number belong to it; initials run together ("U.S." is `us`). `%`, `&` and signs
 * of currency are words, and so is each character of Chinese and Japanese. Quotation marks, dashes, ellipses
 * and emoji part words; soft hyphens, zero-width characters, blanked markup and raised note numbers are as
 * good as absent.
 */
export function splitWords(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  buffer.count = 0;
  scanWords(text, span.start, span.end, buffer);
  const words: Word[] = [];
  for (let index = 0; index < buffer.count; index++) {
    const start = buffer.starts[index] ?? 0;
    const end = buffer.ends[index] ?? 0;
    words.push({ start, end, key: wordKey(text, start, end) });
  }
  return words;
}

/** Where the words are, for whoever asks for nothing else of them. */
export function wordSpans(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  buffer.count = 0;
  scanWords(text, span.start, span.end, buffer);
  const spans: Span[] = [];
  for (let index = 0; index < buffer.count; index++)
    spans.push({ start: buffer.starts[index] ?? 0, end: buffer.ends[index] ?? 0 });
  return spans;
}

/** The words of a text, each made when it is asked for. */
export interface WordsOf {
  readonly length: number;
  /** The same for all texts that have the same keys in their order, and another for nearly all others. */
  readonly hash: number;
  at(index: number): Word | undefined;
}

/** The words for whoever asks for few of them, or whether they are those of another text. */
export function wordsOf(text: string): WordsOf {
  buffer.count = 0;
  scanWords(text, 0, text.length, buffer);
  const length = buffer.count;
  const edges: number[] = [];
  let hash = length;
  for (let index = 0; index < length; index++) {
    edges.push(buffer.starts[index] as number, buffer.ends[index] as number);
    hash = (Math.imul(hash, 31) + (buffer.hashes[index] as number)) | 0;
  }
  return {
    length,
    hash,
    at(index) {
      const [start, end] = [edges[index * 2], edges[index * 2 + 1]];
      if (start === undefined || end === undefined) return undefined;
      return { start, end, key: wordKey(text, start, end) };
    },
  };
}

/** Whether the words of two texts are the same. */
export function areSame(a: WordsOf, b: WordsOf): boolean {
  if (a.length !== b.length || a.hash !== b.hash) return false;
  for (let index = 0; index < a.length; index++) if (a.at(index)?.key !== b.at(index)?.key) return false;
  return true;
}

/** How many there are. */
export function countWords(text: string): number {
  buffer.count = 0;
  scanWords(text, 0, text.length, buffer);
  return buffer.count;
}

/** Reused by every splitting; nothing is kept in it from one to the next. */
const buffer = createWordBuffer();
