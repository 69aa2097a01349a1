import { keysOfArticle } from '../corpus/articleKeys.ts';
import { foldedNameWords } from '../quotes/people/foldedName.ts';
import type { WordBuffer } from '../text/scanWords.ts';
import { atOnce, type Steps } from '../text/steps.ts';
import { splitWords } from '../text/words.ts';
import { type ArticleRow, type ArticleStore, openArticles, rowOf, writingArticles } from './articleStore.ts';
import type { Codec } from './bytes/codec.ts';
import type { Numbers } from './bytes/numbers.ts';
import {
  type ByteSink,
  createSectionWriter,
  memorySink,
  type Sections,
  type SectionWriter,
} from './bytes/sections.ts';
import { openSortedStrings, type SortedStrings, writeSortedStrings } from './bytes/strings.ts';
import { type Cards, createCardWords, openCards } from './cards.ts';
import { compareStrings } from './compareStrings.ts';
import type { IndexedArticle } from './indexedArticle.ts';
import { type Lists, openLists, writeLists } from './lists.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { createPassageWords, openPassages, type Segment } from './passageSegment.ts';
import { createQuoteWords, openQuotes, type QuoteSegment } from './quoteSegment.ts';
import { searchableSpans } from './searchableText.ts';
import { createNames, type NameTable, openNames } from './speakerTable.ts';
import { SLOTS } from './wordCounts.ts';

/**
 * Some articles with everything that answers a question about them: written once, never changed, and read part by
 * part. Articles are numbered from 0 in the order of their ids, quotes in the order of articles and texts.
 */
export interface CorpusSegment {
  readonly byteLength: number;
  readonly articleCount: number;
  readonly articles: ArticleStore;
  /** The ids, in order: the place of an id is the number of its article. */
  readonly ids: SortedStrings;
  readonly quotes: QuoteSegment;
  /** The article of each quote, its place among all that the article quotes, and the first quote of each article. */
  readonly quoteArticles: Numbers;
  readonly quotePlaces: Numbers;
  readonly firstQuotes: Numbers;
  /** The length of each quote in UTF-16 units, 255 at most, and whether it begins with a small letter. */
  readonly quoteLengths: Numbers;
  readonly smallQuotes: Numbers;
  readonly speakers: NameTable;
  /** Everybody whom the articles name; under each name, the articles. */
  readonly people: NameTable;
  readonly outlets: Table;
  /** The outlet of each article: 0, or 1 and more than its place among the outlets. */
  readonly outletOf: Numbers;
  readonly keys: Table;
  readonly cards: Cards;
  /** How often words occur, by the low bits of their hashes: the bits, and the counts. */
  readonly countSlots: Numbers;
  readonly counts: Numbers;
  /** What finding passages reads, its first article known by the number `base`. */
  passages(base: number, gone?: ReadonlySet<number>): Segment;
  /** Reads, a part with each step, what nearly every question asks, before somebody waits for it. */
  warm(): Generator<undefined>;
}

/** Strings in order, and under each the articles that it belongs to. */
export interface Table {
  readonly strings: SortedStrings;
  readonly articles: Lists;
}

/** How a segment is written. */
export interface SegmentOptions {
  /** How texts are packed; not at all unless told. */
  readonly codec?: Codec | undefined;
  /** Adds sections of its own. */
  readonly more?: (writer: SectionWriter) => void;
}

/** The file that a segment of these articles is read from, in memory; ids must differ. */
export function buildSegment(unsorted: readonly IndexedArticle[], options: SegmentOptions = {}): Uint8Array {
  return atOnce(buildingSegment(unsorted, options));
}

/** The same in steps, for others to be served in between. */
export function* buildingSegment(
  unsorted: readonly IndexedArticle[],
  options: SegmentOptions = {},
): Steps<Uint8Array> {
  const sink = memorySink();
  yield* writingSegment(sink, rowOf(inOrderOfIds(unsorted)), options);
  return sink.bytes();
}

export function inOrderOfIds(articles: readonly IndexedArticle[]): readonly IndexedArticle[] {
  return articles.toSorted((a, b) => compareStrings(a.article.id, b.article.id));
}

