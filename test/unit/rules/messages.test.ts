import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { CASE_SETS, corpusOf } from './cases.ts';

/** What no message may be, and how a desk would see it. */
const FAULTS: readonly (readonly [fault: string, is: (message: string, corpus: CorpusIndex) => boolean])[] = [
  [
    'a sentence without its capital or its stop',
    (message, corpus) =>
      !/[.?!][”’»)]?$/.test(message) ||
      !(/^[\p{Lu}\p{N}“«„]/u.test(message) || beginsWithId(message, corpus)),
  ],
  ['a stop set twice', (message) => /[.?!]”?\.$/.test(message) && !/…”?\.$/.test(message)],
  [
    'two spaces, a line break, or a space before a sign',
    (message) => /\s{2}|[\r\n\t]|\s[.,;:](?:\s|$)/.test(message),
  ],
  ['what is not seen', (message) => /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufffc\ufffd]/u.test(message)],
  ['marks that do not pair', (message) => !isBalanced(message)],
  [
    'a count that does not agree',
    (message) => /\b1 (?:articles|words|places|quotations|people)\b|\bthe 1 \w+/.test(message),
  ],
  [
    'jargon of a program',
    (message) =>
      /\b(?:joins different places|undefined|null|NaN|YAML|token|offset|regex|span)\b|\[object/.test(message),
  ],
];

describe('a message to a writer', () => {
  it('counts one article as a desk would', () => {
    const corpus = corpusOf([['weir.md', '“We lost the light by four every day,” Marek Renn said.\n']]);
    const draft =
      '“We lost the light,” Marek Renn said. “The barge has no captain and no crew,” Marek Renn said.';
    const { findings } = checkDraft(parseDraft('draft.md', draft), corpus, DEFAULT_RULE_OPTIONS);
    assert.deepEqual(
      findings.filter(({ code }) => code === 'not-found').map(({ message }) => inEnglish(message)),
      ['The one article searched does not hold these words of Marek Renn; their source may be another.'],
    );
  });

  for (const [draft, said] of [
    ['“We have been shut since June,” Marek Renn said.', 'The sense changes (a date): “May” became “June”.'],
    [
      '“We have been shut since winter,” Marek Renn said.',
      'The sense changes (a date): “May” became “winter”.',
    ],
    ['“We will go on,” Marek Renn said.', 'The sense changes (a modal verb): “may” became “will”.'],
  ] as const)
    it(`tells a month from a modal in ${draft}`, () => {
      const corpus = corpusOf([
        ['weir.md', '“We have been shut since May,” Marek Renn said. “We may go on,” Marek Renn said.\n'],
      ]);
      const { findings } = checkDraft(parseDraft('draft.md', draft), corpus, DEFAULT_RULE_OPTIONS);
      assert.deepEqual(
        findings.map(({ message }) => inEnglish(message).slice(0, said.length)),
        [said],
      );
    });

  for (const { name, cases, corpus } of CASE_SETS) {
    for (const [fault, is] of FAULTS) {
      it(`is never ${fault}, in the ${name} cases`, () => {
        const told = cases.flatMap(({ id, draft }) => messagesOf(draft).map((message) => ({ id, message })));
        assert.deepEqual(
          told.filter(({ message }) => is(message, corpus)),
          [],
        );
      });
    }

    const messagesOf = (draft: string) =>
      checkDraft(parseDraft('draft.md', draft), corpus, DEFAULT_RULE_OPTIONS).findings.map(({ message }) =>
        inEnglish(message),
      );
  }
});

/** An article without outlet and title is called by its id, as it is written. */
function beginsWithId(message: string, corpus: CorpusIndex): boolean {
  return corpus.article(message.split(' ', 1)[0] ?? '') !== undefined;
}

function isBalanced(message: string): boolean {
  return [
    ['“', '”'],
    ['(', ')'],
    ['«', '»'],
  ].every(([open = '', close = '']) => message.split(open).length === message.split(close).length);
}
