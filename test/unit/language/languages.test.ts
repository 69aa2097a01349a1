import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { foldWord, type Language } from '../../../server/language/language.ts';
import { languageNamed } from '../../../server/language/languageNamed.ts';
import { LANGUAGES } from '../../../server/language/languages/languages.ts';
import { numbersOf, plainForm } from '../../../server/language/numbers.ts';
import { oppositeIn, quantityShift } from '../../../server/language/opposites.ts';
import { findScopes } from '../../../server/language/scopes.ts';
import { splitWords } from '../../../server/text/words.ts';

const named = (code: string): Language => languageNamed(code) ?? LANGUAGES[0] ?? fail(code);
const keysOf = (text: string) => splitWords(text).map(({ key }) => key);

function fail(code: string): never {
  throw new Error(`no language ${code}`);
}

/** A language, a text, and its words of force in order. */
const FORCE: readonly (readonly [code: string, text: string, scopes: string])[] = [
  ['en', 'I would not say so', 'modal negation'],
  ['en', 'It would be unfair to say that he lied', 'modal negation'],
  ['en', 'critics claim it is nearly done', 'view approximation'],
  ['en', 'a little bird sang about it as if in May', ''],
  ['en', 'about 40 people, if it rains', 'approximation condition'],
  ['fr', 'Je n’ai pas dormi', 'negation'],
  ['fr', 'L’État ne laissera tomber personne', 'negation'],
  ['fr', 'Il ne fume plus, jamais', 'negation negation'],
  ['fr', 'une personne de plus est venue', ''],
  ['fr', 'La récolte sera sans doute inférieure de moitié', 'hedge'],
  ['fr', 's’il pleut', 'condition'],
  ['fr', 'des critiques affirment que c’est presque fini', 'view approximation'],
  ['de', 'Wir heizen das Becken nie', 'negation'],
  ['de', 'Wenn es regnet, könnte es vielleicht knapp werden', 'condition modal hedge approximation'],
  ['de', 'über den Fluss und unter die Brücke', ''],
  ['de', 'über 40 Leute, keineswegs alle', 'approximation negation'],
  ['es', 'No, nunca quise comprarlo', 'negation negation'],
  ['es', 'quizá unos 40 vecinos, salvo que llueva', 'hedge approximation condition'],
  ['es', 'unos vecinos llegaron hasta el faro', ''],
  ['it', 'Il battello non tornerà, forse mai', 'negation hedge negation'],
  ['nl', 'Niemand had me verteld dat het bijna klaar was', 'negation approximation'],
];

const EQUAL: readonly (readonly [code: string, ...forms: string[]])[] = [
  ['en', '12,500', '12 500', 'twelve thousand five hundred', '12500'],
  ['en', 'a hundred and five', '105', 'one hundred five'],
  ['en', '$5m', '$5 million', 'five million dollars'],
  ['en', '40 per cent', '40%', 'forty percent'],
  ['en', '3 km', 'three kilometers', '3 kilometres'],
  ['fr', 'quatre-vingt-dix-sept', '97'],
  ['fr', 'soixante et onze', '71', 'septante un'],
  ['fr', 'deux mille cinq cents', '2 500', '2.500'],
  ['fr', '3,5 %', '3,5 pour cent'],
  ['fr', 'six cents', '600'],
  ['fr', 'mille neuf cents', '1900'],
  ['de', 'fünfundzwanzig', '25'],
  ['de', 'zweitausendfünfhundert', '2.500', '2500'],
  ['de', '3,5 Millionen', '3,5 Mio'],
  ['de', '40 Prozent', '40 %', 'vierzig Prozent'],
  ['es', 'ciento doce', '112'],
  ['es', 'treinta y cinco mil', '35.000', '35 000'],
  ['es', '40 por ciento', '40 %'],
  ['it', 'ventuno', '21'],
  ['it', 'duemilacinquecento', '2.500'],
  ['pt', 'vinte e uma', '21'],
  ['pt', 'dois mil e quinhentos', '2.500'],
  ['pt', 'catorze', 'quatorze', '14'],
  ['nl', 'tweeëntwintig', '22'],
  ['nl', 'vijfduizend', '5.000'],
];

/** Numbers that look alike and are others. */
const NUMBERS: readonly (readonly [code: string, text: string, ...values: number[]])[] = [
  ['fr', 'six cents bougies, seize cents francs', 600, 1600],
  ['de', 'bei elf, bei fünf und am zweiten Tag', 11, 5, 2],
  ['es', 'dieciocho noches, ochenta noches', 18, 80],
  ['en', 'nineteen or ninety or five six', 19, 90, 5, 6],
  ['en', 'one of them saw a hundred of the first 12', 100, 1, 12],
  ['fr', 'un homme et une femme'],
  ['de', 'eine Frau und 3,5 Liter', 3.5],
  ['en', '3.5 tons and 2.75', 3.5, 2.75],
];

const OPPOSITES: readonly (readonly [code: string, a: string, b: string])[] = [
  ['en', 'with', 'without'],
  ['en', 'satisfied', 'dissatisfied'],
  ['en', 'legal', 'illegal'],
  ['en', 'careful', 'careless'],
  ['fr', 'toujours', 'jamais'],
  ['de', 'nie', 'immer'],
  ['es', 'siempre', 'nunca'],
  ['it', 'sempre', 'mai'],
  ['pt', 'sempre', 'nunca'],
  ['nl', 'iemand', 'niemand'],
];

