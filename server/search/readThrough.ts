import { createWordBuffer } from '../text/scanWords.ts';
import type { PassageIndex, SearchableArticle } from './passageIndex.ts';
import { findWindowsInArticle, scanArticle } from './scanArticle.ts';
import { createWordCounts } from './wordCounts.ts';

/** An index that keeps no index: it reads every article through for every query. Exact, simple and slow. */
export function createReadThrough(): PassageIndex {
  const articles = new Map<number, SearchableArticle>();
  const counts = createWordCounts();
  const buffer = createWordBuffer();
  const scan = (article: SearchableArticle) => {
    buffer.count = 0;
    scanArticle(article, buffer);
  };
  return {
    get wordCount() {
      return counts.total;
    },
    add(number, article) {
      scan(article);
      counts.add(buffer.hashes, buffer.count);
      articles.set(number, article);
    },
    remove(number) {
      const article = articles.get(number);
      if (article === undefined) return;
      scan(article);
      counts.remove(buffer.hashes, buffer.count);
      articles.delete(number);
    },
    weigh: (query) => Float64Array.from(query.hashes, counts.weightOf),
    findWindows(query, weights, limit) {
      return [...articles]
        .flatMap(([number, article]) => findWindowsInArticle(number, article, query, weights, limit))
        .sort((a, b) => b.estimate - a.estimate)
        .slice(0, limit);
    },
    findWindowsWithin(number, query, weights, limit) {
      const article = articles.get(number);
      return article === undefined ? [] : findWindowsInArticle(number, article, query, weights, limit);
    },
  };
}
