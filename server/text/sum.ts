import { hash64, hashed } from './hash64.ts';

/** A sum of texts, which is the same in whatever order they came and after some of them went again. */
export interface Sum {
  /** Adds a text, and numbers that belong to it. */
  add(text: string, numbers?: Float64Array): void;
  take(text: string, numbers?: Float64Array): void;
  /** Adds all that another sum told of. */
  addTold(told: string): void;
  /** Equal for equal texts, and for different ones as good as never. */
  told(): string;
}

/** Two sums of 32 bits that wrap around, of the halves of a hash, and a count. */
export function createSum(): Sum {
  let [first, second, count] = [0, 0, 0];
  const change = (by: 1 | -1, text: string, numbers?: Float64Array) => {
    hash64(text, numbers);
    first = (first + by * (hashed[0] as number)) | 0;
    second = (second + by * (hashed[1] as number)) | 0;
    count += by;
  };
  return {
    add: (text, numbers) => change(1, text, numbers),
    take: (text, numbers) => change(-1, text, numbers),
    addTold(told) {
      const [more = 0, one = 0, other = 0] = told.split(':').map(Number);
      count += more;
      first = (first + one) | 0;
      second = (second + other) | 0;
    },
    told: () => `${count}:${first}:${second}`,
  };
}
