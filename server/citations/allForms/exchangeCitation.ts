import type { Article } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { Edit } from '../../text/edit.ts';
import type { Citation } from '../citation.ts';
import { formOf } from '../forms/forms.ts';
import type { Sources } from '../sources.ts';

/**
 * The edits that make a citation name this article and keep its form. Undefined where the form cannot name it,
 * or where the draft's own words, such as a link's label, would go on naming another.
 */
export function exchangeCitation(
  citation: Citation,
  article: Article,
  draft: Draft,
  sources: Sources,
): readonly Edit[] | undefined {
  const form = formOf(citation);
  const pieces = form.write(article, draft, sources);
  return pieces && form.exchange(citation, { article, pieces }, draft, sources);
}
