import { createWordBuffer, type WordBuffer } from '../text/scanWords.ts';
import type { Span } from '../text/span.ts';
import type { Numbers } from './bytes/numbers.ts';
import type { Sections, SectionWriter } from './bytes/sections.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { scanArticle } from './scanArticle.ts';

/**
 * Where pairs of neighbouring words stand in some hundreds of articles. Words are numbered by position; each
 * article begins at a multiple of `BLOCK`. A pair is found by a hash, so a bucket also holds positions of other
 * pairs: what is read from it are candidates, to be compared with the text.
 *
 *     positions  | the harbour was | … pad … | ships come ships go |
 *     firsts       0                           64
 *     blocks       offset of word 0, 32, 64, … in its article's text
 *
 * All of it is rows of numbers that are written to a file and read from there as they are needed.
 */
export interface Segment {
  /** The number of its first article; the others follow in order. */
  readonly base: number;
  /** Its articles that are gone, counted from 0; their positions stay where they are and count for nothing. */
  readonly gone: ReadonlySet<number>;
  /** Log2 of the number of groups that first words are hashed into. */
  readonly groupBits: number;
  /** Log2 of the number of buckets for pairs whose first word is very common. */
  readonly pairBits: number;
  /** A bit for each of `SLOTS` values that hashes end in: set where a word is so common that only pairs find it. */
  readonly heavy: Uint32Array;
  /** Where each bucket's positions begin, and in the end how many there are. */
  readonly starts: Numbers;
  /** The position of each pair's first word, bucket by bucket, ascending in each. */
  readonly positions: Numbers;
  /** The first position of each article; with it the position after the last. */
  readonly firsts: Numbers;
  /** How many words each article has. */
  readonly lengths: Numbers;
  /** The offset in the article's text of every 32nd word. */
  readonly blocks: Numbers;
}

/** Words of articles as they are gathered, one article after another. */
export interface PassageWords {
  /** Splits the article into words; what is answered holds them until the next one comes. */
  add(article: SearchableArticle): WordBuffer;
  /** Sorts the words and writes all that a `Segment` reads; nothing is kept of them, and none is added then. */
  write(writer: SectionWriter): void;
}

export function createPassageWords(): PassageWords {
  const { add, end } = hashWords();
  return { add, write: (writer) => writeSorted(writer, sortWords(end())) };
}

function writeSorted(writer: SectionWriter, sorted: SortedWords): void {
  writer.numbers('passages.shape', [sorted.groupBits, sorted.pairBits]);
  for (const name of ROWS) writer.numbers(`passages.${name}`, sorted[name]);
}

export function openPassages(
  sections: Sections,
  base: number,
  gone: ReadonlySet<number> = new Set(),
): Segment {
  const row = (name: (typeof ROWS)[number]) => sections.numbers(`passages.${name}`);
  const shape = sections.numbers('passages.shape');
  const heavy = row('heavy');
  return {
    base,
    gone,
    groupBits: shape.at(0),
    pairBits: shape.at(1),
    heavy: heavy.slice(0, heavy.length),
    starts: sections.numbers('passages.starts', 'often'),
    positions: row('positions'),
    firsts: sections.numbers('passages.firsts', 'often'),
    lengths: row('lengths'),
    blocks: sections.numbers('passages.blocks', 'often'),
  };
}

const ROWS = ['heavy', 'starts', 'positions', 'firsts', 'lengths', 'blocks'] as const;

/** Log2 of the buckets of a group. */
const WITHIN_BITS = 5;
export const BUCKETS_A_GROUP = 1 << WITHIN_BITS;

/** How many words share one offset. */
export const BLOCK = 32;
const BLOCK_BITS = 5;

/** Words before they are sorted: the hash of the word at each position, 0 where there is none. */
interface UnsortedWords {
  readonly hashes: Uint32Array;
  readonly firsts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly blocks: Uint32Array;
}

