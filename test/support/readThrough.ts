import type { PassageSearch, SearchableArticle } from '../../server/search/passageIndex.ts';
import { findWindowsInArticle, scanArticle } from '../../server/search/scanArticle.ts';
import { wantedWords } from '../../server/search/windows.ts';
import { createWordCounts } from '../../server/search/wordCounts.ts';
import { createWordBuffer } from '../../server/text/scanWords.ts';

/** An index that keeps no index: it reads every article through for every query. Exact, simple and slow. */
export function createReadThrough(): PassageSearch & {
  add(number: number, article: SearchableArticle): void;
} {
  const articles = new Map<number, SearchableArticle>();
  const counts = createWordCounts();
  const buffer = createWordBuffer();
  const scan = (article: SearchableArticle) => {
    buffer.count = 0;
    scanArticle(article, buffer);
  };
  return {
    add(number, article) {
      scan(article);
      counts.add(buffer.hashes, buffer.count);
      articles.set(number, article);
    },
    countOf: counts.countOf,
    weigh: (query) => Float64Array.from(query.hashes, counts.weightOf),
    *findWindows(query, limit) {
      yield;
      const wanted = wantedWords(query);
      return [...articles]
        .flatMap(([number, article]) => findWindowsInArticle({ number, article }, wanted, limit))
        .sort((a, b) => b.estimate - a.estimate)
        .slice(0, limit);
    },
    findWindowsWithin(number, query, limit, within) {
      const article = articles.get(number);
      if (article === undefined) return [];
      return findWindowsInArticle({ number, article, within }, wantedWords(query), limit);
    },
  };
}
