import { type Said, say } from '../../text/said.ts';
import type { Rule } from '../rule.ts';
import { inSource, related } from '../wording/sourceText.ts';
import { splitGap } from '../wording/splitGap.ts';

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
    const speaker = quotation.speakers[0] ?? 'the speaker';
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message: PLACES[gap.kind](inSource(gap.to)),
        fixes:
          gap.kind === 'gap'
            ? [
                {
                  title: say`Give them an attribution of their own`,
                  edits: [{ ...lead, newText: `Later ${lastName(speaker)} added: ` }],
                },
              ]
            : [],
        related: [related(gap.to), related(gap.from)],
      },
    ];
  },
};

/** What is said of the words, by where they stand, with the sentence of the source. */
const PLACES = {
  gap: (source: Said) =>
    say`These words do not follow the ones before the attribution; they stand further on in the source: ${source}`,
  backward: (source: Said) =>
    say`These words do not follow the ones before the attribution; they stand earlier in the source: ${source}`,
  elsewhere: (source: Said) =>
    say`These words do not follow the ones before the attribution; they stand in another article: ${source}`,
};

function lastName(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
