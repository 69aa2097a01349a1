import assert from 'node:assert/strict';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { findPassages } from '../../../server/search/findPassages.ts';
import type { PassageMatch } from '../../../server/search/passage.ts';
import type { SearchableArticle } from '../../../server/search/passageIndex.ts';
import { searchableSpans } from '../../../server/search/searchableText.ts';
import { createRandom } from '../../support/random.ts';
import { createReadThrough } from '../../support/readThrough.ts';

const VOCABULARY = Array.from({ length: 400 }, (_, index) => `w${index.toString(36)}`);

/** Articles of random words, common ones more often, some split by blank lines, emoji, CRLF and emphasis. */
function randomArticles(seed: number, count: number): SearchableArticle[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const pieces: string[] = [];
    const length = 5 + Math.floor(random() * 200);
    for (let index = 0; index < length; index++) {
      const word = VOCABULARY[Math.floor(VOCABULARY.length * random() ** 3)] ?? '';
      const dress = random();
      pieces.push(dress < 0.02 ? `😀 *${word}*` : dress < 0.04 ? `“${word.toUpperCase()}”` : word);
      pieces.push(dress > 0.97 ? '.\r\n\r\n' : dress > 0.9 ? ', ' : ' ');
    }
    const { article } = parseArticle(`r${number}.md`, pieces.join(''));
    assert.ok(article);
    return { article, spans: searchableSpans(article) };
  });
}

function corpusOf(articles: readonly SearchableArticle[]): CorpusIndex {
  const index = createCorpusIndex();
  for (const { article } of articles) index.add(article);
  return index;
}

const find = (index: CorpusIndex, text: string): PassageMatch[] =>
  index.findPassages({ segments: text.split(' … ') });

/** What reading every article through finds. */
function readThrough(articles: readonly SearchableArticle[]): (text: string) => PassageMatch[] {
  const index = createReadThrough();
  for (const [number, article] of articles.entries()) index.add(number, article);
  const passages = {
    index,
    articleAt: (number: number) => articles[number],
    numberOf: (id: string) => Number(id.slice(1)),
  };
  return (text) => findPassages(passages, { segments: text.split(' … ') });
}

const places = (matches: readonly PassageMatch[]): string[] =>
  matches.map(({ article, start, end }) => `${article} ${start}-${end}`).sort();

/** Stretches of the articles' words, each word altered with the given probability. */
function* stretches(articles: readonly SearchableArticle[], seed: number, edits: number) {
  const random = createRandom(seed);
  for (const { article } of articles) {
    const words = article.text.split(/[^w\p{L}\p{N}]+/u).filter((word) => word !== '');
    const length = 1 + Math.floor(random() * 25);
    const from = Math.floor(random() * Math.max(1, words.length - length));
    const stretch = words.slice(from, from + length).map((word) => (random() < edits ? 'zzz' : word));
    yield { article, text: stretch.join(' '), length: stretch.length };
  }
}

describe('finding passages', () => {
  const articles = randomArticles(1, 60);
  const index = corpusOf(articles);
  const reading = readThrough(articles);

  it('finds every exact stretch where reading everything finds it', () => {
    for (const { text, length } of stretches(articles, 2, 0)) {
      const best = find(index, text)[0];
      const expected = reading(text)[0];
      assert.equal(best?.score, 1, text);
      assert.equal(best?.score, expected?.score, text);
      if (length > 4) assert.deepEqual(places(best ? [best] : []), places(expected ? [expected] : []), text);
    }
  });

  it('finds what is altered as well as reading everything does', () => {
    let asGood = 0;
    let all = 0;
    for (const { text, length } of stretches(articles, 3, 0.2)) {
      if (length < 6) continue;
      all++;
      const expected = reading(text)[0];
      const best = find(index, text)[0];
      if ((best?.score ?? 0) >= (expected?.score ?? 0) - 1e-9) asGood++;
    }
    assert.ok(asGood >= all * 0.95, `${asGood} of ${all}`);
  });

  it('gives offsets at which the words stand', () => {
    for (const { text } of stretches(articles, 4, 0)) {
      for (const { article, alignment } of find(index, text)) {
        const source = articles[Number(article.slice(1))]?.article.text ?? '';
        for (const { query, source: place, same } of alignment) {
          if (!same || query === undefined || place === undefined) continue;
          assert.equal(
            source.slice(place.start, place.end).toLowerCase(),
            text.slice(query.start, query.end).toLowerCase(),
          );
        }
      }
    }
  });

  it('is, after adding and removing, as if only what is left had been added', () => {
    const changing = createCorpusIndex();
    const isGone = (number: number) => number < 20 || number % 3 === 0;
    for (const [number, { article }] of articles.entries()) {
      changing.add(article);
      // Each search seals what came so far.
      if (number % 7 === 0) find(changing, 'w1 w2');
    }
    for (const [number, { article }] of articles.entries()) if (isGone(number)) changing.remove(article.id);
    const left = corpusOf(articles.filter((_, number) => !isGone(number)));
    assert.equal(changing.wordCount, left.wordCount);
    for (const { text, length } of stretches(articles, 5, 0.1)) {
      const [best, expected] = [find(changing, text)[0], find(left, text)[0]];
      if (length > 4 && (expected?.score ?? 0) > 0.7) assert.deepEqual(best, expected, text);
      if (length <= 4) assert.equal(best?.score, expected?.score, text);
    }
  });

  it('stays quick and right beside a word repeated without end', () => {
    const { article } = parseArticle('flood.md', `${'spam '.repeat(300_000)}the last words of a long day`);
    assert.ok(article);
    const flooded = createCorpusIndex();
    flooded.add(article);
    assert.equal(find(flooded, 'the last words of a long day')[0]?.score, 1);
    assert.equal(find(flooded, 'spam spam spam')[0]?.score, 1);
    const started = performance.now();
    find(flooded, 'spam '.repeat(3000));
    assert.ok(performance.now() - started < 5000);
  });
});
