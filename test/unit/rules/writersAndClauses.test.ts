import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

/** What is said of a draft beside one article: the findings, or that the words are verbatim. */
function said(article: string, draft: string): string {
  const { findings, quotations } = check(draft, corpusOf([['quay.md', article]]));
  const told = findings.map(({ severity, code }) => `${severity} ${code}`);
  return (told.length > 0 ? told : quotations.map(({ verdict }) => verdict)).join(', ');
}

/** By rule: the article, and what is said of each draft beside it. */
const RULES: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>> = {
  'whoever a line at the head gives a text to, or signs it below, is who says its prose': [
    [
      '# The Long Quay\n\nBy Toby Renn\n\nIt is a slow film about slow boats. The end is close to perfect.\n\n' +
        '“We had one lantern for all of it,” Ada Vane told me.\n',
      {
        'Toby Renn calls it “a slow film about slow boats”.': 'verbatim',
        '“The end is … perfect,” Toby Renn wrote.': 'warning misleading-ellipsis',
        'Ada Vane called it “a slow film about slow boats”.': 'error prose-as-speech',
      },
    ],
    [
      'Sir, I have waited on the quay for an hour.\n\nI am told that the pilots are leaving; I do not blame them.\n\nMara Holt, Ropewalk Lane\n',
      {
        '“I am told that the pilots are leaving; I blame them,” wrote Mara Holt.': 'error unmarked-omission',
        'Mara Holt wrote that she had “waited on the quay for an hour”.': 'verbatim',
      },
    ],
    [
      '# «The quay forgives nobody»\n\nBy Toby Renn\n\nThe keeper of the quay looks back on his summer.\n\n' +
        '**How many boats were lost?**\n\nTwelve, and nearly all for want of a lantern.\n\n' +
        '**Was it the pilots?**\n\nNo, it was the weather and the rope.\n',
      { '“No, it was the weather and the rope,” Ada Vane answered.': 'verbatim' },
    ],
  ],
  'what the draft itself says behind a quotation, in its clause, is not lost by the cut': [
    [
      '“Nobody at the office has asked the people who row every day,” Ada Vane said.\n',
      {
        'Vane said that “the people who row every day” had not been asked.': 'verbatim',
        'Vane spoke of “the people who row every day”, and did not stay.': 'error misleading-cut',
        'Vane spoke of “the people who row every day” and did not stay.': 'error misleading-cut',
      },
    ],
  ],
  'an ellipsis may hide a word of contrast, and not all that was set against the words before it': [
    [
      '“The harm is real, but it is small, and it will heal by spring,” Ada Vane said. ' +
        '“The quay is old. But we like it. It will be mended,” Vane said.\n',
      {
        '“The harm is real … and it will heal by spring,” Vane said.': 'warning misleading-ellipsis',
        '“The harm is real […] it is small, and it will heal by spring,” Vane said.': 'verbatim',
        '“The quay is old. […] It will be mended,” Vane said.': 'verbatim',
      },
    ],
  ],
  'numbers that change places are other numbers, and clauses that do are in another order': [
    [
      '“We were 14-7 down at noon,” Ada Vane said. “We had three wins and two draws in that spring,” Vane said. ' +
        '“First we lost 12 boats, then we lost the quay,” Vane said.\n',
      {
        '“We were 7-14 down at noon,” Vane said.': 'error meaning-changed',
        '“We had two wins and three draws in that spring,” Vane said.': 'error meaning-changed',
        '“We were 14–7 down at noon,” Vane said.': 'verbatim',
        '“Then we lost the quay, first we lost 12 boats,” Vane said.':
          'warning out-of-order, hint house-style',
      },
    ],
  ],
};

for (const [rule, articles] of Object.entries(RULES))
  describe(rule, () => {
    for (const [article, drafts] of articles)
      for (const [draft, expected] of Object.entries(drafts))
        it(draft, () => deepEqual(said(article, draft), expected));
  });
