import type { ByteSource } from './byteSource.ts';
import type { Numbers } from './numbers.ts';
import type { Sections, SectionWriter } from './sections.ts';

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

/** Opens a table whose strings were written in ascending order. What was read is kept, within bounds. */
export function openSortedStrings(sections: Sections, name: string): SortedStrings {
  const plain = openStrings(sections, name);
  const { length } = plain;
  const known = new Map<number, string>();
  const at = (index: number): string => {
    let string = known.get(index);
    if (string === undefined) {
      string = plain.at(index);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(index, string);
    }
    return string;
  };
  const firstFrom = (key: string, from = 0): number => {
    let low = from;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    length,
    at,
    firstFrom,
    find(key) {
      const index = firstFrom(key);
      return index < length && at(index) === key ? index : -1;
    },
  };
}

/** Strings of a table that are kept once they were read: words of a few letters, some tens of kilobytes. */
const MOST_KNOWN = 512;

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

/** A pair of surrogates is one character; one alone cannot be written as UTF-8. */
function isWellFormed(string: string): boolean {
  for (let at = 0; at < string.length; at++) {
    const unit = string.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = string.charCodeAt(at + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    at++;
  }
  return true;
}

const UNITS = 0xff;
const SHORT = 24;
const encoder = new TextEncoder();
/** A byte order mark is part of the text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
