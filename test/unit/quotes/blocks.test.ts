import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';

const WORDS = 'We left the keel in the rain for two winters.';

const BLOCKS: readonly (readonly [title: string, text: string, expected: string])[] = [
  ['a credit line below', `> ${WORDS}\n\n– [Nell Ore on the forum](https://f.example/1)\n`, 'Nell Ore'],
  ['a credit line inside, with a dash', `> ${WORDS}\n>\n> — Nell Ore\n`, 'Nell Ore'],
  ['a credit line inside, without a dash', `> ‘${WORDS}’\n>\n> Nell Ore, in the programme\n`, 'Nell Ore'],
  ['a verb before', `Nell Ore read from it.\n\n> ${WORDS}\n`, 'Nell Ore'],
  [
    'an inverted verb before',
    `The Harbour Party, says Nell Ore,\n\n> is now the heir of every rule.\n`,
    'Nell Ore',
  ],
  ['HTML', `Nell Ore wrote:\n\n<blockquote>\n<p>${WORDS}</p>\n</blockquote>\n`, 'Nell Ore'],
  [
    'the tag for a quotation',
    `Nell Ore said <q>we left the keel in the rain</q> before she left.\n`,
    'Nell Ore',
  ],
  ['a tilde', `“${WORDS}” ~ Nell Ore\n`, 'Nell Ore'],
  ['a name in parentheses', `“${WORDS}” (Nell Ore)\n`, 'Nell Ore'],
  ['a heading before', `## Love after loss\n\n“${WORDS}”\n`, 'nobody'],
  [
    'template tags',
    `{% image "a.jpg" "The boat rows out of the harbour." %}\n\nThanks to {{ "nell" | team }}.\n`,
    '',
  ],
  [
    'a forgotten closing mark',
    '“Where should we go? Nell Ore asked.\n\n“Home,” said Toby Renn.\n',
    'nobody\nToby Renn',
  ],
  ['a summary', `The yard is old.\n\n> ${WORDS}\n\nIt was sold.\n`, ''],
];

describe('block quotations and credits', () => {
  for (const [title, text, expected] of BLOCKS) {
    it(title, () => {
      const { quotes } = readSpeech(parseProse(text, 'markdown'));
      equal(
        quotes
          .map(({ attribution: by }) => (by?.who === 'named' ? by.name : (by?.who ?? 'nobody')))
          .join('\n'),
        expected,
      );
    });
  }
});
