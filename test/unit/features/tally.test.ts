import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { findSourceHints } from '../../../server/features/inlayHints.ts';
import { findSymbols } from '../../../server/features/symbols.ts';
import { tally, tallyInWords } from '../../../server/features/tally.ts';
import { finishedFindings } from '../../../server/features/unfinished.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { inEnglish } from '../../../server/text/said.ts';

const corpus = createCorpusIndex();
const { article } = parseArticle(
  'courier.md',
  `---
id: courier
container-title: The Harbour Courier
---

Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”

“Nobody counted them twice,” said Olav Holm.
`,
);
if (article !== undefined) corpus.add(article);

const RIGHT = '“Nobody counted them twice,” Holm said.';
const ALTERED = '“We counted ninety boats before the rain came,” Lindqvist said.';
const MISATTRIBUTED = '“We counted nineteen boats before the rain came,” Holm said.';

describe('the line above a draft', () => {
  for (const [draft, expected] of [
    [RIGHT, '1 quotation: 1 verbatim'],
    [`${RIGHT}\n\n${ALTERED}`, '1 altered of 2'],
    // The words are right, and whose they are is not: that is no quotation to be called verbatim.
    [MISATTRIBUTED, '1 misattributed of 1'],
    [`${MISATTRIBUTED}\n\n${ALTERED}\n\n${RIGHT}`, '1 misattributed, 1 altered of 3'],
    // A draft that cites nothing needs no citations.
    [`${RIGHT} [@courier]\n\n“We counted nineteen boats,” Lindqvist said.`, '1 uncited of 2'],
    // What is half typed or silenced is not counted, nor what nobody said.
    [`${RIGHT}\n\nLindqvist said, “We counted ninety`, '1 quotation: 1 verbatim'],
    [`${RIGHT}\n\n<!-- verbatim-disable-next-line -->\n${ALTERED}`, '1 quotation: 1 verbatim'],
    [`${RIGHT}\n\n${MISATTRIBUTED} <!-- verbatim-disable-line misattributed -->`, '1 quotation: 1 verbatim'],
    [`${RIGHT}\n\nThe “ship” sank.`, '1 quotation: 1 verbatim'],
    ['Nothing is quoted.', 'no quotations'],
  ] as const) {
    it(`says “${expected}” of ${JSON.stringify(draft)}`, () => {
      const { parsed, report } = checked(draft);
      equal(inEnglish(tallyInWords(tally(parsed, report))), expected);
    });
  }
});

describe('the outlet beside a quotation', () => {
  for (const [draft, expected] of [
    [RIGHT, ['The Harbour Courier']],
    [ALTERED, ['≠ The Harbour Courier']],
    // It is said already.
    [`${RIGHT} [@courier]`, []],
    ['“Nobody counted them twice,” Holm told The Harbour Courier.', []],
    ['Holm said, “Nobody counted them', []],
  ] as const) {
    it(`is ${JSON.stringify(expected)} in ${JSON.stringify(draft)}`, () => {
      const { parsed, report } = checked(draft);
      deepEqual(
        findSourceHints(corpus, parsed, report).map(
          ({ outlet, altered }) => `${altered ? '≠ ' : ''}${outlet}`,
        ),
        expected,
      );
    });
  }
});

describe('the outline of a draft', () => {
  it('goes by section and speaker, without what is half typed', () => {
    const { parsed, report } = checked(
      `${RIGHT}\n\n# At *sea*\n\n${ALTERED}\n\n${RIGHT}\n\n${ALTERED}\n\n# Later\n\nLindqvist said, “We counted`,
    );
    deepEqual(
      findSymbols(parsed, report).map(({ heading, speakers }) => [
        heading,
        ...speakers.map(({ name, quotations }) => `${name} ${quotations.length}`),
      ]),
      [
        [undefined, 'Olav Holm 1'],
        ['At sea', 'Ada Lindqvist 2', 'Olav Holm 1'],
      ],
    );
  });
});

describe('findings of what is half typed', () => {
  it('wait while the last word is typed before a mark that the editor has put', () => {
    const text = 'Lindqvist said, “We counted ninety boats before the rain”';
    const { parsed, report } = checked(text);
    const typing = { ...parsed, typingAt: text.length - 1 };
    deepEqual(finishedFindings(typing, report), []);
    equal(finishedFindings(parsed, report).length > 0, true);
    equal(finishedFindings({ ...parsed, typingAt: text.length - 6 }, report).length > 0, true);
  });

  it('wait for the closing mark', () => {
    const half = checked('Lindqvist said, “We counted ninety boats before the rain');
    deepEqual(finishedFindings(half.parsed, half.report), []);
    const running = checked(
      'Lindqvist said, “We counted ninety boats before the rain.\n\n“Nobody counted them.”',
    );
    equal(finishedFindings(running.parsed, running.report).length > 0, true);
  });

  it('wait while a citation’s key is typed, and no longer', () => {
    const text = `${RIGHT}[^wei]`;
    const { parsed, report } = checked(text);
    const codesAt = (typingAt?: number) =>
      finishedFindings(typingAt === undefined ? parsed : { ...parsed, typingAt }, report).map(
        ({ code }) => code,
      );
    deepEqual(codesAt(text.length - 1), []);
    deepEqual(codesAt(), ['unknown-citation']);
    deepEqual(codesAt(2), ['unknown-citation']);
    deepEqual(codesAt(text.indexOf('[')), ['unknown-citation']);
  });
});

function checked(text: string) {
  const parsed = parseDraft('draft.md', text);
  return { parsed, report: checkDraft(parsed, corpus, DEFAULT_RULE_OPTIONS) };
}
