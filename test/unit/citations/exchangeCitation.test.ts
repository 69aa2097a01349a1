import assert, { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exchangeCitation } from '../../../server/citations/allForms/exchangeCitation.ts';
import { readCitations } from '../../../server/citations/allForms/readCitations.ts';
import { createSources } from '../../../server/citations/sources.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { CORPUS } from './corpus.ts';

describe('exchangeCitation', () => {
  it('exchanges a Pandoc key and leaves what stands around it', () => {
    exchanges(
      '“A,” b said [see @bare, p. 3; @gazette].',
      'gazette',
      '“A,” b said [see @gazette, p. 3; @gazette].',
    );
  });

  it('exchanges a note, and defines the other', () => {
    exchanges(
      '“A,” b said.[^1]\n\n[^1]: https://gazette.example/count\n',
      '1',
      '“A,” b said.[^source-1]\n\n[^1]: https://gazette.example/count\n[^source-1]: “The first of all counts,” https://first.example/.\n',
    );
    exchanges(
      '“A,” b said.[^bare] “C.”[^gazette]\n\n[^gazette]: G.\n',
      'gazette',
      '“A,” b said.[^gazette] “C.”[^gazette]\n\n[^gazette]: G.\n',
    );
  });

  it('exchanges the address of a link, and a label that is the outlet', () => {
    exchanges(
      '“A,” b [told them](https://first.example/).',
      'gazette',
      '“A,” b [told them](https://gazette.example/count).',
    );
    exchanges(
      '“A,” b told [Tidewater](<https://tidewater.example/a_b_(c)?id=7>).',
      'gazette',
      '“A,” b told [The Kell Gazette](<https://gazette.example/count>).',
    );
    exchanges('“A,” b [told them](https://first.example/).', 'bare', undefined);
    exchanges('“A,” b [told][them].\n\n[them]: https://first.example/\n', 'gazette', undefined);
  });

  it('exchanges a parenthesis', () => {
    exchanges(
      '“A,” b said (Tidewater, June 2022).',
      'gazette',
      '“A,” b said (The Kell Gazette, 4 May 2021).',
    );
  });
});

/** Makes the first citation name another article. */
function exchanges(text: string, id: string, expected: string | undefined) {
  const sources = createSources(CORPUS);
  const draft = parseDraft('draft.md', text);
  const [citation] = readCitations(draft, sources);
  const article = CORPUS.article(id)?.article;
  assert.ok(citation && article, text);
  const edits = exchangeCitation(citation, article, draft, sources);
  equal(edits && applyEdits(text, edits), expected);
}
