import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

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
  for (const [draft, expected] of Object.entries(drafts)) {
    it(draft, () => {
      const serious = check(draft, corpus).findings.filter(
        ({ severity }) => severity === 'warning' || severity === 'error',
      );
      deepEqual(
        serious.map(({ severity, code }) => `${severity} ${code}`),
        expected,
      );
    });
  }
});
