import { equal } from 'node:assert/strict';
import { isToldTheWriter } from '../../../server/language/toldTheWriter.ts';

const TOLD = [
  'Ines Calloway told me.',
  'Ines Calloway told our reporter.',
  'Ines Calloway said in an interview with this newspaper.',
  'Ines Calloway said when I called her.',
  'sagte mir Ines Calloway.',
  'sagte Ines Calloway dieser Zeitung.',
  'sagt Ines Calloway in unserem Interview.',
  'm’a dit Ines Calloway.',
  'nous a confié Ines Calloway.',
  'a dit Ines Calloway à notre journal.',
  'me dijo Ines Calloway.',
  'dijo Ines Calloway a este periódico.',
  'dijo Ines Calloway en nuestra entrevista.',
  'mi ha detto Ines Calloway.',
  'ha detto Ines Calloway a questo giornale.',
  'zei Ines Calloway tegen mij.',
  'vertelde Ines Calloway aan deze krant.',
];

const TOLD_TO_OTHERS = [
  'Ines Calloway told Renn.',
  'Ines Calloway told the Courier in an interview.',
  'Ines Calloway told her mentor.',
  'sagte Ines Calloway der Zeitung.',
  'a dit Ines Calloway au journal.',
  'dijo Ines Calloway al periódico.',
  'ha detto Ines Calloway al giornale.',
  'zei Ines Calloway tegen de krant.',
];

describe('words that the writer heard', () => {
  for (const sentence of TOLD) it(`are those of: ${sentence}`, () => equal(isToldTheWriter(sentence), true));
  for (const sentence of TOLD_TO_OTHERS)
    it(`are not those of: ${sentence}`, () => equal(isToldTheWriter(sentence), false));
});
