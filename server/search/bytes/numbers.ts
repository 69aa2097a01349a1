import { type NumberArray, type PackedForm, packNumbers, unpackAt, unpackRun } from './bitPacking.ts';
import { type ByteSource, DamagedBytes, memorySource } from './byteSource.ts';

/** A row of whole numbers from 0 to 2³² − 1, in memory or read as it is needed. */
export interface Numbers {
  readonly length: number;
  /** The row itself, not to be written to, where it is in memory: for whoever goes through many of its numbers. */
  readonly array?: NumberArray | undefined;
  /** The number at an index; 0 beyond the end. */
  at(index: number): number;
  /** A stretch of the row, not to be written to. */
  slice(from: number, to: number): Uint32Array;
  /**
   * The same for whoever will hardly come back to it: of a short stretch of a row in a file only its own bytes are read,
   * and nothing is kept of them.
   */
  once(from: number, to: number): Uint32Array;
  /**
   * The first index from `from` up to `to`, between which the numbers must not fall, of a number that is not below
   * `least`; `to` where there is none. Of a row in a file one page is read: the least of each is known.
   */
  firstFrom(from: number, to: number, least: number): number;
}

/**
 * How a row lies in a file: by pages of 1,024 numbers, each as the difference from the least of its page, in as many
 * bits as the largest difference takes (“frame of reference”). Before the pages there is a table of them: for each the
 * least number, in four bytes, and the bits.
 */
export function* encodeNumbers(row: ArrayLike<number>): Generator<Uint8Array> {
  // One kind of array, which loops run fast over.
  const numbers = row instanceof Uint32Array ? row : new Uint32Array(row);
  const pages = Math.ceil(numbers.length / PAGE);
  const table = new Uint8Array(pages * ENTRY);
  const view = new DataView(table.buffer);
  for (let page = 0; page < pages; page++) {
    const [from, to] = stretchOf(page, numbers.length);
    const [least, most] = boundsOf(numbers, from, to);
    view.setUint32(page * ENTRY, least, true);
    table[page * ENTRY + 4] = 32 - Math.clz32(most - least);
  }
  yield table;
  for (let page = 0; page < pages; page++) {
    const [from, to] = stretchOf(page, numbers.length);
    const least = view.getUint32(page * ENTRY, true);
    yield packNumbers(numbers.subarray(from, to), least, table[page * ENTRY + 4] as number);
  }
}

