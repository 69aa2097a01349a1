import { exchangeCitation } from '../../citations/allForms/exchangeCitation.ts';
import type { Citation } from '../../citations/citation.ts';
import { shortReference } from '../../citations/reference.ts';
import { createSources } from '../../citations/sources.ts';
import type { Article } from '../../corpus/article.ts';
import { comparableName } from '../../corpus/articleKeys.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { Quotation } from '../../sources/quotation.ts';
import { say } from '../../text/said.ts';
import { overlap, slice } from '../../text/span.ts';
import type { CitationRule } from '../rule.ts';
import { related } from '../wording/sourceText.ts';

export const wrongSource: CitationRule = {
  code: 'wrong-source',
  severity: 'error',
  need: 'wrongly sourced',
  documentation: 'The citation names an article that does not hold these words, and another does.',
  find({ draft, quotation, reading, corpus }) {
    const cited = quotation.citations.filter(({ article }) => article !== undefined);
    const [citation] = cited;
    if (citation?.article === undefined || reading === undefined) return [];
    if (reading.parts.some((part) => part.cited)) return [];
    const named = corpus.article(citation.article);
    if (named === undefined) return [];
    const { article } = reading.main.comparison.indexed;
    if (isAside(draft, quotation, citation, article)) return [];
    const edits = exchangeCitation(citation, article, draft, createSources(corpus));
    return [
      {
        start: citation.start,
        end: citation.end,
        message: say`${shortReference(named.article)} does not hold these words; ${shortReference(article)} does.`,
        fixes: edits ? [{ title: say`Cite “${article.id}” instead`, edits }] : [],
        related: [related(reading.main)],
      },
    ];
  },
};

/** A link in passing, in a sentence that itself says which outlet the words were given to: it cites nothing. */
function isAside(draft: Draft, { outlet }: Quotation, citation: Citation, source: Article): boolean {
  if (citation.style !== 'link' || outlet === undefined || overlap(outlet, citation)) return false;
  const named = comparableName(slice(draft.prose.text, outlet));
  return named === comparableName(source.metadata.containerTitle ?? '');
}
