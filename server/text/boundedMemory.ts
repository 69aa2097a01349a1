/** Remembers values by texts, and forgets those that were not asked for the longest when the texts grow too many. */
export interface BoundedMemory<V> {
  get(text: string): V | undefined;
  set(text: string, value: V): void;
}

/**
 * A memory bounded by the length of its texts together, in UTF-16 units: what is remembered of a text is about as
 * large as the text, so a count would hold little of short ones or gigabytes of long ones. A single text longer than
 * the bound is remembered until the next one comes.
 */
export function createBoundedMemory<V>(most: number): BoundedMemory<V> {
  const values = new Map<string, { readonly value: V }>();
  let length = 0;
  return {
    get(text) {
      const known = values.get(text);
      if (known === undefined) return undefined;
      values.delete(text);
      values.set(text, known);
      return known.value;
    },
    set(text, value) {
      if (values.delete(text)) length -= text.length;
      values.set(text, { value });
      length += text.length;
      if (length <= most) return;
      for (const [oldest] of values) {
        if (length <= most || oldest === text) return;
        values.delete(oldest);
        length -= oldest.length;
      }
    },
  };
}
