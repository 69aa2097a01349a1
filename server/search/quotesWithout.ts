import type { Article } from '../corpus/article.ts';
import type { QuoteEntry, QuoteIndex } from './quoteIndex.ts';

/** The quotes of all articles but one; it takes no articles itself. */
export function quotesWithout(quotes: QuoteIndex, { id, metadata }: Article): QuoteIndex {
  const own = quotes.quotesOf(id).length;
  const isOther = ({ article }: { readonly article: Article }) => article.id !== id;
  const outlet = metadata.containerTitle;
  return {
    get quoteCount() {
      return quotes.quoteCount - own;
    },
    add() {},
    remove() {},
    find(typed, options = {}) {
      const limit = options.limit ?? 50;
      const hits = quotes.find(typed, { ...options, limit: limit + own });
      return hits.filter(({ entry }) => isOther(entry)).slice(0, limit);
    },
    searchQuotes(words, { limit = 20, ...options } = {}) {
      return quotes
        .searchQuotes(words, { ...options, limit: limit + own })
        .filter(isOther)
        .slice(0, limit);
    },
    findArticles: (words, options) =>
      quotes
        .findArticles(words, { ...options, limit: options.limit + 1 })
        .filter((found) => found.id !== id)
        .slice(0, options.limit),
    findSpeakers: (text) =>
      quotes.findSpeakers(text).flatMap((speaker) => {
        const entries = speaker.entries.filter(isOther);
        const names = speaker.names.filter((name) => entries.some((entry) => speaks(entry, name)));
        return names.length === 0 ? [] : [{ ...speaker, names, entries }];
      }),
    findOutlets(text) {
      const found = quotes.findOutlets(text);
      return outlet === undefined || quotes.outletCount(outlet) > 1
        ? found
        : found.filter((name) => name !== outlet);
    },
    outletCount: (name) => quotes.outletCount(name) - (name === outlet && own > 0 ? 1 : 0),
    shareOf: (keys) => quotes.shareOf(keys),
    anyQuotes: (limit) =>
      quotes
        .anyQuotes(limit + own)
        .filter(isOther)
        .slice(0, limit),
    quotesOf: (other) => (other === id ? [] : quotes.quotesOf(other)),
  };
}

function speaks({ quote: { attribution } }: QuoteEntry, name: string): boolean {
  if (attribution?.who === 'named') return attribution.name === name;
  return attribution?.who === 'joint' && attribution.names.includes(name);
}
