import { splitWords } from '../text/words.ts';
import { type CardStore, findArticles } from './articleFinder.ts';
import { compareStrings } from './compareStrings.ts';
import { articlesInOrder, holderOf, type LiveSegment } from './liveSegment.ts';
import { findLoosely, LEAST_SHARE } from './looseWords.ts';
import { type Outlet, outletsNamed } from './outletIndex.ts';
import { findPhrase } from './phraseSearch.ts';
import type { QuoteEntry } from './quoteEntry.ts';
import type { FindOptions, QuoteHit, QuoteIndex, QuoteResult, TypedWords } from './quoteIndex.ts';
import type { QuotePlace, QuoteStore } from './quoteStore.ts';
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

  const entriesOf = (id: string): QuoteEntry[] => {
    const place = sources.placeOf(id);
    return place === undefined ? [] : entriesIn(...place);
  };

  const find = (typed: TypedWords, options: FindOptions = {}): QuoteHit[] => {
    const limit = options.limit ?? 50;
    const hits = findPhrase(quotes, typed, limit, options.among);
    if (hits.length > 0) return hits;
    const loose = findLoosely(quotes, typed, limit, options.among);
    return loose.length > 0 || options.among !== undefined ? loose : findOfArticles(typed, limit);
  };

  /** Quotes of articles named by some of the words, told apart by the other words: “madison collaborate”. */
  const findOfArticles = ({ words, partial }: TypedWords, limit: number): QuoteHit[] => {
    const all = partial === undefined ? words : [...words, partial];
    const found = findArticles(cards, all, { limit: MOST_ARTICLES, match: 'some' });
    return found
      .flatMap(({ id, words: naming }) => {
        const others = all.filter((word) => !naming.includes(word));
        const shareHeld = shareOf(quotes, others);
        return entriesOf(id).map((entry): QuoteHit => {
          const named = naming.length / all.length;
          return { entry, kind: 'loose', position: 0, share: named + (1 - named) * shareHeld(entry) };
        });
      })
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share)
      .slice(0, limit);
  };

  return {
    get quoteCount() {
      return sources.quoteCount;
    },
    find,
    searchQuotes(words, { speaker, limit = 20 } = {}) {
      const among = speaker === undefined ? undefined : speakers.findCalled(speaker);
      return searchQuotes(find, splitWords(words.slice(0, LONGEST_QUERY)), among, limit);
    },
    findArticles: (words, options) => findArticles(cards, words, options),
    findSpeakers: (text) => speakers.findNamed(text),
    findOutlets: (text) => outletsNamed(sources.outlets(), text),
    shareOf: (keys) => shareOf(quotes, keys),
    anyQuotes(limit) {
      const some: QuoteEntry[] = [];
      for (const [live, article] of articlesInOrder(sources.lives())) {
        if (some.length >= limit) break;
        some.push(...entriesIn(live, article).slice(0, limit - some.length));
      }
      return some;
    },
    quotesOf: entriesOf,
  };
}

function entriesIn({ segment, quotes }: LiveSegment, article: number): QuoteEntry[] {
  const from = segment.firstQuotes.at(article);
  const to = segment.firstQuotes.at(article + 1);
  return Array.from({ length: to - from }, (_, index) => quotes.entryOf(from + index));
}

function createStore(sources: QuoteSources): QuoteStore {
  let counted = -1;
  let counts = new Map<string, number>();
  const countOf = (word: string): number => {
    if (counted !== sources.revision || counts.size >= MOST_COUNTED) {
      counted = sources.revision;
      counts = new Map();
    }
    let count = counts.get(word);
    if (count === undefined) {
      count = 0;
      for (const { segment, wordsGone } of sources.lives()) {
        const here = segment.quotes.countOf(word);
        if (here > 0) count += here - wordsGone.inQuotes(word);
      }
      counts.set(word, count);
    }
    return count;
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
    findAlike(word, limit) {
      const found = new Set<string>();
      for (const { segment } of sources.lives()) {
        const { dictionary } = segment.quotes;
        for (const index of dictionary.findAlike(word)) found.add(dictionary.words.at(index));
      }
      return [...found]
        .filter((alike) => countOf(alike) > 0)
        .sort((a, b) => countOf(b) - countOf(a) || compareStrings(a, b))
        .slice(0, limit);
    },
    placeOf({ key }): QuotePlace | undefined {
      const live = holderOf(sources.lives(), key, ({ quotes }) => quotes.base);
      const quote = live === undefined ? -1 : key - live.quotes.base;
      if (
        live === undefined ||
        quote < 0 ||
        quote >= live.segment.quotes.quoteCount ||
        live.quotes.isGone(quote)
      )
        return undefined;
      return { sealed: live.quotes, quote };
    },
  };
}

function searchQuotes(
  find: (typed: TypedWords, options: FindOptions) => QuoteHit[],
  words: readonly { readonly key: string }[],
  among: readonly QuoteEntry[] | undefined,
  limit: number,
): QuoteResult[] {
  if (words.length === 0) {
    return (among ?? []).slice(0, limit).map(({ quote, article }) => ({ quote, article, score: 0 }));
  }
  const typed = { words: words.map(({ key }) => key) };
  const hits = find(typed, among === undefined ? { limit: limit * 2 } : { limit: limit * 2, among });
  return hits
    .map(({ entry, kind, position, share }) => {
      const order = kind === 'phrase' ? 2 : kind === 'slip' ? 1 : 0;
      return { entry, score: order + share + (position === 0 && order > 0 ? 0.5 : 0) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry: { quote, article }, score }) => ({ quote, article, score }));
}

/** Articles are named by few words, and of many that fit none is meant. */
const MOST_ARTICLES = 20;

/** Words whose counts are kept until the corpus changes. */
const MOST_COUNTED = 4096;

/** UTF-16 units of what is searched for; nobody types more to find a quote. */
const LONGEST_QUERY = 2000;
