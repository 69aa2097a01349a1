import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { memorySource } from '../../../server/search/bytes/byteSource.ts';
import {
  createPageCache,
  encodeNumbers,
  type Numbers,
  numbersFrom,
  numbersInMemory,
  numbersUnpacked,
} from '../../../server/search/bytes/numbers.ts';
import { createRandom } from '../../support/random.ts';

describe('a row of numbers in a file', () => {
  it('reads as it was written, however large the numbers and long the row', () => {
    const random = createRandom(4);
    for (const most of [0, 1, 2, 7, 200, 1 << 16, (1 << 23) + 5, 2 ** 31, 2 ** 32 - 1]) {
      for (const length of [0, 1, 7, 1023, 1024, 1025, 5000]) {
        const base = random() < 0.5 ? 0 : Math.floor(random() * (2 ** 32 - 1 - most));
        const numbers = Uint32Array.from({ length }, () => base + Math.round(random() * most));
        const file = joined(encodeNumbers(numbers));
        // A cache of one page at a time: every page is read more than once.
        const row = numbersFrom(memorySource(file), length, createPageCache(1));
        const resident = numbersInMemory(memorySource(file), length);
        const often = numbersFrom(memorySource(file), length, createPageCache(1, 1 << 20), 'often');
        const [unpacked, packed] = [1 << 20, 0].map((room) =>
          numbersUnpacked(memorySource(file), length, createPageCache(1, room)),
        ) as [Numbers, Numbers];
        for (const read of [row, resident, often, unpacked, packed]) {
          equal(read.length, length);
          deepEqual(Array.from(read.slice(0, length)), Array.from(numbers));
          for (let at = 0; at < length; at += 1 + Math.floor(random() * 40)) equal(read.at(at), numbers[at]);
          equal(read.at(length), 0);
          equal(read.at(-1), 0);
          const [from, to] = [Math.floor(random() * length), Math.floor(random() * length)];
          deepEqual(Array.from(read.slice(from, to)), Array.from(numbers.slice(from, to)));
          for (let at = 0; at < length; at += 1 + Math.floor(random() * 400)) {
            const end = at + Math.floor(random() * 40);
            deepEqual(Array.from(read.once(at, end)), Array.from(numbers.slice(at, end)));
          }
        }
        // Nothing of this one's was in memory before.
        const fresh = numbersFrom(memorySource(file), length, createPageCache(1));
        for (let at = 0; at < length; at += 1 + Math.floor(random() * 40)) {
          const end = at + Math.floor(random() * 40);
          deepEqual(Array.from(fresh.once(at, end)), Array.from(numbers.slice(at, end)));
        }
      }
    }
  });

  it('finds where a rising stretch of it reaches a number, wherever the stretch begins and ends', () => {
    const random = createRandom(7);
    const stretches = Array.from({ length: 12 }, () =>
      Uint32Array.from({ length: Math.floor(random() * 3000) }, () => Math.floor(random() * 500)).sort(),
    );
    const numbers = stretches.flatMap((stretch) => [...stretch]);
    const file = joined(encodeNumbers(numbers));
    const rows = [
      numbersFrom(memorySource(file), numbers.length, createPageCache(1)),
      numbersInMemory(memorySource(file), numbers.length),
      numbersFrom(memorySource(file), numbers.length, createPageCache(1, 1 << 20), 'often'),
      numbersUnpacked(memorySource(file), numbers.length, createPageCache(1, 1 << 20)),
    ];
    let from = 0;
    for (const { length } of stretches) {
      for (let round = 0; round < 40; round++) {
        const least = Math.floor(random() * 520);
        const first = from + Math.floor(random() * length);
        const to = first + Math.floor(random() * (from + length - first + 1));
        const found = numbers.slice(first, to).findIndex((number) => number >= least);
        for (const row of rows) equal(row.firstFrom(first, to, least), found < 0 ? to : first + found);
      }
      from += length;
    }
  });

  it('reads of a short stretch that is wanted once no more than its own bytes', () => {
    const random = createRandom(9);
    const numbers = Uint32Array.from({ length: 3000 }, () => Math.floor(random() * (1 << 20)));
    const file = joined(encodeNumbers(numbers));
    let bytes = 0;
    const { length, read } = memorySource(file);
    const counted = {
      length,
      read(from: number, to: number) {
        bytes += to - from;
        return read(from, to);
      },
    };
    const row = numbersFrom(counted, numbers.length, createPageCache(1 << 20));
    row.once(0, 1);
    for (const [from, to] of [
      [1030, 1040],
      [2990, 3000],
      [1030, 1040],
    ] as const) {
      bytes = 0;
      deepEqual(Array.from(row.once(from, to)), Array.from(numbers.slice(from, to)));
      equal(bytes < 64, true, 'twenty bits for each, and a few around them');
    }
  });

  it('reads a row that is used often once, and page by page where there is no room for all of it', () => {
    const numbers = Uint32Array.from({ length: 5000 }, (_, at) => at * 7);
    const file = joined(encodeNumbers(numbers));
    const readings = (mostHeld: number) => {
      let count = 0;
      const { length, read } = memorySource(file);
      const counted = {
        length,
        read(from: number, to: number) {
          count++;
          return read(from, to);
        },
      };
      const row = numbersFrom(counted, numbers.length, createPageCache(1, mostHeld), 'often');
      for (const at of [0, 4999, 2000, 0, 4999]) equal(row.at(at), numbers[at]);
      return count;
    };
    equal(readings(1 << 20), 2, 'the table of pages, and the pages');
    equal(readings(1000), 6, 'the table of pages, and a page for each number');
  });

  it('takes no more bits than the numbers of a page differ by', () => {
    const rising = Uint32Array.from({ length: 100_000 }, (_, index) => 2 ** 31 + index * 3);
    equal(joined(encodeNumbers(rising)).length < (100_000 * 13) / 8, true);
  });
});

function joined(parts: Iterable<Uint8Array>): Uint8Array {
  return Uint8Array.from([...parts].flatMap((part) => [...part]));
}
