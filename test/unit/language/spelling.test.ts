import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { areSpellingsOfOneWord } from '../../../server/language/spelling.ts';

const pairs = (list: string) => list.split(', ').map((pair) => pair.split(' '));
const judge = (list: string) =>
  pairs(list).map(([a = '', b = '']) => `${a} ${b} ${areSpellingsOfOneWord(a, b) ? 'one' : 'two'}`);

describe('areSpellingsOfOneWord', () => {
  it('knows British and American spelling', () => {
    const list =
      'colour color, favourite favorite, honoured honored, behaviour behavior, vigour vigor, organise organize, ' +
      'realisation realization, analyse analyze, centre center, theatres theaters, metred metered, defence defense, ' +
      'travelled traveled, modelling modeling, anaemia anemia, oestrogen estrogen, programme program, ' +
      'dialogue dialog, judgement judgment, grey gray, towards toward, fulfil fulfill, tyre tire, whilst while';
    deepEqual(
      judge(list),
      pairs(list).map(([a, b]) => `${a} ${b} one`),
    );
  });

  it('keeps apart what only looks so', () => {
    const list =
      'four for, filling filing, polled poled, advice advise, hour or, poem pem, stored store, word ward';
    deepEqual(
      judge(list),
      pairs(list).map(([a, b]) => `${a} ${b} two`),
    );
  });

  it('is about different words', () => {
    deepEqual(judge('colour colour'), ['colour colour two']);
  });
});