/** Words that only look like opposites. */
const NO_OPPOSITES: readonly (readonly [code: string, a: string, b: string])[] = [
  ['en', 'stand', 'understand'],
  ['en', 'part', 'depart'],
  ['en', 'form', 'inform'],
  ['en', 'come', 'overcome'],
  ['en', 'nie', 'immer'],
  ['en', 'press', 'impress'],
  ['de', 'first', 'last'],
];

describe('findScopes', () => {
  for (const [code, text, scopes] of FORCE) {
    it(`${code}: ${text}`, () => {
      const found = findScopes(keysOf(text), '', '', named(code));
      equal(found.map(({ scope }) => scope).join(' '), scopes);
    });
  }

  it('claims nothing of a language without a lexicon', () =>
    deepEqual(findScopes(keysOf('jag vill inte, not if'), '', '', named('sv')), []));
});

describe('plainForm', () => {
  for (const [code, ...forms] of EQUAL) {
    it(`${code}: ${forms.join(' = ')}`, () => {
      deepEqual([...new Set(forms.map((form) => plainForm(keysOf(form), named(code))))].length, 1);
    });
  }

  it('keeps apart what a comma or another unit makes another value', () => {
    const forms = ['3,5', '3.5', '35', '3,500', '3.5 km', '3.5 kg', '3.5 %'];
    equal(new Set(forms.map((form) => plainForm(keysOf(form), named('en')))).size, forms.length);
    equal(new Set(['3,5', '3.500', '35'].map((form) => plainForm(keysOf(form), named('de')))).size, 3);
  });

  it('leaves hours and hour apart where nothing counts them', () => {
    equal(plainForm(keysOf('for hours'), named('en')) === plainForm(keysOf('for hour'), named('en')), false);
  });
});

describe('numbersOf', () => {
  for (const [code, text, ...values] of NUMBERS) {
    it(`${code}: ${text}`, () => deepEqual(numbersOf(keysOf(text), named(code)), values));
  }
});

describe('oppositeIn', () => {
  for (const [code, a, b] of OPPOSITES) {
    it(`${code}: ${a} and ${b}`, () => {
      equal(oppositeIn([a], [b], named(code)) && oppositeIn([b], [a], named(code)), true);
    });
  }
  for (const [code, a, b] of NO_OPPOSITES) {
    it(`${code}: not ${a} and ${b}`, () => equal(oppositeIn([a], [b], named(code)), false));
  }
});

describe('quantityShift', () => {
  it('sees another amount, day or unit in each language', () => {
    const shift = (code: string, a: string, b: string) => quantityShift([a], [b], named(code));
    equal(shift('fr', 'tous', 'certains'), 'amount');
    equal(shift('de', 'dienstag', 'montag'), 'date');
    equal(shift('es', 'metros', 'kilómetros'), 'unit');
    equal(shift('en', 'sept', 'september'), undefined);
    equal(shift('en', 'km', 'kilometres'), undefined);
  });

  it('sees none between two words for one step', () => {
    const shift = (a: string, b: string) => quantityShift([a], [b], named('en'));
    equal(shift('anybody', 'anyone'), undefined);
    equal(shift('maybe', 'perhaps'), undefined);
    equal(shift('somebody', 'anybody'), 'amount');
  });
});

describe('the lists of a language', () => {
  for (const { code, abbreviations, smallWords, scopes, calendar, opposites } of LANGUAGES) {
    it(`${code}: each word once, in lower case, and no odd token`, () => {
      const lists = {
        ...abbreviations,
        smallWords: [...new Set(smallWords.split(/\s+/))].join(' '),
        others: scopes?.others,
        saying: scopes?.saying,
        pronouns: scopes?.pronouns,
        times: calendar?.times,
      };
      for (const [name, list] of Object.entries(lists)) {
        if (typeof list !== 'string') continue;
        const words = list.split(/\s+/).filter((word) => word !== '');
        deepEqual(
          words.filter((word, at) => words.indexOf(word) !== at),
          [],
          name,
        );
        deepEqual(
          words.filter((word) => !/^[\p{Ll}\p{M}'º-]+$/u.test(word)),
          [],
          name,
        );
      }
      for (const name of ['negation', 'approximation', 'condition', 'hedge', 'view'] as const) {
        const phrases = (scopes?.[name] ?? '').split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
        deepEqual(
          phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at),
          [],
          name,
        );
        // Every phrase is written as the words are split.
        deepEqual(
          phrases.filter((phrase) => keysOf(phrase).join(' ') !== foldWord(phrase)),
          [],
          name,
        );
      }
      equal(calendar?.days.trim().split(/\s+/).length, 7);
      equal(calendar?.months.trim().split(/\s+/).length, 12);
      const pairs = (opposites?.pairs ?? '').split(',').map((pair) => pair.trim().split(/\s+/));
      deepEqual(
        pairs.filter((pair) => pair.length !== 2 || pair[0] === pair[1]),
        [],
      );
      const folded = pairs.map((pair) => [...pair].sort().join(' '));
      deepEqual(
        folded.filter((pair, at) => folded.indexOf(pair) !== at),
        [],
      );
    });
  }

  it('names every number below a thousand once', () => {
    for (const { code, numbers } of LANGUAGES) {
      const values = new Map<string, number>();
      for (let value = 0; value < 1000; value++) {
        for (const name of numbers?.names(value) ?? []) {
          equal(values.get(name) ?? value, value, `${code} ${name}`);
          values.set(name, value);
        }
      }
    }
  });
});
