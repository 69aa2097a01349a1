import { type ByteSource, DamagedBytes, memorySource, partOf } from './byteSource.ts';
import {
  encode,
  type Numbers,
  numbersFrom,
  numbersIn,
  type PageCache,
  type Width,
  widthOf,
} from './numbers.ts';

/**
 * One file of named sections, written once and never changed:
 *
 *     sections, one after the other | a checksum of each block of 4 KB | what is where, as JSON | trailer
 *
 * The trailer says how long the JSON is and what its checksum is. A block is checked when it is first read.
 */
export interface Sections {
  /** What the writer noted of the whole. */
  readonly about: unknown;
  readonly byteLength: number;
  /** A row of numbers. Throws `DamagedBytes` where there is none of the name. */
  numbers(name: string): Numbers;
  bytes(name: string): ByteSource;
}

export interface SectionWriter {
  numbers(name: string, numbers: ArrayLike<number>): void;
  bytes(name: string, parts: readonly Uint8Array[]): void;
  /** The whole file. */
  finish(about: unknown): Uint8Array;
}

interface Entry {
  readonly at: number;
  readonly length: number;
  readonly width?: Width;
}

export function createSectionWriter(): SectionWriter {
  const parts: Uint8Array[] = [];
  const table: Record<string, Entry> = {};
  let end = 0;
  const push = (part: Uint8Array) => {
    parts.push(part);
    end += part.length;
  };
  return {
    numbers(name, numbers) {
      const width = widthOf(numbers);
      const at = end;
      push(encode(numbers, width));
      table[name] = { at, length: end - at, width };
    },
    bytes(name, some) {
      const at = end;
      for (const part of some) push(part);
      table[name] = { at, length: end - at };
    },
    finish(about) {
      const size = end;
      const blocks = Math.ceil(size / BLOCK);
      const footer = new TextEncoder().encode(JSON.stringify({ size, table, about }));
      const sums = blocks * 4;
      const file = new Uint8Array(size + sums + footer.length + TRAILER);
      let at = 0;
      for (const part of parts) {
        file.set(part, at);
        at += part.length;
      }
      const view = new DataView(file.buffer);
      for (let block = 0; block < blocks; block++) {
        const sum = checksum(file.subarray(block * BLOCK, Math.min(size, (block + 1) * BLOCK)));
        view.setUint32(size + block * 4, sum, true);
      }
      file.set(footer, size + sums);
      const trailer = size + sums + footer.length;
      view.setUint32(trailer, footer.length, true);
      view.setUint32(trailer + 4, checksum(footer), true);
      view.setUint32(trailer + 8, checksum(file.subarray(size, size + sums)), true);
      view.setUint32(trailer + 12, MAGIC, true);
      return file;
    },
  };
}

/** Opens a file that is in memory and was made just now: nothing of it is checked, and nothing copied. */
export function sectionsIn(file: Uint8Array): Sections {
  return open(memorySource(file), (source) => source, undefined);
}

/** Opens a file that is read as it is needed; each block is checked as it is read. */
export function sectionsFrom(source: ByteSource, pages: PageCache): Sections {
  return open(source, (data, sums) => checked(data, sums), pages);
}

function open(
  source: ByteSource,
  guard: (data: ByteSource, sums: () => Uint8Array) => ByteSource,
  pages: PageCache | undefined,
): Sections {
  if (source.length < TRAILER) throw new DamagedBytes('the file is too short');
  const trailer = viewOf(source.read(source.length - TRAILER, source.length).slice());
  const footerLength = trailer.getUint32(0, true);
  const footerAt = source.length - TRAILER - footerLength;
  if (trailer.getUint32(12, true) !== MAGIC || footerAt < 0) throw new DamagedBytes('the file is cut off');
  const footer = source.read(footerAt, footerAt + footerLength);
  if (checksum(footer) !== trailer.getUint32(4, true)) throw new DamagedBytes('the file’s table is damaged');
  const { size, table, about } = JSON.parse(new TextDecoder().decode(footer)) as {
    readonly size: number;
    readonly table: Readonly<Record<string, Entry>>;
    readonly about: unknown;
  };
  let sums: Uint8Array | undefined;
  const data = guard(partOf(source, 0, size), () => {
    if (sums === undefined) {
      sums = source.read(size, footerAt).slice();
      if (checksum(sums) !== trailer.getUint32(8, true))
        throw new DamagedBytes('the file’s checksums are damaged');
    }
    return sums;
  });
  const entryOf = (name: string): Entry => {
    const entry = table[name];
    if (entry === undefined) throw new DamagedBytes(`the file has no section “${name}”`);
    return entry;
  };
  return {
    about,
    byteLength: source.length,
    bytes(name) {
      const { at, length } = entryOf(name);
      return partOf(data, at, length);
    },
    numbers(name) {
      const { at, length, width = 1 } = entryOf(name);
      const part = partOf(data, at, length);
      if (pages !== undefined) return numbersFrom(part, length / width, width, pages);
      return residentNumbers(part, length / width, width);
    },
  };
}

/** In memory rows are read where they lie, the widest ones decoded once. */
function residentNumbers(part: ByteSource, count: number, width: Width): Numbers {
  const bytes = part.read(0, part.length);
  if (width === 1) return { length: count, at: (index) => bytes[index] ?? 0, slice: sliceOf(bytes) };
  if (width === 2) {
    const { buffer, byteOffset } = byteOffsetIsEven(bytes) ? bytes : bytes.slice();
    const array = new Uint16Array(buffer, byteOffset, count);
    return { length: count, at: (index) => array[index] ?? 0, slice: sliceOf(array) };
  }
  const numbers = new Uint32Array(count);
  for (let index = 0, at = 0; index < count; index++, at += width) {
    const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    numbers[index] = width === 3 ? low : low | ((bytes[at + 3] as number) << 24);
  }
  return numbersIn(numbers);
}

function byteOffsetIsEven({ byteOffset }: Uint8Array): boolean {
  return byteOffset % 2 === 0;
}

function sliceOf(array: Uint8Array | Uint16Array): (from: number, to: number) => Uint32Array {
  return (from, to) => Uint32Array.from(array.subarray(from, to));
}

/** A source of which each block is compared with its checksum before anything of it is used. */
function checked(source: ByteSource, sums: () => Uint8Array): ByteSource {
  const seen = new Uint8Array(Math.ceil(source.length / BLOCK));
  return {
    length: source.length,
    read(from, to) {
      const first = Math.floor(from / BLOCK);
      const last = Math.floor(Math.max(from, to - 1) / BLOCK);
      let isSeen = true;
      for (let block = first; block <= last; block++) isSeen &&= seen[block] === 1;
      if (isSeen) return source.read(from, to);
      const start = first * BLOCK;
      // The sums first: what was read is good only until the next reading.
      const wanted = viewOf(sums());
      const all = source.read(start, Math.min(source.length, (last + 1) * BLOCK));
      for (let block = first; block <= last; block++) {
        const sum = checksum(all.subarray(block * BLOCK - start, (block + 1) * BLOCK - start));
        if (sum !== wanted.getUint32(block * 4, true))
          throw new DamagedBytes('a block of the file is damaged');
        seen[block] = 1;
      }
      return all.subarray(from - start, to - start);
    },
  };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** A 32-bit sum that differs for any one changed byte: each step can be undone, so no change gets lost. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0x9e3779b9 ^ bytes.length;
  for (let at = 0; at < bytes.length; at++) {
    sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum >>> 0;
}

const BLOCK = 4096;
const TRAILER = 16;
/** “VBS1”: the form of the file itself; what the sections hold has a version of its own. */
const MAGIC = 0x31534256;
