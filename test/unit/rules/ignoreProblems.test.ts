import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { findIgnoreProblems } from '../../../server/rules/check/ignoreProblems.ts';
import { inEnglish } from '../../../server/text/said.ts';

describe('findIgnoreProblems', () => {
  it('names each slip in a comment and its line', () => {
    const text = `Words.

<!-- verbatim-disable-next-line misqoted, uncited -->
More words. <!-- verbatim-ignore -->
`;
    deepEqual(
      findIgnoreProblems(parseDraft('draft.md', text)).map(({ message }) => inEnglish(message)),
      [
        'Line 3: A comment names “misqoted”, which is no finding’s code.',
        'Line 4: “verbatim-ignore” is no comment that Verbatim knows.',
      ],
    );
  });

  it('says nothing of good comments and of those that are not ours', () => {
    const text =
      '<!-- verbatim-disable-file uncited -- for now --> <!-- prettier-ignore --> <!-- verbatim quotes -->\n';
    deepEqual(findIgnoreProblems(parseDraft('draft.md', text)), []);
  });
});
