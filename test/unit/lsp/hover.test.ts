import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MarkupKind } from 'vscode-languageserver';
import { parseArticle } from '../../../server/corpus/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { hoverAt } from '../../../server/features/hover.ts';
import { createArticlePlaces, toRange } from '../../../server/lsp/convert.ts';
import { type HoverCommands, toHover } from '../../../server/lsp/hover.ts';
import { checkDraft } from '../../../server/rules/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { createLineIndex } from '../../../server/text/lineIndex.ts';

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

“The tide”, The Harbour Courier, 5 March 2024, https://courier.example/tide: https://courier.example/tide

> Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”`,
    ],
    [
      'does not praise right words of a wrong speaker',
      '“We counted nineteen boats be|fore the rain came,” Holm said.',
      `The words are right. Ada Lindqvist, The Harbour Courier.

Open: command:open?courier · Fix: command:fix · Cite: command:cite · Copy: command:copy

“The tide”, The Harbour Courier, 5 March 2024, https://courier.example/tide: https://courier.example/tide

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
      'Not found in any of 2 articles.',
    ],
  ] as const) {
    it(name, () => {
      equal(hoverIn(draft, MarkupKind.PlainText), expected);
    });
  }

  it('makes no link of an address that is none of a page', () => {
    const markdown = hoverIn('“The pump was ours to m|end,” Calloway said.', MarkupKind.Markdown) ?? '';
    const links = [...markdown.matchAll(/\]\(<([^>]*)>/g)].map(([, link = '']) => link.replace(/[?].*/, ''));
    equal(links.join(' '), 'command:open command:cite command:copy');
  });
});

function hoverIn(marked: string, format: MarkupKind): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const draft = parseDraft('draft.md', text);
  const report = checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS);
  const answer = hoverAt(corpus, report, offset);
  if (answer === undefined) return undefined;
  const places = createArticlePlaces((path) => `file:///${path}`);
  const lines = createLineIndex(text);
  const { contents } = toHover(answer, toRange(lines, answer.span), {
    format,
    places,
    draft: text,
    commands,
  });
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}
