import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'keel.md',
    '---\nid: keel\ntype: interview\ntitle: "Oluchi Renn: ‘Boats remember everything’"\ncontainer-title: Slipway\n' +
      'author: [{ given: Oluchi, family: Renn }]\ninterviewer: [{ given: Per, family: Holm }]\n---\n\n' +
      'Oluchi Renn builds boats. She spoke to Per Holm.\n\n' +
      '**Will you ever build in steel?**\n\nI might, in a good year. Steel has no patience with me.\n\n' +
      '**What do you tell those who begin?**\n\nSharpen the plane before you blame the wood.\n',
  ],
  [
    'yard.md',
    '---\nid: yard\ntype: review\ntitle: The Yard\ncontainer-title: Slipway\n---\n\n' +
      'It would be wrong to say that the plot is thin.\n\nUlrik Sand said that he rewrote the end eleven times.\n\n' +
      'At Monday’s preview J. R. Wick told the crowd: “I am not angry with boats.”\n\n' +
      'Ulrik Sand wrote last week: “I have read each letter twice.”\n',
  ],
]);

describe('voices of interviews and reviews', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    '“I might, in a good year,” Renn told Slipway.': [],
    '“Steel has no patience with me,” Tomas Wick said.': ['warning misattributed'],
    '“Will you ever build in steel?” Renn asked.': ['error misattributed'],
    '“Boats remember everything,” Renn told Slipway.': ['error headline-only'],
    'Slipway writes that “the plot is thin”.': ['error misleading-cut'],
    '“I rewrote the end eleven times,” Ulrik Sand said.': ['error paraphrase-as-quote'],
    'At Friday’s preview, J. R. Wick told the crowd: “I am not angry with boats.”': ['warning wrong-date'],
    'At Monday’s preview, J. R. Wick told the crowd: “I am not angry with boats.”': [],
    '“I have read each letter twice,” Ulrik Sand told reporters.': ['information wrong-medium'],
    '“I have read each letter twice,” said Ulrich Sand.': ['warning misspelt-name'],
  };
  for (const [draft, expected] of Object.entries(drafts)) {
    it(draft, () => {
      deepEqual(
        check(draft, corpus).findings.map(({ severity, code }) => `${severity} ${code}`),
        expected,
      );
    });
  }
});

describe('what is set in bold in an interview that nothing states to be one', () => {
  const about = corpusOf([
    [
      'boats.md',
      '# Oluchi Renn on boats\n\n**Why boats?**\n\nThey float.\n\n**Your brother has called you reckless.**\n\n' +
        'He carried half of the weight.\n\n**And the winters?**\n\nThey were long.\n',
    ],
  ]);
  it('is what was asked, a question or not', () => {
    const codes = (draft: string) => check(draft, about).findings.map(({ code }) => code);
    deepEqual(codes('“Your brother has called you reckless,” Renn said.'), ['misattributed']);
    deepEqual(codes('“He carried half of the weight,” Renn said.'), []);
  });
});

describe('a letter in the first person', () => {
  const about = corpusOf([
    [
      'letter.md',
      'Dear Sam,\n\nI can confirm that the dredger was sold in June. I cannot comment on the price.\n\nToby Renn said that the dredger was late.\n\nBest, Mia Holt\n',
    ],
  ]);
  const codes = (draft: string) => check(draft, about).findings.map(({ code }) => code);
  it('reports nobody else’s words where they hold who reports', () =>
    deepEqual(codes('“I can confirm that the dredger was sold in June,” Mia Holt wrote.'), []));
  it('reports those that do not', () =>
    deepEqual(codes('“The dredger was late,” Toby Renn said.'), ['paraphrase-as-quote']));
});
