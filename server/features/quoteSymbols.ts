import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { QuoteResult } from '../search/quoteIndex.ts';

/** Quotes of the corpus for a list to choose from: those of a speaker of this name, then those with these words. */
export function findQuoteSymbols(index: CorpusIndex, query: string): QuoteResult[] {
  const asked = query.trim();
  if (asked === '') return [];
  const theirs = index.quotes.searchQuotes('', { speaker: asked, limit: MOST });
  const worded = index.quotes.searchQuotes(asked, { limit: MOST });
  const known = new Set(theirs.map(({ key }) => key));
  return [...theirs, ...worded.filter(({ key }) => !known.has(key))].slice(0, MOST);
}

/** A longer list is not read. */
const MOST = 50;
