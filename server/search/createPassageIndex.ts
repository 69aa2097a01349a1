import { createWordBuffer } from '../text/scanWords.ts';
import type { Span } from '../text/span.ts';
import { createOpenSegment } from './openSegment.ts';
import type { PassageArrays, PassageIndex, SearchableArticle } from './passageIndex.ts';
import type { QueryWords } from './queryWords.ts';
import { findWindowsInArticle, scanArticle } from './scanArticle.ts';
import { type Cluster, findClusters, findPairSeeds, findWordSeeds, type Seed } from './seeds.ts';
import {
  articleOfPosition,
  BLOCK,
  BLOCK_BITS,
  bytesOfSegment,
  type Segment,
  withoutArticles,
} from './segment.ts';
import { reachOf, type WantedWords, type Weights, type Window, wantedWords } from './windows.ts';
import { createWordCounts } from './wordCounts.ts';

/** A passage index whose arrays can be taken out, to be saved. */
export interface SavablePassageIndex extends PassageIndex {
  /** The arrays as they are now; not copies, so write them before the index changes. */
  toArrays(): PassageArrays;
}

/**
 * An index over every word of the articles, in typed arrays of about five bytes a word beside the texts. It is
 * empty, or holds the arrays of an earlier one and the articles that those know by number.
 *
 * Where a query may stand is asked in stages, each only when the one before found nothing good: its rarest
 * pairs of neighbouring words; more of its pairs; its rarest single words. Each stage reads a bounded number
 * of positions and a bounded number of windows, so no query and no text can make it slow.
 */
export function createPassageIndex({
  saved,
  segmentWords = SEGMENT_WORDS,
}: PassageIndexOptions = {}): SavablePassageIndex {
  const articles = new Map(saved?.articles);
  const counts = createWordCounts(saved?.arrays.counts);
  const buffer = createWordBuffer();
  let sealed: Sealed[] = (saved?.arrays.segments ?? []).map((segment) => ({ segment, gone: 0 }));
  let open = createOpenSegment(saved?.arrays.open);

  const scan = (article: SearchableArticle) => {
    buffer.count = 0;
    scanArticle(article, buffer);
  };
  const allSegments = (): Segment[] => {
    const segments = sealed.map(({ segment }) => segment);
    if (open.size > 0) segments.push(open.sorted());
    return segments;
  };
  const seal = () => {
    sealed.push({ segment: open.sorted(), gone: 0 });
    open = createOpenSegment();
  };
  const windowsAt = (clusters: readonly Cluster[], segments: readonly Segment[], asked: Asked): Window[] =>
    clusters.flatMap(({ segment, first, last }) => {
      const table = segments[segment] as Segment;
      const pad = asked.words + (asked.words >> 2) + 4;
      const windows: Window[] = [];
      const end = articleOfPosition(table, last);
      for (let index = articleOfPosition(table, first); index <= end; index++) {
        const number = table.articles[index] as number;
        const article = articles.get(number);
        if (article === undefined) continue;
        const stretch = offsetsOf(table, index, first - pad, last + pad, article.article.text.length);
        windows.push(...findWindowsInArticle(number, article, asked.wanted, asked.words, 2, stretch));
      }
      return windows;
    });

  return {
    get wordCount() {
      return counts.total;
    },
    get byteLength() {
      const bytes = sealed.reduce((sum, { segment }) => sum + bytesOfSegment(segment), 0);
      return bytes + open.byteLength + counts.counts.byteLength;
    },
    add(number, article) {
      scan(article);
      counts.add(buffer.hashes, buffer.count);
      articles.set(number, article);
      if (open.size > 0 && open.size + buffer.count > segmentWords) seal();
      open.add(number, buffer);
    },
    remove(number) {
      const article = articles.get(number);
      if (article === undefined) return;
      scan(article);
      counts.remove(buffer.hashes, buffer.count);
      articles.delete(number);
      if (articles.size === 0) open = createOpenSegment();
      sealed = sealed.flatMap((one) => forget(one, number, buffer.count, (other) => !articles.has(other)));
    },
    weigh: (query) => Float64Array.from(query.hashes, counts.weightOf),
    findWindows(query, weights, limit) {
      const asked = ask(query, weights);
      const segments = allSegments();
      const search = (seeds: readonly Seed[], { budget, windows }: Stage): Window[] => {
        const tolerance = reachOf(asked.words, query.boundaries.length) - asked.words;
        return windowsAt(
          findClusters(seeds, segments, { tolerance, budget, limit: Math.max(windows, limit) }),
          segments,
          asked,
        );
      };
      const pairs = findPairSeeds(query, weights, segments);
      let found = search(pairs, asked.words <= FEW_WORDS ? SHORT_STAGE : FIRST_STAGE);
      if (!isGood(found, asked)) found = [...found, ...search(pairs, SECOND_STAGE)];
      if (!isGood(found, asked)) found = [...found, ...search(pairs, LAST_STAGE)];
      if (!isGood(found, asked))
        found = [...found, ...search(findWordSeeds(query, weights, segments), LAST_STAGE)];
      if (found.length === 0 && asked.words <= FEW_WORDS) found = readSome(articles, asked, limit);
      return distinct(found, limit);
    },
    findWindowsWithin(number, query, weights, limit, stretch) {
      const article = articles.get(number);
      if (article === undefined) return [];
      const { wanted, words } = ask(query, weights);
      return findWindowsInArticle(number, article, wanted, words, limit, stretch);
    },
    toArrays: () => ({
      version: 1,
      counts: counts.counts,
      segments: sealed.map(({ segment }) => segment),
      open: open.unsorted(),
    }),
  };
}

