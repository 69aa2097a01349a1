import { say } from '../../text/said.ts';
import { restoreAll, restoreWords } from '../fixes/fixes.ts';
import type { Rule, Scene, UncodedFinding } from '../rule.ts';
import { alterationsOf, spanOfAlterations } from '../wording/alterationsOf.ts';
import { inSource, related } from '../wording/sourceText.ts';
import { splitGap } from '../wording/splitGap.ts';

export const outOfOrder: Rule = {
  code: 'out-of-order',
  severity: 'warning',
  need: 'altered',
  documentation: 'The source’s words in another order; a hint across an attribution.',
  find: (scene) => [...withinMarks(scene), ...acrossAttribution(scene)],
};

function withinMarks(scene: Scene): UncodedFinding[] {
  const { reading, quotation } = scene;
  const altered = alterationsOf(scene, 'order');
  const backward = reading?.joins.find((join) => join.backward && join.over === 'paragraph');
  if (altered !== undefined) {
    const { alterations, candidate } = altered;
    return [
      {
        ...spanOfAlterations(scene, alterations),
        message: say`The words stand in another order in the source: ${inSource(candidate)}`,
        fixes: () => restoreWords(scene, candidate, alterations),
        related: [related(candidate)],
      },
    ];
  }
  const swapped = sameQuoteBackward(scene);
  if (reading === undefined || swapped === undefined || backward !== undefined) return [];
  return [
    {
      start: quotation.start,
      end: quotation.end,
      message: say`The parts stand in another order in the source: ${inSource(reading.main)}`,
      fixes: reading.parts.length === 1 ? [restoreAll(scene, reading.main)] : [],
      related: reading.parts.map((part) => related(part)),
    },
  ];
}

/** Two parts of one quote, the later first: no join parts them, only their order is wrong. */
function sameQuoteBackward({ reading }: Scene): true | undefined {
  const parts = reading?.parts ?? [];
  return parts.some(({ comparison }, at) => {
    const before = parts[at - 1]?.comparison;
    if (before === undefined || before.indexed !== comparison.indexed) return false;
    if (comparison.start >= before.start) return false;
    const end = before.wording.words.at(-1)?.end;
    return !reading?.joins.some(({ draft }) => draft.start === end);
  })
    ? true
    : undefined;
}

function acrossAttribution(scene: Scene): UncodedFinding[] {
  const gap = splitGap(scene);
  if (gap === undefined || gap.kind !== 'backward' || !gap.fresh) return [];
  return [
    {
      start: scene.quotation.start,
      end: scene.quotation.end,
      severity: 'hint',
      message: say`In the source these words come before the ones quoted first: ${inSource(gap.to)}`,
      fixes: [],
      related: [related(gap.to), related(gap.from)],
    },
  ];
}
