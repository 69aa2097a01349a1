import { type ByteSource, DamagedBytes } from './byteSource.ts';

/** A row of whole numbers from 0 to 2³² − 1, in memory or read as it is needed. */
export interface Numbers {
  readonly length: number;
  /** The number at an index; 0 beyond the end. */
  at(index: number): number;
  /** A stretch of the row, not to be written to. */
  slice(from: number, to: number): Uint32Array;
}

/** How many bytes a number takes: as few as the largest of a row needs. */
export type Width = 1 | 2 | 3 | 4;

/** A row that lies in memory. */
export function numbersIn(array: Uint32Array): Numbers {
  return {
    length: array.length,
    at: (index) => array[index] ?? 0,
    slice: (from, to) => array.subarray(from, to),
  };
}

/**
 * A row of little-endian numbers in a source, read by pages of some thousand. Pages that were read are kept as long
 * as `pages` has room for them.
 */
export function numbersFrom(source: ByteSource, count: number, width: Width, pages: PageCache): Numbers {
  if (source.length < count * width) throw new DamagedBytes('a row of numbers is cut off');
  const loaded: (Uint32Array | undefined)[] = new Array(Math.ceil(count / PAGE));
  const load = (page: number): Uint32Array => {
    const from = page * PAGE;
    const to = Math.min(count, from + PAGE);
    const numbers = decode(source.read(from * width, to * width), to - from, width);
    loaded[page] = numbers;
    pages.keep(loaded, page, numbers.byteLength);
    return numbers;
  };
  return {
    length: count,
    at(index) {
      const page = loaded[index >>> PAGE_BITS];
      if (page !== undefined) return page[index & (PAGE - 1)] ?? 0;
      return index < count && index >= 0 ? (load(index >>> PAGE_BITS)[index & (PAGE - 1)] ?? 0) : 0;
    },
    slice(from, to) {
      const end = Math.min(to, count);
      const page = from >>> PAGE_BITS;
      if (end <= from) return new Uint32Array(0);
      if (page === (end - 1) >>> PAGE_BITS) {
        const numbers = loaded[page] ?? load(page);
        return numbers.subarray(from & (PAGE - 1), end - page * PAGE);
      }
      return decode(source.read(from * width, end * width), end - from, width);
    },
  };
}

const PAGE_BITS = 10;
const PAGE = 1 << PAGE_BITS;

/** What pages may take in memory together; the ones read first go first. */
export interface PageCache {
  keep(row: (Uint32Array | undefined)[], page: number, bytes: number): void;
}

/** A cache of so many bytes, shared by all rows that are read from files. */
export function createPageCache(most: number): PageCache {
  let kept: { readonly row: (Uint32Array | undefined)[]; readonly page: number; readonly bytes: number }[] =
    [];
  let first = 0;
  let total = 0;
  return {
    keep(row, page, bytes) {
      kept.push({ row, page, bytes });
      total += bytes;
      while (total > most && first < kept.length - 1) {
        const old = kept[first++];
        if (old === undefined) break;
        old.row[old.page] = undefined;
        total -= old.bytes;
      }
      if (first > 4096 && first * 2 > kept.length) {
        kept = kept.slice(first);
        first = 0;
      }
    },
  };
}

/** The fewest bytes that hold every number of a row. */
export function widthOf(numbers: ArrayLike<number>): Width {
  let most = 0;
  for (let index = 0; index < numbers.length; index++) most = Math.max(most, numbers[index] as number);
  return most < 1 << 8 ? 1 : most < 1 << 16 ? 2 : most < 1 << 24 ? 3 : 4;
}

/** Numbers as little-endian bytes. */
export function encode(numbers: ArrayLike<number>, width: Width): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width);
  let at = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] as number;
    bytes[at++] = number;
    if (width > 1) bytes[at++] = number >>> 8;
    if (width > 2) bytes[at++] = number >>> 16;
    if (width > 3) bytes[at++] = number >>> 24;
  }
  return bytes;
}

function decode(bytes: Uint8Array, count: number, width: Width): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  switch (width) {
    case 1:
      numbers.set(bytes.subarray(0, count));
      break;
    case 2:
      for (let index = 0; index < count; index++, at += 2)
        numbers[index] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      break;
    case 3:
      for (let index = 0; index < count; index++, at += 3)
        numbers[index] =
          (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
      break;
    case 4:
      for (let index = 0; index < count; index++, at += 4)
        numbers[index] =
          (bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24);
  }
  return numbers;
}
