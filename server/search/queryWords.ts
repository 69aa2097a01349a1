import { hashKey } from '../text/scanWords.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { PassageQuery } from './passage.ts';

/** A query as the matcher works with it: its words in one row, whichever segment they are of. */
export interface QueryWords {
  /** Offsets point into the word's own segment. */
  readonly words: readonly Word[];
  /** The segment of each word. */
  readonly segments: readonly number[];
  /** The words, by index, that begin a segment, the first left out: a change is marked before them. */
  readonly boundaries: readonly number[];
  /** The hash of each word's key. */
  readonly hashes: Uint32Array;
}

/** Beyond so many words the rest of a quotation is not looked for; no editor prints one so long. */
const MAX_QUERY_WORDS = 5000;

/** Splits a query's segments into words. */
export function readQuery(query: PassageQuery): QueryWords {
  const words: Word[] = [];
  const segments: number[] = [];
  const boundaries: number[] = [];
  for (const [segment, text] of query.segments.entries()) {
    const room = MAX_QUERY_WORDS - words.length;
    if (room <= 0) break;
    // No word is expected to be longer than this on the average; it only keeps huge text from being split in vain.
    const found = splitWords(text, { start: 0, end: Math.min(text.length, room * 64) }).slice(0, room);
    if (found.length === 0) continue;
    if (words.length > 0) boundaries.push(words.length);
    for (const word of found) {
      words.push(word);
      segments.push(segment);
    }
  }
  return { words, segments, boundaries, hashes: Uint32Array.from(words, ({ key }) => hashKey(key)) };
}

/** The words `from` up to `to` of a query as a query of their own. */
export function partOfQuery(query: QueryWords, from: number, to: number): QueryWords {
  return {
    words: query.words.slice(from, to),
    segments: query.segments.slice(from, to),
    boundaries: query.boundaries.filter((at) => at > from && at < to).map((at) => at - from),
    hashes: query.hashes.subarray(from, to),
  };
}
