import { allOf, say } from '../../text/said.ts';
import { nameSpeaker, present } from '../fixes/fixes.ts';
import type { Rule } from '../rule.ts';
import { speakerSpan } from '../speakers/speakerSpan.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const nestedSpeech: Rule = {
  code: 'nested-speech',
  severity: 'warning',
  need: 'misattributed',
  documentation: 'The speaker was quoting these words from somebody else.',
  find(scene) {
    const verdict = speakerVerdict(scene);
    if (verdict.kind !== 'nested' || scene.reading === undefined) return [];
    const { main } = scene.reading;
    const by = verdict.by.join(' and ');
    return [
      {
        ...speakerSpan(scene),
        message:
          by === ''
            ? say`${allOf(scene.quotation.speakers)} was quoting somebody else here: ${inSource(main)}`
            : say`${allOf(scene.quotation.speakers)} was quoting ${allOf(verdict.by)} here: ${inSource(main)}`,
        fixes: present(verdict.by.length === 1 ? nameSpeaker(scene, by) : undefined),
        related: [related(main)],
      },
    ];
  },
};
