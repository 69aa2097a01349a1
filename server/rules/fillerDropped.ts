import { insertEllipsis, restoreWords } from './fixes.ts';
import { byStyle, type Rule } from './rule.ts';
import { related } from './sourceText.ts';
import { alterationsOf, describe, spanOfAlterations } from './wordingRules.ts';

export const fillerDropped: Rule = {
  code: 'filler-dropped',
  severity: 'information',
  documentation:
    'An “um”, “er” or “you know” was dropped; nothing in lenient style, a warning in legal style.',
  find(judged) {
    const altered = alterationsOf(judged, 'filler');
    if (altered === undefined || judged.options.style === 'news-lenient') return [];
    const { alterations, candidate } = altered;
    return [
      {
        ...spanOfAlterations(judged, alterations),
        severity: byStyle(judged.options, { legal: 'warning' }, 'information'),
        message: `A filler was dropped: ${describe(judged, candidate, alterations)}.`,
        fixes: () => [
          ...restoreWords(judged, candidate, alterations),
          {
            title: 'Mark the omission with an ellipsis',
            edits: alterations.map(({ draft }) => insertEllipsis(judged, draft)),
          },
        ],
        related: [related(candidate)],
      },
    ];
  },
};
