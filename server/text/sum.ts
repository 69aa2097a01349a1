/** A sum of texts, which is the same in whatever order they came and after some of them went again. */
export interface Sum {
  add(text: string): void;
  take(text: string): void;
  /** Equal for equal texts, and for different ones as good as never. */
  told(): string;
}

/** Two sums of 32 bits that wrap around, of two hashes after Bryc's cyrb53 (public domain), and a count. */
export function createSum(): Sum {
  let [first, second, count] = [0, 0, 0];
  const change = (text: string, by: 1 | -1) => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 2654435761);
      other = Math.imul(other ^ unit, 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
    other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
    first = (first + by * one) | 0;
    second = (second + by * other) | 0;
    count += by;
  };
  return {
    add: (text) => change(text, 1),
    take: (text) => change(text, -1),
    told: () => `${count}:${first}:${second}`,
  };
}
