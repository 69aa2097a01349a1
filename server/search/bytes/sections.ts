import { type ByteSource, DamagedBytes, memorySource, partOf } from './byteSource.ts';
import type { Codec } from './codec.ts';
import {
  encodeNumbers,
  type Numbers,
  numbersFrom,
  numbersInMemory,
  numbersUnpacked,
  type PageCache,
} from './numbers.ts';

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
  numbers(name: string, use?: Use): Numbers;
  bytes(name: string, use?: Use): ByteSource;
  /** Reads, one with each step, the sections that are used often, before somebody waits for them. */
  warm(): Generator<undefined>;
  /** How texts were packed; not at all without one. */
  readonly codec: Codec | undefined;
}

/**
 * Sections that answering nearly every question looks into are read once and stay in memory where there is room; rows of
 * numbers that are looked into a thousand times for one answer are unpacked there.
 */
export type Use = 'often' | 'always';

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
  /** Those that are used often, by name: whoever asks for one again gets the same, which is in memory once. */
  const often = new Map<string, Numbers | ByteSource>();
  const onceFor = <Part extends Numbers | ByteSource>(name: string, open: () => Part): Part => {
    const known = (often.get(name) as Part | undefined) ?? open();
    often.set(name, known);
    return known;
  };
  return {
    byteLength: source.length,
    codec: packed === undefined ? undefined : codec,
    bytes(name, use) {
      const { at, length } = entryOf(name);
      const part = partOf(data, at, length);
      if (pages === undefined || use === undefined) return part;
      return onceFor(name, () => heldIn(part, pages));
    },
    numbers(name, use) {
      const { at, length, count } = entryOf(name);
      if (count === undefined) throw new DamagedBytes(`the section “${name}” is no row of numbers`);
      const part = partOf(data, at, length);
      if (pages === undefined) return numbersInMemory(part, count);
      if (use === undefined) return numbersFrom(part, count, pages);
      return onceFor(name, () =>
        use === 'often' ? numbersFrom(part, count, pages, use) : numbersUnpacked(part, count, pages),
      );
    },
    *warm() {
      for (const part of often.values()) {
        if ('at' in part) part.at(0);
        else part.read(0, 0);
        yield;
      }
    },
  };
}

/** The same bytes, read whole when some are first wanted, where there is room for them. */
function heldIn(source: ByteSource, pages: PageCache): ByteSource {
  let all: Uint8Array | undefined;
  let isTried = false;
  const held: ByteSource = {
    length: source.length,
    read(from, to) {
      if (!isTried) {
        isTried = true;
        if (pages.hold(held, source.length)) all = source.read(0, source.length).slice();
      }
      return all?.subarray(from, to) ?? source.read(from, to);
    },
  };
  return held;
}

/** Adds up the checksums of blocks as their bytes come. */
function createBlockSums(): { add(bytes: Uint8Array): void; finish(): Uint8Array } {
  let sums = new Uint32Array(1024);
  let blocks = 0;
  const block = new Uint8Array(BLOCK);
  let filled = 0;
  const end = () => {
    if (blocks === sums.length) {
      const longer = new Uint32Array(sums.length * 2);
      longer.set(sums);
      sums = longer;
    }
    sums[blocks++] = blockSum(viewOf(block), 0, filled);
    filled = 0;
  };
  return {
    add(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const to = Math.min(bytes.length, at + BLOCK - filled);
        block.set(bytes.subarray(at, to), filled);
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
      const view = viewOf(all);
      for (let block = first; block <= last; block++) {
        const from = block * BLOCK - start;
        const to = Math.min(all.length, from + BLOCK);
        if (blockSum(view, from, to) !== wanted.getUint32(block * 4, true))
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
  let sum = START;
  for (let at = 0; at < bytes.length; at++) sum = mixed(sum, bytes[at] as number);
  return Math.imul(sum ^ bytes.length, PRIME) >>> 0;
}

/**
 * The same kind of sum for blocks, of which very many are read: of every fourth word of four bytes by itself, so that a
 * processor works at four sums at once, and then of the four.
 */
function blockSum(bytes: DataView, from: number, to: number): number {
  let [a, b, c, d] = [START, START, START, START];
  let at = from;
  for (; at + 16 <= to; at += 16) {
    a = mixed(a, bytes.getInt32(at, true));
    b = mixed(b, bytes.getInt32(at + 4, true));
    c = mixed(c, bytes.getInt32(at + 8, true));
    d = mixed(d, bytes.getInt32(at + 12, true));
  }
  for (; at < to; at++) a = mixed(a, bytes.getUint8(at));
  return mixed(mixed(mixed(mixed(mixed(START, a), b), c), d), to - from) >>> 0;
}

function mixed(sum: number, value: number): number {
  const product = Math.imul(sum ^ value, PRIME);
  return (product << 13) | (product >>> 19);
}

const START = 0x9e3779b9 | 0;
const PRIME = 0x01000193;
const BLOCK = 4096;
const TRAILER = 16;
/** “VBS4”: the form of the file itself; what the sections hold has a version of its own. */
const MAGIC = 0x34534256;
