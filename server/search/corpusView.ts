import type { Article } from '../corpus/article.ts';
import { createRecent } from '../text/recent.ts';
import { hashKey } from '../text/scanWords.ts';
import { compareStrings } from './compareStrings.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { keyIn, type Table } from './corpusSegment.ts';
import { findingPassages, findPassages } from './findPassages.ts';
import { findRuns } from './findRuns.ts';
import type { IndexedArticle } from './indexedArticle.ts';
import { articlesInOrder, holderOf, type LiveSegment } from './liveSegment.ts';
import type { Outlet } from './outletIndex.ts';
import type { PassageSearch, SearchableArticle } from './passageIndex.ts';
import type { QuoteEntry } from './quoteEntry.ts';
import { createQuoteLookup } from './quoteLookup.ts';
import { findWindowsInArticle } from './scanArticle.ts';
import { searchSegments } from './searchSegments.ts';
import { namesWith } from './speakerTable.ts';
import { wantedWords } from './windows.ts';
import type { WordCounts } from './wordCounts.ts';

/** Segments as they are now, with what is counted over all of them. */
export interface Holdings {
  readonly revision: number;
  readonly articleCount: number;
  readonly quoteCount: number;
  readonly wordCount: number;
  readonly counts: Pick<WordCounts, 'countOf' | 'weightOf'>;
  lives(): readonly LiveSegment[];
  /**
   * What an index that takes articles has of them before it seals them, and its segments until then: to ask for an id
   * between two that come is no reason to seal. Absent of indexes that follow it.
   */
  readonly unsealed:
    | { find(id: string): IndexedArticle | undefined; lives(): readonly LiveSegment[] }
    | undefined;
  readAt(live: LiveSegment, at: number): IndexedArticle;
  /** The article for a look through its words, which nobody holds on to: many are looked through for each that fits. */
  glanceAt(live: LiveSegment, at: number): SearchableArticle;
  entryOf(live: LiveSegment, quote: number): QuoteEntry;
  /** An index of some segments and more articles. */
  more(
    corpus: CorpusIndex,
    lives: () => readonly LiveSegment[],
    articles: readonly IndexedArticle[],
  ): CorpusIndex;
}

/** What an index answers without being changed. */
type CorpusView = Pick<
  CorpusIndex,
  | 'quotes'
  | 'articles'
  | 'ids'
  | 'article'
  | 'has'
  | 'articlesBy'
  | 'outlets'
  | 'articlesOfOutlet'
  | 'peopleWith'
  | 'countOf'
  | 'findPassages'
  | 'findingPassages'
  | 'findRuns'
  | 'warm'
>;

/** How an index becomes another one, and how it is changed. */
export type Ways = Pick<CorpusIndex, 'with' | 'without' | 'add' | 'remove' | 'mount' | 'stage' | 'adopt'>;

/** The index of what there is now: it answers through the holdings, whose counts are always theirs of the moment. */
export function indexOf(holdings: Holdings, ways: Ways): CorpusIndex {
  return {
    ...createCorpusView(holdings),
    get arrangement() {
      return holdings.lives();
    },
    get revision() {
      return holdings.revision;
    },
    get articleCount() {
      return holdings.articleCount;
    },
    get quoteCount() {
      return holdings.quoteCount;
    },
    get wordCount() {
      return holdings.wordCount;
    },
    ...ways,
  };
}

/** The same of an index that follows another one: it takes and gives up no articles itself. */
export function followerOf(holdings: Holdings, ways: Pick<Ways, 'with' | 'without'>): CorpusIndex {
  return indexOf(holdings, {
    ...ways,
    add: () => false,
    remove: () => {},
    mount: () => {},
    stage: () => ({ show() {}, leaveOut() {}, end() {} }),
    adopt: () => {},
  });
}

