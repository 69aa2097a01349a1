import { DamagedBytes } from './byteSource.ts';
import { bytesOf, stringFrom } from './strings.ts';

/**
 * Plain data as few bytes: numbers by their size, objects as the number of their shape (the names of their keys) and
 * their values, short strings that come again by number. What `read` gives equals what was packed; keys whose value
 * is `undefined` are left out, as JSON does.
 */
export interface Packer {
  pack(value: unknown): Uint8Array;
  /** Shapes and strings by number; what is read later needs them. */
  readonly words: PackedWords;
}

export interface PackedWords {
  readonly shapes: readonly (readonly string[])[];
  readonly strings: readonly string[];
}

export function createPacker(): Packer {
  const shapes: string[][] = [];
  const noKeys: ShapeNode = { following: new Map(), number: undefined };
  const strings: string[] = [];
  const stringNumbers = new Map<string, number>();
  /** Strings that came once so far. */
  const once = new Set<string>();
  let bytes = new Uint8Array(1 << 12);
  let end = 0;

  const room = (count: number) => {
    if (end + count <= bytes.length) return;
    const longer = new Uint8Array(Math.max(bytes.length * 2, end + count));
    longer.set(bytes);
    bytes = longer;
  };
  /** Seven bits a byte; exact up to 2⁵³. */
  const varint = (number: number) => {
    room(9);
    let rest = number;
    while (rest >= 128) {
      bytes[end++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    bytes[end++] = rest;
  };
  const raw = (some: Uint8Array) => {
    varint(some.length);
    room(some.length);
    bytes.set(some, end);
    end += some.length;
  };
  const string = (value: string) => {
    const known = value.length <= SHORT ? stringNumbers.get(value) : undefined;
    if (known !== undefined) {
      varint(Tag.known + TAGS * known);
      return;
    }
    if (value.length <= SHORT && strings.length < MOST_STRINGS) {
      // What comes once has no number: most names do.
      if (once.delete(value)) {
        varint(Tag.known + TAGS * strings.length);
        stringNumbers.set(value, strings.length);
        strings.push(value);
        return;
      }
      if (once.size >= MOST_ONCE) once.clear();
      once.add(value);
    }
    varint(Tag.string);
    raw(bytesOf(value));
  };
  const object = (value: object) => {
    const record = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(record);
    let node = noKeys;
    for (const key of keys) if (record[key] !== undefined) node = nodeAfter(node, key);
    if (node.number === undefined) {
      node.number = shapes.length;
      shapes.push(keys.filter((key) => record[key] !== undefined));
    }
    varint(Tag.object + TAGS * node.number);
    for (const key of keys) {
      const one = record[key];
      if (one !== undefined) write(one);
    }
  };
  const write = (value: unknown): void => {
    if (typeof value === 'number') {
      if (Number.isSafeInteger(value) && value >= 0 && value < MOST_INLINE) varint(Tag.whole + TAGS * value);
      else {
        varint(Tag.float);
        room(8);
        new DataView(bytes.buffer).setFloat64(end, value, true);
        end += 8;
      }
    } else if (typeof value === 'string') string(value);
    else if (typeof value === 'boolean') varint(Tag.constant + TAGS * (value ? 2 : 1));
    else if (Array.isArray(value)) {
      varint(Tag.array + TAGS * value.length);
      for (const one of value) write(one);
    } else if (typeof value === 'object' && value !== null) object(value);
    else varint(Tag.constant);
  };
  return {
    pack(value) {
      end = 0;
      write(value);
      return bytes.slice(0, end);
    },
    words: { shapes, strings },
  };
}

/** Keys one after another, and the number of the shape that they are, if they are one. */
interface ShapeNode {
  readonly following: Map<string, ShapeNode>;
  number: number | undefined;
}

function nodeAfter({ following }: ShapeNode, key: string): ShapeNode {
  const known = following.get(key);
  if (known !== undefined) return known;
  const made: ShapeNode = { following: new Map(), number: undefined };
  following.set(key, made);
  return made;
}

/**
 * Reads what a packer with these words wrote; throws `DamagedBytes` for anything else. With `only` of an object no more
 * than so many of its first keys.
 */
export function unpack(bytes: Uint8Array, { shapes, strings }: PackedWords, only = ALL): unknown {
  let at = 0;
  const varint = (): number => {
    let byte = bytes[at++] ?? fail();
    if (byte < 128) return byte;
    let number = byte & 127;
    let scale = 128;
    for (;;) {
      byte = bytes[at++] ?? fail();
      number += (byte & 127) * scale;
      if (byte < 128) return number;
      scale *= 128;
    }
  };
  const read = (most: number): unknown => {
    const head = varint();
    const rest = Math.floor(head / TAGS);
    switch (head % TAGS) {
      case Tag.whole:
        return rest;
      case Tag.known:
        return strings[rest] ?? fail();
      case Tag.string: {
        const length = varint();
        at += length;
        return stringFrom(bytes.subarray(at - length, at));
      }
      case Tag.array: {
        const array: unknown[] = [];
        for (let index = 0; index < rest; index++) array.push(read(ALL));
        return array;
      }
      case Tag.object: {
        const object: Record<string, unknown> = {};
        const keys = shapes[rest] ?? fail();
        const count = Math.min(most, keys.length);
        for (let index = 0; index < count; index++) object[keys[index] as string] = read(ALL);
        return object;
      }
      case Tag.float: {
        at += 8;
        return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(at - 8, true);
      }
      default:
        return rest === 0 ? null : rest === 2;
    }
  };
  return read(only);
}

/** Of an object, all keys. */
const ALL = Number.POSITIVE_INFINITY;

function fail(): never {
  throw new DamagedBytes('packed data is damaged');
}

const Tag = { whole: 0, known: 1, string: 2, array: 3, object: 4, float: 5, constant: 6 } as const;
const TAGS = 8;
/** Larger numbers would lose digits to the tag. */
const MOST_INLINE = 2 ** 49;

/** Strings of kinds and names that come again and again: so many of so many units at most. */
const SHORT = 24;
const MOST_STRINGS = 4000;
/** Strings that are remembered for coming once. */
const MOST_ONCE = 20_000;
