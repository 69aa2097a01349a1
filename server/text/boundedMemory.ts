/** Remembers values by texts, and forgets those that were not asked for in long when the texts grow too many. */
export interface BoundedMemory<V> {
  get(text: string): V | undefined;
  set(text: string, value: V): void;
}

interface Remembered<V> {
  readonly value: V;
  /** Since it was remembered, or last spared. */
  wasAsked: boolean;
}

/**
 * A memory bounded by the length of its texts together, in UTF-16 units: what is remembered of a text is about as
 * large as the text, so a count would hold little of short ones or gigabytes of long ones. A single text longer than
 * the bound is remembered until the next one comes. Where room is needed, the oldest goes unless it was asked for: then
 * it is spared once and counts as new (“second chance”), so that asking costs one look.
 */
export function createBoundedMemory<V>(most: number): BoundedMemory<V> {
  const values = new Map<string, Remembered<V>>();
  let length = 0;
  return {
    get(text) {
      const known = values.get(text);
      if (known === undefined) return undefined;
      known.wasAsked = true;
      return known.value;
    },
    set(text, value) {
      if (values.delete(text)) length -= text.length;
      values.set(text, { value, wasAsked: false });
      length += text.length;
      if (length <= most) return;
      for (const [oldest, known] of values) {
        if (length <= most) return;
        if (oldest === text) continue;
        values.delete(oldest);
        if (known.wasAsked) values.set(oldest, { value: known.value, wasAsked: false });
        else length -= oldest.length;
      }
    },
  };
}
