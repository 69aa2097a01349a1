import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CitationStyle } from '../../../server/citations/forms/forms.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { pasteQuotation } from '../../../server/features/pasteQuotation.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { corpusOf } from '../rules/cases.ts';

const corpus = corpusOf([
  [
    'weir.md',
    '---\nid: weir\ncontainer-title: Weir Weekly\nURL: https://weir.example/1\n---\n\n' +
      '“We lost the light by four every day,” Marek Renn said. “Who would ‘fix’ the pump?”\n\n' +
      'The harbour froze in the second week, and the ferry slept under the ice.\n',
  ],
  ['echo.md', '---\nid: echo\n---\n\nWe lost the light by four every day, or so it is said.\n'],
]);

/** A draft after text was pasted at `|`, and what was shown first. */
const pasted = (draft: string, copied: string, style: CitationStyle = 'pandoc') => {
  const at = draft.indexOf('|');
  const text = draft.replace('|', '');
  const found = pasteQuotation(corpus, { draft: parseDraft('draft.md', text), offset: at }, copied, style);
  if (found === undefined) return undefined;
  const { edits, from, differs } = found;
  const shown = differs === undefined ? '' : ` / copied “${differs.copied}”, printed “${differs.printed}”`;
  return `${applyEdits(text, edits)} / ${from}${shown}`;
};

describe('text that is pasted as a quotation', () => {
  it('comes in with marks, speaker and citation, from where somebody says it', () => {
    equal(
      pasted('So it was. |', 'We lost the light by four every day'),
      'So it was. “We lost the light by four every day,” Marek Renn said [@weir]. / Marek Renn, Weir Weekly',
    );
  });

  it('leaves the speaker out where the draft names them, and keeps the draft’s marks', () => {
    equal(
      pasted('It is "late". Renn said: |', '“We lost the light by four every day,”'),
      'It is "late". Renn said: "We lost the light by four every day." [@weir] / Marek Renn, Weir Weekly',
    );
  });

  it('has the article’s own typography and its final mark, line breaks or not', () => {
    equal(
      pasted('He asked: |', 'Who would "fix"\nthe pump?'),
      'He asked: “Who would ‘fix’ the pump?” [@weir] / Marek Renn, Weir Weekly',
    );
  });

  it('is the quote alone where it was copied with who says it', () => {
    const expected =
      '“We lost the light by four every day,” Marek Renn said [@weir]. / Marek Renn, Weir Weekly';
    equal(pasted('|', '“We lost the light by four every day,” Marek Renn said.'), expected);
    equal(pasted('|', '“We lost the light by four every day,” Marek Renn'), expected);
    equal(
      pasted('|', 'lost the light by four every day,” Marek Renn said.'),
      expected.replace('We lost', 'lost'),
    );
  });

  it('has both marks of a quote within, or none', () => {
    equal(
      pasted('|', '“We lost the light by four every day,” Marek Renn said. “Who would ‘fix’ the pump?”'),
      '“‘We lost the light by four every day,’ Marek Renn said. ‘Who would “fix” the pump?’” [@weir] / Weir Weekly',
    );
    equal(
      pasted('|', 'every day,” Marek Renn said. “Who would ‘fix’ the pump?”'),
      '“Who would ‘fix’ the pump?” Marek Renn said [@weir]. / Marek Renn, Weir Weekly',
    );
  });

  it('of an article’s own prose has nobody as its speaker', () => {
    equal(
      pasted('That winter, |', 'the ferry slept under the ice'),
      'That winter, “the ferry slept under the ice.” [@weir] / Weir Weekly',
    );
  });

  it('shows what differs from the article, whose words are put in', () => {
    equal(
      pasted('|', 'We lost the light by five every day'),
      '“We lost the light by four every day,” Marek Renn said [@weir]. / Marek Renn, Weir Weekly / copied “We lost the light by five every day”, printed “We lost the light by four every day”',
    );
  });

  it('is nothing where no article has it, or it says too little', () => {
    equal(pasted('|', 'We lost the reel in a taxi on the quay'), undefined);
    equal(pasted('|', 'every day'), undefined);
    equal(pasted('|', 'or so it is'), undefined);
    equal(pasted('|', ''), undefined);
    equal(pasted('|', 'We lost the light by four every day. '.repeat(200)), undefined);
  });

  it('cites in the form that is set', () => {
    equal(
      pasted('|', 'We lost the light by four every day', 'link'),
      '“We lost the light by four every day,” Marek Renn said ([Weir Weekly](https://weir.example/1)). / Marek Renn, Weir Weekly',
    );
  });
});
