import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../server/text/edit.ts';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'harbour.md',
    `---
id: harbour
container-title: Screen Ledger
author: [{given: Nora, family: Quill}]
---

“Who had the key to the lamp that night?” asked Mara Ellison. “Nobody had the key, and nobody went to look.”

“We asked them for years: who pays for the oil in the harbour? They never said,” said Mara Ellison.
`,
  ],
]);

/** What is marked, and the quotation as its fix leaves it. */
const said = (draft: string) =>
  check(draft, corpus)
    .findings.filter(({ code }) => code === 'punctuation-changed')
    .map(({ start, end, fixes }) => {
      const fixed = applyEdits(draft, fixes[0]?.edits ?? []);
      return `${draft.slice(start, end)} → ${fixed.slice(0, fixed.indexOf('”') + 1)}`;
    });

const DRAFTS: Readonly<Record<string, readonly (readonly [draft: string, ...string[]])[]>> = {
  'a whole question keeps its mark': [
    ['“Who had the key to the lamp that night?” Ellison asked.'],
    [
      '“Who had the key to the lamp that night,” Ellison asked.',
      'night, → “Who had the key to the lamp that night?”',
    ],
    [
      '“Who pays for the oil in the harbour,” Ellison asked.',
      'harbour, → “Who pays for the oil in the harbour?”',
    ],
  ],
  'a part of a question is none': [
    ['Ellison asked about “the key to the lamp that night”.'],
    ['Ellison asked about “the key to the lamp that night?”'],
    ['Ellison asked who “pays for the oil in the harbour”.'],
  ],
  'no sentence becomes a question or a cry': [
    ['“Nobody had the key, and nobody went to look,” Ellison said.'],
    [
      '“Nobody had the key, and nobody went to look!” Ellison said.',
      'look! → “Nobody had the key, and nobody went to look,”',
    ],
    [
      '“Nobody had the key, and nobody went to look?!” Ellison said.',
      'look?! → “Nobody had the key, and nobody went to look,”',
    ],
    [
      '“Who had the key to the lamp that night?!” Ellison asked.',
      'night?! → “Who had the key to the lamp that night?”',
    ],
  ],
  'marks before the first word are the source’s': [
    ['“…nobody went to look,” Ellison said.'],
    ['“?nobody went to look,” Ellison said.', '?nobody → “nobody went to look,”'],
    [
      '“! Who had the key to the lamp that night?” Ellison asked.',
      '! Who → “Who had the key to the lamp that night?”',
    ],
  ],
  'a mark between the words': [
    [
      '“Nobody had the key. And nobody went to look,” Ellison said.',
      'key. And → “Nobody had the key, And nobody went to look,”',
    ],
    [
      '“Nobody had the key and nobody went to look,” Ellison said.',
      'key and → “Nobody had the key, and nobody went to look,”',
    ],
  ],
};

describe('the punctuation of a quotation', () => {
  for (const [rule, drafts] of Object.entries(DRAFTS)) {
    for (const [draft, ...expected] of drafts)
      it(`${rule}: ${draft}`, () => deepEqual(said(draft), expected));
  }
});
