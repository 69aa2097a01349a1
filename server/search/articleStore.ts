import type { Article, Metadata } from '../corpus/article.ts';
import { UNKNOWN } from '../language/language.ts';
import { languageNamed } from '../language/languageNamed.ts';
import type { Prose } from '../prose/prose.ts';
import type { Quote, Speech } from '../quotes/quote.ts';
import { slice } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { type ByteSource, DamagedBytes } from './bytes/byteSource.ts';
import type { Codec } from './bytes/codec.ts';
import type { Numbers } from './bytes/numbers.ts';
import { createPacker, type PackedWords, type Packer, unpack } from './bytes/pack.ts';
import type { Sections, SectionWriter, Use } from './bytes/sections.ts';
import { bytesOf, stringFrom, writeParts } from './bytes/strings.ts';
import type { IndexedArticle } from './indexedArticle.ts';

/** The articles of a segment, each read part by part when somebody asks for the part. */
export interface ArticleStore {
  readonly length: number;
  /** What is known without the text. */
  head(index: number): ArticleHead;
  /** The article; its text, prose and speech are read when they are first looked at. */
  read(index: number): IndexedArticle;
  /** About how many bytes it takes in memory when all of it is read. */
  sizeOf(index: number): number;
  /** One of an article's quotes, by its place among all that it quotes, without reading the others. */
  quote(index: number, place: number): StoredQuote;
  /** The article's text as it lies here, where it is packed in the way that is wanted; good until the next reading. */
  packedText(index: number, codec: Codec | undefined): Uint8Array | undefined;
}

/** A quote with the stretch of its article's prose, where that is not long. */
export interface StoredQuote {
  readonly quote: Quote;
  readonly text?: string;
}

export interface ArticleHead {
  readonly id: string;
  readonly path: string;
  readonly metadata: Metadata;
}

interface Head extends ArticleHead {
  /** The names of what else the article has. */
  readonly keys: readonly string[];
}

/** Everything of an article's prose but its texts. */
interface Rest {
  readonly article: Readonly<Record<string, unknown>>;
  readonly prose: Omit<Prose, 'source' | 'text'>;
  /** The prose's text where it differs from its source: start, length and unit of each stretch of one unit. */
  readonly blanks?: readonly number[];
  /** Where there is more between them than that. */
  readonly source?: string;
  readonly text?: string;
}

/** Articles in order, each made or read when it is asked for, and more than once. */
export interface ArticleRow {
  readonly length: number;
  at(index: number): IndexedArticle;
  /** The article's text as another file has it, packed in this way; nothing where it has to be packed anew. */
  packedText?(index: number, codec: Codec | undefined): Uint8Array | undefined;
}

/** Articles that are in memory. */
export function rowOf(articles: readonly IndexedArticle[]): ArticleRow {
  return {
    length: articles.length,
    at(index) {
      const article = articles[index];
      if (article === undefined) throw new RangeError(`there is no article ${index}`);
      return article;
    },
  };
}

/** Writes the articles, a part of all of them with each step. */
export function* writingArticles(writer: SectionWriter, articles: ArticleRow): Steps<void> {
  const { codec } = writer;
  const packer = createPacker();
  const write = (name: (typeof PARTS)[number], partOf: (one: IndexedArticle) => Uint8Array) =>
    writeParts(writer, `articles.${name}`, articles.length, (index) => partOf(articles.at(index)));

  write('heads', ({ article }) => {
    const { id, path, metadata } = article;
    // By their names alone: whatever is asked of an article on a disk is read.
    const keys = Object.keys(article).filter((key) => !KNOWN.has(key));
    return packer.pack({ id, path, metadata, keys } satisfies Head);
  });
  yield;
  writeParts(writer, 'articles.texts', articles.length, (index) => {
    const packed = articles.packedText?.(index, codec);
    if (packed !== undefined) return packed;
    const bytes = bytesOf(articles.at(index).article.text);
    return codec === undefined ? bytes : codec.pack(bytes);
  });
  yield;
  write('rest', ({ article: { id: _, path: __, metadata: ___, text, prose, ...others } }) =>
    packer.pack(restOf(text, prose, others)),
  );
  yield;
  // A language is a part of the program; its code is what is of the article.
  const firsts: number[] = [0];
  write('speech', ({ speech: { quotes, ...others } }) => {
    firsts.push((firsts.at(-1) ?? 0) + quotes.length);
    return packer.pack({ ...others, language: others.language.code });
  });
  yield;
  writeQuotes(writer, articles, packer, firsts);
  writer.bytes('articles.words', [bytesOf(JSON.stringify(packer.words))]);
}

