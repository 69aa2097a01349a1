/** How often words occur in the whole corpus, to tell the rare from the common. Counts are never too low. */
export interface WordCounts {
  readonly total: number;
  add(hashes: Uint32Array, count: number): void;
  remove(hashes: Uint32Array, count: number): void;
  /** Adds counters, each given by its slot. */
  addCounts(slots: Uint32Array, counts: Uint32Array): void;
  /** How much finding this word says: 1 for the commonest words, and about 1 more with each halving. */
  weightOf(hash: number): number;
  /** How often the word occurs. */
  countOf(hash: number): number;
  /** The same as if so many of the words, all of which were added, had not been. */
  without(hashes: Uint32Array, count: number): Pick<WordCounts, 'countOf' | 'weightOf'>;
}

/**
 * Counts by the low bits of the hash, so that memory stays the same however many words there are; two words
 * that share a counter look more common than they are, which costs a little precision of ranks and no match.
 */
export function createWordCounts(): WordCounts {
  const counts = new Uint32Array(SLOTS);
  let total = 0;
  return {
    get total() {
      return total;
    },
    add(hashes, count) {
      for (let index = 0; index < count; index++) {
        const slot = (hashes[index] as number) & (SLOTS - 1);
        counts[slot] = (counts[slot] as number) + 1;
      }
      total += count;
    },
    remove(hashes, count) {
      for (let index = 0; index < count; index++) {
        const slot = (hashes[index] as number) & (SLOTS - 1);
        counts[slot] = (counts[slot] as number) - 1;
      }
      total -= count;
    },
    addCounts(slots, some) {
      for (let index = 0; index < slots.length; index++) {
        const slot = slots[index] as number;
        const count = some[index] as number;
        counts[slot] = (counts[slot] as number) + count;
        total += count;
      }
    },
    countOf: (hash) => counts[hash & (SLOTS - 1)] ?? 0,
    weightOf: (hash) => weight(counts[hash & (SLOTS - 1)] ?? 0, total),
    without(hashes, count) {
      const less = new Map<number, number>();
      for (let index = 0; index < count; index++) {
        const slot = (hashes[index] as number) & (SLOTS - 1);
        less.set(slot, (less.get(slot) ?? 0) + 1);
      }
      const countOf = (hash: number) => {
        const slot = hash & (SLOTS - 1);
        return (counts[slot] ?? 0) - (less.get(slot) ?? 0);
      };
      return { countOf, weightOf: (hash) => weight(countOf(hash), total - count) };
    },
  };
}

/** How much a word says that occurs so often among so many. */
export function weight(count: number, total: number): number {
  return Math.max(1, Math.log2(total / Math.max(1, count)) - 3);
}

/** A quarter of a megabyte. */
export const SLOTS = 1 << 16;
