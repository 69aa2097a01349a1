import type { Rule } from './rule.ts';
import { inSource, related } from './sourceText.ts';
import { splitGap } from './split.ts';

export const misleadingSplit: Rule = {
  code: 'misleading-split',
  severity: 'warning',
  need: 'misleading',
  documentation:
    'The halves of a quotation split by its attribution do not follow one another in the source.',
  find(scene) {
    const gap = splitGap(scene);
    if (gap === undefined || gap.fresh) return [];
    const { quotation } = scene;
    const lead = { start: quotation.quote.outer.start, end: quotation.quote.outer.start };
    const places = {
      gap: 'further on in the source',
      backward: 'earlier in the source',
      elsewhere: 'in another article',
    };
    const speaker = quotation.speakers[0] ?? 'the speaker';
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message: `These words do not follow the ones before the attribution; they stand ${places[gap.kind]}: ${inSource(gap.to)}`,
        fixes:
          gap.kind === 'gap'
            ? [
                {
                  title: 'Give them an attribution of their own',
                  edits: [{ ...lead, newText: `Later ${lastName(speaker)} added: ` }],
                },
              ]
            : [],
        related: [related(gap.to), related(gap.from)],
      },
    ];
  },
};

function lastName(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
