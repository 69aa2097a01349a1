import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';

/** A citation that has been read, before it is known which quotations it belongs to. */
export interface ReadCitation extends Omit<Citation, 'quotations'> {
  /** The brackets or parentheses around it and whatever else they hold. */
  readonly outer: Span;
  /** True for notes and for what stands in brackets: no part of the sentence's own words. */
  readonly apart: boolean;
  /** True for what is a citation only where it belongs to a quotation: a bare name in parentheses. */
  readonly needsQuotation?: boolean;
}

/** What a reading says of the articles that it may mean. */
export function naming(articles: readonly Article[]): Pick<Citation, 'article' | 'candidates'> {
  const [first, ...others] = articles;
  if (first === undefined) return {};
  return others.length === 0 ? { article: first.id } : { candidates: articles.map(({ id }) => id) };
}
