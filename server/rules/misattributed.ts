import { shortReference } from '../citations/reference.ts';
import { allOf, say } from '../text/said.ts';
import { nameSpeaker, present } from './fixes.ts';
import { findCuts } from './misleadingCut.ts';
import type { Rule } from './rule.ts';
import { inSource, related } from './sourceText.ts';
import { speakerSpan } from './speakerSpan.ts';
import { speakerVerdict } from './speakerVerdict.ts';

export const misattributed: Rule = {
  code: 'misattributed',
  severity: 'error',
  need: 'misattributed',
  documentation:
    'The source gives these words to somebody else; a warning where either side is not quite sure.',
  find(scene) {
    const verdict = speakerVerdict(scene);
    if (verdict.kind !== 'other' || scene.reading === undefined) return [];
    const { main } = scene.reading;
    const right = verdict.names.join(' and ');
    // Where the words are also cut so that they say something else, another name does not make them right.
    const renames = verdict.names.length === 1 && findCuts(scene, main).length === 0;
    return [
      {
        ...speakerSpan(scene),
        severity: verdict.sure ? 'error' : 'warning',
        message: say`${shortReference(main.comparison.indexed.article)} gives these words to ${allOf(verdict.names)}: ${inSource(main)}`,
        fixes: present(renames ? nameSpeaker(scene, right) : undefined),
        related: [related(main)],
      },
    ];
  },
};
