import { createRecent } from '../../text/recent.ts';
import type { ByteSource } from './byteSource.ts';
import type { Numbers } from './numbers.ts';
import type { Sections, SectionWriter, Use } from './sections.ts';

/** A table of strings in a file, read one at a time. */
export interface Strings {
  readonly length: number;
  at(index: number): string;
}

/** Strings in ascending order of their UTF-16 units, each once. */
export interface SortedStrings extends Strings {
  /** The index of a string; -1 where it is not among them. */
  find(key: string): number;
  /** The first index, from `low` on, of a string that is not below the key. */
  firstFrom(key: string, low?: number): number;
}

/** Writes a table as two sections. */
export function writeStrings(writer: SectionWriter, name: string, strings: readonly string[]): void {
  writeParts(writer, name, strings.length, (index) => bytesOf(strings[index] ?? ''));
}

/** Writes so many pieces of bytes as two sections, each asked for once and none kept. */
export function writeParts(
  writer: SectionWriter,
  name: string,
  count: number,
  partAt: (index: number) => Uint8Array,
): void {
  const ends = new Uint32Array(count);
  let end = 0;
  writer.bytes(name, parts());
  writer.numbers(`${name}.ends`, ends);

  function* parts(): Generator<Uint8Array> {
    for (let index = 0; index < count; index++) {
      const part = partAt(index);
      end += part.length;
      ends[index] = end;
      yield part;
    }
  }
}

export function openStrings(sections: Sections, name: string): Strings {
  return stringsOf(sections.bytes(name), sections.numbers(`${name}.ends`));
}

/** Writes strings in ascending order, and beside them every so many-th, in which looking for one begins. */
export function writeSortedStrings(writer: SectionWriter, name: string, strings: readonly string[]): void {
  writeStrings(writer, name, strings);
  writeStrings(
    writer,
    `${name}.top`,
    strings.filter((_, index) => index % BLOCK === 0),
  );
}

/**
 * Opens a table that `writeSortedStrings` wrote. The strings at its top are held in memory once somebody looks for
 * one; what lies between two of them is read at once. Strings asked for by number are kept, within a bound of bytes.
 */
export function openSortedStrings(sections: Sections, name: string, use?: Use): SortedStrings {
  const bytes = sections.bytes(name, use);
  const ends = sections.numbers(`${name}.ends`, use);
  const plain = stringsOf(bytes, ends);
  const { length } = plain;
  const known = createRecent<number, string>(KNOWN_BYTES);
  const at = (index: number): string => {
    const kept = known.get(index);
    if (kept !== undefined) return kept;
    const string = plain.at(index);
    known.set(index, string, KNOWN_ENTRY + string.length);
    return string;
  };
  /** What was looked for lately: while words are typed, the same ones again and again. */
  const sought = createRecent<string, number>(SOUGHT_BYTES);
  let top: readonly string[] | undefined;
  const topOf = (): readonly string[] => {
    top ??= allOf(sections.bytes(`${name}.top`), sections.numbers(`${name}.top.ends`));
    return top;
  };

  /** The index of the key, or of the first string above it as a number below 0: one less than the index, negated. */
  const seek = (key: string): number => {
    let found = sought.get(key);
    if (found === undefined) {
      found = look(key);
      sought.set(key, found, SOUGHT_ENTRY + key.length);
    }
    return found;
  };
  const look = (key: string): number => {
    const tops = topOf();
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] as string) <= key) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return -1;
    const first = (low - 1) * BLOCK;
    if (tops[low - 1] === key) return first;
    const last = Math.min(length, first + BLOCK);
    const begin = ends.at(first);
    // Where they end lies in one page, which is in memory then: nothing else is read while these bytes are looked at.
    const some = bytes.read(begin, ends.at(last - 1));
    let from = first + 1;
    let to = last;
    while (from < to) {
      const middle = (from + to) >> 1;
      const order = compared(some, [ends.at(middle - 1) - begin, ends.at(middle) - begin], key);
      if (order === 0) return middle;
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return -1 - from;
  };
  return {
    length,
    at,
    firstFrom(key, low = 0) {
      const found = seek(key);
      return Math.max(low, found < 0 ? -1 - found : found);
    },
    find: (key) => Math.max(-1, seek(key)),
  };
}

