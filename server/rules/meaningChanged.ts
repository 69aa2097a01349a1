import { restoreWords } from './fixes.ts';
import type { Rule } from './rule.ts';
import { related, sourceSentence } from './sourceText.ts';
import { alterationsOf, describe, spanOfAlterations } from './wordingRules.ts';

export const meaningChanged: Rule = {
  code: 'meaning-changed',
  severity: 'error',
  documentation:
    'A negation, number, unit, date, name, modal verb or word of strength was changed without a mark.',
  find(judged) {
    const altered = alterationsOf(judged, 'meaning');
    if (altered === undefined) return [];
    const { alterations, candidate } = altered;
    const about = [...new Set(alterations.map((one) => one.about ?? 'the sense'))].join(' and ');
    return [
      {
        ...spanOfAlterations(judged, alterations),
        message: `The change of ${about} changes what was said: ${describe(judged, candidate, alterations)}. The source has “${sourceSentence(candidate, candidate.comparison)}”.`,
        fixes: restoreWords(judged, candidate, alterations),
        related: [related(candidate)],
      },
    ];
  },
};
