import { isSlipOf } from '../quotes/names/sameSpeaker.ts';
import type { Rule } from './rule.ts';

export const unknownCitation: Rule = {
  code: 'unknown-citation',
  severity: 'warning',
  documentation: 'The citation names no known article.',
  find({ quotation, reading, corpus }) {
    return quotation.citations
      .filter(({ style, article }) => style === 'pandoc' && article === undefined)
      .map((citation) => {
        const source = reading?.main.comparison.indexed.article.id;
        const alike = [...corpus.articles()]
          .map(({ article }) => article.id)
          .find((id) => isSlipOf(citation.key, id));
        const id = source ?? alike;
        return {
          start: citation.start,
          end: citation.end,
          message: `No known article goes by “${citation.key}”.`,
          fixes:
            id === undefined
              ? []
              : [{ title: `Cite “${id}”`, edits: [{ ...citation.keySpan, newText: id }] }],
          related: [],
        };
      });
  },
};
