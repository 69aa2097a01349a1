import { restoreAll, restoreWords } from './fixes.ts';
import type { Found, Judged, Rule } from './rule.ts';
import { inSource, related } from './sourceText.ts';
import { splitGap } from './split.ts';
import { alterationsOf, spanOfAlterations } from './wordingRules.ts';

export const outOfOrder: Rule = {
  code: 'out-of-order',
  severity: 'warning',
  documentation: 'The source’s words in another order; a hint across an attribution.',
  find: (judged) => [...withinMarks(judged), ...acrossAttribution(judged)],
};

function withinMarks(judged: Judged): Found[] {
  const { reading, quotation } = judged;
  const altered = alterationsOf(judged, 'order');
  const backward = reading?.joins.find((join) => join.backward && join.over === 'paragraph');
  if (altered !== undefined) {
    const { alterations, candidate } = altered;
    return [
      {
        ...spanOfAlterations(judged, alterations),
        message: `The words stand in another order in the source: ${inSource(candidate)}`,
        fixes: () => restoreWords(judged, candidate, alterations),
        related: [related(candidate)],
      },
    ];
  }
  const swapped = sameQuoteBackward(judged);
  if (reading === undefined || swapped === undefined || backward !== undefined) return [];
  return [
    {
      start: quotation.start,
      end: quotation.end,
      message: `The parts stand in another order in the source: ${inSource(reading.main)}`,
      fixes: reading.parts.length === 1 ? [restoreAll(judged, reading.main)] : [],
      related: reading.parts.map((part) => related(part)),
    },
  ];
}

/** Two parts of one quote, the later first: no join parts them, only their order is wrong. */
function sameQuoteBackward({ reading }: Judged): true | undefined {
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

function acrossAttribution(judged: Judged): Found[] {
  const gap = splitGap(judged);
  if (gap === undefined || gap.kind !== 'backward' || !gap.fresh) return [];
  return [
    {
      start: judged.quotation.start,
      end: judged.quotation.end,
      severity: 'hint',
      message: `In the source these words come before the ones quoted first: ${inSource(gap.to)}`,
      fixes: [],
      related: [related(gap.to), related(gap.from)],
    },
  ];
}
