import { type Article, fullName } from '../../corpus/article.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { splitWords } from '../../text/words.ts';
import type { QuoteCompletion, QuoteCompletions } from '../completion.ts';
import type { InCitation } from '../cursorContext.ts';

/** Articles for a citation's key, found by id, title, outlet, author or speaker. */
export function completeCitation(index: CorpusIndex, context: InCitation, limit: number): QuoteCompletions {
  const found = findArticles(index, context.typed, limit + 1);
  return {
    items: found.slice(0, limit).map((article, place) => itemFor(article, context, place)),
    isIncomplete: found.length > limit,
  };
}

function findArticles(index: CorpusIndex, typed: string, limit: number): Article[] {
  const words = splitWords(typed).map(({ key }) => key);
  const articles: Article[] = [];
  if (words.length === 0) {
    for (const { article } of index.articles()) {
      articles.push(article);
      if (articles.length === limit) break;
    }
    return articles;
  }
  for (const { id } of index.quotes.findArticles(words, { limit, match: 'every' })) {
    const article = index.article(id)?.article;
    if (article !== undefined) articles.push(article);
  }
  return articles;
}

function itemFor(article: Article, { typed, replace }: InCitation, place: number): QuoteCompletion {
  const { title, containerTitle, authors } = article.metadata;
  const names = authors.map(fullName).join(', ');
  return {
    kind: 'article',
    insertText: `${article.id}]`,
    replace,
    edits: [],
    label: article.id,
    description: [names, containerTitle ?? 'outlet not stated'].filter((part) => part !== '').join(', '),
    detail: title ?? '',
    filterText: typed === '' ? article.id : `${typed} ${article.id}`,
    sortText: String(place).padStart(4, '0'),
    source: { article: article.id, start: article.body.start, end: article.body.start },
  };
}
