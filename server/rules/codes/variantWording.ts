import { shortReference } from '../../citations/reference.ts';
import { pendingAt } from '../../sources/cautions.ts';
import { compareDates } from '../../sources/findSources.ts';
import { say } from '../../text/said.ts';
import type { Rule } from '../rule.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const variantWording: Rule = {
  code: 'variant-wording',
  severity: 'information',
  documentation:
    'An earlier or more original article words this differently, or a change tracked in this one is not decided.',
  find({ quotation, reading }) {
    if (reading === undefined || !reading.main.exact || reading.main.secondhand) return [];
    const { main } = reading;
    const span = { start: quotation.start, end: quotation.end };
    const pending = pendingAt(main.comparison.indexed.article, main.comparison);
    if (pending !== undefined)
      return [
        { ...span, message: say`${pending} Ask which wording stands.`, fixes: [], related: [related(main)] },
      ];
    const day = main.comparison.indexed.article.metadata.issued;
    const other = reading.others.find(
      (one) =>
        !one.exact &&
        !one.secondhand &&
        one.speaker === 'same' &&
        one.voice.kind === 'speech' &&
        one.comparison.indexed !== main.comparison.indexed &&
        compareDates(one.comparison.indexed.article.metadata.issued, day) < 0,
    );
    if (other === undefined) return [];
    return [
      {
        ...span,
        message: say`${shortReference(other.comparison.indexed.article)} has it otherwise: ${inSource(other)}`,
        fixes: [],
        related: [related(main), related(other)],
      },
    ];
  },
};
