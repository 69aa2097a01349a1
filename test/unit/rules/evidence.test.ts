import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'harbour.md',
    '---\nid: harbour\ncontainer-title: Screen Ledger\nauthor: [{given: Nora, family: Quill}]\n---\n\n' +
      '“We opened the pier in early March this year,” said Mara Ellison.\n\n' +
      '“We opened the pier in early March this year,” said Tobin Hale.\n\n' +
      'The rapper has a following. “I love the way she counts a bar,” said Cal Orrin, a promoter.\n\n' +
      '“There is no doubt about the frost on the lower fields,” said the surveyor, Vesna Arkle.\n\n' +
      'The slow ferry carries more pigeons than passengers in a hard winter.\n\n' +
      'Harbour Party chairman Ludo Finch said: “The dredging budget was spent on a regatta nobody rowed in.”\n',
  ],
  [
    'bill.md',
    '---\nid: bill\n---\n\nThe citizens of each village shall be entitled to all rights and freedoms of the harbour towns.\n',
  ],
]);

/** What is said of a draft: its findings, and in which article each quotation was found. */
const said = (draft: string) => {
  const { findings, quotations } = check(draft, corpus);
  return [
    ...findings.map(({ code, severity }) => `${severity} ${code}`),
    ...quotations.map(
      ({ verdict, source }) => `${verdict}${source === undefined ? '' : ` in ${source.article}`}`,
    ),
  ].join(', ');
};

const DRAFTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'few words prove nothing': {
    'Tess Vane said she would “love” to return to the harbour stage.': 'not-found',
    'Banker Carla Wend said there was “no doubt” the rate would rise.': 'not-found',
    // The speaker in common is enough to find them by.
    'Arkle said there was “no doubt” about it.': 'verbatim in harbour',
  },
  'of places that fit equally well, the one whose speaker the draft names': {
    'Hale said: “We opened the pier in early March this year.”': 'verbatim in harbour',
    'Ellison said: “We opened the pier in early March this year.”': 'verbatim in harbour',
    'Vesna Arkle said: “We opened the pier in early March this year.”':
      'error misattributed, verbatim in harbour',
  },
  'changed words of another speaker are another utterance': {
    'Toby Renn said: “There is no hope about the thaw on the lower fields.”':
      'information not-found, not-found',
    'Arkle said: “There is no doubt about the thaw on the lower fields.”':
      'warning misquoted, altered in harbour',
  },
  'what an article has is its own, whatever the draft makes of it': {
    'It was a winter of “more pigeons than passengers in a hard winter” for all.': 'verbatim in harbour',
    'A sign over the bar: “the dredging budget was spent on a regatta nobody rowed in”':
      'verbatim in harbour',
  },
  'an article’s prose is its author’s where the text shows one, else nobody’s': {
    'Arkle said: “The slow ferry carries more pigeons than passengers in a hard winter.”':
      'error prose-as-speech, verbatim in harbour',
    'Holt said it gave “all rights and freedoms of the harbour towns”.': 'verbatim in bill',
  },
  'a body and who speaks for it are one': {
    '“The dredging budget was spent on a regatta nobody rowed in,” the Harbour Party said.':
      'verbatim in harbour',
    '“The dredging budget was spent on a regatta nobody rowed in,” Vesna Arkle said.':
      'error misattributed, verbatim in harbour',
  },
};

for (const [rule, drafts] of Object.entries(DRAFTS)) {
  describe(rule, () => {
    for (const [draft, expected] of Object.entries(drafts)) {
      it(draft, () => {
        deepEqual(said(draft), expected);
      });
    }
  });
}

describe('what the writer heard need stand in no article', () => {
  for (const told of ['told me', 'told this newspaper', 'said in our interview', 'told the Courier'])
    it(told, () => {
      const { findings } = check(
        `“The lamps went out in every street of the old town,” Rita Moss ${told}.`,
        corpus,
      );
      deepEqual(
        findings.map(({ code }) => code),
        told === 'told the Courier' ? ['not-found'] : [],
      );
    });
});

describe('words that are like a quotation', () => {
  it('stand beside what was not found', () => {
    const [finding] = check(
      'Toby Renn said: “There is no hope about the frost on the lower fields.”',
      corpus,
    ).findings;
    deepEqual(
      finding?.related.map(({ article }) => article),
      ['harbour'],
    );
  });
});
