import type { WordBuffer } from '../text/scanWords.ts';
import { BLOCK, bytesOfSegment, type Segment, sortSegment, type UnsortedSegment } from './segment.ts';

/** The segment that articles are being added to. It keeps the words' hashes, so that it can be sorted again. */
export interface OpenSegment {
  /** Positions taken; a little more than there are words. */
  readonly size: number;
  readonly byteLength: number;
  add(article: number, words: WordBuffer): void;
  /** The segment sorted as it is now; sorting is put off until somebody asks. */
  sorted(): Segment;
  /** The hashes and tables as they are now, to be written to disk and opened again. */
  unsorted(): UnsortedSegment;
}

/** An open segment, empty or with what was read back. */
export function createOpenSegment(from?: UnsortedSegment): OpenSegment {
  let hashes: Uint32Array = from?.hashes ?? new Uint32Array(FIRST_CAPACITY);
  let blocks: Uint32Array = from?.blocks ?? new Uint32Array(FIRST_CAPACITY / BLOCK);
  const articles = [...(from?.articles ?? [])];
  const firsts = [...(from?.firsts.subarray(0, -1) ?? [])];
  const lengths = [...(from?.lengths ?? [])];
  let size = from?.hashes.length ?? 0;
  let sorted: Segment | undefined;

  const tables = () => ({
    articles: Uint32Array.from(articles),
    firsts: Uint32Array.from([...firsts, size]),
    lengths: Uint32Array.from(lengths),
    blocks: blocks.slice(0, size / BLOCK),
  });

  return {
    get size() {
      return size;
    },
    get byteLength() {
      const tables = articles.length * 3 * Uint32Array.BYTES_PER_ELEMENT;
      return (
        hashes.byteLength + blocks.byteLength + tables + (sorted === undefined ? 0 : bytesOfSegment(sorted))
      );
    },
    add(article, words) {
      const end = size + Math.ceil(words.count / BLOCK) * BLOCK;
      if (end > hashes.length) {
        hashes = grown(hashes, Math.max(end, hashes.length * 2));
        blocks = grown(blocks, Math.max(end / BLOCK, blocks.length * 2));
      }
      // 0 stands for no word, so the one hash in four thousand million that is 0 gives way.
      for (let index = 0; index < words.count; index++)
        hashes[size + index] = (words.hashes[index] as number) || 1;
      for (let index = 0; index < words.count; index += BLOCK) {
        blocks[(size + index) / BLOCK] = words.starts[index] as number;
      }
      articles.push(article);
      firsts.push(size);
      lengths.push(words.count);
      size = end;
      sorted = undefined;
    },
    sorted() {
      sorted ??= sortSegment({ ...tables(), hashes: hashes.subarray(0, size) });
      return sorted;
    },
    unsorted: () => ({ ...tables(), hashes: hashes.slice(0, size) }),
  };
}

const FIRST_CAPACITY = 4096;

function grown(old: Uint32Array, capacity: number): Uint32Array {
  const made = new Uint32Array(capacity);
  made.set(old);
  return made;
}
