import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import type { ArticleContext } from '../../../../server/quotes/articleContext.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

const ABOUT: ArticleContext = {
  containerTitle: 'Screen Ledger',
  authors: [{ given: 'Mia', family: 'Holt' }],
  interviewers: [{ given: 'Piotr', family: 'Lang' }],
};

const INTERVIEWS: readonly (readonly [title: string, text: string, expected: string])[] = [
  [
    'surnames and the outlet',
    'Screen Ledger: Was it slow?\n\nHolt: It was.\n\nScreen Ledger: And now?\n\nHolt: No.',
    'Screen Ledger\nMia Holt\nScreen Ledger\nMia Holt',
  ],
  [
    'Q and A',
    'Q: Was it slow?\n\nA: It was.\n\nQ: And now?\n\nA: No.',
    'Piotr Lang\nMia Holt\nPiotr Lang\nMia Holt',
  ],
  [
    'initials',
    'PL: Was it slow?\n\nMH: It was.\n\nPL: And now?\n\nMH: No.',
    'Piotr Lang\nMia Holt\nPiotr Lang\nMia Holt',
  ],
  [
    'the letters of another language',
    'P. ¿Fue lento?\n\nR. Lo fue.\n\nP. ¿Y ahora?\n\nR. Si me dejan, no.',
    'Piotr Lang\nMia Holt\nPiotr Lang\nMia Holt',
  ],
  [
    'the surname of who answers, and questions in italics',
    '*Was it slow?*\n\n**Holt:** It was.\n\n*You said that it was quick.*\n\n**Holt:** I said no such thing.\n\n*And now?*\n\n**Holt:** No.',
    'Piotr Lang\nMia Holt\nPiotr Lang\nMia Holt\nPiotr Lang\nMia Holt',
  ],
  [
    'questions in bold',
    '**Was it slow?**\n\nIt was.\n\n**And now?**\n\nNo.',
    'Piotr Lang\nMia Holt\nPiotr Lang\nMia Holt',
  ],
];

/** Texts that state no interview, with whom each turn is given to. */
const HEADED: readonly (readonly [title: string, about: ArticleContext, text: string, expected: string])[] = [
  [
    'the guest whom the heading names',
    {},
    '# Mia Holt on boats\n\nQ: Was it slow?\n\nA: It was.\n\nQ: And now?\n\nA: No.',
    'nobody\nMia Holt\nnobody\nMia Holt',
  ],
  [
    'the guest and not the author, who is named above as well',
    { authors: [{ given: 'Piotr', family: 'Lang' }] },
    'By Piotr Lang\n\nMia Holt has built forty boats.\n\nQ: Was it slow?\n\nA: It was.\n\nQ: And now?\n\nA: No.',
    'nobody\nMia Holt\nnobody\nMia Holt',
  ],
  [
    'the guest by the letters of another language',
    {},
    '# Mia Holt y el puerto\n\nP: ¿Fue lento?\n\nR: Lo fue.\n\nP: ¿Y ahora?\n\nR: Si me dejan, no.',
    'nobody\nMia Holt\nnobody\nMia Holt',
  ],
  [
    'nobody where two are named',
    {},
    '# Mia Holt and Ada Vane on boats\n\nQ: Was it slow?\n\nA: It was.\n\nQ: And now?\n\nA: No.',
    'nobody\nnobody\nnobody\nnobody',
  ],
];

describe('speakerOfTurn', () => {
  for (const [title, about, text, expected] of HEADED) {
    it(title, () =>
      equal(
        readSpeech(parseProse(text, 'markdown'), about)
          .quotes.map(({ attribution: by }) => (by?.who === 'named' ? by.name : (by?.who ?? 'nobody')))
          .join('\n'),
        expected,
      ),
    );
  }
  for (const [title, text, expected] of INTERVIEWS) {
    it(title, () =>
      equal(
        readSpeech(parseProse(text, 'markdown'), ABOUT)
          .quotes.map(({ attribution: by }) => (by?.who === 'named' ? by.name : (by?.who ?? 'nobody')))
          .join('\n'),
        expected,
      ),
    );
  }
});