/** Each quote by itself, since a list of quotes needs one of many articles each. */
function writeQuotes(
  writer: SectionWriter,
  articles: ArticleRow,
  packer: Packer,
  firsts: readonly number[],
): void {
  let index = 0;
  let one = articles.length > 0 ? articles.at(0) : undefined;
  writeParts(writer, 'articles.quotes', firsts.at(-1) ?? 0, (row) => {
    while (row >= (firsts[index + 1] ?? 0)) one = articles.at(++index);
    const quote = one?.speech.quotes[row - (firsts[index] ?? 0)];
    const isOffered = quote?.depth === 0 && quote.kind === 'speech' && quote.end - quote.start <= MOST_BESIDE;
    const text = isOffered && one !== undefined ? slice(one.article.prose.text, quote) : undefined;
    return packer.pack({ quote: quote && packedQuote(quote), text });
  });
  writer.numbers('articles.quotes.firsts', firsts);
}

/** What most quotes are, and what need not be written of them; their marks are one unit on either side. */
const PLAIN = { kind: 'speech', form: 'marks', depth: 0, continues: false, closed: true } as const;

/** A quote as it is written: without what is as in most, and its end as how far it is from its start. */
type PackedQuote = Partial<Quote> & { readonly start: number; readonly long: number };

function packedQuote({ start, end, outer, ...others }: Quote): PackedQuote {
  const left: Record<string, unknown> = { start, long: end - start };
  if (outer.start !== start - 1 || outer.end !== end + 1) left.outer = outer;
  for (const [key, value] of Object.entries(others))
    if (value !== PLAIN[key as keyof typeof PLAIN]) left[key] = value;
  return left as unknown as PackedQuote;
}

function storedQuote(read: unknown): StoredQuote {
  const { quote, text } = read as { readonly quote: PackedQuote; readonly text?: string };
  const { start, long, outer, ...others } = quote;
  const end = start + long;
  const whole = { ...PLAIN, ...others, start, end, outer: outer ?? { start: start - 1, end: end + 1 } };
  return { quote: whole as Quote, ...(text !== undefined && { text }) };
}

/** UTF-16 units of a quote whose text is written beside it; longer ones are seldom in a list, and read from their article. */
const MOST_BESIDE = 1000;

/** What every article has. */
const KNOWN: ReadonlySet<string> = new Set(['id', 'path', 'metadata', 'text', 'prose']);

const PARTS = ['heads', 'texts', 'rest', 'speech', 'quotes'] as const;

/** `pathOf` makes an article's path of how it was written. */
export function openArticles(
  sections: Sections,
  pathOf: (written: string) => string = (written) => written,
): ArticleStore {
  const { codec } = sections;
  // Each row of a list needs the head of an article, and they are short.
  const heads = openPart(sections, 'heads', 'often');
  const texts = openPart(sections, 'texts');
  const rest = openPart(sections, 'rest');
  const speech = openPart(sections, 'speech');
  const quotes = openPart(sections, 'quotes');
  const firsts = sections.numbers('articles.quotes.firsts', 'often');
  let words: PackedWords | undefined;
  const wordsOf = (): PackedWords => {
    if (words === undefined) {
      const source = sections.bytes('articles.words');
      words = JSON.parse(stringFrom(source.read(0, source.length))) as PackedWords;
    }
    return words;
  };
  const read = (part: Part, index: number): unknown => {
    const known = wordsOf();
    return unpack(part.at(index), known);
  };
  const quotesOf = (index: number): Quote[] => {
    const known = wordsOf();
    const pieces = quotes.some(firsts.at(index), firsts.at(index + 1));
    // Their texts lie in the article's own.
    return pieces.map((piece) => storedQuote(unpack(piece, known, 1)).quote);
  };
  const headOf = (index: number): Head => {
    const { path, ...others } = read(heads, index) as Head;
    return { ...others, path: pathOf(path) };
  };
  const textOf = (index: number) => {
    const bytes = texts.at(index);
    return stringFrom(codec === undefined ? bytes : codec.unpack(bytes));
  };
  const textScale = codec === undefined ? 2 : 4;
  return {
    length: heads.length,
    head: headOf,
    sizeOf(index) {
      const packed =
        rest.lengthOf(index) +
        speech.lengthOf(index) +
        quotes.lengthOf(firsts.at(index), firsts.at(index + 1));
      return 500 + texts.lengthOf(index) * textScale + packed * 8;
    },
    quote(index, place) {
      const row = firsts.at(index) + place;
      if (row >= firsts.at(index + 1)) throw new DamagedBytes(`there is no quote ${place}`);
      return storedQuote(read(quotes, row));
    },
    read: (index) =>
      lazily(headOf(index), {
        text: () => textOf(index),
        rest: () => read(rest, index) as Rest,
        speech: () => {
          const { language, ...others } = read(speech, index) as Omit<PackedSpeech, 'quotes'>;
          return speechFrom({ language, quotes: quotesOf(index), ...others });
        },
      }),
    packedText: (index, wanted) => (wanted?.name === codec?.name ? texts.at(index) : undefined),
  };
}