interface SortedWords extends Omit<UnsortedWords, 'hashes'> {
  readonly groupBits: number;
  readonly pairBits: number;
  readonly heavy: Uint32Array;
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

function hashWords(): { add(article: SearchableArticle): WordBuffer; end(): UnsortedWords } {
  const buffer = createWordBuffer();
  const firsts: number[] = [0];
  const lengths: number[] = [];
  let hashes = new Uint32Array(4096);
  let blocks = new Uint32Array(4096 / BLOCK);
  let size = 0;
  return {
    add(article) {
      buffer.count = 0;
      scanArticle(article, buffer);
      const end = size + Math.ceil(buffer.count / BLOCK) * BLOCK;
      if (end > hashes.length) {
        hashes = grown(hashes, Math.max(end, Math.ceil(hashes.length / 2) * 3));
        blocks = grown(blocks, Math.ceil(hashes.length / BLOCK));
      }
      // 0 stands for no word, so the one hash in four thousand million that is 0 gives way.
      for (let word = 0; word < buffer.count; word++)
        hashes[size + word] = (buffer.hashes[word] as number) || 1;
      for (let word = 0; word < buffer.count; word += BLOCK)
        blocks[(size + word) / BLOCK] = buffer.starts[word] as number;
      lengths.push(buffer.count);
      size = end;
      firsts.push(size);
      return buffer;
    },
    end() {
      const words = {
        hashes: hashes.subarray(0, size),
        firsts: Uint32Array.from(firsts),
        lengths: Uint32Array.from(lengths),
        blocks: blocks.subarray(0, size / BLOCK),
      };
      // Whoever has them may let them go.
      hashes = new Uint32Array(0);
      blocks = hashes;
      return words;
    },
  };
}

function grown(old: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(capacity);
  made.set(old);
  return made;
}

/** Sorts the positions into buckets; three walks over the words. */
function sortWords({ hashes, firsts, lengths, blocks }: UnsortedWords): SortedWords {
  let words = 0;
  for (const length of lengths) words += length;
  const { heavy, heavyWords } = findHeavyWords(hashes, words);
  const groupBits = bitsFor((words - heavyWords) / WORDS_A_GROUP, 4, 16);
  const pairBits = bitsFor(heavyWords / WORDS_A_BUCKET, 4, 20);
  const shape = { groupBits, pairBits, heavy };
  const buckets = (1 << (groupBits + WITHIN_BITS)) + (1 << pairBits);
  // Counted two places ahead, summed, and then advanced by the filling, the counts end up as the starts.
  const starts = new Uint32Array(buckets + 2);
  const bucketAt = (position: number) =>
    bucketOfPair(shape, hashes[position] as number, hashes[position + 1] ?? 0);
  for (let position = 0; position < hashes.length; position++) {
    if (hashes[position] === 0) continue;
    const bucket = bucketAt(position);
    starts[bucket + 2] = (starts[bucket + 2] as number) + 1;
  }
  for (let bucket = 2; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
  }
  const positions = new Uint32Array(words);
  for (let position = 0; position < hashes.length; position++) {
    if (hashes[position] === 0) continue;
    const slot = bucketAt(position) + 1;
    const at = starts[slot] as number;
    positions[at] = position;
    starts[slot] = at + 1;
  }
  return { ...shape, starts: starts.subarray(0, buckets + 1), positions, firsts, lengths, blocks };
}

/** The bucket that holds the positions of a pair of words. */
export function bucketOfPair(
  { groupBits, pairBits, heavy }: Pick<Segment, 'groupBits' | 'pairBits' | 'heavy'>,
  first: number,
  second: number,
): number {
  if (!isHeavy(heavy, first)) {
    const group = Math.imul(first, GROUP_MIX) >>> (32 - groupBits);
    return (group << WITHIN_BITS) | (Math.imul(second, WITHIN_MIX) >>> (32 - WITHIN_BITS));
  }
  const pair = Math.imul(Math.imul(first, PAIR_MIX) ^ second, GROUP_MIX) >>> (32 - pairBits);
  return (1 << (groupBits + WITHIN_BITS)) + pair;
}

/** The first of the `BUCKETS_A_GROUP` that hold all pairs that begin with a word; -1 for a very common word. */
export function firstBucketOfWord({ groupBits, heavy }: Segment, word: number): number {
  return isHeavy(heavy, word) ? -1 : (Math.imul(word, GROUP_MIX) >>> (32 - groupBits)) << WITHIN_BITS;
}

/** The article, by its index in the segment, that a position lies in. */
export function articleOfPosition({ firsts }: Segment, position: number): number {
  let low = 0;
  let high = firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts.at(middle) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a position lies in an article that is gone. */
export function isGoneAt(segment: Segment, position: number): boolean {
  return segment.gone.size > 0 && segment.gone.has(articleOfPosition(segment, position));
}

/**
 * The offsets between which the words of an article, by its index, at some positions stand, at the edges of blocks and
 * within its text of so many UTF-16 units.
 */
export function offsetsBetween(
  { firsts, lengths, blocks }: Segment,
  index: number,
  positions: { readonly from: number; readonly to: number },
  length: number,
): Span {
  const from = firsts.at(index);
  const words = lengths.at(index);
  const block = Math.max(positions.from, from) >> BLOCK_BITS;
  const after = (positions.to >> BLOCK_BITS) + 1;
  return {
    start: blocks.at(block),
    end: after * BLOCK >= from + words ? length : blocks.at(after),
  };
}

/** On the average; small enough that the positions of one word can be read through. */
const WORDS_A_GROUP = 256;
const WORDS_A_BUCKET = 8;
/** A word that is more than so much of all words is heavy, unless it occurs but a few hundred times. */
const HEAVY_SHARE = 1 / 1250;
const HEAVY_LEAST = 256;
const SLOTS = 1 << 16;

// Odd constants of multiplicative hashing, which brings the low bits of the words' hashes up.
const GROUP_MIX = 0x9e3779b1;
const WITHIN_MIX = 0x85ebca6b;
const PAIR_MIX = 0xc2b2ae35;

function isHeavy(heavy: Uint32Array, word: number): boolean {
  return (((heavy[(word & (SLOTS - 1)) >>> 5] as number) >>> (word & 31)) & 1) !== 0;
}

/** Counts words by the end of their hashes; a rare word that shares it with a common one counts as common. */
function findHeavyWords(hashes: Uint32Array, words: number) {
  const counts = new Uint32Array(SLOTS);
  // Of many words a sample tells the common ones.
  const step = hashes.length > SLOTS * 4 ? 4 : 1;
  for (let position = 0; position < hashes.length; position += step) {
    const slot = (hashes[position] as number) & (SLOTS - 1);
    counts[slot] = (counts[slot] as number) + 1;
  }
  // The gaps between articles are not words.
  counts[0] = 0;
  const limit = Math.max(HEAVY_LEAST, words * HEAVY_SHARE) / step;
  const heavy = new Uint32Array(SLOTS >> 5);
  let heavyWords = 0;
  for (let slot = 0; slot < SLOTS; slot++) {
    const count = counts[slot] as number;
    if (count <= limit) continue;
    heavy[slot >> 5] = (heavy[slot >> 5] as number) | (1 << (slot & 31));
    heavyWords += count * step;
  }
  return { heavy, heavyWords };
}

function bitsFor(count: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.round(Math.log2(Math.max(1, count)))));
}
