import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { createSectionWriter, memorySink, sectionsIn } from '../server/search/bytes/sections.ts';
import { findPassages } from '../server/search/findPassages.ts';
import type { PassageMatch } from '../server/search/passage.ts';
import type { PassageSearch, SearchableArticle } from '../server/search/passageIndex.ts';
import { createPassageWords, openPassages, type Segment } from '../server/search/passageSegment.ts';
import { findWindowsInArticle, scanArticle } from '../server/search/scanArticle.ts';
import { searchableSpans } from '../server/search/searchableText.ts';
import { searchSegments } from '../server/search/searchSegments.ts';
import { type Window, wantedWords } from '../server/search/windows.ts';
import { createWordCounts } from '../server/search/wordCounts.ts';
import { createWordBuffer } from '../server/text/scanWords.ts';
import { splitWords } from '../server/text/words.ts';
import { createRandom } from '../test/support/random.ts';
import { generateArticles, toArticle } from './articles.ts';
import { median, milliseconds, printTable, quantile, timed } from './measure.ts';

const SMALL = 1_000;
const LARGE = 10_000;
const REPEATS = 5;

/** Measures the passage index beside splitting the same text, MiniSearch and SQLite's full-text search. */
export async function run(): Promise<void> {
  const articles: SearchableArticle[] = [];
  for (const generated of generateArticles(LARGE)) {
    const article = toArticle(generated);
    articles.push({ article, spans: searchableSpans(article) });
  }
  const small = articles.slice(0, SMALL);
  const megabytes = (some: readonly SearchableArticle[]) =>
    some.reduce((sum, { article }) => sum + article.text.length, 0) / 1e6;

  const builds = { small: measureBuild(small), large: measureBuild(articles) };
  console.log(
    `\nPassages: ${LARGE.toLocaleString('en')} articles, ${megabytes(articles).toFixed(0)} MB, ` +
      `${builds.large.words.toLocaleString('en')} words; medians of ${REPEATS}\n`,
  );
  printTable([
    ['building', `${SMALL} articles`, `${LARGE} articles`, 'growth'],
    row('splitting into words', builds.small.split, builds.large.split),
    row('building the index (splits too)', builds.small.build, builds.large.build),
    [
      'times the splitting',
      (builds.small.build / builds.small.split).toFixed(2),
      (builds.large.build / builds.large.split).toFixed(2),
      '',
    ],
    ['longest single step', milliseconds(builds.small.longest), milliseconds(builds.large.longest), ''],
    ['bytes a word', builds.small.bytes.toFixed(2), builds.large.bytes.toFixed(2), ''],
  ]);

  const queries = sampleQueries(articles, { count: 400, edits: 0.2, seed: 31 });
  const smallQueries = sampleQueries(small, { count: 400, edits: 0.2, seed: 31 });
  const ours = measureFind(queries, (text) => find(builds.large.index, articles, text));
  const oursSmall = measureFind(smallQueries, (text) => find(builds.small.index, small, text));
  const few = queries.slice(0, 60);
  const mini = measureFind(few, finderByMiniSearch(articles), 1);
  const sqlite = measureFind(few, finderBySqlite(articles), 1);
  console.log('');
  printTable([
    ['finding a passage, a fifth of its words edited', 'median', '99th percentile', 'found', 'times ours'],
    findRow(`passage index, ${SMALL} articles`, oursSmall, undefined),
    findRow(`passage index, ${LARGE} articles`, ours, undefined),
    findRow('MiniSearch, OR of all words, same alignment', mini, ours),
    findRow('SQLite FTS5, OR of all words, same alignment', sqlite, ours),
  ]);
  console.log(`growth of finding: median ${(ours.median / oursSmall.median).toFixed(2)} times\n`);

  printTable([
    ['words edited', 'passages of 8 to 40 words found', 'of 4 to 7 words'],
    ...[0, 0.2, 0.4].map((edits) => [
      `${edits * 100} %`,
      measureFind(
        sampleQueries(articles, { count: 1000, edits, seed: 77 }),
        (text) => find(builds.large.index, articles, text),
        1,
      ).found.toFixed(3),
      measureFind(
        sampleQueries(articles, { count: 1000, edits, seed: 78, least: 4, most: 7 }),
        (text) => find(builds.large.index, articles, text),
        1,
      ).found.toFixed(3),
    ]),
  ]);
}

