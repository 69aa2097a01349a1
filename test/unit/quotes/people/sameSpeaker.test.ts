import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isSlipOf, sameSpeaker } from '../../../../server/quotes/people/sameSpeaker.ts';

const PAIRS: readonly (readonly [a: string, b: string, expected: 'same' | 'different' | 'unsure'])[] = [
  ['Calloway', 'Ines Calloway', 'same'],
  ['Inés Calloway', 'Ines Calloway', 'same'],
  ['Toby Renn', 'Tobias Renn', 'same'],
  ['Bill Holt', 'Will Holt', 'same'],
  ['Dr. Mia Holt', 'Mia Holt', 'same'],
  ['Mia Holt Jr.', 'Mia Holt', 'same'],
  ['Ana Maria Sol', 'Ana Sol', 'same'],
  ['Ana Renn', 'Tobias Renn', 'different'],
  ['Marta Quill', 'Tobias Renn', 'different'],
  ['Quill', 'Renn', 'different'],
  ['Ines', 'Ines Calloway', 'unsure'],
  ['I. Calloway', 'Ines Calloway', 'unsure'],
  ['T. Calloway', 'Ines Calloway', 'different'],
  ['Van der Berg', 'Elke van der Berg', 'same'],
  ['Ms Van der Berg', 'Elke van der Berg', 'same'],
  ['Nic Aodha', 'Orlaith Nic Aodha', 'same'],
  ['MacAodha', 'Tomas Mac Aodha', 'same'],
  ['Tomas MacAodha', 'Tomas Mac Aodha', 'same'],
  ['Maria Sol', 'Ana Maria Sol', 'unsure'],
  ['Jan van der Berg', 'Elke van der Berg', 'different'],
  ['The Evening Sentinel', 'Evening Sentinel', 'same'],
];

const SLIPS: readonly (readonly [written: string, meant: string, slip: boolean])[] = [
  ['Innes Caloway', 'Ines Calloway', true],
  ['Inés Caloway', 'Ines Calloway', true],
  ['Caloway', 'Ines Calloway', true],
  ['Calloway', 'Ines Calloway', false],
  ['Maria Holt', 'Mario Holt', false],
  ['Mia Holt', 'Mia Holt', false],
  ['Toby Renn', 'Tobias Renn', false],
  ['Renn', 'Holt', false],
  ['Tomas MacAohda', 'Tomas Mac Aodha', true],
  ['Tomas MacBride', 'Tomas Mac Aodha', false],
  ['Aurelio Bianci', 'Stallholder Aurelio Bianchi', true],
  ['Ann Lee', 'Ann Lea', false],
];

describe('sameSpeaker', () => {
  for (const [a, b, expected] of PAIRS) {
    it(`${a} and ${b}: ${expected}`, () => {
      equal(sameSpeaker(a, b), expected);
      equal(sameSpeaker(b, a), expected);
    });
  }
});

describe('isSlipOf', () => {
  for (const [written, meant, slip] of SLIPS) {
    it(`${written} ${slip ? 'for' : 'is no slip of'} ${meant}`, () => equal(isSlipOf(written, meant), slip));
  }
});
