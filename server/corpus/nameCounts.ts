import { hash64, hashed } from '../text/hash64.ts';

/**
 * For each name, how many files claim it, and which one where it is but one. Names are known by 64 bits of a hash, and
 * of the files, which are numbers below 2³², only what they give joined by exclusive or: the number of the last one
 * that is left comes out by itself. Sixteen bytes a name, however long it is.
 */
export interface NameCounts {
  add(name: string, file: number): void;
  /** Takes back what was added. */
  remove(name: string, file: number): void;
  countOf(name: string): number;
  /** The file that alone claims the name; good where the count is 1. */
  onlyOf(name: string): number;
}

export function createNameCounts(): NameCounts {
  let bits = 8;
  let rows = new Uint32Array(ROW << bits);
  /** Rows that are taken, those of names that nobody claims any more among them. */
  let taken = 0;

  /** Where the name's row begins, or the free one that it would take. */
  const rowOf = (low: number, high: number): number => {
    const mask = (1 << bits) - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const row = slot * ROW;
      if (rows[row] === low && rows[row + 1] === high) return row;
      if (rows[row] === 0 && rows[row + 1] === 0) return row;
    }
  };

  const find = (name: string): number => {
    hash(name);
    return rowOf(hashed[0] as number, hashed[1] as number);
  };

  const makeRoom = () => {
    const old = rows;
    let left = 0;
    for (let row = 0; row < old.length; row += ROW) if (old[row + COUNT] !== 0) left++;
    while (left * 4 >= 3 << bits) bits++;
    rows = new Uint32Array(ROW << bits);
    taken = left;
    for (let row = 0; row < old.length; row += ROW) {
      if (old[row + COUNT] === 0) continue;
      rows.set(old.subarray(row, row + ROW), rowOf(old[row] as number, old[row + 1] as number));
    }
  };

  return {
    add(name, file) {
      if (taken * 5 >= 4 << bits) makeRoom();
      const row = find(name);
      if (rows[row] === 0 && rows[row + 1] === 0) {
        rows[row] = hashed[0] as number;
        rows[row + 1] = hashed[1] as number;
        taken++;
      }
      rows[row + COUNT] = (rows[row + COUNT] as number) + 1;
      rows[row + FILES] = (rows[row + FILES] as number) ^ file;
    },
    remove(name, file) {
      const row = find(name);
      if ((rows[row + COUNT] as number) === 0) return;
      rows[row + COUNT] = (rows[row + COUNT] as number) - 1;
      rows[row + FILES] = (rows[row + FILES] as number) ^ file;
    },
    countOf: (name) => rows[find(name) + COUNT] as number,
    onlyOf: (name) => rows[find(name) + FILES] as number,
  };
}

/** A row: the two halves of the hash, how many, and which joined. */
const ROW = 4;
const COUNT = 2;
const FILES = 3;

/** The two halves are never both 0, which marks a row that is free. */
function hash(name: string): void {
  hash64(name);
  if (hashed[0] === 0 && hashed[1] === 0) hashed[1] = 1;
}
