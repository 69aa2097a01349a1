/**
 * Words with some bits each, in a table of open addressing that is half full at most. A word is known by its hash
 * alone (FNV-1a and the length), so no string is made to ask.
 */
export interface HashedWords {
  /** For each place a hash and, right behind it, where one look of the processor finds both, the bits: 0 where nothing is. */
  cells: Int32Array;
  /** For each place some bits of the hash; 0 where nothing is. Words that are not there are told by these alone, which a processor keeps at hand. */
  tags: Uint8Array;
  count: number;
}

export function createHashedWords(): HashedWords {
  return { cells: new Int32Array(2 * LEAST), tags: new Uint8Array(LEAST), count: 0 };
}

/** Adds bits, not 0, to those of a word in lower case. */
export function addWord(table: HashedWords, word: string, bits: number): void {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
  addHash(table, (hash ^ word.length) | 0, bits);
}

/** Adds bits, not 0, to those of each word of another table that has some of `of`. */
export function addWords(table: HashedWords, { cells }: HashedWords, of: number, bits: number): void {
  for (let at = 0; at < cells.length; at += 2)
    if (((cells[at + 1] as number) & of) !== 0) addHash(table, cells[at] as number, bits);
}

/** The bits of the word between two offsets of a text, in any case and with either apostrophe; 0 for one that is not there. */
export function lookUpIn(table: HashedWords, text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = mixed(hash, smallUnit(text.charCodeAt(at)));
  return bitsOf(table, hash, end - start);
}

/** The bits of a word of so many units, each in lower case and mixed into the hash, from `SEED` on. */
export function bitsOf(table: HashedWords, mixedAll: number, length: number): number {
  const slot = slotOf(table, mixedAll, length);
  return table.tags[slot] === 0 ? 0 : bitsIn(table, slot);
}

/** The bits at a place of the table. */
export function bitsIn({ cells }: HashedWords, slot: number): number {
  return cells[2 * slot + 1] as number;
}

/** Where such a word is in the table, as long as none is added; an empty place where it is not. */
export function slotOf(table: HashedWords, mixedAll: number, length: number): number {
  return placeOf(table, (mixedAll ^ length) | 0);
}

function placeOf({ cells, tags }: HashedWords, hash: number): number {
  const mask = tags.length - 1;
  const tag = tagOf(hash);
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (tags[slot] !== 0 && (tags[slot] !== tag || cells[2 * slot] !== hash)) slot = (slot + 1) & mask;
  return slot;
}

/** Never 0. */
function tagOf(hash: number): number {
  return (hash >>> 24) | 1;
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
  if (table.count * 4 <= table.cells.length) return;
  const { cells } = table;
  table.cells = new Int32Array(cells.length * 2);
  table.tags = new Uint8Array(cells.length);
  table.count = 0;
  for (let at = 0; at < cells.length; at += 2)
    if (cells[at + 1] !== 0) put(table, cells[at] as number, cells[at + 1] as number);
}

function put(table: HashedWords, hash: number, bits: number): void {
  const { cells, tags } = table;
  const slot = placeOf(table, hash);
  const at = 2 * slot;
  if (tags[slot] === 0) table.count++;
  tags[slot] = tagOf(hash);
  cells[at] = hash;
  cells[at + 1] = (cells[at + 1] as number) | bits;
}

const LEAST = 1024;
