import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { createRandom } from '../../support/random.ts';
import { CASE_SETS, check, corpusOf } from './cases.ts';

/** What a check says of a text, without what it costs to ask. */
function said(text: string, corpus: CorpusIndex) {
  const { findings, quotations } = check(text, corpus);
  return JSON.parse(JSON.stringify({ findings, quotations }));
}

/** The same articles as if nothing had been checked against them. */
function unused(corpus: CorpusIndex): CorpusIndex {
  const index = createCorpusIndex();
  for (const { article } of corpus.articles()) index.add(article);
  return index;
}

describe('the same text gets the same findings', () => {
  for (const { name, cases, corpus } of CASE_SETS) {
    const drafts = cases.map(({ draft }) => draft);
    it(`${name}: each alone, all together, forwards and backwards`, () => {
      const alone = drafts.map((draft) => said(draft, unused(corpus)));
      const together = unused(corpus);
      const forwards = drafts.map((draft) => said(draft, together));
      const backwards = drafts.toReversed().map((draft) => said(draft, together));
      deepEqual(forwards, alone);
      deepEqual(backwards.toReversed(), alone);
    });

    it(`${name}: in one session of random edits`, () => {
      const random = createRandom(11);
      const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
      const session = unused(corpus);
      const texts = [...drafts];
      for (let edit = 1; edit <= EDITS; edit++) {
        const which = Math.floor(random() * texts.length);
        const text = texts[which] ?? '';
        const other = pick(drafts) ?? '';
        const at = Math.floor(random() * text.length);
        const from = Math.floor(random() * other.length);
        const typed = pick([pick(TYPED) ?? '', other.slice(from, from + 40), pick(drafts) ?? '']) ?? '';
        const edited = (text.slice(0, at) + typed + text.slice(at + (typed === '' ? 3 : 0))).slice(
          0,
          LONGEST,
        );
        texts[which] = edited;
        const now = said(edited, session);
        if (edit % COMPARED === 0)
          deepEqual(now, said(edited, unused(corpus)), `after edit ${edit}: ${edited}`);
      }
    });
  }

  const corpus = corpusOf([
    [
      'a.md',
      '---\nid: a\n---\n\n“The match at the harbour is off if it rains before noon,” Ines Calloway said.\n',
    ],
  ]);
  const first =
    '“The match at the harbour is off,” Ines Calloway said.\n\n' +
    'The stand was painted in May and the stewards brought their own chairs, tea and umbrellas to the ground';
  const plain = `${first}, and some of them stayed until the end of the day.\n`;
  const conditional = `${first}, and if asked, they stayed until the end of the day.\n`;
  for (const [order, drafts] of Object.entries({
    'a condition elsewhere after none': [plain, conditional],
    'none after a condition elsewhere': [conditional, plain],
  })) {
    it(`an “if” in the next paragraph excuses no cut: ${order}`, () => {
      const index = unused(corpus);
      const codes = drafts.map((draft) => check(draft, index).findings.map(({ code }) => code));
      deepEqual(codes, [['misleading-cut'], ['misleading-cut']]);
    });
  }

  it('a name far back in a long paragraph counts whenever it is typed', () => {
    const index = corpusOf([['b.md', '“Nobody asked the river,” said Vesna Arkle, the surveyor.\n']]);
    const filler = 'The boats lay still and the gulls walked about on the planks of the pier. '.repeat(9);
    const codes = ['Vesna Arkle', 'A messenger', 'Vesna Arkle'].map((name) =>
      check(
        `${name} came to see Oluchi Renn. ${filler}“Nobody asked the river,” she said.`,
        index,
      ).findings.map(({ code }) => code),
    );
    deepEqual(codes[2], codes[0]);
    deepEqual(
      codes[1],
      check(
        `A messenger came to see Oluchi Renn. ${filler}“Nobody asked the river,” she said.`,
        unused(index),
      ).findings.map(({ code }) => code),
    );
  });
});

/** All sets of cases together: one thousand and more. */
const EDITS = 150;

/** Every so many edits the session is compared with a check of its own. */
const COMPARED = 10;

/** UTF-16 units of a draft that only grows. */
const LONGEST = 6000;

/** What is typed; nothing stands for letters that are deleted. */
const TYPED = [
  '',
  '',
  'a',
  ' ',
  '\n\n',
  ' Lena Moe ',
  ' he said ',
  '“',
  '”',
  '…',
  ' not ',
  '*',
  '[^1]',
  ' if ',
];
