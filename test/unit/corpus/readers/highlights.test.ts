import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { metadataAsCsl } from '../../../../server/corpus/cslJson.ts';
import { parseArticle } from '../../../../server/corpus/files/parseArticle.ts';
import { readHighlightFile } from '../../../../server/corpus/importing/readHighlightFile.ts';

const STATED = { title: 'The lamp', author: [{ literal: 'Ada Brandt' }], URL: 'https://quay.example/lamp' };

/** What a note is taken for, as its program writes it. */
function noted(...lines: readonly string[]) {
  const { article } = parseArticle('lamp.md', lines.join('\n'));
  return [article?.excerpt, article && metadataAsCsl(article.metadata)];
}

describe('notes of highlights', () => {
  it('are none where a text merely has such a heading and says who wrote it', () => {
    const own = [
      '# The lamp',
      '',
      '- Author: Ada Brandt',
      '- URL: https://quay.example/lamp',
      '',
      '## Highlights',
    ];
    deepEqual(noted(...own, 'Nobody lit it again.')[0], undefined);
  });

  it('are an excerpt of what they were taken from, whichever program wrote them', () => {
    const readwise = [
      '# The lamp',
      '',
      '## Metadata',
      '- Author: [[Ada Brandt]]',
      '- Full Title: The lamp',
      '- URL: https://quay.example/lamp',
      '',
      '## Highlights first synced by [[Readwise]] [[March 3rd, 2026]]',
      '- Nobody lit it again.',
    ];
    deepEqual(noted(...readwise), [true, STATED]);
    const kindle = [
      '# The lamp',
      '## Metadata',
      '* Author: [Ada Brandt](https://shop.example/ada)',
      '* Reference: https://quay.example/lamp',
    ];
    deepEqual(
      noted(...kindle, '## Highlights', 'Nobody lit it again. — location: [40](kindle://book?l=40)'),
      [true, STATED],
    );
    const hypothesis = [
      '---',
      'doc_type: hypothesis-highlights',
      "url: 'https://quay.example/lamp'",
      'author: Ada Brandt',
      '---',
      '',
      '# The lamp',
    ];
    deepEqual(
      noted(...hypothesis, '## Highlights', '- Nobody lit it again. — [Updated](https://hyp.is/a/b)'),
      [true, STATED],
    );
    const zotero = (page: number) =>
      `“Nobody lit it again.” ([Brandt, 2026, p. ${page}](zotero://select/a)) ([pdf](zotero://open-pdf/a))`;
    deepEqual(noted('# Annotations', zotero(3), '', zotero(4)), [true, {}]);
  });

  it('are not seen in an article that has a heading of that name, or a link to such a program', () => {
    equal(noted('# The lamp', '', '## Highlights', '', 'Nobody lit it again.')[0], undefined);
    equal(noted('# The lamp', '', 'Nobody lit it again ([seen](https://hyp.is/a)).')[0], undefined);
  });

  it('are read from a Kindle’s list of clippings, the reader’s own notes left out', () => {
    const clipping = (where: string, words: string) =>
      `The lamp (Brandt, Ada)\r\n- Your ${where} | Added on Tuesday, 3 March 2026\r\n\r\n${words}\r\n==========\r\n`;
    const text = `\uFEFF${clipping('Highlight on page 3 | Location 40-41', 'Nobody lit it again.')}${clipping('Note on page 3 | Location 41', 'use this')}${clipping('Bookmark on page 9 | Location 90', '')}`;
    deepEqual(readHighlightFile(text), [
      {
        name: 'the-lamp',
        markdown:
          '---\ntitle: The lamp\nauthor:\n  - literal: Ada Brandt\nexcerpt: true\n---\n\n> Nobody lit it again.\n',
      },
    ]);
    equal(parseArticle('My Clippings.txt', text).article?.excerpt, true);
  });
});
