import { shortReference } from '../../citations/reference.ts';
import { allOf, say } from '../../text/said.ts';
import { overlap } from '../../text/span.ts';
import type { Fix } from '../finding.ts';
import { nameSpeaker, present } from '../fixes/fixes.ts';
import type { Rule, Scene } from '../rule.ts';
import { speakerSpan } from '../speakers/speakerSpan.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { inSource, related } from '../wording/sourceText.ts';
import { findCuts } from './misleadingCut.ts';
import { asSaid } from './wrongMedium.ts';

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
        fixes: present(renames ? nameSpeaker(scene, right) : undefined).map((fix) => withMedium(scene, fix)),
        related: [related(main)],
      },
    ];
  },
};

/** Whoever speaks in the place of somebody who "writes" is given a verb that fits, or the next finding would ask for it. */
function withMedium(scene: Scene, fix: Fix): Fix {
  const said = asSaid(scene);
  if (said === undefined || fix.edits.some((edit) => overlap(edit, said))) return fix;
  return { ...fix, edits: [...fix.edits, said].sort((a, b) => a.start - b.start) };
}
