import assert, { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CitationStyle } from '../../../server/citations/forms/forms.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import {
  citationEdits,
  citeAll,
  cursorAfter,
  quotationNear,
  referenceAt,
} from '../../../server/features/citation.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { CORPUS } from '../citations/corpus.ts';
import { corpusOf } from '../rules/cases.ts';

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
    equal(inEnglish(first?.title ?? ''), 'Insert a footnote citing The Kell Gazette');
  });
});

describe('referenceAt', () => {
  it('gives the reference of a quotation’s source, of a citation and of a note', () => {
    const text = `${HOLT}.\n\nAll did.[^b]\n\n[^b]: https://tidewater.example/a_b_(c)?id=7\n`;
    const gazette =
      'Ada Marsh, “Who counts, and who pays?” *The Kell Gazette*, 4 May 2021, https://gazette.example/count.';
    equal(referenceFor(text, 'counted'), gazette);
    // In the attribution too, and at the sentence's end; not in the paragraph below.
    equal(referenceFor(text, 'Holt'), gazette);
    equal(referenceFor(text, 'Gazette.'), gazette);
    equal(referenceFor(text, 'All did'), undefined);
    const tide = /^“The tide comes in: Kell’s ‘lost’ votes,” interview by Ole Brandt/;
    assert.match(referenceFor(text, '[^b]') ?? '', tide);
    assert.match(referenceFor(text, 'tidewater.example') ?? '', tide);
  });
});

describe('the quotation that is meant', () => {
  for (const [marked, expected] of [
    ['“Nobody |counted,” Holt said. He left.', 'Nobody counted,'],
    ['“Nobody counted,”| Holt said. He left.', 'Nobody counted,'],
    ['“Nobody counted,” Holt said.| He left.', 'Nobody counted,'],
    ['“Nobody counted,” Holt said.[^1]|', 'Nobody counted,'],
    ['“Nobody counted,” Holt said. |', 'Nobody counted,'],
    ['“Nobody counted,” Holt said. He left.|', undefined],
    ['“Nobody counted,” Holt said.\n\n|He left.', undefined],
    ['“Nobody counted,” Holt said. “All did,” he added.|', 'All did,'],
  ] as const) {
    it(`is ${JSON.stringify(expected)} at ${JSON.stringify(marked)}`, () => {
      const { draft, report } = check(marked.replace('|', ''));
      equal(quotationNear(CORPUS, draft, report, marked.indexOf('|'))?.text, expected);
    });
  }
});

describe('citeAll', () => {
  it('cites every quotation that has a source, each article by one note', () => {
    const text = `${HOLT}.\n\nRain. “Nobody counted,” Holt said.`;
    const { draft, report } = check(text);
    const { edits, cited, left } = citeAll(CORPUS, draft, report, 'footnote');
    equal(
      applyEdits(text, edits).replace(/\]: .*/, ']: …'),
      `${HOLT}.[^gazette]\n\nRain. “Nobody counted,” Holt said.[^gazette]\n\n[^gazette]: …\n`,
    );
    equal(`${cited} ${left}`, '2 0');
  });

  it('makes a note for each place of an article that has places, and one for the same', () => {
    const line = (at: string, words: string) => `[${at}] Jonas Weir: ${words}\n\n`;
    const corpus = corpusOf([
      [
        'lamps.md',
        `---\nid: lamps\ntitle: The lamps and the boats\n---\n\n${line('00:12:33', 'The lamps were ours to light.')}${line('00:14:02', 'Nobody came to ask for the boats.')}`,
      ],
    ]);
    const said = (words: string) => `“${words},” Jonas Weir said.`;
    const [lamps, boats] = [said('The lamps were ours to light'), said('Nobody came to ask for the boats')];
    const draft = parseDraft('draft.md', `${lamps}\n\n${boats}\n\n${lamps}\n`);
    const report = checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS);
    const { edits, cited } = citeAll(corpus, draft, report, 'footnote');
    const now = applyEdits(draft.text, edits);
    equal(
      now,
      `${lamps}[^lamps]\n\n${boats}[^lamps-2]\n\n${lamps}[^lamps]\n\n[^lamps]: “The lamps and the boats,” 00:12:33.\n[^lamps-2]: “The lamps and the boats,” 00:14:02.\n`,
    );
    equal(cited, 3);
    const after = checkDraft(parseDraft('draft.md', now), corpus, DEFAULT_RULE_OPTIONS);
    equal(after.findings.map(({ code }) => code).join(' '), '');
  });

  it('counts both halves of a quotation that one citation serves', () => {
    const said =
      '“We lost the light by four every day,” Marek Renn said. “Nobody minded the pump all winter.”';
    const corpus = corpusOf([['weir.md', `---\nid: weir\n---\n\n${said}\n`]]);
    const draft = parseDraft('draft.md', `${said}\n`);
    const report = checkDraft(draft, corpus, DEFAULT_RULE_OPTIONS);
    const { edits, cited, left } = citeAll(corpus, draft, report, 'pandoc');
    equal(`${applyEdits(draft.text, edits)}${cited} ${left}`, `${said} [@weir]\n2 0`);
  });

  it('leaves what has its citation, and what is still being typed', () => {
    const { draft, report } = check(`${HOLT} [@gazette].\n\nHolt said, “Nobody counted`);
    equal(citeAll(CORPUS, draft, report, 'footnote').edits.length, 0);
  });
});

describe('the cursor', () => {
  for (const [name, marked, edits, expected] of [
    ['stays before a comment', 'One.|', [[4, 4, ' <!-- verbatim-disable-line -->']], 'One.|'],
    ['stays on its word behind one that is replaced', 'One tw|o.', [[0, 3, 'A hundred']], 'A hundred tw|'],
    [
      'stays on its word behind a note',
      'One.\n\nTw|o.',
      [[4, 6, '[^a]\n\n[^a]: Note.\n\n']],
      'One.[^a]\n\n[^a]: Note.\n\nTw|',
    ],
    ['goes behind a word that is replaced under it', 'One tw|o.', [[4, 7, 'twenty']], 'One twenty|'],
    ['stays before a word that is replaced', 'One |two.', [[4, 7, 'twenty']], 'One |'],
  ] as const) {
    it(name, () => {
      const offset = marked.indexOf('|');
      const changes = edits.map(([start, end, newText]) => ({ start, end, newText }));
      const after = applyEdits(marked.replace('|', ''), changes);
      equal(`${after.slice(0, cursorAfter(offset, changes))}|`, expected);
    });
  }

  for (const [marked, style, expected] of [
    // At the end of a file, where the note's definition goes in too.
    [`${HOLT}.|`, 'footnote', `${HOLT}.[^gazette]|`],
    [`${HOLT}.|\n`, 'footnote', `${HOLT}.[^gazette]|`],
    [`${HOLT}.\n\n|`, 'footnote', `${HOLT}.[^gazette]\n\n|`],
    ['“Nobody| counted,” Holt told the Kell Gazette.', 'pandoc', '“Nobody|'],
    [`${HOLT}.|`, 'pandoc', `${HOLT} [@gazette].|`],
  ] as const) {
    it(`stays in the prose: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace('|', '');
      const offset = marked.indexOf('|');
      const edits = inserted(text, style)[0]?.edits ?? [];
      const after = applyEdits(text, edits);
      equal(`${after.slice(0, cursorAfter(offset, edits))}|`, expected);
    });
  }
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
  return citationEdits(CORPUS, draft, { ...quotation, source }, { style: fallback });
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
