/**
 * A binary property list, of which only what is asked for is read: nothing in it can lead in a circle. Values are
 * known by their numbers. The form: https://opensource.apple.com/source/CF/CF-1153.18/CFBinaryPList.c
 */
export interface PropertyList {
  readonly root: number;
  /** The value under a key of a dictionary. */
  entry(dictionary: number, key: string): number | undefined;
  text(value: number): string | undefined;
  data(value: number): Uint8Array | undefined;
}

/** Opens a binary property list; nothing where the bytes are none. Offsets are in bytes. */
export function openPropertyList(bytes: Uint8Array): PropertyList | undefined {
  if (bytes.length < HEADER + TRAILER || ascii(bytes.subarray(0, 6)) !== 'bplist') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number, size: number): number => {
    let value = 0;
    for (let byte = at; byte < at + size; byte++) value = value * 256 + (bytes[byte] ?? 0);
    return value;
  };
  const trailer = bytes.length - TRAILER;
  const [offsetSize, numberSize] = [number(trailer + 6, 1), number(trailer + 7, 1)];
  // Numbers without a length would let a short list go on forever.
  if (offsetSize === 0 || numberSize === 0) return undefined;
  const [count, root, table] = [8, 16, 24].map((at) => number(trailer + at, 8)) as [number, number, number];

  /** What begins at a value's place: its kind, its length in units, and where its content begins. */
  const open = (value: number): { kind: number; length: number; at: number } | undefined => {
    if (value >= count) return undefined;
    const place = number(table + value * offsetSize, offsetSize);
    const marker = bytes[place];
    if (marker === undefined) return undefined;
    const [kind, low] = [marker >> 4, marker & 0x0f];
    if (low !== 0x0f) return { kind, length: low, at: place + 1 };
    // A longer one says its length as a number of its own.
    const size = 2 ** (number(place + 1, 1) & 0x0f);
    return size > 8 ? undefined : { kind, length: number(place + 2, size), at: place + 2 + size };
  };
  const content = (value: number, kinds: readonly number[], unit = 1): Uint8Array | undefined => {
    const found = open(value);
    if (found === undefined || !kinds.includes(found.kind)) return undefined;
    const end = found.at + found.length * (found.kind === WIDE ? 2 : unit);
    return end > bytes.length ? undefined : bytes.subarray(found.at, end);
  };
  const text = (value: number): string | undefined => {
    const found = content(value, [ASCII, WIDE]);
    if (found === undefined || open(value)?.kind === ASCII) return found && ascii(found);
    let words = '';
    for (let at = found.byteOffset - bytes.byteOffset; words.length < found.length / 2; at += 2)
      words += String.fromCharCode(view.getUint16(at));
    return words;
  };
  return {
    root,
    text,
    data: (value) => content(value, [DATA]),
    entry(dictionary, key) {
      const found = open(dictionary);
      if (found?.kind !== DICTIONARY || found.at + found.length * 2 * numberSize > bytes.length)
        return undefined;
      for (let at = 0; at < found.length; at++) {
        if (text(number(found.at + at * numberSize, numberSize)) === key)
          return number(found.at + (found.length + at) * numberSize, numberSize);
      }
      return undefined;
    },
  };
}

const HEADER = 8;
const TRAILER = 32;
const DATA = 0x4;
const ASCII = 0x5;
const WIDE = 0x6;
const DICTIONARY = 0xd;

function ascii(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
