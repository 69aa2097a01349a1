import { splitWords } from '../text/words.ts';
import { createArticleFinder } from './articleFinder.ts';
import { findLoosely, LEAST_SHARE } from './looseWords.ts';
import { createOutletIndex } from './outletIndex.ts';
import { findPhrase } from './phraseSearch.ts';
import type {
  FindOptions,
  QuoteEntry,
  QuoteHit,
  QuoteIndex,
  QuoteResult,
  QuoteStore,
  SealedQuotes,
  TypedWords,
} from './quoteIndex.ts';
import { createQuoteSegment, SEGMENT_CAPACITY } from './quoteSegment.ts';
import { shareOf } from './rarity.ts';
import { createSpeakerIndex } from './speakerIndex.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * Quotes are gathered as they come and sealed into segments of at most 24,000 words, in a hundredth or two of a
 * second each: when a segment is full, or when the next search needs what was gathered. A segment sealed
 * before it was full is opened again, so that there are never many small ones.
 */
export function createQuoteIndex(): QuoteIndex {
  const vocabulary = createVocabulary();
  const speakers = createSpeakerIndex();
  const outlets = createOutletIndex();
  const articles = createArticleFinder();
  const held = new Map<string, readonly QuoteEntry[]>();
  const places = new Map<QuoteEntry, { sealed: SealedQuotes; quote: number }>();
  let sealed: SealedQuotes[] = [];
  let gathered: { entry: QuoteEntry; words: Uint32Array }[] = [];
  let gatheredWords = 0;
  let quoteCount = 0;

  const gather = (entry: QuoteEntry, words: Uint32Array) => {
    if (gatheredWords + words.length + 1 > SEGMENT_CAPACITY) seal();
    gathered.push({ entry, words });
    gatheredWords += words.length + 1;
  };

  const seal = () => {
    if (gathered.length === 0) return;
    const segment = createQuoteSegment(
      gathered.map(({ words }) => words),
      vocabulary,
    );
    const entries = gathered.map(({ entry }) => entry);
    const one: SealedQuotes = { segment, entries, gone: new Uint8Array(entries.length) };
    for (const [quote, entry] of entries.entries()) places.set(entry, { sealed: one, quote });
    sealed.push(one);
    gathered = [];
    gatheredWords = 0;
  };

  /** Makes everything findable. Segments less than half full, of live words, are gathered again first. */
  const settle = () => {
    if (gathered.length === 0) return;
    const small = sealed.filter(({ segment }) => segment.wordCount < SEGMENT_CAPACITY / 2);
    sealed = sealed.filter((one) => !small.includes(one));
    for (const { segment, entries, gone } of small) {
      for (const [quote, entry] of entries.entries()) {
        if (gone[quote] === 0) gather(entry, segment.wordsOf(quote));
      }
    }
    seal();
  };

  const store: QuoteStore = {
    vocabulary,
    get sealed() {
      return sealed;
    },
    get wordCount() {
      return sealed.reduce((sum, { segment }) => sum + segment.wordCount, 0);
    },
    placeOf: (entry) => places.get(entry),
  };

  const find = (typed: TypedWords, options: FindOptions = {}): QuoteHit[] => {
    settle();
    const limit = options.limit ?? 50;
    const hits = findPhrase(store, typed, limit, options.among);
    if (hits.length > 0) return hits;
    const loose = findLoosely(store, typed, limit, options.among);
    return loose.length > 0 || options.among !== undefined ? loose : findOfArticles(typed, limit);
  };

  /** Quotes of articles named by some of the words, told apart by the other words: “madison collaborate”. */
  const findOfArticles = ({ words, partial }: TypedWords, limit: number): QuoteHit[] => {
    const all = partial === undefined ? words : [...words, partial];
    const found = articles.find(all, { limit: MOST_ARTICLES, match: 'some' });
    return found
      .flatMap(({ id, words: naming }) => {
        const others = all.filter((word) => !naming.includes(word));
        const shareHeld = shareOf(store, others);
        return (held.get(id) ?? []).map((entry): QuoteHit => {
          const named = naming.length / all.length;
          return { entry, kind: 'loose', position: 0, share: named + (1 - named) * shareHeld(entry) };
        });
      })
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort((a, b) => b.share - a.share)
      .slice(0, limit);
  };

  const remove = (id: string) => {
    const entries = held.get(id);
    if (entries === undefined) return;
    held.delete(id);
    articles.remove(id);
    quoteCount -= entries.length;
    const outlet = entries[0]?.article.metadata.containerTitle;
    if (outlet !== undefined) outlets.remove(outlet);
    for (const entry of entries) {
      speakers.remove(entry);
      const place = places.get(entry);
      if (place !== undefined) place.sealed.gone[place.quote] = 1;
      places.delete(entry);
    }
    gathered = gathered.filter(({ entry }) => entry.article.id !== id);
    gatheredWords = gathered.reduce((sum, { words }) => sum + words.length + 1, 0);
  };

  return {
    get quoteCount() {
      return quoteCount;
    },
    add(indexed) {
      const { article, speech } = indexed;
      remove(article.id);
      articles.add(indexed);
      const entries = speech.quotes
        .filter((quote) => quote.kind === 'speech' && quote.depth === 0)
        .map((quote): QuoteEntry => ({ article, quote }));
      held.set(article.id, entries);
      const outlet = article.metadata.containerTitle;
      if (outlet !== undefined && entries.length > 0) outlets.add(outlet);
      quoteCount += entries.length;
      for (const entry of entries) {
        speakers.add(entry);
        gather(entry, wordsOf(entry, vocabulary));
      }
    },
    remove,
    find,
    searchQuotes(words, { speaker, limit = 20 } = {}) {
      settle();
      const among = speaker === undefined ? undefined : speakers.findCalled(speaker);
      return searchQuotes(find, splitWords(words.slice(0, LONGEST_QUERY)), among, limit);
    },
    findArticles: (words, options) => articles.find(words, options),
    findSpeakers: (text) => speakers.findNamed(text),
    findOutlets: (text) => outlets.findNamed(text),
    outletCount: (outlet) => outlets.countOf(outlet),
    shareOf: (keys) => shareOf(store, keys),
    anyQuotes(limit) {
      const some: QuoteEntry[] = [];
      for (const entries of held.values()) {
        some.push(...entries.slice(0, limit - some.length));
        if (some.length >= limit) break;
      }
      return some;
    },
    quotesOf: (id) => held.get(id) ?? [],
  };
}

/** Articles are named by few words, and of many that fit none is meant. */
const MOST_ARTICLES = 20;

/** UTF-16 units of what is searched for; nobody types more to find a quote. */
const LONGEST_QUERY = 2000;

/** Quotes are found by this many first words; speeches printed whole are seldom quoted from further down. */
const WORDS_OF_A_QUOTE = 4000;

function wordsOf({ article, quote }: QuoteEntry, vocabulary: Vocabulary): Uint32Array {
  const words = splitWords(article.prose.text, quote).slice(0, WORDS_OF_A_QUOTE);
  return Uint32Array.from(words, ({ key }) => vocabulary.intern(key));
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
    .map(({ entry: { quote, article }, kind, position, share }) => {
      const order = kind === 'phrase' ? 2 : kind === 'slip' ? 1 : 0;
      return { quote, article, score: order + share + (position === 0 && order > 0 ? 0.5 : 0) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
