import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { areFormsOfOneForename } from '../../../server/sources/names/nickname.ts';

describe('two forenames', () => {
  for (const [a, b, expected] of [
    ['tom', 'thomas', true],
    ['tobias', 'tob', true],
    ['tob', 'tobias', true],
    ['bill', 'william', true],
    ['ed', 'ed', true],
    ['jo', 'joan', false],
    ['toby', 'tina', false],
    ['mara', 'mia', false],
  ] as const) {
    it(`${a} and ${b} are ${expected ? '' : 'not '}forms of one`, () => {
      equal(areFormsOfOneForename(a, b), expected);
      equal(areFormsOfOneForename(b, a), expected);
    });
  }
});
