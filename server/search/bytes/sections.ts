import { type ByteSource, DamagedBytes, memorySource, partOf } from './byteSource.ts';
import type { Codec } from './codec.ts';
import { encodeNumbers, type Numbers, numbersFrom, numbersInMemory, type PageCache } from './numbers.ts';

/**
 * One file of named sections, written once and never changed:
 *
 *     sections, one after the other | a checksum of each block of 4 KB | what is where, as JSON | trailer
 *
 * The trailer says how long the JSON is and what its checksum is. A block is checked when it is first read.
 */
export interface Sections {
  readonly byteLength: number;
  /** A row of numbers. Throws `DamagedBytes` where there is none of the name. */
  numbers(name: string): Numbers;
  bytes(name: string): ByteSource;
  /** How texts were packed; not at all without one. */
  readonly codec: Codec | undefined;
}

export interface SectionWriter {
  /** How texts are to be packed. */
  readonly codec: Codec | undefined;
  numbers(name: string, numbers: ArrayLike<number>): void;
  /** The parts are asked for one after another, and none is kept. */
  bytes(name: string, parts: Iterable<Uint8Array>): void;
  /** What is where; nothing is written after it. */
  finish(): void;
}

/** Where the bytes of a file go, in order. */
export interface ByteSink {
  /** Takes the bytes at once: whoever writes may use the array again. */
  write(bytes: Uint8Array): void;
}

interface Entry {
  readonly at: number;
  readonly length: number;
  /** How many numbers there are, in a row of numbers. */
  readonly count?: number;
}

export function createSectionWriter(sink: ByteSink, codec?: Codec): SectionWriter {
  const table: Record<string, Entry> = {};
  const sums = createBlockSums();
  let end = 0;
  const push = (part: Uint8Array) => {
    sums.add(part);
    sink.write(part);
    end += part.length;
  };
  return {
    codec,
    numbers(name, numbers) {
      const at = end;
      for (const part of encodeNumbers(numbers)) push(part);
      table[name] = { at, length: end - at, count: numbers.length };
    },
    bytes(name, parts) {
      const at = end;
      for (const part of parts) push(part);
      table[name] = { at, length: end - at };
    },
    finish() {
      const checksums = sums.finish();
      const footer = new TextEncoder().encode(JSON.stringify({ size: end, codec: codec?.name, table }));
      const trailer = new DataView(new ArrayBuffer(TRAILER));
      trailer.setUint32(0, footer.length, true);
      trailer.setUint32(4, checksum(footer), true);
      trailer.setUint32(8, checksum(checksums), true);
      trailer.setUint32(12, MAGIC, true);
      for (const part of [checksums, footer, new Uint8Array(trailer.buffer)]) sink.write(part);
    },
  };
}

/** A file that is made in memory. */
export interface MemorySink extends ByteSink {
  bytes(): Uint8Array;
}

export function memorySink(): MemorySink {
  let bytes = new Uint8Array(1 << 16);
  let end = 0;
  return {
    write(part) {
      if (end + part.length > bytes.length) {
        const longer = new Uint8Array(Math.max(bytes.length * 2, end + part.length));
        longer.set(bytes.subarray(0, end));
        bytes = longer;
      }
      bytes.set(part, end);
      end += part.length;
    },
    bytes: () => bytes.slice(0, end),
  };
}

/** Opens a file that is in memory and was made just now: nothing of it is checked, and nothing copied. */
export function sectionsIn(file: Uint8Array): Sections {
  return open(memorySource(file), (source) => source, undefined);
}

/** Opens a file that is read as it is needed; each block is checked as it is read. */
export function sectionsFrom(source: ByteSource, pages: PageCache, codec?: Codec): Sections {
  return open(source, (data, sums) => checked(data, sums), pages, codec);
}

function open(
  source: ByteSource,
  guard: (data: ByteSource, sums: () => Uint8Array) => ByteSource,
  pages: PageCache | undefined,
  codec?: Codec,
): Sections {
  if (source.length < TRAILER) throw new DamagedBytes('the file is too short');
  const trailer = viewOf(source.read(source.length - TRAILER, source.length).slice());
  const footerLength = trailer.getUint32(0, true);
  const footerAt = source.length - TRAILER - footerLength;
  if (trailer.getUint32(12, true) !== MAGIC || footerAt < 0) throw new DamagedBytes('the file is cut off');
  const footer = source.read(footerAt, footerAt + footerLength);
  if (checksum(footer) !== trailer.getUint32(4, true)) throw new DamagedBytes('the file’s table is damaged');
  const {
    size,
    codec: packed,
    table,
  } = JSON.parse(new TextDecoder().decode(footer)) as {
    readonly size: number;
    readonly codec?: string;
    readonly table: Readonly<Record<string, Entry>>;
  };
  if (packed !== undefined && packed !== codec?.name)
    throw new DamagedBytes(`its texts are packed by “${packed}”, which is not known here`);
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
    byteLength: source.length,
    codec: packed === undefined ? undefined : codec,
    bytes(name) {
      const { at, length } = entryOf(name);
      return partOf(data, at, length);
    },
    numbers(name) {
      const { at, length, count } = entryOf(name);
      if (count === undefined) throw new DamagedBytes(`the section “${name}” is no row of numbers`);
      const part = partOf(data, at, length);
      return pages === undefined ? numbersInMemory(part, count) : numbersFrom(part, count, pages);
    },
  };
}

/** Adds up the checksums of blocks as their bytes come. */
function createBlockSums(): { add(bytes: Uint8Array): void; finish(): Uint8Array } {
  let sums = new Uint32Array(1024);
  let blocks = 0;
  let sum = START;
  let filled = 0;
  const end = () => {
    if (blocks === sums.length) {
      const longer = new Uint32Array(sums.length * 2);
      longer.set(sums);
      sums = longer;
    }
    sums[blocks++] = finished(sum, filled);
    sum = START;
    filled = 0;
  };
  return {
    add(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const to = Math.min(bytes.length, at + BLOCK - filled);
        sum = summed(sum, bytes, at, to);
        filled += to - at;
        at = to;
        if (filled === BLOCK) end();
      }
    },
    finish() {
      if (filled > 0) end();
      const bytes = new Uint8Array(blocks * 4);
      const view = viewOf(bytes);
      for (let block = 0; block < blocks; block++) view.setUint32(block * 4, sums[block] as number, true);
      return bytes;
    },
  };
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
  return finished(summed(START, bytes, 0, bytes.length), bytes.length);
}

function summed(before: number, bytes: Uint8Array, from: number, to: number): number {
  let sum = before;
  for (let at = from; at < to; at++) {
    sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum;
}

function finished(sum: number, length: number): number {
  return Math.imul(sum ^ length, 0x01000193) >>> 0;
}

const START = 0x9e3779b9;
const BLOCK = 4096;
const TRAILER = 16;
/** “VBS2”: the form of the file itself; what the sections hold has a version of its own. */
const MAGIC = 0x32534256;
