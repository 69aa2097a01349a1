/** What is known of names: the same few are compared again and again. */
export interface NameMemory<V> {
  get(name: string): V | undefined;
  set(name: string, value: V): void;
}

/** A memory that begins anew when it is full, which costs less than knowing what was asked for last. */
export function createNameMemory<V>(): NameMemory<V> {
  const values = new Map<string, V>();
  return {
    get: (name) => values.get(name),
    set(name, value) {
      if (name.length > LONGEST) return;
      if (values.size >= MOST) values.clear();
      values.set(name, value);
    },
  };
}

/** UTF-16 units: a longer text is no name. */
const LONGEST = 100;
const MOST = 2_000;
