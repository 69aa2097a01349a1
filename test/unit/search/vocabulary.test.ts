import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  beginsWithSlip,
  createVocabulary,
  isLikelySlip,
  isOneSlip,
} from '../../../server/search/vocabulary.ts';

describe('the vocabulary', () => {
  for (const [typed, meant, expected] of [
    ['tehre', 'there', true],
    ['ther', 'there', true],
    ['theere', 'there', true],
    ['thete', 'there', true],
    ['there', 'there', false],
    ['three', 'there', true],
    ['the', 'there', false],
    ['eth', 'the', false],
  ] as const) {
    it(`takes ${typed} for ${expected ? '' : 'no '}slip of ${meant}`, () => {
      equal(isOneSlip(typed, meant), expected);
      equal(isOneSlip(meant, typed), expected);
    });
  }

  it('tells slips of the fingers from other misspellings', () => {
    deepEqual(
      ['hte', 'te', 'tthe', 'tha', 'thex'].map((typed) => isLikelySlip(typed, 'the')),
      [true, true, true, false, false],
    );
  });

  it('takes the beginning of a word with a slip', () => {
    deepEqual(
      ['col', 'clo', 'cll', 'coll', 'xyz', 'tab'].map((typed) => beginsWithSlip(typed, 'collaborate')),
      [true, true, true, true, false, false],
    );
  });

  it('finds every word a slip away, the most used first', () => {
    const vocabulary = createVocabulary();
    for (const word of ['form', 'from', 'from', 'farm', 'firm', 'forms', 'for', 'foam', 'storm']) {
      vocabulary.intern(word);
    }
    const alike = vocabulary.findAlike('form', 10).map((id) => vocabulary.keyOf(id));
    equal(alike[0], 'from');
    deepEqual(alike.toSorted(), ['farm', 'firm', 'foam', 'for', 'forms', 'from']);
  });

  it('finds slips among thousands of words as comparing with each would', () => {
    const vocabulary = createVocabulary();
    const letters = ['a', 'b', 'c', 'd'];
    const words: string[] = [];
    for (let number = 0; number < 4 ** 6; number += 3) {
      const word = Array.from({ length: 6 }, (_, place) => letters[Math.floor(number / 4 ** place) % 4]).join(
        '',
      );
      words.push(word);
      vocabulary.intern(word);
    }
    for (const word of ['abcdab', 'aaaaaa', 'dcbad', 'bdbdbdb']) {
      deepEqual(
        vocabulary
          .findAlike(word, 10_000)
          .map((id) => vocabulary.keyOf(id))
          .toSorted(),
        words.filter((other) => isOneSlip(word, other)).toSorted(),
      );
    }
  });
});
