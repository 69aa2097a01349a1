import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

const ROWS: readonly (readonly [text: string, speaker: string])[] = [
  // A people or an office that opens the name of a body is part of it.
  ['The State Department said “no ship has left the harbour”.', 'State Department'],
  [
    'The Democratic National Committee called it “a very slow and costly plan”.',
    'Democratic National Committee',
  ],
  ['The National Lock Association said “no ship has left the harbour”.', 'National Lock Association'],
  ['In its report the New Quay Times said “no ship has left the harbour”.', 'New Quay Times'],
  // Before a name of somebody they stay what they are.
  ['State Senator Mia Holt said “no ship has left the harbour”.', 'Mia Holt'],
  ['Democratic candidate Mia Holt said “no ship has left the harbour”.', 'Mia Holt'],
  // A campaign is not whom it is named after.
  ['Toby Renn won. The Renn campaign on Monday said “no ship has left the harbour”.', 'unnamed'],
  ['Toby Renn won. Renn’s campaign said “no ship has left the harbour”.', 'unnamed'],
  ['Toby Renn won. Renn’s campaign has said “no ship has left the harbour”.', 'unnamed'],
  // What is his may say what he says.
  ['Toby Renn won. Renn’s verdict on the win: “no ship has left the harbour”.', 'Toby Renn'],
  ['Toby Renn won. Renn’s verdict, on Monday: “no ship has left the harbour”.', 'Toby Renn'],
];

describe('the names of bodies', () => {
  for (const [text, speaker] of ROWS) {
    it(`${text} → ${speaker}`, () => {
      const { attribution: by } = readSpeech(parseProse(text, 'markdown')).quotes[0] ?? {};
      equal(by?.who === 'named' ? by.name : (by?.who ?? 'nobody'), speaker);
    });
  }
});
