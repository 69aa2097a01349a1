import { restoreWords } from './fixes.ts';
import { byStyle, type Rule } from './rule.ts';
import { related } from './sourceText.ts';
import { alterationsOf, describe, spanOfAlterations } from './wordingRules.ts';

export const houseStyle: Rule = {
  code: 'house-style',
  severity: 'hint',
  documentation:
    'Figures, abbreviations, spelling, hyphens or capitals of another house; a warning in academic and legal style.',
  find(judged) {
    const altered = alterationsOf(judged, 'house-style', 'spacing');
    if (altered === undefined || judged.options.style === 'news-lenient') return [];
    const { alterations, candidate } = altered;
    return [
      {
        ...spanOfAlterations(judged, alterations),
        severity: byStyle(judged.options, { academic: 'warning', legal: 'warning' }, 'hint'),
        message: `Another house’s style: ${describe(judged, candidate, alterations)}.`,
        fixes: () => restoreWords(judged, candidate, alterations),
        related: [related(candidate)],
      },
    ];
  },
};
