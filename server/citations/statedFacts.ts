import type { Article } from '../corpus/article.ts';
import { inEnglish, type Tongue } from '../text/said.ts';
import { dayInWords, nameList } from './reference.ts';

/** What an article states of itself, for a reader: null where it does not, and nothing made up. */
export interface StatedFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly issued: string | null;
  readonly url: string | null;
}

export function statedFacts(
  { metadata }: Pick<Article, 'metadata'>,
  tongue: Tongue = inEnglish,
): StatedFacts {
  const { title, containerTitle, authors, issued, url } = metadata;
  return {
    title: title ?? null,
    outlet: containerTitle ?? null,
    author: authors.length > 0 ? nameList(authors) : null,
    issued: issued ? tongue(dayInWords(issued)) : null,
    url: url ?? null,
  };
}
