import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { citationEdits } from '../../../server/features/citation.ts';
import { parseProse } from '../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { CASE_SETS, check, corpusOf, GENRES } from './cases.ts';

const corpus = corpusOf([
  [
    'pump.md',
    '---\ntitle: The pump was ours to mend\ncontainer-title: Harbour Courier\nauthor: Jo Smith\nissued: 2025-03-03\n---\n\n' +
      'Nobody came to the quay. “The pump was ours to mend, and nobody came to ask,” Ines Calloway said.\n\n' +
      '“We had no money left for pumps that year,” Tobias Renn told the Courier.\n',
  ],
]);

const draftWith = (note: string) => `It was told.[^1]\n\n[^1]: ${note}\n`;

const said = (note: string) => {
  const { findings, quotations } = check(draftWith(note), corpus);
  return [...findings.map(({ code }) => code), ...quotations.map(({ verdict }) => verdict)].join(', ');
};

describe('what a note quotes', () => {
  for (const [note, expected] of Object.entries({
    '“The pump was ours to mend, and nobody came to ask,” Ines Calloway said.': 'verbatim',
    '“The pump was ours to mend, and nobody came to look,” Ines Calloway said.': 'misquoted, altered',
    'Renn told the Courier: “We had no money left for pumps that month.”': 'meaning-changed, altered',
    'Tobias Renn said, “The pump was ours to mend, and nobody came to ask.”': 'misattributed, verbatim',
    // Whom a pronoun means, the sentence that the note belongs to may say.
    'She later said: “We had no money left for pumps that year.”': 'verbatim',
    // More on the lines below belongs to the note.
    'See the Courier.\n\n    Calloway said: “The pump was ours to mend, and nobody came to look.”':
      'misquoted, altered',
    // What the writer may have been told, or what stands in an article that is not indexed.
    'Calloway said: “The lamps had been out since Michaelmas.”': 'unchecked',
  }))
    it(`is checked where a verb gives it to somebody: ${note}`, () => equal(said(note), expected));

  for (const note of [
    'Jo Smith, “The pump was ours to lend,” *Harbour Courier*, 3 March 2025.',
    '“The pump was ours to lend”, Harbour Courier, 3 March 2025.',
    '“The pump was ours to lend, and nobody came to ask,” Harbour Courier, 3 March 2025.',
    'Smith argued in “The pump was ours to lend,” Harbour Courier, that nobody came.',
    'Quoted in Jo Smith, “The pump was not ours to mend”, Harbour Courier.',
    'Smith, J. (2025). “The pump was ours to lend.” Harbour Courier, 3(2), 45–47.',
    'Smith reported for the Harbour Courier (“The pump was ours to lend,” 3 March 2025).',
    'Cf. “The pump was ours to lend,” in which Smith writes about the quay.',
    'Ines Calloway, interview, “The pump was ours to lend,” Harbour Courier, 3 March 2025.',
    'Calloway: “The pump was ours to lend.”',
    '> “The pump was ours to lend, and nobody came to ask.”',
  ])
    it(`is a title where nobody says it: ${note}`, () => equal(said(note), ''));

  it('is named at the end of the note, once', () => {
    const cite = (text: string) => {
      const [quotation] = check(text, corpus).quotations;
      const found =
        quotation && citationEdits(corpus, parseDraft('draft.md', text), quotation, { style: 'footnote' });
      return found?.map(({ edits }) => applyEdits(text, edits));
    };
    const bare = draftWith('Calloway said: “The pump was ours to mend, and nobody came to ask.”');
    const named = bare.replace(
      /\n$/,
      ' Jo Smith, “The pump was ours to mend,” *Harbour Courier*, 3 March 2025.\n',
    );
    deepEqual(cite(bare), [named]);
    deepEqual(cite(named), []);
  });

  it('changes nothing in how the text itself is read', () => {
    const note =
      '\n\n[^n]: Tobias Renn, who had left, told her: “We had no money left for pumps.” He said so twice.\n\n';
    for (const { draft } of [...CASE_SETS.flatMap(({ cases }) => cases), ...GENRES.cases]) {
      const text = draft.replace('\n\n', note) + note;
      const { prose, speech } = parseDraft('draft.md', text);
      const { quotes } = readSpeech(parseProse(text, 'markdown'), { language: speech.language.code });
      deepEqual(
        speech.quotes
          .filter(({ block }) => prose.blocks[block]?.kind !== 'note')
          .map(({ block: _, ...quote }) => quote),
        quotes.map(({ block: _, ...quote }) => quote),
      );
    }
  });
});
