import { shortReference } from '../citations/reference.ts';
import type { Rule } from './rule.ts';
import { related } from './sourceText.ts';

export const uncited: Rule = {
  code: 'uncited',
  severity: 'hint',
  documentation: 'No citation, in a draft that cites elsewhere.',
  find({ quotation, reading, citesElsewhere }) {
    if (!citesElsewhere || reading === undefined || quotation.citations.length > 0) return [];
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message: `This quotation has no citation; it comes from ${shortReference(reading.main.comparison.indexed.article)}.`,
        fixes: [],
        related: [related(reading.main)],
      },
    ];
  },
};
