import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { createSectionWriter, memorySink, sectionsIn } from '../../../server/search/bytes/sections.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';
import { createQuoteWords, openQuotes } from '../../../server/search/quoteSegment.ts';
import { slice } from '../../../server/text/span.ts';
import { createRandom } from '../../support/random.ts';

const STORM =
  'container-title: Harbour Post\n---\n“The storm took the roof,” Ada Holt said.\n\n“The roof took a year to mend,” said Marek Renn.\n';
const FAIR =
  'container-title: Weir Weekly\n---\n“A year ago we had no fair at all,” Ines Holt told the paper.\n';

describe('quotes by their words', () => {
  it('finds phrases wherever they stand, the starts of quotes first', () => {
    const index = indexOf({ storm: STORM, fair: FAIR });
    deepEqual(found(index, 'the roof'), [
      'phrase 0: The roof took a year to mend,',
      'phrase 3: The storm took the roof,',
    ]);
    deepEqual(found(index, 'a yea'), [
      'phrase 0: A year ago we had no fair at all,',
      'phrase 3: The roof took a year to mend,',
    ]);
  });

  it('allows one slip where few quotes fit as typed', () => {
    const index = indexOf({ storm: STORM, fair: FAIR });
    equal(found(index, 'the strom took')[0], 'slip 0: The storm took the roof,');
    equal(found(index, 'ago we hd n')[0], 'slip 2: A year ago we had no fair at all,');
    equal(found(index, 'the stoorm tok')[0], 'loose 0: The storm took the roof,');
  });

  it('falls back on loose words, then on who said them', () => {
    const index = indexOf({ storm: STORM, fair: FAIR });
    deepEqual(found(index, 'roof storm '), ['loose 0: The storm took the roof,']);
    deepEqual(found(index, 'renn mend '), ['loose 0: The roof took a year to mend,']);
    deepEqual(found(index, 'turnip '), []);
  });

  it('forgets what is removed, and takes a changed article anew', () => {
    const index = indexOf({ storm: STORM, fair: FAIR });
    deepEqual(found(index, 'the storm').length, 1);
    index.remove('storm');
    index.remove('storm');
    deepEqual(
      [index.quoteCount, found(index, 'the storm'), index.quotes.findSpeakers('Marek Renn')],
      [1, [], []],
    );
    add(index, 'storm', STORM.replace('the roof', 'a tree'));
    deepEqual(found(index, 'the storm'), ['phrase 0: The storm took a tree,']);
    deepEqual(found(index, 'a year'), [
      'phrase 0: A year ago we had no fair at all,',
      'phrase 3: The roof took a year to mend,',
    ]);
  });

  it('finds speakers by surname, full name and outlet', () => {
    const index = indexOf({ storm: STORM, fair: FAIR });
    const named = (text: string) => index.quotes.findSpeakers(text).map(({ names }) => names.join(' or '));
    deepEqual(named('Then Renn spoke.'), ['Marek Renn']);
    deepEqual(named('Holt and Renn spoke.'), ['Ada Holt or Ines Holt', 'Marek Renn']);
    deepEqual(named('Ines Holt spoke to Marek.'), ['Ines Holt', 'Marek Renn']);
    deepEqual(named('The holt of an otter.'), []);
    deepEqual(index.quotes.findOutlets('She told the Harbour Post so.'), ['Harbour Post']);
  });

  it('finds articles by any field that they state, and none by a day alone among other words', () => {
    const index = indexOf({
      storm: STORM.replace('---', 'issued: 2025-03-04\nURL: https://www.harbour.example/a/1\n---'),
      fair: FAIR,
    });
    const articles = (query: string, match: 'every' | 'some' = 'every') =>
      index.quotes.findArticles(query.split(' '), { limit: 5, match }).map(({ id }) => id);
    for (const query of ['2025', 'march', '4 march 2025', 'harb', 'storm 2025'])
      deepEqual([query, articles(query)], [query, ['storm']]);
    deepEqual(articles('april'), []);
    deepEqual(articles('example'), []);
    deepEqual(articles('nobody in march 2025', 'some'), []);
  });

  it('searches for the command line, by words, by speaker or by both', () => {
    const index = indexOf({ storm: STORM, fair: FAIR });
    const search = (words: string, speaker?: string) =>
      index.quotes
        .searchQuotes(words, speaker === undefined ? {} : { speaker })
        .map(({ article, quote }) => slice(article.text, quote));
    deepEqual(search('', 'renn'), ['The roof took a year to mend,']);
    deepEqual(search('roof', 'Marek Renn'), ['The roof took a year to mend,']);
    deepEqual(search('year mend'), ['The roof took a year to mend,']);
    deepEqual(search('roof', 'Nobody'), []);
  });

  it('finds a phrase exactly where looking through all quotes does', () => {
    const random = createRandom(5);
    const word = () => 'abcdefgh'.charAt(Math.floor(random() * 8));
    const quotes = Array.from({ length: 60 }, () => Array.from({ length: 12 }, word));
    const sink = memorySink();
    const writer = createSectionWriter(sink);
    const words = createQuoteWords();
    for (const quote of quotes) words.add(quote);
    words.write(writer);
    writer.finish();
    const segment = openQuotes(sectionsIn(sink.bytes()));
    for (let round = 0; round < 200; round++) {
      const phrase = Array.from({ length: 1 + Math.floor(random() * 3) }, word);
      const expected = quotes.flatMap((words, quote) =>
        [...words.keys()]
          .filter((at) => phrase.every((one, depth) => words[at + depth] === one))
          .map((at) => segment.startOf(quote) + at),
      );
      const runs = segment.find(phrase.map((one) => ({ words: [one] })));
      const positions = runs.take(1000);
      equal(runs.count, expected.length);
      deepEqual(
        Array.from(positions).sort((a, b) => a - b),
        expected,
      );
      for (const position of positions) ok(quotes[segment.quoteAt(position)]?.includes(phrase[0] ?? ''));
    }
    equal(segment.quoteCount, 60);
  });
});

function indexOf(articles: Readonly<Record<string, string>>): CorpusIndex {
  const index = createCorpusIndex();
  for (const [id, text] of Object.entries(articles)) add(index, id, text);
  return index;
}

function add(index: CorpusIndex, id: string, text: string): void {
  const { article } = parseArticle(`${id}.md`, `---\n${text}`);
  if (article === undefined) return;
  index.remove(id);
  index.add(article);
}

/** Each hit as a line: how it was found, how many words stand before it, and the quote. */
function found({ quotes }: CorpusIndex, typed: string): string[] {
  const words = typed.trim().split(' ');
  const partial = typed.endsWith(' ') ? undefined : words.pop();
  return quotes
    .find(partial === undefined ? { words } : { words, partial })
    .map(({ key, kind, position }) => `${kind} ${position}: ${quotes.entry(key).text}`);
}
