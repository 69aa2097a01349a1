import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { speech } from './speechOf.ts';

/** A full stop inside the marks parts them from no attribution, but from a sentence of its own: text in, speakers out. */
const BEHIND: readonly (readonly [text: string, expected: string])[] = [
  ['“It was slow,” Holt said. “It was late.” Renn said.', 'It was slow, → Holt\nIt was late. → Renn'],
  [
    '“It was slow,” Holt said. “It was late.” Renn said on Monday.',
    'It was slow, → Holt\nIt was late. → Renn',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn said on 3 March 2025.',
    'It was slow, → Holt\nIt was late. → Renn',
  ],
  ['“It was slow,” Holt said. “It was late.” Renn said [@log].', 'It was slow, → Holt\nIt was late. → Renn'],
  [
    '“It was slow,” Holt said. “It was late.” Renn said (Courier, 3 March 2025).',
    'It was slow, → Holt\nIt was late. → Renn',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn said in March that he would go.',
    'It was slow, → Holt\nIt was late. → Holt',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn said in court the boats sank.',
    'It was slow, → Holt\nIt was late. → Holt',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn told the council on Monday.',
    'It was slow, → Holt\nIt was late. → Renn',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn told reporters.',
    'It was slow, → Holt\nIt was late. → Renn',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn told the Harbour Board in March.',
    'It was slow, → Holt\nIt was late. → Renn',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn told the council the boats sank.',
    'It was slow, → Holt\nIt was late. → Holt',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn told the council to wait.',
    'It was slow, → Holt\nIt was late. → Holt',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn, the producer, admitted his boats were old.',
    'It was slow, → Holt\nIt was late. → Holt',
  ],
  [
    '“It was slow,” Holt said. “It was late.” Renn, the producer, said on Monday.',
    'It was slow, → Holt\nIt was late. → Renn',
  ],
];

describe('who speaks, behind a full stop inside the marks,', () => {
  for (const [text, expected] of BEHIND) it(text, () => equal(speech(text), expected));
});