export interface PassageIndexOptions {
  /** What an earlier index held, and the articles by the numbers it knows them by. */
  readonly saved?: {
    readonly arrays: PassageArrays;
    readonly articles: ReadonlyMap<number, SearchableArticle>;
  };
  /** How many words a segment takes before the next is begun. */
  readonly segmentWords?: number;
}

/** A segment takes no more articles beyond this many words; sorting one takes some 10 ms. */
const SEGMENT_WORDS = 1 << 19;

interface Stage {
  /** How many positions are read, and how many windows of text. */
  readonly budget: number;
  readonly windows: number;
}
const FIRST_STAGE: Stage = { budget: 300, windows: 8 };
const SECOND_STAGE: Stage = { budget: 3000, windows: 16 };
const SHORT_STAGE: Stage = { budget: 3000, windows: 400 };
const LAST_STAGE: Stage = { budget: 30_000, windows: 48 };

/** Of so few words that each hit counts as much as any other, many windows must be read. */
const FEW_WORDS = 3;

/** What windows hold is good enough, as a share of the query's weight, to look no further. */
const GOOD = 0.6;

interface Sealed {
  readonly segment: Segment;
  /** How many words of articles that are gone it still lists. */
  readonly gone: number;
}

interface Asked {
  readonly wanted: WantedWords;
  readonly words: number;
  readonly whole: number;
}

function ask(query: QueryWords, weights: Weights): Asked {
  let whole = 0;
  for (const weight of weights) whole += weight;
  return { wanted: wantedWords(query, weights), words: query.words.length, whole };
}

function isGood(windows: readonly Window[], { whole }: Asked): boolean {
  return windows.some(({ estimate }) => estimate >= whole * GOOD);
}

/** The segment without the article; dropped when nothing is left, cleaned when half of its words are gone. */
function forget(one: Sealed, number: number, words: number, isGone: (article: number) => boolean): Sealed[] {
  const { segment } = one;
  if (!segment.articles.includes(number)) return [one];
  const gone = one.gone + words;
  if (gone >= segment.positions.length) return [];
  if (gone * 2 < segment.positions.length) return [{ segment, gone }];
  return [{ segment: withoutArticles(segment, isGone), gone: 0 }];
}

/** The offsets between which the words at two positions stand, at the edges of blocks and within the article. */
function offsetsOf(segment: Segment, index: number, first: number, last: number, length: number): Span {
  const from = segment.firsts[index] as number;
  const words = segment.lengths[index] as number;
  const block = Math.max(first, from) >> BLOCK_BITS;
  const after = (last >> BLOCK_BITS) + 1;
  return {
    start: segment.blocks[block] as number,
    end: after * BLOCK >= from + words ? length : (segment.blocks[after] as number),
  };
}

/** Very common words by themselves are not in the index; the first articles that have them will do. */
function readSome(
  articles: ReadonlyMap<number, SearchableArticle>,
  { wanted, words }: Asked,
  limit: number,
): Window[] {
  const windows: Window[] = [];
  let articlesRead = 0;
  for (const [number, article] of articles) {
    if (windows.length >= limit || articlesRead++ >= MOST_READ) break;
    windows.push(
      ...findWindowsInArticle(number, article, wanted, words, 2, { start: 0, end: MOST_READ_OF_EACH }),
    );
  }
  return windows;
}

const MOST_READ = 50;
const MOST_READ_OF_EACH = 20_000;

/** The windows by estimate, each place once. */
function distinct(windows: readonly Window[], limit: number): Window[] {
  const kept: Window[] = [];
  for (const window of windows.toSorted((a, b) => b.estimate - a.estimate)) {
    if (kept.length >= limit) break;
    const known = kept.some(
      ({ article, start, end }) => article === window.article && start <= window.start && window.end <= end,
    );
    if (!known) kept.push(window);
  }
  return kept;
}