type PackedSpeech = Omit<Speech, 'language'> & { readonly language: string };

function speechFrom({ language, ...speech }: PackedSpeech): Speech {
  return { language: languageNamed(language) ?? UNKNOWN, ...speech };
}

/** An article with what it quotes as one string of JSON, its text once. */
export function packedForJson({ article, speech }: IndexedArticle): string {
  const { id, path, metadata, text, prose, ...others } = article;
  return JSON.stringify({
    head: { id, path, metadata, keys: Object.keys(others) },
    text,
    rest: restOf(text, prose, others),
    speech: { ...speech, language: speech.language.code },
  });
}

/** The article that `packedForJson` made a string of. */
export function unpackedFromJson(json: string): IndexedArticle {
  const { head, text, rest, speech } = JSON.parse(json) as {
    readonly head: Head;
    readonly text: string;
    readonly rest: Rest;
    readonly speech: PackedSpeech;
  };
  return lazily(head, { text: () => text, rest: () => rest, speech: () => speechFrom(speech) });
}

interface Part {
  readonly length: number;
  at(index: number): Uint8Array;
  /** Pieces that lie one after the other, read together. */
  some(from: number, to: number): Uint8Array[];
  /** How long pieces are together; one unless told. */
  lengthOf(from: number, to?: number): number;
}

function openPart(sections: Sections, name: (typeof PARTS)[number], use?: Use): Part {
  const bytes: ByteSource = sections.bytes(`articles.${name}`, use);
  const ends: Numbers = sections.numbers(`articles.${name}.ends`, 'often');
  const startOf = (index: number) => (index === 0 ? 0 : ends.at(index - 1));
  return {
    length: ends.length,
    at: (index) => bytes.read(startOf(index), ends.at(index)),
    some(from, to) {
      const start = startOf(from);
      const stops = ends.slice(from, to);
      const all = bytes.read(start, stops.at(-1) ?? start);
      return Array.from(stops, (stop, index) =>
        all.subarray((stops[index - 1] ?? start) - start, stop - start),
      );
    },
    lengthOf: (from, to = from + 1) => (to === from ? 0 : ends.at(to - 1) - startOf(from)),
  };
}

interface Readers {
  text(): string;
  rest(): Rest;
  speech(): Speech;
}

/** An article that is plain data to whoever uses it, each part read once. */
function lazily({ keys, ...head }: Head, readers: Readers): IndexedArticle {
  const text = once(readers.text);
  const rest = once(readers.rest);
  const speech = once(readers.speech);
  const prose = once((): Prose => {
    const { prose: packed, blanks, source, text: blanked } = rest();
    const whole = source ?? text();
    return { source: whole, text: blanked ?? withBlanks(whole, blanks ?? []), ...packed };
  });
  const article = {
    ...head,
    get text() {
      return text();
    },
    get prose() {
      return prose();
    },
  };
  for (const key of keys)
    Object.defineProperty(article, key, { get: () => rest().article[key], enumerable: true });
  return {
    article: article as unknown as Article,
    get speech() {
      return speech();
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function restOf(text: string, prose: Prose, article: Rest['article']): Rest {
  const { source, text: blanked, ...others } = prose;
  const blanks = blanksOf(source, blanked);
  return {
    article,
    prose: others,
    ...(blanks === undefined ? { text: blanked } : blanks.length === 0 ? {} : { blanks }),
    ...(source === text ? {} : { source }),
  };
}

/** How to make `text` of `source`, which is as long; nothing where that takes more than the text. */
function blanksOf(source: string, text: string): number[] | undefined {
  if (source === text) return [];
  if (source.length !== text.length) return undefined;
  const blanks: number[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === source.charCodeAt(at)) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && text.charCodeAt(at) === unit && source.charCodeAt(at) !== unit) at++;
    blanks.push(start, at - start, unit);
    if (blanks.length > source.length) return undefined;
  }
  return blanks;
}

function withBlanks(source: string, blanks: readonly number[]): string {
  if (blanks.length === 0) return source;
  const parts: string[] = [];
  let end = 0;
  for (let index = 0; index < blanks.length; index += 3) {
    const [start = 0, length = 0, unit = 0] = blanks.slice(index, index + 3);
    parts.push(source.slice(end, start), String.fromCharCode(unit).repeat(length));
    end = start + length;
  }
  parts.push(source.slice(end));
  return parts.join('');
}
