import { type Article, fullName } from '../../corpus/article.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { splitWords } from '../../text/words.ts';
import type { QuoteCompletion, QuoteCompletions } from '../completion.ts';
import type { InCitation } from '../cursorContext.ts';

/** Articles for a citation's key, found by id, title, outlet, author or speaker. */
export function completeCitation(index: CorpusIndex, context: InCitation, limit: number): QuoteCompletions {
  const typed = splitWords(context.typed).map(({ key }) => key);
  const found: { article: Article; rank: number }[] = [];
  for (const { article, speech } of index.articles()) {
    const { title, containerTitle, authors } = article.metadata;
    const fields = [
      article.id,
      title ?? '',
      containerTitle ?? '',
      ...authors.map(fullName),
      ...speech.speakers.map(({ name }) => name),
    ];
    const words = splitWords(fields.join('\n')).map(({ key }) => key);
    if (!typed.every((word) => words.some((other) => other.startsWith(word)))) continue;
    found.push({ article, rank: article.id.startsWith(context.typed) ? 1 : 0 });
  }
  found.sort((a, b) => b.rank - a.rank || (a.article.id < b.article.id ? -1 : 1));
  const items = found.slice(0, limit).map(({ article }, place): QuoteCompletion => {
    const { title, containerTitle, authors } = article.metadata;
    return {
      kind: 'article',
      insertText: `${article.id}]`,
      replace: context.replace,
      edits: [],
      label: article.id,
      description: [authors.map(fullName).join(', '), containerTitle].filter(Boolean).join(', '),
      detail: title ?? '',
      filterText: `${context.typed} ${article.id}`,
      sortText: String(place).padStart(4, '0'),
      source: { article: article.id, start: article.body.start, end: article.body.start },
    };
  });
  return { items, isIncomplete: true };
}
