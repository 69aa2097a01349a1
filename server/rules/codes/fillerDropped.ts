import { say } from '../../text/said.ts';
import { insertEllipsis, restoreWords } from '../fixes/fixes.ts';
import { byStyle, type Rule } from '../rule.ts';
import { alterationsOf, describe, spanOfAlterations } from '../wording/alterationsOf.ts';
import { related } from '../wording/sourceText.ts';

export const fillerDropped: Rule = {
  code: 'filler-dropped',
  severity: 'information',
  need: 'altered',
  documentation:
    'An “um”, “er” or “you know” was dropped; nothing in lenient style, a warning in legal style.',
  find(scene) {
    const altered = alterationsOf(scene, 'filler');
    if (altered === undefined || scene.options.style === 'news-lenient') return [];
    const { alterations, candidate } = altered;
    return [
      {
        ...spanOfAlterations(scene, alterations),
        severity: byStyle(scene.options, { legal: 'warning' }, 'information'),
        message: say`A filler was dropped: ${describe(scene, candidate, alterations)}.`,
        fixes: () => [
          ...restoreWords(scene, candidate, alterations),
          {
            title: say`Mark the omission with an ellipsis`,
            edits: alterations.map(({ draft }) => insertEllipsis(scene, draft)),
          },
        ],
        related: [related(candidate)],
      },
    ];
  },
};
