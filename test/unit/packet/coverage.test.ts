import { deepEqual, doesNotMatch, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { coverageOf, spokenIn, usesOfArticle } from '../../../server/features/coverage.ts';
import { coverageAsMarkdown, usesAsMarkdown } from '../../../server/packet/coverageAsMarkdown.ts';
import { check, corpusOf } from '../rules/cases.ts';

const corpus = corpusOf([
  [
    'pump.md',
    '---\ntitle: The pump\ncontainer-title: Harbour Courier\n---\n\n' +
      '“The pump was ours to mend, and nobody else came,” Ines Calloway said.\n\n' +
      '“We did not ask the council for money,” said Tobias Renn.\n',
  ],
  ['barge.md', '“Nobody has steered that barge since the spring,” said Tobias Renn.\n'],
]);

const DRAFT = `“The pump was ours to mend,” Calloway said [@pump].

“Nobody has steered that barge since the spring,” Tobias Renn said.

“Every lamp on the quay has a story that it never tells,” Tobias Renn said.
`;
const EARLIER = '“The pump was theirs to mend, and nobody else came,” Ines Calloway said.\n';

const checked = (path: string, text: string) => ({
  draft: { ...parseDraft(path, text), path },
  report: check(text, corpus),
});

const piece = checked('/w/piece.md', DRAFT);
const earlier = checked('/w/2024/earlier.md', EARLIER);
const to = {
  draft: (path: string, line: number) => `file://${path}#L${line}`,
  passage: ({ id }: { readonly id: string }, { start }: { readonly start: number }) =>
    `article:${id}#${start}`,
};

describe('coverage', () => {
  const coverage = coverageOf(corpus, piece.report, [earlier]);

  it('says who is quoted how much and from how many articles', () => {
    deepEqual(coverage.speakers, [
      { name: 'Tobias Renn', quotations: 2, words: 20, sources: 1 },
      { name: 'Ines Calloway', quotations: 1, words: 6, sources: 1 },
    ]);
    equal(coverage.words, 26);
  });

  it('says what is uncited, and in none of the articles', () => {
    deepEqual(
      [coverage.uncited, coverage.notFound].map((some) => some.map(({ text }) => text.slice(0, 6))),
      [['Nobody'], ['Every ']],
    );
  });

  it('says what of the articles is not used yet', () => {
    deepEqual(
      coverage.sources.map(({ indexed, quotations, unused }) => [
        indexed.article.id,
        quotations,
        unused.map(({ words, speaker }) => `${speaker}: ${words}`),
      ]),
      [
        ['barge', 1, []],
        ['pump', 1, ['Tobias Renn: We did not ask the council for money,']],
      ],
    );
  });

  it('says what an earlier draft quotes too, and with what words', () => {
    deepEqual(
      coverage.reused.map(({ quotation, elsewhere }) => [
        quotation.text,
        elsewhere.map(({ path, changes }) => [path, changes]),
      ]),
      [['The pump was ours to mend,', [['/w/2024/earlier.md', [{ draft: 'theirs', source: 'ours' }]]]]],
    );
  });

  it('is a page that leads to every place', () => {
    const brief = [piece, earlier].map(({ draft, report }) => ({
      path: draft.path,
      quotations: report.quotations.length,
      uncited: 1,
      notFound: 0,
      spoken: spokenIn(report),
    }));
    const page = coverageAsMarkdown({ draft: piece.draft, coverage, workspace: brief }, to);
    deepEqual(
      [...page.matchAll(/^#+ .*$/gm)].map(([line]) => line),
      [
        '# Coverage of piece.md',
        '## Who is quoted',
        '## In none of the articles',
        '## Without a citation',
        '## In other drafts too',
        '## Sources, and what is left in them',
        '## In this workspace',
      ],
    );
    for (const line of [
      '3 quotations, 26 words between marks, from 2 articles.',
      '| Tobias Renn | 2 | 20 | 1 |',
      '- [line 3](<file:///w/piece.md#L3>): “Nobody has steered that barge since the spring,”',
      '  - [earlier.md, line 1](<file:///w/2024/earlier.md#L1>): “The pump was theirs to mend, and nobody else came,” (altered: “theirs” for “ours”)',
      '- [line 8](<article:pump#131>), Tobias Renn: “We did not ask the council for money,”',
      '| [earlier.md](<file:///w/2024/earlier.md#L1>) | 1 | 1 | 0 |',
    ])
      equal(page.split('\n').includes(line), true, `${line} is not in\n${page}`);
  });
});

describe('where an article is quoted', () => {
  it('is told draft by draft, with what they changed', () => {
    const [one] = corpus.articlesBy('label', 'pump');
    const article = one ?? corpus.article('pump')?.article;
    equal(
      article && usesAsMarkdown(article, usesOfArticle(corpus, 'pump', [piece, earlier]), to),
      `# Where “The pump”, Harbour Courier, date not stated is quoted

2 quotations in 2 drafts.

## piece.md

- [line 1](<file:///w/piece.md#L1>): “The pump was ours to mend,” (verbatim)

## earlier.md

- [line 1](<file:///w/2024/earlier.md#L1>): “The pump was theirs to mend, and nobody else came,” (altered: “theirs” for “ours”)
`,
    );
  });

  it('reads no markup out of the words', () => {
    const hostile = checked('/w/a.md', '“The *pump* was <b>ours</b> to [mend](x),” Ines Calloway said.\n');
    const article = corpus.article('pump')?.article;
    const page = article && usesAsMarkdown(article, usesOfArticle(corpus, 'pump', [hostile]), to);
    doesNotMatch(page ?? '', /[^\\]<b|[^\\]\*pump|[^\\]\]\(x\)/);
  });
});