/** Strings of a sorted table from one of its top to the next. */
const BLOCK = 64;

/** Strings of a table that are kept once they were read, and about what one takes beside its letters. */
const KNOWN_BYTES = 48 << 10;
const KNOWN_ENTRY = 90;
const SOUGHT_BYTES = 16 << 10;
const SOUGHT_ENTRY = 110;

function allOf(bytes: ByteSource, ends: Numbers): string[] {
  const stops = ends.slice(0, ends.length);
  const all = bytes.read(0, bytes.length);
  return Array.from(stops, (end, index) => stringFrom(all.subarray(stops[index - 1] ?? 0, end)));
}

function stringsOf(bytes: ByteSource, ends: Numbers): Strings {
  return {
    length: ends.length,
    at(index) {
      const from = index === 0 ? 0 : ends.at(index - 1);
      return stringFrom(bytes.read(from, ends.at(index)));
    },
  };
}

/** A string as bytes: UTF-8, or its units behind a byte that UTF-8 never begins with where it is not well formed. */
export function bytesOf(string: string): Uint8Array {
  if (string.length < SHORT) {
    const plain = asciiOf(string);
    if (plain !== undefined) return plain;
  }
  if (isWellFormed(string)) return encoder.encode(string);
  const bytes = new Uint8Array(1 + string.length * 2);
  bytes[0] = UNITS;
  for (let at = 0; at < string.length; at++) {
    const unit = string.charCodeAt(at);
    bytes[1 + at * 2] = unit;
    bytes[2 + at * 2] = unit >>> 8;
  }
  return bytes;
}

/** The bytes of plain English letters and signs, made faster than the encoder is asked; nothing where there is another one. */
function asciiOf(string: string): Uint8Array | undefined {
  const bytes = new Uint8Array(string.length);
  for (let at = 0; at < string.length; at++) {
    const unit = string.charCodeAt(at);
    if (unit >= 128) return undefined;
    bytes[at] = unit;
  }
  return bytes;
}

/** The string that `bytesOf` made bytes of. */
export function stringFrom(bytes: Uint8Array): string {
  if (bytes[0] !== UNITS) return bytes.length < SHORT ? shortString(bytes) : decoder.decode(bytes);
  const units: string[] = [];
  for (let at = 1; at + 1 < bytes.length; at += 2)
    units.push(String.fromCharCode((bytes[at] as number) | ((bytes[at + 1] as number) << 8)));
  return units.join('');
}

function shortString(bytes: Uint8Array): string {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) >= 128) return decoder.decode(bytes);
  // Not spread: that would make an object of every byte.
  return String.fromCharCode.apply(null, bytes as unknown as number[]);
}

/**
 * How the string that a stretch of bytes holds stands to another one, below 0 where it comes before that. Of plain English
 * letters and signs, as most are, no string is made.
 */
function compared(bytes: Uint8Array, [from, to]: readonly [number, number], other: string): number {
  for (let at = from; at < to; at++) {
    const unit = bytes[at] as number;
    if (unit >= 128) {
      const string = stringFrom(bytes.subarray(from, to));
      return string === other ? 0 : string < other ? -1 : 1;
    }
    if (at - from >= other.length) return 1;
    const difference = unit - other.charCodeAt(at - from);
    if (difference !== 0) return difference;
  }
  return to - from - other.length;
}

/** A pair of surrogates is one character; one alone cannot be written as UTF-8. */
function isWellFormed(string: string): boolean {
  if (!SURROGATE.test(string)) return true;
  for (let at = 0; at < string.length; at++) {
    const unit = string.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = string.charCodeAt(at + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    at++;
  }
  return true;
}

const SURROGATE = /[\ud800-\udfff]/;
const UNITS = 0xff;
const SHORT = 24;
const encoder = new TextEncoder();
/** A byte order mark is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
