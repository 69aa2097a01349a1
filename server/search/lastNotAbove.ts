import type { Numbers } from './bytes/numbers.ts';

/**
 * Finds the index of the last number of a row that is not above another; the numbers rise and are below `end`. Of a row
 * in memory it is known for every so many numbers which is the first above: halving all of the row for each of a thousand
 * would take most of the time of a search.
 */
export function lastNotAbove(row: Numbers, end: number): (wanted: number) => number {
  let firsts: Uint32Array | undefined;
  let array: Numbers['array'];
  return (wanted) => {
    array ??= row.array;
    if (array === undefined) return row.firstFrom(0, row.length, wanted + 1) - 1;
    firsts ??= firstsOf(array, end);
    const stretch = wanted >>> STRETCH_BITS;
    let low = firsts[stretch] as number;
    let high = firsts[stretch + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((array[middle] as number) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}

/** For each stretch of numbers the index of the first that is not below its beginning. */
function firstsOf(array: ArrayLike<number>, end: number): Uint32Array {
  const firsts = new Uint32Array((end >>> STRETCH_BITS) + 2);
  let at = 0;
  for (let stretch = 0; stretch < firsts.length; stretch++) {
    while (at < array.length && (array[at] as number) < stretch << STRETCH_BITS) at++;
    firsts[stretch] = at;
  }
  return firsts;
}

/** So many numbers share an entry: a score of quotes begin in as many words. */
const STRETCH_BITS = 9;
