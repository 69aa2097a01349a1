import { hash64, hashed } from './hash64.ts';

/** A sum of texts, which is the same in whatever order they came and after some of them went again. */
export interface Sum {
  add(text: string): void;
  take(text: string): void;
  /** Equal for equal texts, and for different ones as good as never. */
  told(): string;
}

/** Two sums of 32 bits that wrap around, of the halves of a hash, and a count. */
export function createSum(): Sum {
  let [first, second, count] = [0, 0, 0];
  const change = (text: string, by: 1 | -1) => {
    hash64(text);
    first = (first + by * (hashed[0] as number)) | 0;
    second = (second + by * (hashed[1] as number)) | 0;
    count += by;
  };
  return {
    add: (text) => change(text, 1),
    take: (text) => change(text, -1),
    told: () => `${count}:${first}:${second}`,
  };
}
