import { nameSpeaker, present } from './fixes.ts';
import type { Rule } from './rule.ts';
import { inSource, related } from './sourceText.ts';
import { speakerSpan } from './speakerSpan.ts';
import { speakerVerdict } from './speakerVerdict.ts';

export const nestedSpeech: Rule = {
  code: 'nested-speech',
  severity: 'warning',
  documentation: 'The speaker was quoting these words from somebody else.',
  find(judged) {
    const verdict = speakerVerdict(judged);
    if (verdict.kind !== 'nested' || judged.reading === undefined) return [];
    const { main } = judged.reading;
    const by = verdict.by.join(' and ');
    return [
      {
        ...speakerSpan(judged),
        message: `${judged.quotation.speakers.join(' and ')} was quoting ${by === '' ? 'somebody else' : by} here: ${inSource(main)}`,
        fixes: present(verdict.by.length === 1 ? nameSpeaker(judged, by) : undefined),
        related: [related(main)],
      },
    ];
  },
};
