import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completeAt } from '../../../server/features/completion.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { slice } from '../../../server/text/span.ts';
import { splitWords } from '../../../server/text/words.ts';
import { readBundledArticles } from '../../support/bundledArticles.ts';
import { draftOf } from '../../support/draftOf.ts';
import { createRandom } from '../../support/random.ts';
import { typedOf, type Way } from '../../support/typing.ts';

const index = createCorpusIndex();
for (const article of readBundledArticles()) index.add(article);
const articles = [...index.articles()];
const quotes = articles.flatMap(({ article, speech }) =>
  speech.quotes
    .filter(({ kind, depth }) => kind === 'speech' && depth === 0)
    .map((quote) => slice(article.prose.text, quote)),
);

describe('completion over the bundled articles', () => {
  for (const [way, first, topFive] of [
    ['start', 0.9, 0.98],
    ['middle', 0.85, 0.97],
    ['slip', 0.8, 0.95],
  ] as const) {
    it(`puts the right quote first in ${first * 100} of 100 cases by its ${way}`, () => {
      const places = placesOf(way);
      ok(places.length >= 30, `${places.length} cases`);
      const share = (most: number) =>
        places.filter((place) => place >= 0 && place < most).length / places.length;
      ok(share(1) >= first, `first: ${share(1)}`);
      ok(share(5) >= topFive, `in the top five: ${share(5)}`);
    });
  }

  it('offers a named speaker’s quotes alone while nothing is typed', () => {
    for (const [lead, name] of [
      ['Madison told Yahoo Entertainment, “', 'Madison'],
      ['“Yes,” the actress said.\n\nMikey Madison added: "', 'Madison'],
      ['Karagulian said: “', 'Karagulian'],
      ['According to Sean Baker, “', 'Baker'],
      ['As Baker put it, «', 'Baker'],
      ['It was late when, said Baker, “', 'Baker'],
      ['Baker told Madison, “', 'Baker'],
    ] as const) {
      const { items } = completeAt(index, draftOf(lead), lead.length);
      const others = items.slice(0, 5).filter(({ description }) => !description.includes(name));
      deepEqual([lead, items.length > 1, others.map(({ label }) => label)], [lead, true, []]);
    }
  });

  it('offers nothing at any word outside a quotation', () => {
    const offered: string[] = [];
    for (const { article, speech } of articles) {
      const { text } = article;
      for (const { start, end } of splitWords(text, article.body)) {
        if (speech.quotes.some(({ outer }) => start >= outer.start && end <= outer.end)) continue;
        for (const offset of [start, start + 1, end, end + 1]) {
          if (speech.quotes.some(({ outer }) => offset > outer.start && offset < outer.end)) continue;
          const { items } = completeAt(index, draftOf(text), offset);
          if (items.length > 0) offered.push(`${article.id} ${text.slice(start - 30, offset)}|`);
        }
      }
    }
    deepEqual(offered, []);
  });
});

/** Where the right quote stands in the list, -1 for nowhere, for every quote typed this way some times. */
function placesOf(way: Way): number[] {
  const random = createRandom(7);
  const rounds = way === 'start' ? 1 : 5;
  return Array.from({ length: rounds }, () => quotes)
    .flat()
    .flatMap((quote) => {
      const typed = typedOf(quote, way, random);
      if (typed === undefined) return [];
      const text = `“${typed}`;
      const { items } = completeAt(index, draftOf(text), text.length);
      return [items.findIndex(({ insertText }) => fold(insertText) === fold(quote))];
    });
}

function fold(text: string): string {
  return splitWords(text)
    .map(({ key }) => key)
    .join(' ');
}
