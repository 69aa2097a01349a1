import { createWordBuffer } from '../text/scanWords.ts';
import { createOpenSegment } from './openSegment.ts';
import type { PassageArrays, PassageIndex, PassageSearch, SearchableArticle } from './passageIndex.ts';
import { findWindowsInArticle, scanArticle } from './scanArticle.ts';
import { searchSegments } from './searchSegments.ts';
import { bytesOfSegment, type Segment, withoutArticles } from './segment.ts';
import { wantedWords } from './windows.ts';
import { createWordCounts, type WordCounts } from './wordCounts.ts';

/** A passage index whose arrays can be taken out, to be saved. */
export interface SavablePassageIndex extends PassageIndex {
  /** The arrays as they are now; not copies, so write them before the index changes. */
  toArrays(): PassageArrays;
  /** The same search without one article, as if it had never been added. */
  without(number: number): PassageSearch;
}

/**
 * An index over every word of the articles, in typed arrays of about five bytes a word beside the texts. It is
 * empty, or holds the arrays of an earlier one and the articles that those know by number.
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
  const isGone = (number: number): boolean => !articles.has(number);
  const allSegments = (): Segment[] => {
    // What is half full is worth its own segment: a sorted one needs no hashes.
    if (open.size > segmentWords / 2) seal();
    const segments = sealed.map(({ segment }) => segment);
    if (open.size > 0) segments.push(open.sorted());
    return segments;
  };
  const seal = () => {
    const segment = open.sorted();
    const kept = segment.articles.every((number) => !isGone(number));
    sealed.push({ segment: kept ? segment : withoutArticles(segment, isGone), gone: 0 });
    open = createOpenSegment();
  };
  const findWithin: PassageIndex['findWindowsWithin'] = (number, query, weights, limit, stretch) => {
    const article = articles.get(number);
    if (article === undefined) return [];
    const wanted = wantedWords(query, weights);
    return findWindowsInArticle(number, article, wanted, query.words.length, limit, stretch);
  };

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
      sealed = sealed.flatMap((one) => forget(one, number, buffer.count, isGone));
    },
    countOf: counts.countOf,
    without(number) {
      const others = {
        get: (other: number) => (other === number ? undefined : articles.get(other)),
        *[Symbol.iterator]() {
          for (const one of articles) if (one[0] !== number) yield one;
        },
      };
      let kept: Pick<WordCounts, 'countOf' | 'weightOf'> | undefined;
      const countsOfOthers = () => {
        if (kept !== undefined) return kept;
        const article = articles.get(number);
        buffer.count = 0;
        if (article !== undefined) scanArticle(article, buffer);
        kept = counts.without(buffer.hashes, buffer.count);
        return kept;
      };
      return {
        countOf: (hash) => countsOfOthers().countOf(hash),
        weigh: (query) => Float64Array.from(query.hashes, countsOfOthers().weightOf),
        findWindows: (query, weights, limit, nearlyExact = false) =>
          searchSegments({ segments: allSegments(), articles: others, query, weights, limit, nearlyExact }),
        findWindowsWithin: (other, query, weights, limit, stretch) =>
          other === number ? [] : findWithin(other, query, weights, limit, stretch),
      };
    },
    weigh: (query) => Float64Array.from(query.hashes, counts.weightOf),
    findWindows: (query, weights, limit, nearlyExact = false) =>
      searchSegments({ segments: allSegments(), articles, query, weights, limit, nearlyExact }),
    findWindowsWithin: findWithin,
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

/** A segment takes no more articles beyond this many words; sorting one takes some 20 ms. */
const SEGMENT_WORDS = 1 << 20;

interface Sealed {
  readonly segment: Segment;
  /** How many words of articles that are gone it still lists. */
  readonly gone: number;
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
