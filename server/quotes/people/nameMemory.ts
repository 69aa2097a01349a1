import { createRecent } from '../../text/recent.ts';

/** What is known of names: the same few are compared again and again. */
export interface NameMemory<V> {
  get(name: string): V | undefined;
  set(name: string, value: V): void;
}

/** A memory of the words of names, within a bound of bytes. */
export function createNameMemory<V extends readonly string[]>(): NameMemory<V> {
  const values = createRecent<string, V>(BYTES);
  return {
    get: values.get,
    set: (name, value) =>
      values.set(
        name,
        value,
        ENTRY + name.length * 2 + value.reduce((sum, { length }) => sum + WORD + length * 2, 0),
      ),
  };
}

const BYTES = 1 << 20;

/** What a name takes beside its letters, and each of its words. */
const ENTRY = 150;
const WORD = 40;
