import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createSectionWriter, memorySink, sectionsIn } from '../../../server/search/bytes/sections.ts';
import { beginsWithSlip, isLikelySlip, isOneSlip } from '../../../server/search/slips.ts';
import { openWordTable, writeWordTable } from '../../../server/search/wordTable.ts';

describe('slips of the keyboard', () => {
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
      ['hte', 'te', 'tthe', 'tha', 'thex', 'hhe', 'tte'].map((typed) => isLikelySlip(typed, 'the')),
      [true, true, true, false, false, false, false],
    );
  });

  it('takes the beginning of a word with a slip', () => {
    deepEqual(
      ['col', 'clo', 'cll', 'coll', 'xyz', 'tab'].map((typed) => beginsWithSlip(typed, 'collaborate')),
      [true, true, true, true, false, false],
    );
  });

  it('finds slips among thousands of words as comparing with each would', () => {
    const letters = ['a', 'b', 'c', 'd'];
    const words = ['form', 'from', 'farm', 'firm', 'forms', 'for', 'foam', 'storm'];
    for (let number = 0; number < 4 ** 6; number += 3)
      words.push(
        Array.from({ length: 6 }, (_, place) => letters[Math.floor(number / 4 ** place) % 4]).join(''),
      );
    const sink = memorySink();
    const writer = createSectionWriter(sink);
    writeWordTable(writer, 'words', words.toSorted());
    writer.finish();
    const table = openWordTable(sectionsIn(sink.bytes()), 'words');
    for (const word of ['abcdab', 'aaaaaa', 'dcbad', 'bdbdbdb', 'form', 'fom', '']) {
      deepEqual(
        table
          .findAlike(word)
          .map((index) => table.words.at(index))
          .toSorted(),
        words.filter((other) => isOneSlip(word, other)).toSorted(),
      );
    }
  });
});
