/** The index of the first item whose offset is greater than `offset`, found by halving; the items are in order. */
export function firstAfter<T>(items: ArrayLike<T>, offset: number, offsetOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && offsetOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