/**
 * Writes the file of a segment of these articles, in the order of their ids, which must differ. Of each article little
 * is kept meanwhile: numbers of its words, and what it is found by.
 */
export function writeSegment(sink: ByteSink, articles: ArticleRow, options: SegmentOptions): void {
  atOnce(writingSegment(sink, articles, options));
}

/** The same in steps, none longer than sorting the words of all the articles takes. */
function* writingSegment(sink: ByteSink, articles: ArticleRow, { codec, more }: SegmentOptions): Steps<void> {
  const writer = createSectionWriter(sink, codec);
  yield* writingArticles(writer, articles);
  yield;
  const passages = createPassageWords();
  const counts = createCounts();
  const quotes = createSpokenWords();
  const cards = createCardWords();
  const ids: string[] = [];
  const people = createNames(foldedNameWords);
  const outlets = createTable();
  const outletOf: (string | undefined)[] = [];
  const keys = createTable();
  for (let index = 0; index < articles.length; index++) {
    const one = articles.at(index);
    const { article, speech } = one;
    const searchable: SearchableArticle = { article, spans: searchableSpans(article) };
    ids.push(article.id);
    counts.add(passages.add(searchable));
    quotes.add(one, index);
    cards.add(one);
    for (const { name } of speech.people) people.add(name, index);
    const { containerTitle } = article.metadata;
    outletOf.push(containerTitle || undefined);
    if (containerTitle) outlets.add(index, containerTitle);
    for (const key of new Set(keysOfArticle(article).map(([kind, key]) => keyIn(kind, key))))
      keys.add(index, key);
    yield;
  }
  writeSortedStrings(writer, 'ids', ids);
  passages.write(writer);
  yield;
  counts.write(writer);
  quotes.write(writer);
  yield;
  cards.write(writer);
  yield;
  people.write(writer, 'people');
  const placeOf = outlets.write(writer, 'outlets');
  writer.numbers(
    'outlets.of',
    outletOf.map((name) => (name === undefined ? 0 : placeOf(name) + 1)),
  );
  keys.write(writer, 'keys');
  yield;
  more?.(writer);
  writer.finish();
}

/** Where files lie that a segment tells of by their names: the path of each, and the name of what lies at a path. */
export interface Moved {
  pathOf(name: string): string;
  nameOf(path: string): string | undefined;
}

export function openSegment(sections: Sections, moved?: Moved): CorpusSegment {
  const ids = openSortedStrings(sections, 'ids', 'often');
  return {
    byteLength: sections.byteLength,
    articleCount: ids.length,
    articles: openArticles(sections, moved?.pathOf),
    ids,
    quotes: openQuotes(sections),
    quoteArticles: sections.numbers('quotes.articles', 'often'),
    quotePlaces: sections.numbers('quotes.places', 'often'),
    firstQuotes: sections.numbers('quotes.firsts', 'often'),
    quoteLengths: sections.numbers('quotes.lengths', 'always'),
    smallQuotes: sections.numbers('quotes.small', 'often'),
    speakers: openNames(sections, 'speakers', 'often'),
    people: openNames(sections, 'people'),
    outlets: openTable(sections, 'outlets'),
    outletOf: sections.numbers('outlets.of', 'often'),
    keys: movedKeys(openTable(sections, 'keys'), moved),
    cards: openCards(sections),
    countSlots: sections.numbers('counts.slots'),
    counts: sections.numbers('counts'),
    passages: (base, gone) => openPassages(sections, base, gone),
    warm: () => sections.warm(),
  };
}

/** Keys among which paths are found that were written as names. */
function movedKeys(table: Table, moved: Moved | undefined): Table {
  if (moved === undefined) return table;
  const { strings, articles } = table;
  const path = keyIn('path', '');
  return {
    articles,
    strings: {
      ...strings,
      find(key) {
        if (!key.startsWith(path)) return strings.find(key);
        const name = moved.nameOf(key.slice(path.length));
        return name === undefined ? -1 : strings.find(keyIn('path', name));
      },
    },
  };
}

