import { exchangeCitation } from '../citations/exchangeCitation.ts';
import { shortReference } from '../citations/reference.ts';
import { createSources } from '../citations/sources.ts';
import type { Rule } from './rule.ts';
import { related } from './sourceText.ts';

export const wrongSource: Rule = {
  code: 'wrong-source',
  severity: 'error',
  documentation: 'The citation names an article that does not hold these words, and another does.',
  find({ draft, quotation, reading, corpus }) {
    const cited = quotation.citations.filter(({ article }) => article !== undefined);
    const [citation] = cited;
    if (citation?.article === undefined || reading === undefined) return [];
    if (reading.parts.some((part) => part.cited)) return [];
    const named = corpus.article(citation.article);
    if (named === undefined) return [];
    const { article } = reading.main.comparison.indexed;
    const edits = exchangeCitation(citation, article, draft, createSources(corpus));
    return [
      {
        start: citation.start,
        end: citation.end,
        message: `${shortReference(named.article)} does not hold these words; ${shortReference(article)} does.`,
        fixes: edits ? [{ title: `Cite “${article.id}” instead`, edits }] : [],
        related: [related(reading.main)],
      },
    ];
  },
};
