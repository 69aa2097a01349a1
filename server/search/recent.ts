/** What was used lately, by number, within a bound of bytes. */
export interface Recent<T> {
  get(key: number): T | undefined;
  /** `bytes` is about what the value takes in memory. */
  set(key: number, value: T, bytes: number): void;
}

/**
 * Two generations: what is used moves to the young one, and when that has taken half of the bytes, the old one is
 * forgotten. Nothing else is remembered of each use, and nothing used lately is ever lost.
 */
export function createRecent<T>(most: number): Recent<T> {
  let young = new Map<number, readonly [value: T, bytes: number]>();
  let old = new Map<number, readonly [value: T, bytes: number]>();
  let taken = 0;
  const put = (key: number, entry: readonly [T, number]) => {
    young.set(key, entry);
    taken += entry[1];
    if (taken * 2 <= most) return;
    old = young;
    young = new Map();
    taken = 0;
  };
  return {
    get(key) {
      const known = young.get(key);
      if (known !== undefined) return known[0];
      const older = old.get(key);
      if (older !== undefined) put(key, older);
      return older?.[0];
    },
    set: (key, value, bytes) => put(key, [value, bytes]),
  };
}
