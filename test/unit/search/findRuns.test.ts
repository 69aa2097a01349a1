import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { splitWords } from '../../../server/text/words.ts';
import { createRandom } from '../../support/random.ts';

function indexOf(texts: readonly string[]) {
  const index = createCorpusIndex();
  for (const [at, text] of texts.entries()) {
    const { article } = parseArticle(`${at}.txt`, text);
    if (article !== undefined) index.add(article);
  }
  return index;
}

const runsIn = (texts: readonly string[], draft: string) =>
  indexOf(texts).findRuns(draft, [{ start: 0, end: draft.length }]);

/** Every run of nine words and more, by comparing each word of the draft with each of each text. */
function comparedOneByOne(texts: readonly string[], draft: string): string[] {
  const here = splitWords(draft);
  return texts.flatMap((text, article) => {
    const there = splitWords(text);
    const found: string[] = [];
    for (let from = 0; from < here.length; from++)
      for (let at = 0; at < there.length; at++) {
        if (from > 0 && at > 0 && here[from - 1]?.key === there[at - 1]?.key) continue;
        let words = 0;
        while (from + words < here.length && here[from + words]?.key === there[at + words]?.key) words++;
        if (words >= 9) found.push(`${article}: ${words} from ${there[at]?.start}`);
      }
    return found;
  });
}

describe('findRuns', () => {
  const printed =
    'The council will decide on the harbour before the winter storms arrive and the ferry stops.';

  it('finds nine words of an article and where they stand', () => {
    const draft = 'Nobody knows it, but on the harbour before the winter storms arrive and more may come.';
    const [run, ...others] = runsIn([`Some other line.\n\n${printed}`], draft);
    deepEqual(others, []);
    equal(draft.slice(run?.start, run?.end), 'on the harbour before the winter storms arrive and');
    equal(run?.words, 9);
    equal(
      `Some other line.\n\n${printed}`.slice(run?.source.start, run?.source.end),
      'on the harbour before the winter storms arrive and',
    );
  });

  it('passes over eight words, and over nine with another among them', () => {
    deepEqual(runsIn([printed], 'It is on the harbour before the winter storms arrive.'), []);
    deepEqual(runsIn([printed], 'decide on the harbour before one winter storms arrive and the ferry'), []);
  });

  it('finds what comparing every word finds, and nothing else', () => {
    const random = createRandom(5);
    const word = () => `w${Math.floor(random() ** 2 * 40)}`;
    const line = (length: number) => Array.from({ length }, word).join(' ');
    for (let round = 0; round < 20; round++) {
      const texts = Array.from({ length: 12 }, () => line(30 + Math.floor(random() * 90)));
      const parts = Array.from({ length: 10 }, () => {
        const words = (texts[Math.floor(random() * texts.length)] ?? '').split(' ');
        const from = Math.floor(random() * words.length);
        return [
          line(Math.floor(random() * 4)),
          ...words.slice(from, from + 4 + Math.floor(random() * 14)),
        ].join(' ');
      });
      const draft = parts.join(' ').trim();
      const found = runsIn(texts, draft).map(
        ({ article, source, words }) => `${Number.parseInt(article, 10)}: ${words} from ${source.start}`,
      );
      deepEqual(found.sort(), comparedOneByOne(texts, draft).sort());
    }
  });
});
