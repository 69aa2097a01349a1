import { deepEqual, equal } from 'node:assert/strict';
import { counted, grouped } from '../../../server/text/counted.ts';

describe('a count', () => {
  it('is written as English writes whole numbers, in groups of three', () => {
    const numbers = [0, 7, 999, 1_000, 12_034, 999_999, 1_000_000, 70_803_656, -1_204, -12];
    deepEqual(
      numbers.map(grouped),
      numbers.map((number) => number.toLocaleString('en')),
    );
  });

  it('has its noun in the number that it asks for', () => {
    equal(counted(1, 'quote'), '1 quote');
    equal(counted(0, 'quote'), '0 quotes');
    equal(counted(1_204, 'quote'), '1,204 quotes');
  });
});
