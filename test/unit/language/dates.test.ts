import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findDates, findWeekdays } from '../../../server/language/dates.ts';
import { languageNamed } from '../../../server/language/languageNamed.ts';

/** A text, and each date in it as printed with its year, month and day; `-` for what it does not state. */
const DATES: readonly (readonly [text: string, ...dates: string[]])[] = [
  ['on 3 March 2025 and March 4, 2025', '3 March 2025 = 2025 3 3', 'March 4, 2025 = 2025 3 4'],
  ['3 Mar. 2025; Sept 4, 2024', '3 Mar. 2025 = 2025 3 3', 'Sept 4, 2024 = 2024 9 4'],
  ['the 3rd of March', '3rd of March = - 3 3'],
  ['2025-03-03, 2025-03', '2025-03-03 = 2025 3 3', '2025-03 = 2025 3 -'],
  ['March 2025', 'March 2025 = 2025 3 -'],
  ['The Gazette, 2025', '2025 = 2025 - -'],
  ['le 3 mars 2025, 1er août', '3 mars 2025 = 2025 3 3', '1er août = - 8 1'],
  ['am 3. März 2025', '3. März 2025 = 2025 3 3'],
  ['el 3 de marzo de 2025', '3 de marzo de 2025 = 2025 3 3'],
  ['il 3 maggio 2025', '3 maggio 2025 = 2025 5 3'],
  ['they may march in 2025 people'],
  ['40 May Street, 12 of 20, 1999 apples'],
];

describe('findDates', () => {
  for (const [text, ...dates] of DATES) {
    it(text, () =>
      deepEqual(
        findDates(text).map(
          ({ start, end, date: { year = '-', month = '-', day = '-' } }) =>
            `${text.slice(start, end)} = ${year} ${month} ${day}`,
        ),
        dates,
      ),
    );
  }
});

describe('findWeekdays', () => {
  it('knows the days of a language', () => {
    const days = (text: string, code: string) =>
      findWeekdays(text, languageNamed(code)).map(
        ({ start, end, weekday }) => `${text.slice(start, end)} ${weekday}`,
      );
    deepEqual(days('on Monday and Sundays', 'en'), ['Monday 1']);
    deepEqual(days('mardi et am Montag', 'fr'), ['mardi 2']);
    deepEqual(days('am Montag, el martes', 'de'), ['Montag 1']);
  });
});
