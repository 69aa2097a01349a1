import { createRecent } from '../text/recent.ts';
import { atOnce, type Steps } from '../text/steps.ts';
import { splitWords } from '../text/words.ts';
import { type CardStore, type FinderOptions, findArticles } from './articleFinder.ts';
import { compareStrings } from './compareStrings.ts';
import { articlesInOrder, holderOf, type LiveSegment } from './liveSegment.ts';
import { findLoosely, LEAST_SHARE } from './looseWords.ts';
import { type Outlet, outletsNamed } from './outletIndex.ts';
import { findPhrase } from './phraseSearch.ts';
import type { QuoteEntry } from './quoteEntry.ts';
import {
  compareHits,
  type FindOptions,
  type QuoteHit,
  type QuoteIndex,
  type QuoteResult,
  type TypedWords,
} from './quoteIndex.ts';
import { firstOf, type QuotePlace, type QuoteStore } from './quoteStore.ts';
import { shareOf } from './rarity.ts';
import { createSpeakerIndex } from './speakerIndex.ts';

/** What the index tells those who look for quotes. */
export interface QuoteSources {
  /** The segments as they are now. */
  lives(): readonly LiveSegment[];
  /** Changes whenever the segments do. */
  readonly revision: number;
  readonly articleCount: number;
  readonly quoteCount: number;
  outlets(): readonly Outlet[];
  /** The segment and the number in it of the article with this id. */
  placeOf(id: string): readonly [LiveSegment, number] | undefined;
  entryOf(live: LiveSegment, quote: number): QuoteEntry;
}

/** Looks quotes up in all segments as if they were one. */
export function createQuoteLookup(sources: QuoteSources): QuoteIndex {
  const speakers = createSpeakerIndex(() => sources.lives());
  const quotes = createStore(sources);
  const cards: CardStore = {
    get sealed() {
      return sources.lives();
    },
    get articleCount() {
      return sources.articleCount;
    },
    countOf: (word) =>
      sources.lives().reduce((sum, { cards: { dictionary, articles }, wordsGone }) => {
        const index = dictionary.words.find(word);
        return index < 0 ? sum : sum + articles.countOf(index) - wordsGone.onCards(word);
      }, 0),
  };

  const quotesOf = (id: string): number[] => {
    const place = sources.placeOf(id);
    return place === undefined ? [] : quotesIn(...place);
  };

  function* findAll(typed: TypedWords, options: FindOptions = {}): Steps<QuoteHit[]> {
    const { among, and } = options;
    const hits = yield* findPhrase(quotes, typed, options);
    yield;
    if (hits.length > 0)
      return and === undefined || hasOne(hits, and)
        ? hits
        : [...hits, ...(yield* findLoosely(quotes, typed, and))];
    const loose = yield* findLoosely(quotes, typed, among);
    yield;
    const all = loose.length > 0 || among !== undefined ? loose : yield* findOfArticles(typed);
    if (and === undefined) return all;
    yield;
    const known = new Set(all.map(({ key }) => key));
    return [...all, ...(yield* findLoosely(quotes, typed, and)).filter(({ key }) => !known.has(key))];
  }

  const first: QuoteIndex['first'] = (hits, limit, compare) => firstOf(quotes, hits, limit, compare);

  const find: QuoteIndex['find'] = (typed, { limit = 50, ...options } = {}) =>
    first(atOnce(findAll(typed, options)), limit, compareHits);

  const entry = (key: number): QuoteEntry => {
    const live = liveOf(sources.lives(), key);
    if (live === undefined) throw new RangeError(`there is no quote ${key}`);
    return sources.entryOf(live, key - live.quotes.base);
  };

  /** Quotes of articles named by some of the words, told apart by the other words: “madison collaborate”. */
  function* findOfArticles({ words, partial }: TypedWords): Steps<QuoteHit[]> {
    const all = partial === undefined ? words : [...words, partial];
    const hits: QuoteHit[] = [];
    for (const { id, words: naming } of yield* findArticles(cards, all, MEANT)) {
      const others = all.filter((word) => !naming.includes(word));
      const shareHeld = shareOf(quotes, others);
      const named = naming.length / all.length;
      yield;
      for (const key of quotesOf(id)) {
        const share = named + (1 - named) * shareHeld(key);
        if (share >= LEAST_SHARE) hits.push({ key, kind: 'loose', position: 0, share });
      }
    }
    return hits;
  }

  return {
    get quoteCount() {
      return sources.quoteCount;
    },
    find,
    findAll,
    first,
    entry,
    lengthOf: (key) => onPlace(quotes, key, ({ sealed, quote }) => sealed.lengthOf(quote)) ?? 0,
    beginsSmall: (key) => onPlace(quotes, key, ({ sealed, quote }) => sealed.beginsSmall(quote)) ?? false,
    outletOf: (key) => onPlace(quotes, key, ({ sealed, quote }) => sealed.outletOf(quote)),
    searchQuotes(words, { speaker, limit = 20 } = {}) {
      const among = speaker === undefined ? undefined : speakers.findCalled(speaker);
      const asked = splitWords(words.slice(0, LONGEST_QUERY)).map(({ key }) => key);
      const scored =
        asked.length === 0
          ? (among ?? []).map((key) => ({ key, score: 0 }))
          : atOnce(findAll({ words: asked }, among === undefined ? {} : { among })).map(scoreOf);
      return first(scored, limit, (a, b) => b.score - a.score).map(({ key, score }): QuoteResult => {
        const { quote, article } = entry(key);
        return { key, quote, article, score };
      });
    },
    findArticles: (words, options) => atOnce(findArticles(cards, words, options)),
    quotesBy: (name) => speakers.findCalled(name),
    findSpeakers: (text) => speakers.findNamed(text),
    findOutlets: (text) => outletsNamed(sources.outlets(), text),
    shareOf: (keys) => shareOf(quotes, keys),
    anyQuotes(limit) {
      const some: number[] = [];
      for (const [live, article] of articlesInOrder(sources.lives())) {
        if (some.length >= limit) break;
        some.push(...quotesIn(live, article).slice(0, limit - some.length));
      }
      return some;
    },
    quotesOf,
  };
}

