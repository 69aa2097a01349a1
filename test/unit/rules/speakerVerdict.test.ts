import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { check, corpusOf } from './cases.ts';

/** Severity and code of each warning and error. */
function serious(draft: string, corpus: CorpusIndex): string[] {
  return check(draft, corpus)
    .findings.filter(({ severity }) => severity === 'warning' || severity === 'error')
    .map(({ severity, code }) => `${severity} ${code}`);
}

const corpus = corpusOf([
  [
    'weir.md',
    '---\nid: weir\ncontainer-title: The Lockkeeper\n---\n\n' +
      '“Nobody asked the river,” said Vesna Arkle, the surveyor.\n\n' +
      '“The gate was painted before it was mended,” Tomas Wick said.\n',
  ],
]);

describe('a pronoun or a role', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    // Both could be meant, and the draft has named the right one: no alarm on a guess.
    'The judge, Oluchi Renn, came late, and after her came Vesna Arkle. “Nobody asked the river,” she said.':
      [],
    'Oluchi Renn came late. “Nobody asked the river,” she said.': ['warning misattributed'],
    // She cannot be Tomas.
    'Oluchi Renn sat by Tomas Wick. “The gate was painted before it was mended,” she said.': [
      'warning misattributed',
    ],
  };
  for (const [draft, expected] of Object.entries(drafts))
    it(draft, () => deepEqual(serious(draft, corpus), expected));
});

describe('a pronoun or a body in the article', () => {
  const corpus = corpusOf([
    [
      'quay.md',
      '---\nid: quay\ncontainer-title: The Lockkeeper\n---\n\n' +
        'Arkle’s daughter Anna, who runs the café, was more cautious. “My father is angry, and he has every right to be,” she told reporters.\n\n' +
        'The union met all night. “We will not load another ship before the dock is safe,” said Vera Holt after the vote.\n',
    ],
  ]);
  const drafts: Readonly<Record<string, readonly string[]>> = {
    // "She" is not Tom, though his surname stands beside it.
    'Tom Arkle said: “My father is angry, and he has every right to be.”': ['warning misattributed'],
    'Sara Arkle said: “My father is angry, and he has every right to be.”': [],
    // Who speaks after a union's vote may speak for it.
    'The union said: “We will not load another ship before the dock is safe.”': [],
  };
  for (const [draft, expected] of Object.entries(drafts))
    it(draft, () => deepEqual(serious(draft, corpus), expected));
});
