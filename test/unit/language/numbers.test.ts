import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ENGLISH } from '../../../server/language/languages/en/english.ts';
import { FRENCH } from '../../../server/language/languages/fr/french.ts';
import { inOtherFigures, numbersOf, plainForm } from '../../../server/language/numbers.ts';

const keys = (text: string) => text.split(' ');

describe('plainForm', () => {
  const same: readonly (readonly string[])[] = [
    ['nineteen', '19'],
    ['two hundred and five', '205'],
    ['twenty five', '25'],
    ['$ 14 million', '14 million dollars', '$ 14m'],
    ['£ 5', '5 pounds', 'five pounds'],
    ['40 per cent', '40 %', 'forty percent'],
    ['3,000', 'three thousand'],
    ['dr smith', 'doctor smith'],
    ['6 km', 'six kilometres', 'six kilometers'],
  ];
  for (const forms of same) {
    it(`is one for ${forms.join(' and ')}`, () => {
      deepEqual(new Set(forms.map((form) => plainForm(keys(form), ENGLISH))).size, 1);
    });
  }

  it('is another for another value', () => {
    const forms = [
      'nineteen',
      'ninety',
      '91',
      '5 pounds',
      '5 dollars',
      'five six',
      '40',
      '40 %',
      '14 million',
      '14 billion',
    ];
    deepEqual(new Set(forms.map((form) => plainForm(keys(form), ENGLISH))).size, forms.length);
  });
});

describe('numbersOf', () => {
  it('reads figures, words and ordinals, and leaves the pronoun one', () => {
    deepEqual(
      numbersOf(keys('one of the first 12 shot it in twenty five days for half a million'), ENGLISH),
      [1, 12, 25, 0.5, 1e6],
    );
  });
});

describe('inOtherFigures', () => {
  it('writes figures out and words in figures', () => {
    deepEqual(
      ['we shot 19 days', 'twenty five of them', 'nearly £ 14m', '40 % less', 'one of us'].map((text) =>
        inOtherFigures(text, ENGLISH),
      ),
      ['we shot nineteen days', '25 of them', 'nearly 14 million', 'forty per cent less', 'one of us'],
    );
  });

  it('counts in French as the French do, with “et” before one alone and never behind eighty', () => {
    deepEqual(
      ['21', '22', '60', '61', '62', '71', '72', '80', '81', '91', '92'].map((figures) =>
        inOtherFigures(figures, FRENCH),
      ),
      [
        'vingt et un',
        'vingt deux',
        'soixante',
        'soixante et un',
        'soixante deux',
        'soixante et onze',
        'soixante douze',
        'quatre vingts',
        'quatre vingt un',
        'quatre vingt onze',
        'quatre vingt douze',
      ],
    );
  });
});
