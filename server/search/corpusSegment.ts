import { keysOfArticle } from '../corpus/articleKeys.ts';
import { foldedNameWords } from '../quotes/people/foldedName.ts';
import { createWordBuffer } from '../text/scanWords.ts';
import { splitWords } from '../text/words.ts';
import { type ArticleStore, openArticles, writeArticles } from './articleStore.ts';
import type { Numbers } from './bytes/numbers.ts';
import { createSectionWriter, type Sections, type SectionWriter } from './bytes/sections.ts';
import { openSortedStrings, type SortedStrings, writeStrings } from './bytes/strings.ts';
import { type Cards, openCards, writeCards } from './cards.ts';
import { compareStrings } from './compareStrings.ts';
import type { IndexedArticle } from './corpusIndex.ts';
import { type Lists, openLists, writeLists } from './lists.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { openPassages, type Segment, writePassages } from './passageSegment.ts';
import { openQuotes, type QuoteSegment, writeQuotes } from './quoteSegment.ts';
import { scanArticle } from './scanArticle.ts';
import { searchableSpans } from './searchableText.ts';
import { type NameTable, openNames, writeNames } from './speakerTable.ts';
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
  readonly speakers: NameTable;
  /** Everybody whom the articles name; under each name, the articles. */
  readonly people: NameTable;
  readonly outlets: Table;
  readonly keys: Table;
  readonly cards: Cards;
  /** How often words occur, by the low bits of their hashes: the bits, and the counts. */
  readonly countSlots: Numbers;
  readonly counts: Numbers;
  /** What finding passages reads, its first article known by the number `base`. */
  passages(base: number, gone?: ReadonlySet<number>): Segment;
}

/** Strings in order, and under each the articles that it belongs to. */
export interface Table {
  readonly strings: SortedStrings;
  readonly articles: Lists;
}

/** The file that a segment of these articles is read from; ids must differ. `more` may add sections of its own. */
export function buildSegment(
  unsorted: readonly IndexedArticle[],
  more: (writer: SectionWriter) => void = () => {},
): Uint8Array {
  const indexed = unsorted.toSorted((a, b) => compareStrings(a.article.id, b.article.id));
  const searchable = indexed.map(
    ({ article }): SearchableArticle => ({ article, spans: searchableSpans(article) }),
  );
  const writer = createSectionWriter();
  writeArticles(writer, indexed);
  writeStrings(
    writer,
    'ids',
    indexed.map(({ article }) => article.id),
  );
  writePassages(writer, searchable);
  writeCounts(writer, searchable);
  writeAllQuotes(writer, indexed);
  writeCards(writer, indexed);
  const people = indexed.flatMap(({ speech }, index) =>
    speech.people.map(({ name }) => [name, index] as const),
  );
  writeNames(writer, 'people', people, foldedNameWords);
  writeTable(
    writer,
    'outlets',
    indexed.map(({ article }) => (article.metadata.containerTitle ? [article.metadata.containerTitle] : [])),
  );
  writeTable(
    writer,
    'keys',
    indexed.map(({ article }) => keysOfArticle(article).map(([kind, key]) => keyIn(kind, key))),
  );
  more(writer);
  return writer.finish(null);
}

export function openSegment(sections: Sections): CorpusSegment {
  const ids = openSortedStrings(sections, 'ids');
  return {
    byteLength: sections.byteLength,
    articleCount: ids.length,
    articles: openArticles(sections),
    ids,
    quotes: openQuotes(sections),
    quoteArticles: sections.numbers('quotes.articles'),
    quotePlaces: sections.numbers('quotes.places'),
    firstQuotes: sections.numbers('quotes.firsts'),
    speakers: openNames(sections, 'speakers'),
    people: openNames(sections, 'people'),
    outlets: openTable(sections, 'outlets'),
    keys: openTable(sections, 'keys'),
    cards: openCards(sections),
    countSlots: sections.numbers('counts.slots'),
    counts: sections.numbers('counts'),
    passages: (base, gone) => openPassages(sections, base, gone),
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

function writeAllQuotes(writer: SectionWriter, indexed: readonly IndexedArticle[]): void {
  const words: string[][] = [];
  const articles: number[] = [];
  const places: number[] = [];
  const firsts: number[] = [0];
  const speakers: [string, number][] = [];
  for (const [index, one] of indexed.entries()) {
    for (const place of spokenQuotes(one)) {
      const attribution = one.speech.quotes[place]?.attribution;
      const names =
        attribution?.who === 'named'
          ? [attribution.name]
          : attribution?.who === 'joint'
            ? attribution.names
            : [];
      for (const name of names) speakers.push([name, words.length]);
      words.push(wordsOfQuote(one, place));
      articles.push(index);
      places.push(place);
    }
    firsts.push(words.length);
  }
  writeQuotes(writer, words);
  writer.numbers('quotes.articles', articles);
  writer.numbers('quotes.places', places);
  writer.numbers('quotes.firsts', firsts);
  writeNames(writer, 'speakers', speakers);
}

/** Only counters that are not 0, so that a segment of one article stays small. */
function writeCounts(writer: SectionWriter, articles: readonly SearchableArticle[]): void {
  const counts = new Uint32Array(SLOTS);
  const buffer = createWordBuffer();
  for (const article of articles) {
    buffer.count = 0;
    scanArticle(article, buffer);
    for (let word = 0; word < buffer.count; word++) {
      const slot = (buffer.hashes[word] as number) & (SLOTS - 1);
      counts[slot] = (counts[slot] as number) + 1;
    }
  }
  const slots: number[] = [];
  for (let slot = 0; slot < SLOTS; slot++) if (counts[slot] !== 0) slots.push(slot);
  writer.numbers('counts.slots', slots);
  writer.numbers(
    'counts',
    slots.map((slot) => counts[slot] ?? 0),
  );
}

function writeTable(writer: SectionWriter, name: string, stringsOf: readonly (readonly string[])[]): void {
  const strings = [...new Set(stringsOf.flat())].sort(compareStrings);
  const numbers = new Map(strings.map((string, index) => [string, index]));
  const pairs = stringsOf.flatMap((some, article) =>
    [...new Set(some)].map((string) => [numbers.get(string) ?? 0, article] as const),
  );
  writeStrings(writer, name, strings);
  writeLists(
    writer,
    `${name}.articles`,
    strings.length,
    pairs.map(([string]) => string),
    pairs.map(([, article]) => article),
  );
}

function openTable(sections: Sections, name: string): Table {
  return { strings: openSortedStrings(sections, name), articles: openLists(sections, `${name}.articles`) };
}
