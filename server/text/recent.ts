import { ownText } from './ownText.ts';

/** What was used lately, within a bound of bytes. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  /** `bytes` is about what the value takes in memory, its key and what it takes to keep it among them. */
  set(key: Key, value: Value, bytes: number): void;
  delete(key: Key): void;
  clear(): void;
  /** The bytes of all that is kept; never more than the bound. */
  readonly bytes: number;
}

/**
 * Two generations: what is used moves to the young one, and when that has taken half of the bytes, the old one is
 * forgotten. Nothing else is remembered of each use, and nothing used lately is ever lost, but for what takes more
 * than half of the bytes by itself: that is not kept. What is text is kept as text of its own; a value that holds pieces
 * of some longer text has to see to that itself (`ownText`).
 */
export function createRecent<Key, Value>(most: number): Recent<Key, Value> {
  let young = createGeneration<Key, Value>();
  let old = createGeneration<Key, Value>();
  const put = (key: Key, value: Value, bytes: number) => {
    young.delete(key);
    if (bytes * 2 > most) return;
    if ((young.taken + bytes) * 2 > most) {
      old = young;
      young = createGeneration();
    }
    young.put(key, value, bytes);
  };
  return {
    get(key) {
      const known = young.held.get(key);
      if (known !== undefined) return known[0];
      const older = old.held.get(key);
      if (older === undefined) return undefined;
      old.delete(key);
      put(key, older[0], older[1]);
      return older[0];
    },
    set(key, value, bytes) {
      old.delete(key);
      put(key, value, bytes);
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
    clear() {
      young = createGeneration();
      old = createGeneration();
    },
    get bytes() {
      return young.taken + old.taken;
    },
  };
}

interface Generation<Key, Value> {
  readonly held: ReadonlyMap<Key, readonly [value: Value, bytes: number]>;
  readonly taken: number;
  put(key: Key, value: Value, bytes: number): void;
  delete(key: Key): void;
}

function createGeneration<Key, Value>(): Generation<Key, Value> {
  const held = new Map<Key, readonly [value: Value, bytes: number]>();
  let taken = 0;
  return {
    held,
    get taken() {
      return taken;
    },
    put(key, value, bytes) {
      held.set(own(key), [own(value), bytes]);
      taken += bytes;
    },
    delete(key) {
      const known = held.get(key);
      if (known === undefined) return;
      held.delete(key);
      taken -= known[1];
    },
  };
}

function own<T>(value: T): T {
  return typeof value === 'string' ? (ownText(value) as T) : value;
}
