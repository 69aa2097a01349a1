import type { Span } from '../text/span.ts';
import type { Locator } from './locator.ts';

/** A place in a draft that names a source. The span is the whole of it as it stands in the running text. */
export interface Citation extends Span {
  /** The name of its form, of `forms/`. */
  readonly style: string;
  /** What names the source: the footnote's label, the Pandoc key, the link's address, the words in parentheses. */
  readonly key: string;
  /** Where the key stands, for a fix that exchanges it. */
  readonly keySpan: Span;
  /** The footnote's definition, whole, where there is one. */
  readonly definition?: Span;
  /** Where in the source it says that the words stand. */
  readonly locator?: Locator;
  /** The id of the one article that it names. */
  readonly article?: string;
  /**
   * The ids of the articles that it may name, where several fit, as an outlet without a day may. Where this
   * and `article` are both absent it names no known article.
   */
  readonly candidates?: readonly string[];
  /** The quotations that it belongs to, as indices into the draft's quotes; in a report, into its quotations. */
  readonly quotations: readonly number[];
}

/** The ids of the articles that a citation names or may name; none where so many fit that it says nothing. */
export function namedArticles({
  article,
  candidates = [],
}: Pick<Citation, 'article' | 'candidates'>): readonly string[] {
  if (article !== undefined) return [article];
  return candidates.length > MOST_CANDIDATES ? [] : candidates;
}

/** Beyond these, a bare outlet stands for a whole archive. */
const MOST_CANDIDATES = 8;
