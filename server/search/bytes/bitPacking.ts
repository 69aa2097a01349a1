/** An array of whole numbers, the narrowest that holds them. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array;

/** How numbers lie: each as its difference from the least, in so many bits. */
export interface PackedForm {
  readonly bits: number;
  readonly least: number;
}

/** Numbers as their differences from the least, each in so many bits, one behind another. */
export function packNumbers(numbers: Uint32Array, least: number, bits: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((numbers.length * bits) / 8));
  if (bits > MOST_SHIFTED) packWide(numbers, least, bits, bytes);
  else packNarrow(numbers, least, bits, bytes);
  return bytes;
}

/** Up to seven bits wait for those of the next number: with so many or fewer they are a whole number of 31 bits. */
const MOST_SHIFTED = 24;

function packNarrow(numbers: Uint32Array, least: number, bits: number, into: Uint8Array): void {
  let held = 0;
  let filled = 0;
  let at = 0;
  for (let index = 0; index < numbers.length; index++) {
    held |= ((numbers[index] as number) - least) << filled;
    filled += bits;
    for (; filled >= 8; filled -= 8) {
      into[at++] = held;
      held >>>= 8;
    }
  }
  if (filled > 0) into[at] = held;
}

function packWide(numbers: Uint32Array, least: number, bits: number, into: Uint8Array): void {
  let held = 0;
  let filled = 0;
  let at = 0;
  for (const number of numbers) {
    // Never more than 39 bits are held, so they fit a number exactly.
    held += (number - least) * 2 ** filled;
    filled += bits;
    while (filled >= 8) {
      into[at++] = held % 256;
      held = Math.floor(held / 256);
      filled -= 8;
    }
  }
  if (filled > 0) into[at] = held;
}

/** Unpacks numbers from an index on, as many as there is room for. Four more bytes than they take are there to be read. */
export function unpackRun(
  bytes: Uint8Array,
  first: number,
  { bits, least }: PackedForm,
  into: NumberArray,
): void {
  if (bits > MOST_SHIFTED) {
    for (let index = 0; index < into.length; index++)
      into[index] = unpackAt(bytes, first + index, bits, least);
    return;
  }
  const mask = (1 << bits) - 1;
  let at = (first * bits) >>> 3;
  const skipped = (first * bits) & 7;
  let held = (bytes[at++] as number) >>> skipped;
  let filled = 8 - skipped;
  for (let index = 0; index < into.length; index++) {
    for (; filled < bits; filled += 8) held |= (bytes[at++] as number) << filled;
    into[index] = least + (held & mask);
    held >>>= bits;
    filled -= bits;
  }
}

/** One number; four more bytes than it takes are there to be read. */
export function unpackAt(bytes: Uint8Array, index: number, bits: number, least: number): number {
  const bit = index * bits;
  const at = bit >>> 3;
  const shift = bit & 7;
  const low =
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24);
  if (shift + bits <= 32) {
    const number = bits === 32 ? low >>> 0 : (low >>> shift) & ((1 << bits) - 1);
    return least + (number >>> 0);
  }
  const high = (bytes[at + 4] as number) & ((1 << (shift + bits - 32)) - 1);
  return least + (low >>> shift) + high * 2 ** (32 - shift);
}
