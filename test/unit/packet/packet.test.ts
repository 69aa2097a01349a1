import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { passageAddress } from '../../../server/citations/passageAddress.ts';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { type Packet, packetOf } from '../../../server/packet/packet.ts';
import { packetAsHtml } from '../../../server/packet/packetAsHtml.ts';
import { packetAsMarkdown } from '../../../server/packet/packetAsMarkdown.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';

const PUMP = `---
title: The pump
container-title: Harbour Courier
author: {given: Dana, family: Whitlock}
issued: 2025-03-04
URL: https://courier.example/pump
---

It rained. “The pump was ours to mend, and nobody else came to do it,” Ines Calloway said. The bell rang.
`;
const ECHO = '“The pump was ours to mend, and nobody else came to do it,” Ines Calloway said on Monday.\n';

const DRAFT = `# What the harbour knew

“The pump was ours to mend, and nobody else came to do it,” Ines Calloway said [@pump].

“The pump was theirs to mend, and nobody else came to do it,” Ines Calloway said.

“Every lamp on the quay has a story that it never tells,” Tobias Renn said.
`;

function gather(text: string, articles: Readonly<Record<string, string>>): Packet {
  const corpus = createCorpusIndex();
  for (const [name, content] of Object.entries(articles)) {
    const { article } = parseArticle(`${name}.md`, content);
    if (article) corpus.add(article);
  }
  const draft = parseDraft('piece.md', text);
  return packetOf(corpus, draft, checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS));
}

describe('the packet', () => {
  it('names the other articles that have the words, and says nothing where there are none', () => {
    const both = packetAsHtml(gather(DRAFT, { pump: PUMP, echo: ECHO }));
    match(both, /Also in [^<]*echo/);
    doesNotMatch(packetAsHtml(gather(DRAFT, { pump: PUMP })), /Also in/);
  });
  it('says of each quotation where it stands, who gives it to whom, and how the words fare', () => {
    const { draft, quotations } = gather(DRAFT, { pump: PUMP });
    equal(draft.title, 'What the harbour knew');
    deepEqual(
      quotations.map(({ number, line, verdict, speaker, cited }) => [number, line, verdict, speaker, cited]),
      [
        [1, 3, 'verbatim', 'Ines Calloway', true],
        [2, 5, 'altered', 'Ines Calloway', false],
        [3, 7, 'not-found', 'Tobias Renn', false],
      ],
    );
    deepEqual(quotations[1]?.differences, [{ draft: 'theirs', source: 'ours' }]);
    equal(quotations[2]?.source, null);
  });

  it('gives the source as the article states it, with its evidence and its edges', () => {
    const [{ source } = { source: null }] = gather(DRAFT, { pump: PUMP }).quotations;
    deepEqual(
      [source?.title, source?.outlet, source?.author, source?.issued, source?.place, source?.speaker],
      ['The pump', 'Harbour Courier', 'Dana Whitlock', '4 March 2025', 'in paragraph 1', 'Ines Calloway'],
    );
    equal(source?.evidence, '“Ines Calloway”, “said”');
    deepEqual(source?.passage, {
      before: 'It rained. “',
      words: 'The pump was ours to mend, and nobody else came to do it',
      after: ',” Ines Calloway said. The bell rang.',
    });
    equal(source?.link, 'https://courier.example/pump#:~:text=The%20pump%20was%20ours,came%20to%20do%20it');
  });

  it('names other articles with the words, and counts a single source only where there is one', () => {
    const packet = gather(DRAFT, { pump: PUMP, echo: ECHO });
    deepEqual(
      packet.quotations[0]?.others.map(({ article, same }) => [article, same]),
      [['echo', true]],
    );
    deepEqual(packet.singleSource, []);
    deepEqual(gather(DRAFT, { pump: PUMP }).singleSource, [1, 2]);
  });

  it('says what is uncited and what the articles leave open', () => {
    const packet = gather(DRAFT, { echo: ECHO });
    deepEqual(packet.uncited, [2]);
    deepEqual(packet.notStated, [
      { article: 'echo', missing: ['title', 'outlet', 'author', 'date', 'address'] },
    ]);
  });

  it('counts a speaker once, by the full name that the article has', () => {
    const { speakers } = gather(
      '“The pump was ours to mend,” Calloway said.\n\n“Nobody else came to do it,” Ines Calloway said.\n',
      { pump: PUMP },
    );
    deepEqual(speakers, [{ name: 'Ines Calloway', quotations: 2, words: 12, sources: 1 }]);
  });
});

