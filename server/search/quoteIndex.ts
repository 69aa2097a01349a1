import type { Article } from '../corpus/article.ts';
import type { Quote } from '../quotes/quote.ts';
import { splitWords } from '../text/words.ts';
import type { IndexedArticle } from './corpusIndex.ts';
import { findLoosely } from './looseWords.ts';
import { createOutletIndex } from './outletIndex.ts';
import { findPhrase } from './phraseSearch.ts';
import { createQuoteSegment, type QuoteSegment, SEGMENT_CAPACITY } from './quoteSegment.ts';
import { shareOf } from './rarity.ts';
import { createSpeakerIndex, type NamedSpeaker } from './speakerIndex.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A quote that can be found by its words. */
export interface QuoteEntry {
  readonly article: Article;
  readonly quote: Quote;
}

/** The words typed so far, folded as the corpus is; `partial` is the one still being typed. */
export interface TypedWords {
  readonly words: readonly string[];
  readonly partial?: string;
}

/**
 * How typed words were found in a quote: `phrase`, in their order; `slip`, in their order but for one slip of
 * the keyboard; `loose`, most of them somewhere.
 */
export type HitKind = 'phrase' | 'slip' | 'loose';

export interface QuoteHit {
  readonly entry: QuoteEntry;
  readonly kind: HitKind;
  /** How many of the quote's words stand before the first one found; 0 for a loose hit too. */
  readonly position: number;
  /** 0 to 1: how much of what was typed, weighted by rarity, the quote holds. */
  readonly share: number;
}

/** A quote found by `searchQuotes`. */
export interface QuoteResult {
  readonly quote: Quote;
  readonly article: Article;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

/** The spoken quotes of the corpus, found by the words being typed and by who said them. */
export interface QuoteIndex {
  readonly quoteCount: number;
  add(indexed: IndexedArticle): void;
  remove(id: string): void;
  /** Quotes that hold the typed words, phrases first; bounded work. `among` narrows it to these quotes. */
  find(typed: TypedWords, options?: FindOptions): QuoteHit[];
  /** For the command line and symbol search: best first. Without words, the speaker's quotes as they come. */
  searchQuotes(
    words: string,
    options?: { readonly speaker?: string; readonly limit?: number },
  ): QuoteResult[];
  /** Speakers of the corpus whom a text names, in the order of the text. */
  findSpeakers(text: string): NamedSpeaker[];
  /** Outlets of the corpus that a text names. */
  findOutlets(text: string): string[];
  /** A measure of how much of these words, weighted by rarity, a quote holds: 0 to 1. */
  shareOf(keys: readonly string[]): (entry: QuoteEntry) => number;
  /** Some quotes, as they come, when there is nothing to go by. */
  anyQuotes(limit: number): QuoteEntry[];
  /** The quotes of one article in order; empty for unknown ids. */
  quotesOf(id: string): readonly QuoteEntry[];
}

export interface FindOptions {
  readonly among?: readonly QuoteEntry[];
  /** The most quotes wanted; 50 unless told. */
  readonly limit?: number;
}

/** Quotes sealed together: the words in `segment`, quote by quote as in `entries`. */
export interface SealedQuotes {
  readonly segment: QuoteSegment;
  readonly entries: readonly QuoteEntry[];
  /** 1 for quotes of articles that were removed since. */
  readonly gone: Uint8Array;
}

/** What the searches need of the index. */
export interface QuoteStore {
  readonly vocabulary: Vocabulary;
  readonly sealed: readonly SealedQuotes[];
  /** The number of words in all segments. */
  readonly wordCount: number;
  /** Where an entry's words lie. */
  placeOf(entry: QuoteEntry): { readonly sealed: SealedQuotes; readonly quote: number } | undefined;
}

/**
 * Quotes are gathered as they come and sealed into segments of at most 65,000 words, in a few hundredths of a
 * second each: when a segment is full, or when the next search needs what was gathered. A segment sealed
 * before it was full is opened again, so that there are never many small ones.
 */
export function createQuoteIndex(): QuoteIndex {
  const vocabulary = createVocabulary();
  const speakers = createSpeakerIndex();
  const outlets = createOutletIndex();
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
    if (hits.length >= ENOUGH || hits.some(({ kind }) => kind === 'phrase')) return hits;
    const known = new Set(hits.map(({ entry }) => entry));
    const loose = findLoosely(store, typed, limit - hits.length, options.among);
    return [...hits, ...loose.filter(({ entry }) => !known.has(entry))];
  };

  const remove = (id: string) => {
    const entries = held.get(id);
    if (entries === undefined) return;
    held.delete(id);
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
    add({ article, speech }) {
      remove(article.id);
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
      return searchQuotes(find, splitWords(words), among, limit);
    },
    findSpeakers: (text) => speakers.findNamed(text),
    findOutlets: (text) => outlets.findNamed(text),
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

/** With so many quotes in the order typed, or one to the letter, nobody misses those in another order. */
const ENOUGH = 5;

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
