import { exchangeCitation } from '../../citations/allForms/exchangeCitation.ts';
import { createSources } from '../../citations/sources.ts';
import { isSlipOf } from '../../quotes/people/sameSpeaker.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { say } from '../../text/said.ts';
import type { CitationRule } from '../rule.ts';

export const unknownCitation: CitationRule = {
  code: 'unknown-citation',
  severity: 'warning',
  need: 'wrongly sourced',
  documentation: 'The citation names no known article.',
  find({ draft, quotation, reading, corpus }) {
    return quotation.citations
      .filter(({ article, candidates }) => article === undefined && candidates === undefined)
      .map((citation) => {
        const source = reading?.main.comparison.indexed.article.id;
        const alike = source === undefined ? idAlike(corpus, citation.key) : undefined;
        const article = corpus.article(source ?? alike ?? '')?.article;
        const edits = article && exchangeCitation(citation, article, draft, createSources(corpus));
        return {
          start: citation.start,
          end: citation.end,
          message: say`No known article goes by “${citation.key}”.`,
          fixes: article && edits ? [{ title: say`Cite “${article.id}”`, edits }] : [],
          related: [],
        };
      });
  },
};

function idAlike(corpus: CorpusIndex, key: string): string | undefined {
  for (const id of corpus.ids()) if (isSlipOf(key, id)) return id;
  return undefined;
}
