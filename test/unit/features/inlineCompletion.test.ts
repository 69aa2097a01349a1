import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { inlineCompletionAt } from '../../../server/features/inlineCompletion.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { draftOf } from '../../support/draftOf.ts';

const index = createCorpusIndex();
const { article } = parseArticle(
  'tide.md',
  '“We waited, cold and wet, for the tide,” Ada Holt said.\n\n“We waited for nobody,” she added.\n\n“The sea doesn’t wait,” said Holt.\n',
);
if (article !== undefined) index.add(article);

describe('the rest of a quote in grey', () => {
  for (const [draft, expected] of [
    ['“we waited, c|', '“we waited, c[old and wet, for the tide,”]'],
    ['“we waited cold |', '“we waited cold [and wet, for the tide,”]'],
    ['“we waited, cold and wet,|', '“we waited, cold and wet,[ for the tide,”]'],
    ['"the sea does|"', '"the sea does[n’t wait,"]'],
    ['> Holt said: "we waited for no|', '> Holt said: "we waited for no[body,"]'],
    // Words of the middle: the list has the whole quote, and the rest below it.
    ['“cold and wet|', undefined],
    // Two quotes fit, or too little is typed to tell.
    ['“we waited|', undefined],
    ['“cold and|', undefined],
    // Nothing fits to the letter, or nothing is quoted.
    ['“cold and wte f|', undefined],
    ['cold and wet|', undefined],
    ['`“cold and|', undefined],
  ] as const) {
    it(`at ${JSON.stringify(draft)}`, () => equal(greyed(draft), expected));
  }
});

/** The draft with what is shown greyed in brackets. */
function greyed(draft: string): string | undefined {
  const offset = draft.indexOf('|');
  const text = draft.slice(0, offset) + draft.slice(offset + 1);
  const found = inlineCompletionAt(index, draftOf(text), offset, 'printed');
  if (found === undefined) return undefined;
  return `${text.slice(0, found.replace.start)}[${found.insertText}]${text.slice(found.replace.end)}`;
}
