import type { Article } from '../../corpus/article.ts';
import type { Place } from '../../corpus/placeMark.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { CitationPieces } from '../forms/form.ts';
import type { CitationStyle } from '../forms/forms.ts';
import { FORMS } from '../forms/forms.ts';
import type { Sources } from '../sources.ts';
import { writeLocator } from './writeLocator.ts';

/** What a citation is of. */
export interface ToCite {
  readonly article: Article;
  readonly draft: Draft;
  readonly sources: Sources;
  /** Where in the article the words stand, for the citation to say. */
  readonly stands?: Place | undefined;
}

/**
 * The pieces of a citation of the article in this form, stating the place where there is one to state; undefined where
 * the form cannot name the article.
 */
export function citationPieces(
  style: CitationStyle,
  { article, draft, sources, stands }: ToCite,
): CitationPieces | undefined {
  const locator = stands && writeLocator(stands);
  const pieces = FORMS[style].write(article, draft, sources, locator);
  return pieces && locator !== undefined ? FORMS[style].located(pieces, locator) : pieces;
}
