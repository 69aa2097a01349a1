import type { NumberArray } from './bytes/bitPacking.ts';
import type { Numbers } from './bytes/numbers.ts';

/**
 * The index of the first number that is not below `wanted` in a stretch of a row that ascends there, `to` where there
 * is none. It is looked for in steps that double from `from` on, so that going through a row costs little a number.
 */
export function firstNotBelow(
  numbers: Numbers | NumberArray,
  from: number,
  to: number,
  wanted: number,
): number {
  let low = from;
  let high = from;
  for (let step = 1; high < to && (numbers.at(high) as number) < wanted; step *= 2) {
    low = high + 1;
    high = low + step;
  }
  high = Math.min(high, to);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers.at(middle) as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
