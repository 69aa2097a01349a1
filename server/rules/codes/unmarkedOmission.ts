import type { Alteration } from '../../sources/wording/alteration.ts';
import { say } from '../../text/said.ts';
import type { Fix } from '../finding.ts';
import { insertEllipsis, restoreWords } from '../fixes/fixes.ts';
import type { Rule, Scene } from '../rule.ts';
import { alterationsOf, describe, spanOfAlterations } from '../wording/alterationsOf.ts';
import { matterInWords } from '../wording/matterInWords.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const unmarkedOmission: Rule = {
  code: 'unmarked-omission',
  severity: 'warning',
  need: 'altered',
  documentation:
    'Words of the source are left out without an ellipsis; an error when what is gone qualifies or negates.',
  find(scene) {
    const altered = alterationsOf(scene, 'omission');
    if (altered === undefined) return [];
    const { alterations, candidate } = altered;
    // Of what was rewritten nothing was merely left out.
    if (candidate.comparison.fit < REWRITTEN && alterationsOf(scene, 'wording') !== undefined) return [];
    const [changes, printed] = [describe(scene, candidate, alterations), inSource(candidate)];
    const lost = alterations.find(({ about }) => about !== undefined);
    return [
      {
        ...spanOfAlterations(scene, alterations),
        ...(lost && { severity: 'error' }),
        message:
          lost === undefined
            ? say`Words are left out without an ellipsis: ${changes}. The source has ${printed}`
            : say`Words are left out without an ellipsis, ${matterInWords(lost.about)} among them: ${changes}. The source has ${printed}`,
        fixes: () => [
          ...restoreWords(scene, candidate, alterations),
          ...(lost === undefined ? markOmissions(scene, alterations) : []),
        ],
        related: [related(candidate)],
      },
    ];
  },
};

/** Less than half of the words stand there. */
const REWRITTEN = 0.5;

/** An ellipsis is honest only where nothing that qualifies is lost. */
function markOmissions(scene: Scene, alterations: readonly Alteration[]): Fix[] {
  if (alterations.some(({ run }) => run.before === undefined || run.after === undefined)) return [];
  const edits = alterations.map(({ draft }) => insertEllipsis(scene, draft));
  return [{ title: say`Mark the omission with an ellipsis`, edits }];
}
