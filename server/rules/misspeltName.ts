import { shortReference } from '../citations/reference.ts';
import { nameSpeaker, present } from './fixes.ts';
import type { Rule } from './rule.ts';
import { related } from './sourceText.ts';
import { speakerSpan } from './speakerSpan.ts';
import { speakerVerdict } from './speakerVerdict.ts';

export const misspeltName: Rule = {
  code: 'misspelt-name',
  severity: 'warning',
  documentation: 'The speaker’s name is a slip of the name in the source.',
  find(judged) {
    const verdict = speakerVerdict(judged);
    if (verdict.kind !== 'misspelt' || judged.reading === undefined) return [];
    const { main } = judged.reading;
    const written = judged.quotation.speakers.join(' and ');
    return [
      {
        ...speakerSpan(judged),
        message: `${shortReference(main.comparison.indexed.article)} spells the name “${verdict.name}”, not “${written}”.`,
        fixes: present(nameSpeaker(judged, verdict.name)),
        related: [related(main)],
      },
    ];
  },
};