/** How a key is written in the table of keys. */
export function keyIn(kind: string, key: string): string {
  return `${kind}:${key}`;
}

/** The quotes of an article that are found by their words: its outermost speech. */
export function spokenQuotes({ speech }: IndexedArticle): number[] {
  const places: number[] = [];
  for (const [place, { kind, depth }] of speech.quotes.entries())
    if (kind === 'speech' && depth === 0) places.push(place);
  return places;
}

/** The words of a quote by which it is found: speeches printed whole are seldom quoted from further down. */
export function wordsOfQuote({ article, speech }: IndexedArticle, place: number): string[] {
  const quote = speech.quotes[place];
  if (quote === undefined) return [];
  const keys: string[] = [];
  for (const { key } of splitWords(article.prose.text, quote)) {
    if (keys.push(key) === WORDS_OF_A_QUOTE) break;
  }
  return keys;
}

const WORDS_OF_A_QUOTE = 4000;

/** Longer quotes are as good as this long to whoever asks how long one is. */
const MOST_LENGTH = 255;

function createSpokenWords() {
  const words = createQuoteWords();
  const articles: number[] = [];
  const places: number[] = [];
  const firsts: number[] = [0];
  const lengths: number[] = [];
  const small: number[] = [];
  const speakers = createNames();
  return {
    add(one: IndexedArticle, index: number): void {
      for (const place of spokenQuotes(one)) {
        const quote = words.add(wordsOfQuote(one, place));
        const { start = 0, end = 0, attribution } = one.speech.quotes[place] ?? {};
        lengths.push(Math.min(MOST_LENGTH, end - start));
        small.push(/^\p{Ll}/u.test(one.article.text.charAt(start)) ? 1 : 0);
        if (attribution?.who === 'named') speakers.add(attribution.name, quote);
        else if (attribution?.who === 'joint')
          for (const name of attribution.names) speakers.add(name, quote);
        articles.push(index);
        places.push(place);
      }
      firsts.push(articles.length);
    },
    write(writer: SectionWriter): void {
      words.write(writer);
      writer.numbers('quotes.articles', articles);
      writer.numbers('quotes.places', places);
      writer.numbers('quotes.firsts', firsts);
      writer.numbers('quotes.lengths', lengths);
      writer.numbers('quotes.small', small);
      speakers.write(writer, 'speakers');
    },
  };
}

/** Only counters that are not 0 are written, so that a segment of one article stays small. */
function createCounts() {
  const counts = new Uint32Array(SLOTS);
  return {
    add({ hashes, count }: WordBuffer): void {
      for (let word = 0; word < count; word++) {
        const slot = (hashes[word] as number) & (SLOTS - 1);
        counts[slot] = (counts[slot] as number) + 1;
      }
    },
    write(writer: SectionWriter): void {
      const slots: number[] = [];
      for (let slot = 0; slot < SLOTS; slot++) if (counts[slot] !== 0) slots.push(slot);
      writer.numbers('counts.slots', slots);
      writer.numbers(
        'counts',
        slots.map((slot) => counts[slot] ?? 0),
      );
    },
  };
}

function createTable() {
  const numbers = new Map<string, number>();
  const come: number[] = [];
  const holders: number[] = [];
  return {
    add(article: number, string: string): void {
      let number = numbers.get(string);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(string, number);
      }
      come.push(number);
      holders.push(article);
    },
    /** Answers with where each string stands in the table. */
    write(writer: SectionWriter, name: string): (string: string) => number {
      const strings = [...numbers.keys()].sort(compareStrings);
      const places = new Uint32Array(strings.length);
      for (const [index, string] of strings.entries()) places[numbers.get(string) ?? 0] = index;
      const keys = come.map((number) => places[number] ?? 0);
      writeSortedStrings(writer, name, strings);
      writeLists(writer, `${name}.articles`, { count: strings.length, keys, values: holders });
      return (string) => places[numbers.get(string) ?? 0] ?? 0;
    },
  };
}

function openTable(sections: Sections, name: string): Table {
  return { strings: openSortedStrings(sections, name), articles: openLists(sections, `${name}.articles`) };
}