describe('the packet as HTML', () => {
  it('holds no script and nothing from elsewhere, whatever draft and articles hold', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>" onclick="alert(1)';
    const html = packetAsHtml(
      gather(`# ${hostile}\n\n“The pump was ours to mend,” Ines <b>Calloway</b> said.\n`, {
        pump: PUMP.replace('The pump\n', `'${hostile}'\n`).replace(
          'https://courier.example/pump',
          'javascript:alert(1)',
        ),
      }),
    );
    doesNotMatch(html, /<script|<img|<iframe|<link|javascript:/i);
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    deepEqual(
      tags.filter((tag) => /\s(?:on\w+|src|style)=/i.test(tag)),
      [],
    );
    doesNotMatch(html, /url\(|@import/);
    match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    match(html, /default-src 'none'/);
  });

  it('sets each difference of an altered quotation side by side, and a dash where one side has nothing', () => {
    const rows = (words: string) =>
      [
        ...packetAsHtml(gather(`“${words},” Ines Calloway said.\n`, { pump: PUMP })).matchAll(
          /<tr><td>.*?<\/td><\/tr>/g,
        ),
      ].map(([row]) => row.replace(/<\/?t[rd]>/g, ' ').trim());
    deepEqual(rows('The pump was theirs to mend, and nobody else came to do it'), ['theirs  ours']);
    deepEqual(rows('The pump was ours to mend, and nobody came to do it'), ['–  else']);
  });

  it('has room to sign beside each quotation, and keeps each together in print', () => {
    const html = packetAsHtml(gather(DRAFT, { pump: PUMP }));
    equal(html.match(/<span>Checked<\/span>/g)?.length, 3);
    match(html, /@page/);
    match(html, /article \{[^}]*break-inside: avoid/);
  });

  it('draws the draft as a strip in which each quotation has its colour', () => {
    const html = packetAsHtml(gather(DRAFT, { pump: PUMP }));
    deepEqual(
      [...html.matchAll(/<title>(\d: [a-z ]+)<\/title>/g)].map(([, label]) => label),
      ['1: verbatim', '2: altered', '3: not confirmed'],
    );
  });
});

describe('the packet as Markdown', () => {
  it('lists the quotations with boxes to tick', () => {
    const text = packetAsMarkdown(gather(DRAFT, { pump: PUMP }));
    equal(text.match(/^- \[ \] /gm)?.length, 3);
    match(text, /draft “theirs”, source “ours”/);
  });

  it('says of each whose source is known whether it is cited, and of no other', () => {
    const text = packetAsMarkdown(gather(DRAFT, { pump: PUMP }));
    deepEqual(
      [...text.matchAll(/^ {2}- .*; line \d+; (.*)$/gm)].map(([, said]) => said),
      ['given to Ines Calloway; cited', 'given to Ines Calloway; not cited', 'given to Tobias Renn'],
    );
  });

  it('reads no markup out of the words', () => {
    const text = packetAsMarkdown(
      gather('“The *pump* was `ours` to mend,” Ines Calloway said.\n\n“<b>[x](y)</b>,” she said.\n', {
        pump: PUMP,
      }),
    );
    doesNotMatch(text, /[^\\]\[x\]\(y\)|[^\\]<b>/);
  });
});

describe('passageAddress', () => {
  it('escapes what a text fragment would read', () => {
    equal(
      passageAddress('https://a.example/b', 'well-known, no?'),
      'https://a.example/b#:~:text=well%2Dknown%2C%20no%3F',
    );
    equal(passageAddress('https://a.example/b#c', 'yes'), 'https://a.example/b#c:~:text=yes');
  });

  it('leaves alone what is no address on the web', () => {
    equal(passageAddress('command:verbatim.copyText', 'yes'), undefined);
  });
});