function hasOne(hits: readonly QuoteHit[], keys: readonly number[]): boolean {
  const some = new Set(keys);
  return hits.some(({ key }) => some.has(key));
}

function quotesIn({ segment, quotes }: LiveSegment, article: number): number[] {
  const from = segment.firstQuotes.at(article);
  const to = segment.firstQuotes.at(article + 1);
  return Array.from({ length: to - from }, (_, index) => quotes.base + from + index);
}

/** The segment that a quote is of, if it is still there. */
function liveOf(lives: readonly LiveSegment[], key: number): LiveSegment | undefined {
  const live = holderOf(lives, key, ({ quotes }) => quotes.base);
  const quote = live === undefined ? -1 : key - live.quotes.base;
  const isThere = quote >= 0 && quote < (live?.segment.quotes.quoteCount ?? 0);
  return isThere && !live?.quotes.isGone(quote) ? live : undefined;
}

function onPlace<T>(store: QuoteStore, key: number, read: (place: QuotePlace) => T): T | undefined {
  const place = store.placeOf(key);
  return place && read(place);
}

function scoreOf({ key, kind, position, share }: QuoteHit): { key: number; score: number } {
  const order = kind === 'phrase' ? 2 : kind === 'slip' ? 1 : 0;
  return { key, score: order + share + (position === 0 && order > 0 ? 0.5 : 0) };
}

function createStore(sources: QuoteSources): QuoteStore {
  let revision = -1;
  const counts = createRecent<string, number>(COUNTED_BYTES);
  const alikes = createRecent<string, readonly string[]>(ALIKE_BYTES);
  /** What is kept holds until the articles change. */
  const renew = () => {
    if (revision === sources.revision) return;
    revision = sources.revision;
    counts.clear();
    alikes.clear();
  };
  const countOf = (word: string): number => {
    renew();
    let count = counts.get(word);
    if (count === undefined) {
      count = 0;
      for (const { segment, wordsGone } of sources.lives()) {
        const here = segment.quotes.countOf(word);
        if (here > 0) count += here - wordsGone.inQuotes(word);
      }
      counts.set(word, count, COUNT + word.length * 2);
    }
    return count;
  };
  /** All that are in quotes, the most used ones first. */
  const alikeOf = (word: string): readonly string[] => {
    renew();
    let alike = alikes.get(word);
    if (alike === undefined) {
      const found = new Set<string>();
      for (const { segment } of sources.lives()) {
        const { dictionary } = segment.quotes;
        for (const index of dictionary.findAlike(word)) found.add(dictionary.words.at(index));
      }
      alike = [...found]
        .filter((one) => countOf(one) > 0)
        .sort((a, b) => countOf(b) - countOf(a) || compareStrings(a, b));
      alikes.set(word, alike, COUNT + alike.reduce((sum, { length }) => sum + COUNT + length * 2, 0));
    }
    return alike;
  };
  return {
    get sealed() {
      return sources.lives().map(({ quotes }) => quotes);
    },
    get wordCount() {
      return sources
        .lives()
        .reduce((sum, { segment, wordsGone }) => sum + segment.quotes.wordCount - wordsGone.quoteWords, 0);
    },
    countOf,
    findAlike: (word, limit) => alikeOf(word).slice(0, limit),
    placeOf(key): QuotePlace | undefined {
      const live = liveOf(sources.lives(), key);
      return live && { sealed: live.quotes, quote: key - live.quotes.base };
    },
  };
}

/** Articles are named by few words, and of many that fit none is meant. */
const MEANT: FinderOptions = { limit: 20, match: 'some' };

/** What counts of words take that are kept until the corpus changes, and one of them beside its letters. */
const COUNTED_BYTES = 256 << 10;
const COUNT = 120;

/** What lists of words one slip away take, kept as long. */
const ALIKE_BYTES = 128 << 10;

/** UTF-16 units of what is searched for; nobody types more to find a quote. */
const LONGEST_QUERY = 2000;