interface Query {
  readonly text: string;
  /** Where the words were taken from. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

interface Finding {
  readonly median: number;
  readonly slowest: number;
  /** The share of queries whose best match is the place they were taken from, or another with just these words. */
  readonly found: number;
}

/** How passages are drawn from articles. */
interface Sample {
  readonly count: number;
  /** How likely each word is altered. */
  readonly edits: number;
  readonly seed: number;
  /** In words. */
  readonly least?: number;
  readonly most?: number;
}

/** Passages cut out of articles, each word then replaced, dropped or followed by another with the given chance. */
function sampleQueries(
  articles: readonly SearchableArticle[],
  { count, edits, seed, least = 8, most = 40 }: Sample,
): Query[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const { article } = articles[Math.floor(random() * articles.length)] as SearchableArticle;
    const words = splitWords(article.text, article.body);
    const length = least + Math.floor(random() * (most - least + 1));
    const from = Math.floor(random() * (words.length - length));
    const other = () => (words[Math.floor(random() * words.length)] as { key: string }).key;
    const chosen = words.slice(from, from + length);
    const text = chosen.flatMap(({ key }) => {
      if (random() >= edits) return [key];
      const kind = random();
      return kind < 0.5 ? [other()] : kind < 0.75 ? [] : [key, other()];
    });
    return {
      text: text.join(' '),
      article: article.id,
      start: chosen[0]?.start ?? 0,
      end: chosen.at(-1)?.end ?? 0,
    };
  });
}

function find(index: PassageSearch, articles: readonly SearchableArticle[], text: string): PassageMatch[] {
  const passages = {
    index,
    articleAt: (number: number) => articles[number],
    numberOf: () => undefined,
  };
  return findPassages(passages, { segments: [text] });
}

/** Times each query; the median of `repeats` runs over all of them. */
function measureFind(
  queries: readonly Query[],
  search: (text: string) => readonly PassageMatch[],
  repeats = REPEATS,
): Finding {
  let found = 0;
  for (const query of queries) {
    const [best] = search(query.text);
    const isPlace = best?.article === query.article && best.start < query.end && query.start < best.end;
    const isExact = best?.score === 1 && best.alignment.every(({ same }) => same);
    if (isPlace || isExact) found++;
  }
  const medians: number[] = [];
  const slowest: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const times = queries.map(({ text }) => timed(() => search(text)));
    medians.push(median(times));
    slowest.push(quantile(times, 0.99));
  }
  return { median: median(medians), slowest: median(slowest), found: found / queries.length };
}

function measureBuild(articles: readonly SearchableArticle[]) {
  const buffer = createWordBuffer();
  const split: number[] = [];
  const build: number[] = [];
  let longest = 0;
  let built: Built = { segments: [], bytes: 0 };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    split.push(
      timed(() => {
        for (const article of articles) {
          buffer.count = 0;
          scanArticle(article, buffer);
        }
      }),
    );
    longest = 0;
    build.push(
      timed(() => {
        built = { segments: [], bytes: 0 };
        for (let from = 0; from < articles.length; from += OF_A_SEGMENT) {
          const step = timed(() => addSegment(built, articles.slice(from, from + OF_A_SEGMENT), from));
          longest = Math.max(longest, step);
        }
      }),
    );
  }
  const counts = createWordCounts();
  for (const article of articles) {
    buffer.count = 0;
    scanArticle(article, buffer);
    counts.add(buffer.hashes, buffer.count);
  }
  return {
    split: median(split),
    build: median(build),
    longest,
    index: searchIn(built.segments, articles, counts.weightOf),
    words: counts.total,
    bytes: built.bytes / counts.total,
  };
}

interface Built {
  segments: Segment[];
  bytes: number;
}

/** About a million words, as the index itself has it. */
const OF_A_SEGMENT = 1_500;

