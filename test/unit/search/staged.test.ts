import assert from 'node:assert/strict';
import type { Article } from '../../../server/corpus/article.ts';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';
import { sectionsIn } from '../../../server/search/bytes/sections.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { buildSegment, openSegment } from '../../../server/search/corpusSegment.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';

const BOATS = 'We counted nineteen boats before the rain came.';
const LAMPS = 'There were forty lamps along the wall that night.';
const MENDED = 'We counted ninety boats before the rain came.';

function articleOf(id: string, words: string): Article {
  const { article } = parseArticle(`${id}.md`, `“${words}” Ada Holm said.\n`);
  assert.ok(article);
  return article;
}

function indexOf(...articles: Article[]): CorpusIndex {
  const index = createCorpusIndex();
  for (const article of articles) index.add(article);
  return index;
}

function segmentOf(...articles: Article[]) {
  const indexed = articles.map((article) => ({
    article,
    speech: readSpeech(article.prose, article.metadata),
  }));
  return openSegment(sectionsIn(buildSegment(indexed)));
}

const seen = (index: CorpusIndex) => ({
  counts: [index.articleCount, index.quoteCount, index.wordCount],
  texts: [...index.articles()].map(({ article }) => article.text),
  quotes: index.quotes.searchQuotes('counted boats').map(({ article, score }) => [article.id, score]),
  often: [index.countOf('boats'), index.countOf('lamps')],
});

describe('a segment of which articles come to count one by one', () => {
  it('answers with nothing that is not shown yet', () => {
    const index = indexOf(articleOf('a', BOATS));
    index.stage(segmentOf(articleOf('a', MENDED), articleOf('b', LAMPS)));
    assert.deepEqual(
      [index.articleCount, index.article('a')?.article.text.includes('nineteen'), index.has('b')],
      [1, true, false],
    );
  });

  it('is as if it had always been there when all are shown', () => {
    const index = indexOf(articleOf('a', BOATS));
    const staged = index.stage(segmentOf(articleOf('a', MENDED), articleOf('b', LAMPS)));
    index.remove('a');
    staged.show('a');
    staged.show('b');
    staged.end();
    assert.deepEqual(seen(index), seen(indexOf(articleOf('a', MENDED), articleOf('b', LAMPS))));
  });

  it('leaves no trace of an article that is left out, nor of one that goes before the others are shown', () => {
    const index = indexOf(articleOf('a', BOATS));
    const staged = index.stage(
      segmentOf(articleOf('a', MENDED), articleOf('b', LAMPS), articleOf('c', LAMPS)),
    );
    staged.leaveOut('a');
    staged.show('b');
    index.remove('b');
    staged.show('c');
    staged.end();
    assert.deepEqual(seen(index), seen(indexOf(articleOf('a', BOATS), articleOf('c', LAMPS))));
  });

  it('is gone when none of it is shown', () => {
    const index = indexOf(articleOf('a', BOATS));
    const staged = index.stage(segmentOf(articleOf('a', MENDED)));
    staged.leaveOut('a');
    staged.end();
    assert.deepEqual(seen(index), seen(indexOf(articleOf('a', BOATS))));
  });
});
