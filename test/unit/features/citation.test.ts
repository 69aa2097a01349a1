import assert, { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CitationStyle } from '../../../server/citations/citationStyle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { citationEdits, referenceAt } from '../../../server/features/citation.ts';
import { checkDraft } from '../../../server/rules/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { CORPUS } from '../citations/corpus.ts';

const HOLT = '“Nobody counted,” Holt told the Kell Gazette';

describe('citationEdits', () => {
  it('offers every form that can name the article, the one set first', () => {
    offers(`${HOLT}.`, 'footnote', 'footnote pandoc link text');
    offers(`${HOLT}.`, 'text', 'text footnote pandoc link');
  });

  it('offers the draft’s own form first', () => {
    offers(`${HOLT}.\n\nAll did (Tidewater, June 2022).`, 'footnote', 'text footnote pandoc link');
    offers(
      `${HOLT}.\n\nSome [@bare] did (Tidewater, June 2022), not all [@bare].`,
      'footnote',
      'pandoc text footnote link',
    );
  });

  it('offers nothing for a quotation that has its citation', () => {
    offers(`${HOLT} [@gazette].`, 'footnote', '');
    offers(`${HOLT}.[^gazette] “Nobody,” he added.\n\n[^gazette]: G.\n`, 'footnote', '');
  });

  it('says in the title what would be inserted', () => {
    const [first] = inserted(`${HOLT}.`, 'footnote');
    equal(first?.title, 'Insert a footnote citing The Kell Gazette');
  });
});

describe('referenceAt', () => {
  it('gives the reference of a quotation’s source, of a citation and of a note', () => {
    const text = `${HOLT}.\n\nAll did.[^b]\n\n[^b]: https://tidewater.example/a_b_(c)?id=7\n`;
    const gazette =
      'Ada Marsh, “Who counts, and who pays?” *The Kell Gazette*, 4 May 2021, https://gazette.example/count.';
    equal(referenceFor(text, 'counted'), gazette);
    equal(referenceFor(text, 'Holt'), undefined);
    const tide = /^“The tide comes in: Kell’s ‘lost’ votes,” interview by Ole Brandt/;
    assert.match(referenceFor(text, '[^b]') ?? '', tide);
    assert.match(referenceFor(text, 'tidewater.example') ?? '', tide);
  });
});

function check(text: string) {
  const draft = parseDraft('draft.md', text);
  return { draft, report: checkDraft(draft, CORPUS, DEFAULT_RULE_OPTIONS) };
}

/** For the first quotation, its source being the Gazette whatever a search would say. */
function inserted(text: string, fallback: CitationStyle) {
  const { draft, report } = check(text);
  const [quotation] = report.quotations;
  assert.ok(quotation, text);
  const source = { article: 'gazette', start: 0, end: 0, kind: 'speech' } as const;
  return citationEdits(CORPUS, draft, { ...quotation, source }, fallback);
}

function offers(text: string, fallback: CitationStyle, expected: string) {
  equal(
    inserted(text, fallback)
      .map(({ style }) => style)
      .join(' '),
    expected,
    text,
  );
}

function referenceFor(text: string, words: string): string | undefined {
  const { draft, report } = check(text);
  return referenceAt(CORPUS, draft, report, text.indexOf(words) + 1);
}
