import { doesNotMatch, equal, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MarkupKind } from 'vscode-languageserver';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { hoverAt } from '../../../server/features/hover.ts';
import { createArticlePlaces, toRange } from '../../../server/lsp/convert.ts';
import { type HoverCommands, type HoverView, toHover } from '../../../server/lsp/hover.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { createLineIndex } from '../../../server/text/lineIndex.ts';
import { inEnglish } from '../../../server/text/said.ts';

const corpus = createCorpusIndex();
for (const [id, front, body] of [
  [
    'courier',
    'title: The tide\ncontainer-title: The Harbour Courier\nissued: 2024-03-05\nURL: https://courier.example/tide',
    'Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”\n\n“Nobody counted them twice,” said Olav Holm.',
  ],
  [
    'hostile',
    'container-title: "Evil\\u001b[31m News"\nURL: "command:verbatim.copyCitation?%5B%5D"',
    '“The pump was ours to mend,” Ines Calloway said.',
  ],
  [
    'lamps',
    'transcript: automatic',
    '[00:12:33] Jonas Weir: The lamps were ours to light, and nobody came to ask for them.\n\n[00:12:51] Ada Lindqvist: And the boats?',
  ],
] as const) {
  const { article } = parseArticle(`${id}.md`, `---\n${front}\n---\n${body}\n`);
  if (article !== undefined) corpus.add(article);
}

const commands: HoverCommands = {
  open: ({ id }) => `command:open?${id}`,
  fix: () => 'command:fix',
  cite: () => 'command:cite',
  copy: () => 'command:copy',
};

describe('a hover', () => {
  for (const [name, draft, expected] of [
    [
      'says once what differs, whose words they are, and what can be done',
      '“We counted ninety boats be|fore the rain came,” Lindqvist said.',
      `Altered: [-ninety-] → nineteen. Ada Lindqvist, The Harbour Courier.

Open: command:open?courier · Fix: command:fix · Cite: command:cite · Copy: command:copy

“The tide”, The Harbour Courier, 5 March 2024, https://courier.example/tide: https://courier.example/tide#:~:text=We%20counted%20nineteen%20boats%20before%20the%20rain%20came

> Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”`,
    ],
    [
      'does not praise right words of a wrong speaker',
      '“We counted nineteen boats be|fore the rain came,” Holm said.',
      `The words are right. Ada Lindqvist, The Harbour Courier.

Open: command:open?courier · Fix: command:fix · Cite: command:cite · Copy: command:copy

“The tide”, The Harbour Courier, 5 March 2024, https://courier.example/tide: https://courier.example/tide#:~:text=We%20counted%20nineteen%20boats%20before%20the%20rain%20came

> Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”`,
    ],
    [
      'offers nothing that is done already, and calls an article without a title by its id',
      '“The pump was ours to m|end,” Calloway said.[@hostile]',
      `Verbatim. Ines Calloway, Evil[31m News.

Open: command:open?hostile · Copy: command:copy

hostile, Evil[31m News, date not stated, command:verbatim.copyCitation?%5B%5D

> “The pump was ours to mend,” Ines Calloway said.`,
    ],
    [
      'says where it looked',
      '“The sea was green and very cold t|hat day,” Holm said.',
      'Not found in any of 3 articles.',
    ],
  ] as const) {
    it(name, () => {
      equal(hoverIn(draft, MarkupKind.PlainText), expected);
    });
  }

  for (const [name, draft, expected] of [
    [
      'leaves to the message under the pointer what differs',
      '“We counted nine|ty boats before the rain came,” Lindqvist said.',
      'Ada Lindqvist, The Harbour Courier.',
    ],
    [
      'says what differs elsewhere in the quotation',
      '“We counted nine|ty boats before the snow came,” Lindqvist said.',
      'Also [-snow-] → rain. Ada Lindqvist, The Harbour Courier.',
    ],
    [
      'says all where no message stands under the pointer',
      '“We coun|ted ninety boats before the rain came,” Lindqvist said.',
      'Altered: [-ninety-] → nineteen. Ada Lindqvist, The Harbour Courier.',
    ],
    [
      'leaves to the message at the name who is speaking, and is there too',
      '“We counted nineteen boats before the rain came,” Ho|lm said.',
      'The words are right.',
    ],
    [
      'says beside a message about the name what differs in the words',
      '“We counted ninety boats before the rain came,” Ho|lm said.',
      'Altered: [-ninety-] → nineteen.',
    ],
    [
      'leaves to the message that nothing was found',
      '“The sea was green and very cold t|hat day,” Holm said.',
      '',
    ],
    [
      'leaves to the message that a citation names no article',
      '“We counted nineteen boats before the rain came,” Lindqvist said [@no|body].',
      '',
    ],
  ] as const) {
    it(`${name}, in an editor that shows the messages above it`, () => {
      const [first = ''] = (hoverIn(draft, MarkupKind.PlainText, { showsFindings: true }) ?? '').split('\n');
      equal(first, expected);
    });
  }

  it('offers to hear what was recorded, at the time it was said', () => {
    const draft = '“The lamps were ours to l|ight,” Jonas Weir said.[@lamps]';
    const view = { recording: 'file:///lamps.mp3' };
    match(
      hoverIn(draft, MarkupKind.Markdown, view) ?? '',
      /\[Play at 00\\:12\\:33\]\(<file:\/\/\/lamps\.mp3#t=753>\)/,
    );
    doesNotMatch(hoverIn(draft, MarkupKind.Markdown) ?? '', /Play/);
  });

  it('makes no link of an address that is none of a page', () => {
    const markdown = hoverIn('“The pump was ours to m|end,” Calloway said.', MarkupKind.Markdown) ?? '';
    const links = [...markdown.matchAll(/\]\(<([^>]*)>/g)].map(([, link = '']) => link.replace(/[?].*/, ''));
    equal(links.join(' '), 'command:open command:cite command:copy');
  });
});

function hoverIn(marked: string, format: MarkupKind, more: Partial<HoverView> = {}): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const draft = parseDraft('draft.md', text);
  const report = checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS);
  const answer = hoverAt(corpus, report, offset);
  if (answer === undefined) return undefined;
  const places = createArticlePlaces((path) => `file:///${path}`);
  const lines = createLineIndex(text);
  const hover = toHover(answer, toRange(lines, answer.span), {
    format,
    places,
    tongue: inEnglish,
    draft: text,
    commands,
    ...more,
  });
  if (hover === undefined) return undefined;
  const { contents } = hover;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}