/** All that can be asked of some segments, as if they were one. */
function createCorpusView(holdings: Holdings): CorpusView {
  const { readAt } = holdings;
  let outletsAt = -1;
  let outlets: readonly Outlet[] = [];

  /** Where articles stand that were found lately: looking an id up in every segment costs more than its search. */
  const places = createRecent<string, readonly [LiveSegment, number]>(PLACES_BYTES);
  const placeOf = (id: string, lives = holdings.lives()) => {
    const known = places.get(id);
    return known !== undefined && lives.includes(known[0]) && !known[0].gone.has(known[1])
      ? known
      : placeIn(lives, id);
  };

  /** Looked at last; often it is asked for again with the next place in it. */
  let latest: SearchableArticle | undefined;
  const searchableAt = (number: number): SearchableArticle | undefined => {
    const live = holderOf(holdings.lives(), number, ({ base }) => base);
    const at = live === undefined ? -1 : number - live.base;
    if (live === undefined || at < 0 || at >= live.segment.articleCount || live.gone.has(at))
      return undefined;
    const glance = holdings.glanceAt(live, at);
    if (glance === latest) return glance;
    latest = glance;
    const { id } = glance.article;
    const place = places.get(id);
    if (place?.[0] !== live || place[1] !== at) places.set(id, [live, at], PLACE + id.length * 2);
    return glance;
  };

  const searched = {
    get: searchableAt,
    *entries(): Generator<readonly [number, SearchableArticle]> {
      for (const [live, at] of articlesInOrder(holdings.lives()))
        yield [live.base + at, holdings.glanceAt(live, at)];
    },
  };

  const index: PassageSearch = {
    countOf: (hash) => holdings.counts.countOf(hash),
    weigh: ({ hashes }) => Float64Array.from(hashes, (hash) => holdings.counts.weightOf(hash)),
    findWindows: ({ words, weights }, limit, fit) =>
      searchSegments({
        segments: holdings.lives().map(({ passages }) => passages),
        articles: searched,
        query: words,
        weights,
        limit,
        nearlyExact: fit === 'nearlyExact',
      }),
    findWindowsWithin(number, query, limit, within) {
      const article = searchableAt(number);
      if (article === undefined) return [];
      return findWindowsInArticle({ number, article, within }, wantedWords(query), limit);
    },
  };

  const passages = {
    index,
    articleAt: searchableAt,
    numberOf(id: string) {
      const place = placeOf(id);
      return place === undefined ? undefined : place[0].base + place[1];
    },
  };

  /** The articles under a string in the tables of all segments, in the order of their ids. */
  const under = (tableOf: (live: LiveSegment) => Table, string: string): (readonly [LiveSegment, number])[] =>
    holdings
      .lives()
      .flatMap((live) => {
        const { strings, articles } = tableOf(live);
        const found = strings.find(string);
        if (found < 0) return [];
        return Array.from(articles.of(found), (at): readonly [LiveSegment, number] => [live, at]);
      })
      .filter(([{ gone }, at]) => !gone.has(at))
      .sort(([a, i], [b, j]) => (a === b ? i - j : compareStrings(a.idOf(i), b.idOf(j))));

  const readOutlets = (): Outlet[] => {
    const counts = new Map<string, number>();
    for (const { segment, gone } of holdings.lives()) {
      const { strings, articles } = segment.outlets;
      for (let string = 0; string < strings.length; string++) {
        const count =
          gone.size === 0
            ? articles.countOf(string)
            : articles.of(string).filter((at) => !gone.has(at)).length;
        const name = strings.at(string);
        if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
      }
    }
    return [...counts]
      .map(([name, articles]) => ({ name, articles }))
      .sort((a, b) => compareStrings(a.name, b.name));
  };

  const allOutlets = (): readonly Outlet[] => {
    if (outletsAt !== holdings.revision) outlets = readOutlets();
    outletsAt = holdings.revision;
    return outlets;
  };

  return {
    quotes: createQuoteLookup({
      lives: () => holdings.lives(),
      get revision() {
        return holdings.revision;
      },
      get articleCount() {
        return holdings.articleCount;
      },
      get quoteCount() {
        return holdings.quoteCount;
      },
      outlets: allOutlets,
      placeOf,
      entryOf: holdings.entryOf,
    }),
    *articles() {
      for (const place of articlesInOrder(holdings.lives())) yield readAt(...place);
    },
    *ids() {
      for (const [live, at] of articlesInOrder(holdings.lives())) yield live.idOf(at);
    },
    article(id) {
      const waiting = holdings.unsealed?.find(id);
      if (waiting !== undefined) return waiting;
      const place = placeOf(id, holdings.unsealed?.lives());
      return place && readAt(...place);
    },
    has: (id) =>
      holdings.unsealed?.find(id) !== undefined || placeOf(id, holdings.unsealed?.lives()) !== undefined,
    articlesBy: (kind, key): Article[] =>
      under(({ segment }) => segment.keys, keyIn(kind, key)).map((place) => readAt(...place).article),
    outlets: allOutlets,
    articlesOfOutlet: (name) =>
      under(({ segment }) => segment.outlets, name).map(([live, at]) => live.idOf(at)),
    peopleWith(word) {
      const names = new Set<string>();
      for (const { segment, gone } of holdings.lives()) {
        const { people } = segment;
        for (const index of namesWith(people, word))
          if (!people.filed.of(index).every((at) => gone.has(at))) names.add(people.names.at(index));
      }
      return [...names].sort(compareStrings);
    },
    countOf: (key) => holdings.counts.countOf(hashKey(key)),
    *warm() {
      for (const { segment } of holdings.lives()) yield* segment.warm();
    },
    findPassages: (query, options) => findPassages(passages, query, options),
    findingPassages: (query, options) => findingPassages(passages, query, options),
    findRuns: (text, spans) =>
      findRuns(
        {
          segments: holdings.lives().map(({ passages: segment }) => segment),
          articleAt: searchableAt,
          weightOf: (hash) => holdings.counts.weightOf(hash),
        },
        text,
        spans,
      ),
  };
}

/** What the places take, and one beside its id. */
const PLACES_BYTES = 128 << 10;
const PLACE = 180;

/** The segment and the number in it of the article with this id. */
export function placeIn(
  lives: readonly LiveSegment[],
  id: string,
): readonly [LiveSegment, number] | undefined {
  for (const live of lives) {
    const at = live.segment.ids.find(id);
    if (at >= 0 && !live.gone.has(at)) return [live, at];
  }
  return undefined;
}
