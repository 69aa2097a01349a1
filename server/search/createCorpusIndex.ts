import type { Article } from '../corpus/article.ts';
import type { Speech } from '../quotes/quote.ts';
import { readSpeech } from '../quotes/readSpeech.ts';
import { hashKey } from '../text/scanWords.ts';
import type { CorpusIndex, IndexedArticle } from './corpusIndex.ts';
import { createPassageIndex } from './createPassageIndex.ts';
import { createQuoteIndex } from './createQuoteIndex.ts';
import { findPassages } from './findPassages.ts';
import type { SearchableArticle } from './passageIndex.ts';
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

  return {
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
    findPassages: (query, options) => findPassages(passages, query, options),
  };
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
