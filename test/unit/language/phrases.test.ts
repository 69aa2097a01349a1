import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { GERMAN } from '../../../server/language/languages/de/german.ts';
import { ENGLISH } from '../../../server/language/languages/en/english.ts';
import { SPANISH } from '../../../server/language/languages/es/spanish.ts';
import { FRENCH } from '../../../server/language/languages/fr/french.ts';
import { areFillers } from '../../../server/language/scopes.ts';
import { leadsDenial, leadsSupposition } from '../../../server/language/supposed.ts';

describe('what leads to words that nobody has said', () => {
  for (const [before, expected] of [
    ['You might well ask, ', true],
    ['Anyone could tell you ', true],
    ['People were going to say ', true],
    ['One might say to her, ', true],
    ['One might say to her face, ', false],
    ['You might, on such a night, ask ', true],
    ['You might, on such a long night, ask ', false],
    ['You were right to ask, ', false],
    ['Renn might ask, ', false],
    ['Anyone could tell Renn ', false],
    ['You might. Renn asked, ', false],
    ['', false],
  ] as const) {
    it(`${expected ? 'is' : 'is not'} “${before}”`, () => equal(leadsSupposition(before, ENGLISH), expected));
  }
});

describe('what leads to words that were not said', () => {
  for (const [before, expected, language] of [
    ['Renn never said ', true, ENGLISH],
    ['Renn did not say: ', true, ENGLISH],
    ['Renn has denied ever saying ', true, ENGLISH],
    ['What Renn didn’t say was ', false, ENGLISH],
    ['Renn did not say much, and then he said ', false, ENGLISH],
    ['Renn never stopped. He said ', false, ENGLISH],
    ['Renn would not say ', false, ENGLISH],
    ['Renn hat nie gesagt: ', true, GERMAN],
    ['Renn hat gesagt: ', false, GERMAN],
    ['Renn n’a jamais dit : ', true, FRENCH],
    ['Renn a dit : ', false, FRENCH],
    ['Renn nunca dijo: ', true, SPANISH],
    ['Renn no durmió y dijo: ', false, SPANISH],
  ] as const) {
    it(`${expected ? 'is' : 'is not'} “${before}”`, () => equal(leadsDenial(before, language), expected));
  }
});

describe('words that fill a pause', () => {
  for (const [words, expected] of [
    ['um', true],
    ['you know', true],
    ['um you know uh', true],
    ['you know you', false],
    ['you', false],
    ['um never', false],
    ['know you', false],
    ['', false],
  ] as const) {
    it(`${expected ? 'are' : 'are not'} “${words}”`, () =>
      equal(areFillers(words === '' ? [] : words.split(' '), ENGLISH), expected));
  }
});
