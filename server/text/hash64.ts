/** The hash of the last text that was asked for, in two halves of 32 bits. */
export const hashed = new Uint32Array(2);

/**
 * Two multiplicative hashes side by side, each stirred with the other in the end (cyrb53, by bryc, in 64 bits). Numbers
 * are hashed by their bits, and stirred one by one: two that differ alike must not cancel each other out.
 */
export function hash64(text: string, numbers?: Float64Array): void {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  for (let at = 0; numbers !== undefined && at < numbers.length; at++) {
    number[0] = numbers[at] as number;
    for (let half = 0; half < 2; half++) {
      const word = halves[half] as number;
      low = Math.imul(low ^ word, 2654435761);
      high = Math.imul(high ^ word, 1597334677);
      low ^= low >>> 15;
      high ^= high >>> 13;
    }
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  hashed[0] = low;
  hashed[1] = high;
}

const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);
