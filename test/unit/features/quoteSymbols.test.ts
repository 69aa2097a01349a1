import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { findQuoteSymbols } from '../../../server/features/quoteSymbols.ts';
import { createArticlePlaces } from '../../../server/lsp/convert.ts';
import { toWorkspaceSymbol } from '../../../server/lsp/outline.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { inEnglish } from '../../../server/text/said.ts';

const ARTICLES = {
  'boats.md':
    '“No,” said Ada Renn.\n\n“We counted nineteen boats before the rain came,” Renn said.\n\n“Two of the boats were ours and nobody mended them,” she said.\n',
  'lamps.md':
    '“Renn has counted every one of the lamps along the wall,” said Bo Holt.\n\n“The boats had no lamps at all that night,” Holt said.\n',
};

describe('quotes in a list of symbols', () => {
  for (const [query, expected] of [
    // A speaker’s, a fragment last, then those that have the name among their words.
    ['Renn', ['We counted', 'Two of', 'No,', 'Renn has']],
    ['ada renn', ['We counted', 'Two of', 'No,', 'Renn has']],
    // A name before words: what this speaker said of it comes first.
    ['Holt boats', ['The boats', 'We counted', 'Two of']],
    ['Renn: nobody mended', ['Two of']],
    // Words alone, whole or half typed, the starts of quotes first.
    ['the boats', ['The boats', 'Two of']],
    ['counted nine', ['We counted']],
    ['harpsichord', []],
    ['', []],
    [' .', []],
  ] as const)
    it(`for “${query}”`, () => {
      const found = starts(indexOf(ARTICLES), query);
      deepEqual(found.slice(0, expected.length), expected);
      if (expected.length === 0) deepEqual(found, []);
    });

  it('leaves half of the list for words, however much somebody said', () => {
    const much = Array.from({ length: 80 }, (_, n) => `“The ${n}th of the boats went out,” Renn said.`);
    const index = indexOf({ ...ARTICLES, 'much.md': much.join('\n\n') });
    const found = starts(index, 'Renn');
    equal(found.length, 50);
    ok(found.includes('Renn has'));
  });

  it('says in each line that there may be more, while articles are still being read', () => {
    const places = createArticlePlaces(
      (path) => `file:///${path}`,
      () => false,
    );
    const [found] = findQuoteSymbols(indexOf(ARTICLES), 'nineteen');
    const sourceOf = (isPartial: boolean) =>
      found &&
      toWorkspaceSymbol(found, { query: 'nineteen', isPartial, places, tongue: inEnglish }).containerName;
    deepEqual([sourceOf(true), sourceOf(false)], ['boats (articles are still being read)', 'boats']);
  });
});

function indexOf(articles: Readonly<Record<string, string>>): CorpusIndex {
  const index = createCorpusIndex();
  for (const [path, text] of Object.entries(articles)) {
    const { article } = parseArticle(path, text);
    if (article !== undefined) index.add(article);
  }
  return index;
}

/** The first two words of each quote. */
function starts(index: CorpusIndex, query: string): string[] {
  return findQuoteSymbols(index, query).map(({ text }) => text.split(' ').slice(0, 2).join(' '));
}
