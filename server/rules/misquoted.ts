import { restoreWords } from './fixes.ts';
import type { Rule } from './rule.ts';
import { related, sourceSentence } from './sourceText.ts';
import { alterationsOf, describe, spanOfAlterations } from './wordingRules.ts';

export const misquoted: Rule = {
  code: 'misquoted',
  severity: 'warning',
  documentation: 'Words differ from the source without a mark; the sense survives.',
  find(judged) {
    const altered = alterationsOf(judged, 'wording', 'inflection');
    if (altered === undefined) return [];
    const { alterations, candidate } = altered;
    const { comparison } = candidate;
    return [
      {
        ...spanOfAlterations(judged, alterations),
        message: `Words differ from the source: ${describe(judged, candidate, alterations)}. The source has “${sourceSentence(candidate, comparison)}”.`,
        fixes: restoreWords(judged, candidate, alterations),
        related: [related(candidate)],
      },
    ];
  },
};
