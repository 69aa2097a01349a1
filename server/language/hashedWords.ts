/**
 * Words with some bits each, in a table of open addressing that is a quarter full at most. A word is known by its hash
 * alone (FNV-1a and the length), so no string is made to ask.
 */
export interface HashedWords {
  keys: Int32Array;
  /** The bits; 0 where nothing is. */
  values: Int32Array;
  count: number;
}

export function createHashedWords(): HashedWords {
  return { keys: new Int32Array(LEAST), values: new Int32Array(LEAST), count: 0 };
}

/** Adds bits, not 0, to those of a word in lower case. */
export function addWord(table: HashedWords, word: string, bits: number): void {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
  addHash(table, (hash ^ word.length) | 0, bits);
}

/** Adds bits, not 0, to those of each word of another table that has some of `of`. */
export function addWords(table: HashedWords, { keys, values }: HashedWords, of: number, bits: number): void {
  for (let slot = 0; slot < keys.length; slot++)
    if (((values[slot] as number) & of) !== 0) addHash(table, keys[slot] as number, bits);
}

/** The bits of the word between two offsets of a text, in any case and with either apostrophe; 0 for one that is not there. */
export function lookUpIn(table: HashedWords, text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = mixed(hash, smallUnit(text.charCodeAt(at)));
  return bitsOf(table, hash, end - start);
}

/** The bits of a word of so many units, each in lower case and mixed into the hash, from `SEED` on. */
export function bitsOf(table: HashedWords, mixedAll: number, length: number): number {
  return table.values[slotOf(table, mixedAll, length)] as number;
}

/** Where such a word is in the table, as long as none is added; an empty place where it is not. */
export function slotOf({ keys, values }: HashedWords, mixedAll: number, length: number): number {
  const hash = (mixedAll ^ length) | 0;
  const mask = keys.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** The same for a word in lower case. */
export function slotOfWord(table: HashedWords, word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
  return slotOf(table, hash, word.length);
}

/** A unit as words have it in the table: small, as far as Latin-1 goes, and an apostrophe straight. */
export function smallUnit(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  return unit === 0x2019 ? 39 : unit;
}

/** A hash with one more unit in it. */
export function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** The hash of nothing yet. */
export const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function addHash(table: HashedWords, hash: number, bits: number): void {
  put(table, hash, bits);
  if (table.count * 4 <= table.keys.length) return;
  const { keys, values } = table;
  table.keys = new Int32Array(keys.length * 2);
  table.values = new Int32Array(keys.length * 2);
  table.count = 0;
  for (let slot = 0; slot < keys.length; slot++)
    if (values[slot] !== 0) put(table, keys[slot] as number, values[slot] as number);
}

function put(table: HashedWords, hash: number, bits: number): void {
  const { keys, values } = table;
  const mask = keys.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  if (values[slot] === 0) table.count++;
  keys[slot] = hash;
  values[slot] = (values[slot] as number) | bits;
}

const LEAST = 1024;
