import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { convertCitations } from '../../../server/citations/allForms/convertCitations.ts';
import { readCitations } from '../../../server/citations/allForms/readCitations.ts';
import { CITATION_STYLES, type CitationStyle } from '../../../server/citations/forms/forms.ts';
import { createSources } from '../../../server/citations/sources.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { createRandom } from '../../support/random.ts';
import { corpusOf } from '../rules/cases.ts';
import { CORPUS } from './corpus.ts';

/** The draft in another form, and how many of its citations were converted and left. */
function inForm(text: string, style: CitationStyle, corpus = CORPUS): { text: string; counts: string } {
  const { edits, converted, left } = convertCitations(parseDraft('draft.md', text), corpus, style);
  return { text: applyEdits(text, edits), counts: `${converted} converted, ${left} left` };
}

const PANDOC =
  '“A,” Holt said [@gazette, p. 3]. “B.” [@tide-june] He said “c” [@gazette, p. 7; @1, 00:12:33].\n';

describe('convertCitations', () => {
  it('brings all into one form, with their places', () => {
    deepEqual(Object.fromEntries(CITATION_STYLES.map((style) => [style, inForm(PANDOC, style).text])), {
      footnote: `“A,” Holt said.[^gazette] “B.”[^tide-june] He said “c”.[^gazette-2][^source-1]

[^gazette]: Ada Marsh, “Who counts, and who pays?” *The Kell Gazette*, 4 May 2021, https://gazette.example/count, p. 3.
[^tide-june]: “The tide comes in: Kell’s ‘lost’ votes,” interview by Ole Brandt, *Tidewater*, June 2022, <https://tidewater.example/a_b_(c)?id=7>, accessed 2 November 2024.
[^gazette-2]: Ada Marsh, “Who counts, and who pays?” *The Kell Gazette*, 4 May 2021, https://gazette.example/count, p. 7.
[^source-1]: “The first of all counts,” https://first.example/, 00:12:33.
`,
      pandoc: PANDOC,
      link: '“A,” Holt said ([The Kell Gazette](https://gazette.example/count), p. 3). “B.” ([Tidewater](https://tidewater.example/a_b_(c)?id=7)) He said “c” ([The Kell Gazette](https://gazette.example/count), p. 7) ([The first of all counts](https://first.example/), 00:12:33).\n',
      text: '“A,” Holt said (The Kell Gazette, 4 May 2021, p. 3). “B.” (Tidewater, June 2022) He said “c” (The Kell Gazette, 4 May 2021, p. 7) (*The first of all counts*, 00:12:33).\n',
    });
  });

  it('and back, byte for byte', () => {
    for (const style of CITATION_STYLES) equal(inForm(inForm(PANDOC, style).text, 'pandoc').text, PANDOC);
  });

  it('leaves what says more than its source, or is part of the sentence', () => {
    const said = [
      '“A,” Holt said [see @gazette, p. 3].',
      '“A,” as @gazette has it.',
      '“A,” he told [the paper](https://gazette.example/count).',
      '“A.”[^1]\n\n[^1]: See https://gazette.example/count; he denies it.',
      '“A,” he said (see The Kell Gazette, 4 May 2021).',
    ];
    for (const draft of said)
      for (const style of CITATION_STYLES) {
        const { text, counts } = inForm(draft, style);
        equal(text, draft);
        equal(counts.startsWith('0 converted'), true);
      }
  });

  it('leaves what the other form cannot name', () => {
    const draft = '“A,” Holt said [@bare].\n';
    deepEqual(inForm(draft, 'link'), { text: draft, counts: '0 converted, 1 left' });
  });

  it('takes out the notes that nothing refers to any more, and no others', () => {
    equal(
      inForm(
        '“A.”[^gazette] “B.”[^1]\n\n[^gazette]: Ada Marsh, “Who counts, and who pays?” *The Kell Gazette*, 4 May 2021, https://gazette.example/count.\n[^1]: He denies it.\n',
        'pandoc',
      ).text,
      '“A.” [@gazette] “B.”[^1]\n\n[^1]: He denies it.\n',
    );
  });

  it('loses none of 200 citations on any way through the four forms', () => {
    const random = createRandom(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const files = Array.from({ length: 30 }, (_, at): [string, string] => [
      `kell-${at}.md`,
      `---\ntitle: ${pick(['The tide', 'A count', 'Who pays'])} in ward ${at}\ncontainer-title: ${pick(['Tidewater', 'The Kell Gazette', 'Radio Kell'])}\nissued: 20${10 + (at % 12)}-0${1 + (at % 9)}-1${at % 10}\nURL: https://kell.example/${at}\n---\n\nNobody counted.\n`,
    ]);
    const corpus = corpusOf(files);
    const place = () =>
      pick(['', '', ', p. 3', ', p. 14', ', 00:12:33', ', chap. 4', ', para. 12', ', pp. 12–14']);
    const cite = () =>
      `[${Array.from({ length: pick([1, 1, 1, 2]) }, () => `@kell-${Math.floor(random() * 30)}${place()}`).join('; ')}]`;
    const said = [
      () => `“Nobody counted the votes of the harbour,” Holt said ${cite()}.`,
      () => `“Nobody counted.” ${cite()}`,
      () => `Holt said “nobody counted” ${cite()}, and left.`,
      () => `Holt asked: “Who pays?” ${cite()}`,
    ];
    const paragraphs = Array.from({ length: 80 }, () => `${pick(said)()} ${pick(said)()}`);
    const draft = `${paragraphs.join('\n\n')}\n`;
    const cited = (text: string) =>
      readCitations(parseDraft('draft.md', text), createSources(corpus)).map(
        ({ article, locator, quotations }) =>
          `${article} ${locator?.kind} ${locator?.from} ${locator?.to} of ${quotations.join()}`,
      );
    const wanted = cited(draft);
    equal(wanted.length >= 200, true);
    let text = draft;
    for (const style of ['footnote', 'link', 'text', 'footnote', 'text', 'link', 'pandoc'] as const) {
      const next = inForm(text, style, corpus);
      equal(next.counts, `${wanted.length} converted, 0 left`);
      text = next.text;
      deepEqual(cited(text), wanted);
    }
    equal(text, draft);
  });
});
