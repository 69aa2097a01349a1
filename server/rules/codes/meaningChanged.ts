import { allOf, say } from '../../text/said.ts';
import { restoreWords } from '../fixes/fixes.ts';
import type { Rule } from '../rule.ts';
import { alterationsOf, describe, spanOfAlterations } from '../wording/alterationsOf.ts';
import { matterInWords } from '../wording/matterInWords.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const meaningChanged: Rule = {
  code: 'meaning-changed',
  severity: 'error',
  need: 'altered',
  documentation:
    'A negation, number, unit, date, name, modal verb or word of strength was changed without a mark.',
  find(scene) {
    const altered = alterationsOf(scene, 'meaning');
    if (altered === undefined) return [];
    const { alterations, candidate } = altered;
    const about = allOf([...new Set(alterations.map(({ about }) => about))].map(matterInWords));
    return [
      {
        ...spanOfAlterations(scene, alterations),
        message: say`The sense changes (${about}): ${describe(scene, candidate, alterations)}. The source has ${inSource(candidate)}`,
        fixes: () => restoreWords(scene, candidate, alterations),
        related: [related(candidate)],
      },
    ];
  },
};
