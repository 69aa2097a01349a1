import assert from 'node:assert/strict';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { completeAt } from '../../../server/features/completion.ts';
import { checkDraft } from '../../../server/rules/check/checkDraft.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { readBundledArticles } from '../../support/bundledArticles.ts';

const DRAFT = `Baker told RNZ: “It took about 50 years to figure it out.”

“Brighton Beach is gentrifying,” Baker told Yahoo Entertainment.

“It’s a logical progression for Baker’s career,” Baker said.
`;

const BUNDLED_ARTICLES = readBundledArticles();

const OWN = parseArticle('draft.md', DRAFT).article;

function indexOf(articles: readonly (typeof OWN)[]): CorpusIndex {
  const index = createCorpusIndex();
  for (const article of articles) if (article !== undefined) index.add(article);
  return index;
}

const seen = (index: CorpusIndex) => ({
  report: checkDraft(parseDraft('draft.md', DRAFT), index, DEFAULT_RULE_OPTIONS),
  offered: ['Baker said, “It', 'Baker said, “Brighton', '“gentrif', 'Madison said, “'].map((text) =>
    completeAt(
      index,
      { text, format: 'markdown', parsed: () => parseDraft('a.md', text) },
      text.length,
    ).items.map(({ label }) => label),
  ),
  counts: [index.articleCount, index.quoteCount, index.wordCount],
  ids: [...index.articles()].map(({ article }) => article.id).sort(),
});

describe('an index without one of its articles', () => {
  it('answers as one that never had it', () => {
    const articles = [...BUNDLED_ARTICLES];
    const view = indexOf([OWN, ...articles]).without('draft');
    assert.deepEqual(seen(view), seen(indexOf(articles)));
    for (const { id } of articles)
      assert.deepEqual(
        seen(indexOf(articles).without(id)),
        seen(indexOf(articles.filter((one) => one.id !== id))),
        id,
      );
  });

  it('keeps up with what is added and removed', () => {
    const [first, ...others] = BUNDLED_ARTICLES;
    const index = indexOf([OWN, first]);
    const view = index.without('draft');
    for (const article of others) index.add(article);
    index.remove(first?.id ?? '');
    assert.deepEqual(seen(view), seen(indexOf(others)));
    assert.equal(index.without('draft'), view);
    assert.equal(index.without('unknown'), index);
  });
});