function addSegment(built: Built, articles: readonly SearchableArticle[], base: number): void {
  const sink = memorySink();
  const writer = createSectionWriter(sink);
  const words = createPassageWords();
  for (const article of articles) words.add(article);
  words.write(writer);
  writer.finish();
  const file = sink.bytes();
  built.segments.push(openPassages(sectionsIn(file), base));
  built.bytes += file.length;
}

function searchIn(
  segments: readonly Segment[],
  articles: readonly SearchableArticle[],
  weightOf: (hash: number) => number,
): PassageSearch {
  const searched = { get: (number: number) => articles[number], entries: () => articles.entries() };
  return {
    countOf: () => 0,
    weigh: ({ hashes }) => Float64Array.from(hashes, weightOf),
    findWindows: ({ words: query, weights }, limit, fit) => {
      const nearlyExact = fit === 'nearlyExact';
      return searchSegments({ segments, articles: searched, query, weights, limit, nearlyExact });
    },
    findWindowsWithin(number, query, limit, within) {
      const article = articles[number];
      if (article === undefined) return [];
      return findWindowsInArticle({ number, article, within }, wantedWords(query), limit);
    },
  };
}

/** Articles by MiniSearch, then the places in them and their alignments by our own means. */
function finderByMiniSearch(articles: readonly SearchableArticle[]): (text: string) => PassageMatch[] {
  const mini = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => splitWords(text).map(({ key }) => key),
    processTerm: (term) => term,
  });
  for (const [id, { article }] of articles.entries()) mini.add({ id, text: article.text });
  return (text) =>
    alignIn(
      articles,
      text,
      mini
        .search(text, { combineWith: 'OR' })
        .slice(0, BEST_ARTICLES)
        .map(({ id }) => id as number),
    );
}

function finderBySqlite(articles: readonly SearchableArticle[]): (text: string) => PassageMatch[] {
  const database = new DatabaseSync(':memory:');
  database.exec("create virtual table articles using fts5(text, content='', tokenize='unicode61')");
  const insert = database.prepare('insert into articles(rowid, text) values (?, ?)');
  database.exec('begin');
  for (const [id, { article }] of articles.entries()) insert.run(id, article.text);
  database.exec('commit');
  const search = database.prepare(
    `select rowid from articles where articles match ? order by rank limit ${BEST_ARTICLES}`,
  );
  return (text) => {
    const words = splitWords(text).map(({ key }) => `"${key}"`);
    return alignIn(
      articles,
      text,
      search.all(words.join(' OR ')).map(({ rowid }) => Number(rowid)),
    );
  };
}

/** How many of the articles that another search ranks best are read through. */
const BEST_ARTICLES = 10;

/** The same search for places and the same alignment as ours, in the articles named. */
function alignIn(
  articles: readonly SearchableArticle[],
  text: string,
  numbers: readonly number[],
): PassageMatch[] {
  const articleOf = (number: number) => articles[number] as SearchableArticle;
  const within: PassageSearch = {
    countOf: () => 0,
    weigh: ({ hashes }) => new Float64Array(hashes.length).fill(1),
    *findWindows(query, limit) {
      yield;
      const wanted = wantedWords(query);
      const windows: Window[] = numbers.flatMap((number) =>
        findWindowsInArticle({ number, article: articleOf(number) }, wanted, limit),
      );
      return windows.sort((a, b) => b.estimate - a.estimate).slice(0, limit);
    },
    findWindowsWithin: (number, query, limit, within) =>
      findWindowsInArticle({ number, article: articleOf(number), within }, wantedWords(query), limit),
  };
  return find(within, articles, text);
}

function row(name: string, small: number, large: number): string[] {
  return [name, milliseconds(small), milliseconds(large), `${(large / small).toFixed(1)} times`];
}

function findRow(
  name: string,
  { median: middle, slowest, found }: Finding,
  beside: Finding | undefined,
): string[] {
  const times =
    beside === undefined
      ? ''
      : `${(middle / beside.median).toFixed(0)} (median), ${(slowest / beside.slowest).toFixed(0)} (99th)`;
  return [name, milliseconds(middle), milliseconds(slowest), found.toFixed(3), times];
}