/** The least and the largest of some numbers. */
function boundsOf(numbers: Uint32Array, from: number, to: number): readonly [least: number, most: number] {
  let least = 0xffffffff;
  let most = 0;
  for (let index = from; index < to; index++) {
    const number = numbers[index] as number;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return [least, most];
}

function stretchOf(page: number, count: number): readonly [from: number, to: number] {
  return [page * PAGE, Math.min(count, (page + 1) * PAGE)];
}

/**
 * A row of so many numbers as `encodeNumbers` wrote it, read page by page. Pages that were read are kept, packed as
 * they are, as long as `pages` has room for them; a row that is used often is read whole and stays, where it has.
 */
export function numbersFrom(source: ByteSource, count: number, pages: PageCache, use?: 'often'): Numbers {
  let table: PageTable | undefined;
  /** Each page with its bytes, where it was read; of a row that stays, all are parts of the same array. */
  let loaded: (Uint8Array | undefined)[] = [];
  let whole: Uint8Array | undefined;
  const tableOf = (): PageTable => {
    if (table === undefined) {
      table = readTable(source, count);
      const { starts } = table;
      const [begin, end] = [starts[0] as number, starts.at(-1) as number];
      loaded = new Array(Math.ceil(count / PAGE));
      if (use === 'often' && pages.hold(row, end - begin + loaded.length * VIEW))
        whole = readWhole(source, begin, end);
    }
    return table;
  };
  const load = (page: number): Uint8Array => {
    const table = tableOf();
    const held = loaded[page];
    if (held !== undefined) return held;
    const { starts } = table;
    const bytes =
      whole?.subarray((starts[page] as number) - (starts[0] as number)) ??
      readPage(source, table, page, count);
    loaded[page] = bytes;
    if (whole === undefined) pages.keep(loaded, page, bytes.length);
    return bytes;
  };
  const pageAt = (page: number): Uint8Array => loaded[page] ?? load(page);
  const at = (index: number): number => {
    if (!(index >= 0 && index < count)) return 0;
    const page = index >>> PAGE_BITS;
    const bytes = pageAt(page);
    const { bits, least } = table as PageTable;
    return unpackAt(bytes, index & (PAGE - 1), bits[page] as number, least[page] as number);
  };
  /** The numbers of a stretch that lies in one page, which is not in memory. */
  const readWithin = (page: number, from: number, to: number): Uint32Array => {
    const { starts } = table as PageTable;
    const form = formOf(table as PageTable, page);
    const [width, start] = [form.bits, starts[page] as number];
    // Every eighth number begins with a byte.
    const first = from & (PAGE - 1) & ~7;
    const last = ((to - 1) & (PAGE - 1)) + 1;
    const begin = start + (first >>> 3) * width;
    const bytes = source.read(begin, Math.min(source.length, start + ((last * width) >>> 3) + ROOM));
    const numbers = new Uint32Array(to - from);
    unpackRun(bytes, (from & (PAGE - 1)) - first, form, numbers);
    return numbers;
  };
  const row: Numbers = {
    length: count,
    at,
    once(from, to) {
      const end = Math.min(to, count);
      if (end <= from) return new Uint32Array(0);
      tableOf();
      const page = from >>> PAGE_BITS;
      const isApart = end - from <= SHORT && (end - 1) >>> PAGE_BITS === page && loaded[page] === undefined;
      return isApart ? readWithin(page, from, end) : row.slice(from, end);
    },
    firstFrom(from, to, least) {
      const firsts = tableOf().least;
      // The pages that lie wholly in the stretch begin with their least number: these are halved first.
      const begin = (from + PAGE - 1) >>> PAGE_BITS;
      const end = Math.max(begin, Math.min(to, count) >>> PAGE_BITS);
      let low = begin;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((firsts[middle] as number) < least) low = middle + 1;
        else high = middle;
      }
      const start = low === begin ? from : ((low - 1) << PAGE_BITS) + 1;
      return halved(at, start, low === end ? to : low << PAGE_BITS, least);
    },
    slice(from, to) {
      const end = Math.min(to, count);
      const numbers = new Uint32Array(Math.max(0, end - from));
      for (let index = from; index < end; ) {
        const page = index >>> PAGE_BITS;
        const bytes = pageAt(page);
        const stop = Math.min(end, (page + 1) * PAGE);
        unpackRun(
          bytes,
          index & (PAGE - 1),
          formOf(table as PageTable, page),
          numbers.subarray(index - from, stop - from),
        );
        index = stop;
      }
      return numbers;
    },
  };
  return row;
}

