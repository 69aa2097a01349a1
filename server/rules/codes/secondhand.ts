import { shortReference } from '../../citations/reference.ts';
import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import type { Rule } from '../rule.ts';
import { related } from '../wording/sourceText.ts';

export const secondhand: Rule = {
  code: 'secondhand',
  severity: 'information',
  documentation: 'The article repeats what was said to another outlet.',
  find({ quotation, reading, draft }) {
    if (reading === undefined || !reading.main.secondhand) return [];
    const { main } = reading;
    const { article } = main.comparison.indexed;
    const venue = 'attribution' in main.voice ? main.voice.attribution?.venue : undefined;
    if (venue === undefined) return [];
    const told = clean(article.prose.text.slice(venue.start, venue.end));
    const outlet = quotation.outlet && draft.prose.text.slice(quotation.outlet.start, quotation.outlet.end);
    if (!main.cited && outlet !== undefined && told.toLowerCase().includes(outlet.toLowerCase())) return [];
    const original = reading.others.find(({ secondhand, speaker }) => !secondhand && speaker === 'same');
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message:
          original === undefined
            ? say`${shortReference(article)} repeats these words; they were said to ${told}.`
            : say`${shortReference(article)} repeats these words; they were said to ${told}, which is among the articles.`,
        fixes: [],
        related: [related(main), ...(original === undefined ? [] : [related(original)])],
      },
    ];
  },
};
