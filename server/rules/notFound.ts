import { present, unquote } from './fixes.ts';
import type { Rule } from './rule.ts';
import { translatedFrom } from './translated.ts';

export const notFound: Rule = {
  code: 'not-found',
  severity: 'information',
  documentation: 'Words given to a person or outlet that no indexed article holds.',
  find(judged) {
    const { quotation, reading, checked, corpus } = judged;
    if (reading !== undefined || !checked || quotation.speakers.length === 0) return [];
    if (quotation.wording.words.length < 2 || translatedFrom(judged) !== undefined) return [];
    const count = corpus.articleCount;
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message: `None of the ${count} ${count === 1 ? 'article' : 'articles'} searched holds these words of ${quotation.speakers.join(' and ')}; their source may be another.`,
        fixes: present(unquote(judged)),
        related: [],
      },
    ];
  },
};
