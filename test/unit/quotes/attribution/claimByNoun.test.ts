import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

const ROWS: readonly (readonly [text: string, speaker: string])[] = [
  ['In Renn’s telling, the gate is “held together by paint and habit”.', 'Toby Renn'],
  ['The gate is “held together by paint and habit”, in Renn’s reckoning.', 'Toby Renn'],
  ['In Renn’s account, the gate is “held together by paint and habit”.', 'Toby Renn'],
  ['Renn’s account was paid. The sign said “held together by paint and habit”.', 'unnamed'],
];

describe('a noun of saying', () => {
  for (const [text, speaker] of ROWS) {
    it(`${text} → ${speaker}`, () => {
      const prose = parseProse(`Toby Renn met Mia Holt on the quay.\n\n${text}`, 'markdown');
      const { attribution: by } = readSpeech(prose).quotes[0] ?? {};
      equal(by?.who === 'named' ? by.name : (by?.who ?? 'nobody'), speaker);
    });
  }
});