/** The same row with all of it in memory, in the narrowest array that holds it. */
export function numbersInMemory(source: ByteSource, count: number): Numbers {
  const table = readTable(source, count);
  let most = 0;
  for (let page = 0; page < table.bits.length; page++)
    most = Math.max(most, (table.least[page] as number) + 2 ** (table.bits[page] as number) - 1);
  const array =
    most < 1 << 8 ? new Uint8Array(count) : most < 1 << 16 ? new Uint16Array(count) : new Uint32Array(count);
  for (let page = 0; page < table.bits.length; page++) {
    const [from, to] = stretchOf(page, count);
    const bytes = readPage(source, table, page, count);
    unpackRun(bytes, 0, formOf(table, page), array.subarray(from, to));
  }
  const slice = (from: number, to: number) =>
    array instanceof Uint32Array ? array.subarray(from, to) : Uint32Array.from(array.subarray(from, to));
  return {
    length: count,
    array,
    at: (index) => array[index] ?? 0,
    firstFrom(from, to, least) {
      let low = from;
      let high = to;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((array[middle] as number) < least) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    slice,
    once: slice,
  };
}

/** The same row, read and unpacked when a number is first asked for, where `pages` has room for all of it. */
export function numbersUnpacked(source: ByteSource, count: number, pages: PageCache): Numbers {
  let known: Numbers | undefined;
  const read = (): Numbers => {
    const whole = numbersInMemory(memorySource(source.read(0, source.length).slice()), count);
    return pages.hold(row, whole.array?.byteLength ?? 0) ? whole : numbersFrom(source, count, pages);
  };
  const numbers = (): Numbers => {
    known ??= read();
    return known;
  };
  const row: Numbers = {
    length: count,
    get array() {
      return numbers().array;
    },
    at: (index) => numbers().at(index),
    slice: (from, to) => numbers().slice(from, to),
    once: (from, to) => numbers().once(from, to),
    firstFrom: (from, to, least) => numbers().firstFrom(from, to, least),
  };
  return row;
}

/** The first index of some that do not fall whose number is not below `least`, by halving. */
function halved(at: (index: number) => number, from: number, to: number, least: number): number {
  let low = from;
  let high = Math.max(from, to);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PAGE_BITS = 10;
const PAGE = 1 << PAGE_BITS;
/** A stretch of more numbers is worth reading its page. */
const SHORT = 256;
/** Bytes of a page in the table. */
const ENTRY = 5;
/** Bytes behind a page, so that a number's last byte is never the page's. */
const ROOM = 4;

interface PageTable {
  readonly least: Uint32Array;
  readonly bits: Uint8Array;
  /** Where each page begins, and at last where the row ends. */
  readonly starts: Float64Array;
}

function readTable(source: ByteSource, count: number): PageTable {
  const pages = Math.ceil(count / PAGE);
  if (source.length < pages * ENTRY) throw new DamagedBytes('a row of numbers is cut off');
  const bytes = source.read(0, pages * ENTRY);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [least, bits] = [new Uint32Array(pages), new Uint8Array(pages)];
  const starts = new Float64Array(pages + 1);
  starts[0] = pages * ENTRY;
  for (let page = 0; page < pages; page++) {
    least[page] = view.getUint32(page * ENTRY, true);
    bits[page] = bytes[page * ENTRY + 4] as number;
    const size = Math.ceil((Math.min(PAGE, count - page * PAGE) * (bits[page] as number)) / 8);
    starts[page + 1] = (starts[page] as number) + size;
  }
  if ((starts[pages] as number) > source.length) throw new DamagedBytes('a row of numbers is cut off');
  return { least, bits, starts };
}

/** All the pages of a row, piece by piece: each is read to the same place before it is copied. */
function readWhole(source: ByteSource, begin: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - begin + ROOM);
  for (let at = begin; at < end; at += PIECE)
    bytes.set(source.read(at, Math.min(end, at + PIECE)), at - begin);
  return bytes;
}

const PIECE = 1 << 16;

function formOf({ bits, least }: PageTable, page: number): PackedForm {
  return { bits: bits[page] as number, least: least[page] as number };
}

function readPage(source: ByteSource, { starts }: PageTable, page: number, count: number): Uint8Array {
  if (page * PAGE >= count) return new Uint8Array(ROOM);
  const from = starts[page] as number;
  const to = starts[page + 1] as number;
  const bytes = new Uint8Array(to - from + ROOM);
  bytes.set(source.read(from, to));
  return bytes;
}

/** What is kept of files in memory, within two bounds of bytes. */
export interface PageCache {
  /** Keeps a page that was read; of all that are kept, the ones read first go first. */
  keep(row: (Uint8Array | undefined)[], page: number, bytes: number): void;
  /** Whether there is room for so many bytes that stay as long as their owner does; if so, it is taken. */
  hold(owner: object, bytes: number): boolean;
}

/** A cache of so many bytes of pages, and of so many that are held, shared by all that is read from files. */
export function createPageCache(most: number, mostHeld = 0): PageCache {
  let kept: { readonly row: (Uint8Array | undefined)[]; readonly page: number; readonly bytes: number }[] =
    [];
  let first = 0;
  let total = 0;
  let held = 0;
  const givenBack = new FinalizationRegistry<number>((bytes) => {
    held -= bytes;
  });
  return {
    keep(row, page, bytes) {
      kept.push({ row, page, bytes });
      total += bytes + OVERHEAD;
      while (total > most && first < kept.length - 1) {
        const old = kept[first++];
        if (old === undefined) break;
        old.row[old.page] = undefined;
        total -= old.bytes + OVERHEAD;
      }
      if (first > 4096 && first * 2 > kept.length) {
        kept = kept.slice(first);
        first = 0;
      }
    },
    hold(owner, bytes) {
      if (held + bytes > mostHeld) return false;
      held += bytes;
      givenBack.register(owner, bytes);
      return true;
    },
  };
}

/** About what keeping a page takes beside its bytes. */
const OVERHEAD = 250;
/** About what a view of a page takes beside the bytes that it is of. */
const VIEW = 100;
