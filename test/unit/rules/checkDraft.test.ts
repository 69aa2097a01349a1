import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RuleOptions } from '../../../server/rules/ruleOptions.ts';
import { createRandom } from '../../support/random.ts';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'kiln.md',
    '---\nid: kiln\ncontainer-title: The Potter\nissued: 2021-05-04\n---\n\n' +
      '“The kiln is not my enemy,” said Alma Reyes, the potter. “Um, it took nineteen colours to find the one I wanted.”\n\n' +
      '“I fire it, you know, twice a week, and I never open it early,” Reyes said.\n',
  ],
]);

describe('verdicts', () => {
  const verdicts: Readonly<Record<string, string>> = {
    '“The kiln is not my enemy,” Reyes said.': 'verbatim',
    '“The kiln is … my enemy,” Reyes said.': 'altered',
    '“The kiln is [now] my enemy,” Reyes said.': 'altered',
    '“I fire it … and I never open it early,” Reyes said.': 'verbatim',
    '“The [oven] is not my enemy,” Reyes said.': 'altered',
    '“The kiln is not my friend,” Reyes said.': 'altered',
    '“The glaze sings on a cold morning,” Reyes said.': 'not-found',
    'The “enemy” cooled.': 'unchecked',
  };
  for (const [draft, verdict] of Object.entries(verdicts)) {
    it(`${verdict}: ${draft}`, () => {
      deepEqual(
        check(draft, corpus).quotations.map((one) => one.verdict),
        [verdict],
      );
    });
  }
});

describe('styles', () => {
  const drafts: Readonly<Record<string, string>> = {
    figures: '“It took 19 colours to find the one I wanted,” Reyes said.',
    filler: '“I fire it twice a week, and I never open it early,” Reyes said.',
    emphasis: '“I *never* open it early,” Reyes said.',
  };
  const print = (draft: string, style: RuleOptions['style']) =>
    check(draft, corpus, { style, severities: {} })
      .findings.map(({ code, severity }) => `${severity} ${code}`)
      .join(', ');

  it('differ in what they make of small changes', () => {
    deepEqual(
      Object.entries(drafts).map(
        ([name, draft]) =>
          `${name}: ${(['news-strict', 'news-lenient', 'academic', 'legal'] as const)
            .map((style) => print(draft, style) || 'nothing')
            .join(' | ')}`,
      ),
      [
        'figures: hint house-style | nothing | warning house-style | warning house-style',
        'filler: information filler-dropped | nothing | information filler-dropped | warning filler-dropped',
        'emphasis: hint emphasis-added | hint emphasis-added | warning emphasis-added | warning emphasis-added',
      ],
    );
  });
});

describe('what a user sets', () => {
  const draft = '“The kiln is not my friend,” Reyes said.';
  it('changes the severity of a code', () => {
    const { findings } = check(draft, corpus, {
      style: 'news-strict',
      severities: { misquoted: 'hint', 'meaning-changed': 'hint' },
    });
    deepEqual(
      findings.map(({ severity }) => severity),
      ['hint'],
    );
  });

  it('turns a code off, and leaves the verdict', () => {
    const { findings, quotations } = check(draft, corpus, {
      style: 'news-strict',
      severities: { misquoted: 'off', 'meaning-changed': 'off' },
    });
    deepEqual(findings, []);
    equal(quotations[0]?.verdict, 'altered');
  });

  it('is silenced by a comment', () => {
    const text = `<!-- verbatim-disable-next-line -- she corrected it -->\n${draft}`;
    deepEqual(check(text, corpus).findings, []);
  });
});

describe('a citation that serves two halves', () => {
  it('is found wrong once', () => {
    const text =
      '“The kiln is not my enemy,” Reyes said. “Um, it took nineteen colours to find the one I wanted.”[@oven]';
    deepEqual(
      check(text, corpus).findings.map(({ code }) => code),
      ['unknown-citation'],
    );
  });
});

describe('a second check', () => {
  const files: readonly (readonly [string, string])[] = [
    [
      'well.md',
      '---\nid: well\n---\n\n“The well never froze, and we drank from it all winter,” said Ole Brandt.\n',
    ],
  ];
  const before = '# Water\n\nBrandt waited. “The well always froze, and we drank all winter,” Brandt said.\n';
  const edits: Readonly<Record<string, string>> = {
    'text before': before.replace('# Water', '# Cold, clear water\n\nA paragraph more.'),
    'another speaker': before.replace('Brandt said', 'Lena Moe said'),
    'straight marks': before.replaceAll(/[“”]/g, '"'),
    'a word of the quotation': before.replace('drank', 'drink'),
    'a silencing comment': before.replace('\n\nB', '\n\n<!-- verbatim-disable-next-line -->\nB'),
    'the same again': before + before,
  };
  for (const [edit, after] of Object.entries(edits)) {
    it(`says after ${edit} what a first check would`, () => {
      const known = corpusOf(files);
      check(before, known);
      const again = check(after, known);
      const { findings, quotations } = check(after, corpusOf(files));
      deepEqual(again.findings, findings);
      deepEqual(again.quotations, quotations);
    });
  }

  it('looks again at a pronoun when the paragraph before it changes', () => {
    const known = corpusOf([['well.md', '“We drank from the well all winter,” said Ida Brandt.\n']]);
    const codes = ['coast', 'coast with Brandt', 'coast'].map((where) => {
      const text = `Lena Moe looked back at the ${where}.\n\n“We drank from the well all winter,” she said.\n`;
      return check(text, known).findings.map(({ code }) => code);
    });
    deepEqual(codes, [['misattributed'], [], ['misattributed']]);
  });

  it('says after any edit what a first check would', () => {
    const random = createRandom(7);
    const known = corpusOf(files);
    const quoted = '“The well never froze, and we drank from it all winter,”';
    let text = ['Moe waited.', `${quoted} Brandt said.`, 'He waited.', `${quoted} she told the Sentinel.`]
      .concat(`In ${quoted.replace('drank', '*drank*')} Ole Brandt saw it.`, `She said: ${quoted}`)
      .join('\n\n');
    for (let edit = 0; edit < 60; edit++) {
      const at = Math.floor(random() * text.length);
      const typed = EDITS[Math.floor(random() * EDITS.length)] ?? '';
      text = text.slice(0, at) + typed + text.slice(at + (typed === '' ? 3 : 0));
      deepEqual(check(text, known).findings, check(text, corpusOf(files)).findings);
    }
  });
});

/** What is typed; nothing stands for letters that are deleted. */
const EDITS = ['', '', 'a', ' ', '\n\n', ' Lena Moe ', ' Brandt ', '“', '”', '…', ' not ', '*', '[^1]'];
