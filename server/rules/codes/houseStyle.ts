import { say } from '../../text/said.ts';
import { restoreWords } from '../fixes/fixes.ts';
import { byStyle, type Rule } from '../rule.ts';
import { alterationsOf, describe, spanOfAlterations } from '../wording/alterationsOf.ts';
import { related } from '../wording/sourceText.ts';

export const houseStyle: Rule = {
  code: 'house-style',
  severity: 'hint',
  documentation:
    'Figures, abbreviations, spelling, hyphens or capitals of another house; a warning in academic and legal style.',
  find(scene) {
    const altered = alterationsOf(scene, 'house-style', 'spacing');
    if (altered === undefined || scene.options.style === 'news-lenient') return [];
    const { alterations, candidate } = altered;
    return [
      {
        ...spanOfAlterations(scene, alterations),
        severity: byStyle(scene.options, { academic: 'warning', legal: 'warning' }, 'hint'),
        message: say`Another house’s style: ${describe(scene, candidate, alterations)}.`,
        fixes: () => restoreWords(scene, candidate, alterations),
        related: [related(candidate)],
      },
    ];
  },
};
