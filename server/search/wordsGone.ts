import { cardOf } from './cards.ts';
import { spokenQuotes, wordsOfQuote } from './corpusSegment.ts';
import type { IndexedArticle } from './indexedArticle.ts';

/** How often words stand in articles of a segment that are gone, though the segment still counts them. */
export interface WordsGone {
  inQuotes(word: string): number;
  onCards(word: string): number;
  /** All words of their quotes, the quotes' ends included. */
  readonly quoteWords: number;
  readonly quotes: number;
}

export interface MutableWordsGone extends WordsGone {
  add(indexed: IndexedArticle): void;
}

/** Counts upon what another counted. */
export function createWordsGone(before?: WordsGone): MutableWordsGone {
  const inQuotes = new Map<string, number>();
  const onCards = new Map<string, number>();
  let quoteWords = before?.quoteWords ?? 0;
  let quotes = before?.quotes ?? 0;
  return {
    inQuotes: (word) => (inQuotes.get(word) ?? 0) + (before?.inQuotes(word) ?? 0),
    onCards: (word) => (onCards.get(word) ?? 0) + (before?.onCards(word) ?? 0),
    get quoteWords() {
      return quoteWords;
    },
    get quotes() {
      return quotes;
    },
    add(indexed) {
      for (const place of spokenQuotes(indexed)) {
        const words = wordsOfQuote(indexed, place);
        for (const word of words) inQuotes.set(word, (inQuotes.get(word) ?? 0) + 1);
        quoteWords += words.length + 1;
        quotes++;
      }
      for (const word of cardOf(indexed).keys()) onCards.set(word, (onCards.get(word) ?? 0) + 1);
    },
  };
}
