import type { Article } from '../corpus/article.ts';
import type { Speech } from '../quotes/quote.ts';
import { readSpeech } from '../quotes/speech/readSpeech.ts';
import { hashKey } from '../text/scanWords.ts';
import type { CorpusIndex, IndexedArticle } from './corpusIndex.ts';
import { createPassageIndex } from './createPassageIndex.ts';
import { createQuoteIndex } from './createQuoteIndex.ts';
import { findPassages } from './findPassages.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { quotesWithout } from './quotesWithout.ts';
import { countWords } from './scanArticle.ts';
import { searchableSpans } from './searchableText.ts';

/** An empty index of sources. All work is done while adding, so that an article is never half known. */
export function createCorpusIndex(): CorpusIndex {
  const entries = new Map<string, Entry>();
  const byNumber = new Map<number, Entry>();
  const index = createPassageIndex();
  const quotes = createQuoteIndex();
  let revision = 0;
  let nextNumber = 0;
  let quoteCount = 0;

  const passages = {
    index,
    articleAt: (number: number) => byNumber.get(number),
    numberOf: (id: string) => entries.get(id)?.number,
  };

  const views = new Map<string, { readonly entry: Entry; readonly view: CorpusIndex }>();

  /** The index but for one of its articles. */
  const viewWithout = (entry: Entry): CorpusIndex => {
    const { article, number } = entry;
    const others = {
      index: index.without(number),
      articleAt: (other: number) => (other === number ? undefined : byNumber.get(other)),
      numberOf: (id: string) => (id === article.id ? undefined : entries.get(id)?.number),
    };
    const words = countWords(entry);
    const corpus: CorpusIndex = {
      get revision() {
        return revision;
      },
      get articleCount() {
        return entries.size - 1;
      },
      get quoteCount() {
        return quoteCount - spokenQuotes(entry);
      },
      get wordCount() {
        return index.wordCount - words;
      },
      quotes: quotesWithout(quotes, article),
      *articles() {
        for (const other of entries.values()) if (other !== entry) yield other;
      },
      article: (id) => (id === article.id ? undefined : entries.get(id)),
      without: () => corpus,
      countOf: (key) => others.index.countOf(hashKey(key)),
      add: () => false,
      remove: () => {},
      findPassages: (query, options) => findPassages(others, query, options),
    };
    return corpus;
  };

  const corpus: CorpusIndex = {
    get revision() {
      return revision;
    },
    get articleCount() {
      return entries.size;
    },
    get quoteCount() {
      return quoteCount;
    },
    get wordCount() {
      return index.wordCount;
    },
    quotes,
    articles: () => entries.values(),
    article: (id) => entries.get(id),
    add(article) {
      if (entries.has(article.id)) return false;
      const entry = {
        article,
        speech: readArticle(article),
        spans: searchableSpans(article),
        number: nextNumber++,
      };
      entries.set(article.id, entry);
      byNumber.set(entry.number, entry);
      index.add(entry.number, entry);
      quotes.add(entry);
      quoteCount += spokenQuotes(entry);
      revision++;
      return true;
    },
    remove(id) {
      views.delete(id);
      const entry = entries.get(id);
      if (entry === undefined) return;
      index.remove(entry.number);
      quotes.remove(id);
      entries.delete(id);
      byNumber.delete(entry.number);
      quoteCount -= spokenQuotes(entry);
      revision++;
    },
    countOf: (key) => index.countOf(hashKey(key)),
    without(id) {
      const entry = entries.get(id);
      if (entry === undefined) return corpus;
      const known = views.get(id);
      if (known?.entry === entry) return known.view;
      const view = viewWithout(entry);
      views.set(id, { entry, view });
      return view;
    },
    findPassages: (query, options) => findPassages(passages, query, options),
  };
  return corpus;
}

interface Entry extends IndexedArticle, SearchableArticle {
  readonly number: number;
}

function readArticle(article: Article): Speech {
  return readSpeech(article.prose, article.metadata);
}

/** A title in quotation marks is no quote that anybody would look for, and a quote within a quote is part of it. */
function spokenQuotes({ speech }: Entry): number {
  return speech.quotes.filter(({ kind, depth }) => kind === 'speech' && depth === 0).length;
}
