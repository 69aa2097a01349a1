/**
 * The distinct words of the corpus, numbered in the order they were met. Words are never forgotten: a removed
 * article leaves its words behind, which costs little and finds nothing.
 */
export interface Vocabulary {
  readonly size: number;
  /** The number of a word, new or known. */
  intern(key: string): number;
  idOf(key: string): number | undefined;
  keyOf(id: number): string;
  /** Words one slip of the keyboard away from `key` (not `key` itself), the most used ones first. */
  findAlike(key: string, limit: number): number[];
  /** How often the word was interned. */
  countOf(id: number): number;
}

/**
 * Slips are found as in Garbe's symmetric deletion: each word is filed under itself and under itself less one
 * letter. Two words one slip apart (a letter added, missing, replaced, or two neighbours swapped) share a
 * file. Files are chains in typed arrays, told apart by hash alone; what a chain yields is compared anyway.
 */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const keys: string[] = [];
  let counts = new Uint32Array(1024);
  const files = createChains();

  const intern = (key: string): number => {
    let id = ids.get(key);
    if (id === undefined) {
      id = keys.length;
      ids.set(key, id);
      keys.push(key);
      if (id >= counts.length) counts = grown(counts);
      const word = id;
      eachDeletion(key, (hash) => files.add(hash, word));
    }
    counts[id] = (counts[id] ?? 0) + 1;
    return id;
  };

  const findAlike = (key: string, limit: number): number[] => {
    const found = new Set<number>();
    eachDeletion(key, (hash) => {
      files.each(hash, (id) => {
        if (isOneSlip(key, keys[id] ?? '')) found.add(id);
      });
    });
    return [...found].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, limit);
  };

  return {
    get size() {
      return keys.length;
    },
    intern,
    idOf: (key) => ids.get(key),
    keyOf: (id) => keys[id] ?? '',
    findAlike,
    countOf: (id) => counts[id] ?? 0,
  };
}

/** Whether one letter added, missing, replaced or swapped with its neighbour turns `a` into `b`. */
export function isOneSlip(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (a === b || difference > 1 || difference < -1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  if (difference === 1) return a.slice(at + 1) === b.slice(at);
  if (difference === -1) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Whether fingers rather than a wrong guess made `typed` of `meant`, which is one slip away: two letters swapped,
 * one missing or one doubled.
 */
export function isLikelySlip(typed: string, meant: string): boolean {
  if (typed.length < meant.length) return true;
  let at = 0;
  while (at < meant.length && typed[at] === meant[at]) at++;
  if (typed.length === meant.length) return typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return at > 0 && typed[at] === typed[at - 1];
}

/** Whether `typed` is the beginning of `key`, or one slip away from being it. */
export function beginsWithSlip(typed: string, key: string): boolean {
  if (key.startsWith(typed)) return true;
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    if (length > 0 && length <= key.length && isOneSlip(typed, key.slice(0, length))) return true;
  }
  return false;
}

/** Longer words are filed under their first letters alone; no slip of a writer needs more. */
const LONGEST_FILED = 24;

/** Calls back with the hash of the word and of the word less each of its letters. */
function eachDeletion(key: string, visit: (hash: number) => void): void {
  if (key.length > LONGEST_FILED) return;
  visit(hashWithout(key, -1));
  if (key.length < 2) return;
  for (let left = 0; left < key.length; left++) {
    if (left > 0 && key.charCodeAt(left) === key.charCodeAt(left - 1)) continue;
    visit(hashWithout(key, left));
  }
}

/** FNV-1a over UTF-16 units, passing over the one at `omitted`. */
function hashWithout(key: string, omitted: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    if (at !== omitted) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

interface Chains {
  add(hash: number, value: number): void;
  each(hash: number, visit: (value: number) => void): void;
}

/** A multimap from hash to number in three typed arrays; the table of heads doubles as it fills. */
function createChains(): Chains {
  let heads = new Int32Array(4096).fill(-1);
  let hashes = new Uint32Array(4096);
  let values = new Uint32Array(4096);
  let nexts = new Int32Array(4096);
  let count = 0;

  const link = (entry: number) => {
    const slot = (hashes[entry] ?? 0) & (heads.length - 1);
    nexts[entry] = heads[slot] ?? -1;
    heads[slot] = entry;
  };

  return {
    add(hash, value) {
      if (count === hashes.length) {
        hashes = grown(hashes);
        values = grown(values);
        const longer = new Int32Array(count * 2);
        longer.set(nexts);
        nexts = longer;
        heads = new Int32Array(count * 2).fill(-1);
        for (let entry = 0; entry < count; entry++) link(entry);
      }
      hashes[count] = hash;
      values[count] = value;
      link(count);
      count++;
    },
    each(hash, visit) {
      for (let at = heads[hash & (heads.length - 1)] ?? -1; at >= 0; at = nexts[at] ?? -1) {
        if (hashes[at] === hash) visit(values[at] ?? 0);
      }
    },
  };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2);
  longer.set(array);
  return longer;
}
