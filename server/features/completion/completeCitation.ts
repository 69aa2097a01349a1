import { citationPieces } from '../../citations/allForms/citationPieces.ts';
import type { CitationPieces } from '../../citations/forms/form.ts';
import { createSources } from '../../citations/sources.ts';
import { type Article, fullName } from '../../corpus/article.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { say, type Tongue } from '../../text/said.ts';
import { splitWords } from '../../text/words.ts';
import type { InCitation } from './cursorContext.ts';
import type { DraftAtCursor, QuoteCompletion, QuoteCompletions } from './quoteCompletion.ts';

/** Articles for a citation's key, found by id, title, outlet, day, site, author or speaker; a note brings its definition. */
export function completeCitation(
  index: CorpusIndex,
  draft: DraftAtCursor,
  context: InCitation,
  { limit, tongue }: { readonly limit: number; readonly tongue: Tongue },
): QuoteCompletions {
  const found = findArticles(index, context.typed, limit + 1);
  const sources = createSources(index);
  const parsed = draft.parsed();
  return {
    items: found.slice(0, limit).flatMap((article, place) => {
      const pieces = citationPieces(context.form, { article, draft: parsed, sources });
      return pieces === undefined ? [] : [itemFor({ article, pieces, place }, context, tongue)];
    }),
    // Articles are found by title, outlet and author too, of which an editor that filters knows nothing.
    isIncomplete: true,
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

/** An article that is found for what is typed. */
interface Citable {
  readonly article: Article;
  readonly pieces: CitationPieces;
  /** Its number among those found, from 0. */
  readonly place: number;
}

function itemFor(
  { article, pieces: { marker, definition }, place }: Citable,
  { typed, replace }: InCitation,
  tongue: Tongue,
): QuoteCompletion {
  const { title, containerTitle, authors } = article.metadata;
  const names = authors.map(fullName).join(', ');
  return {
    kind: 'article',
    insertText: marker.replace(/^\[[@^]/, ''),
    replace,
    ...(definition !== undefined && definition.start <= replace.end
      ? { afterCursor: definition.newText }
      : {}),
    edits: definition === undefined || definition.start <= replace.end ? [] : [definition],
    label: article.id,
    description: [names, containerTitle ?? tongue(say`outlet not stated`)]
      .filter((part) => part !== '')
      .join(', '),
    detail: title ?? '',
    filterText: typed === '' ? article.id : `${typed} ${article.id}`,
    sortText: String(place).padStart(4, '0'),
    source: { article: article.id, start: article.body.start, end: article.body.start },
  };
}
