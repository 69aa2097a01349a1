import { shortReference } from '../../citations/reference.ts';
import { maySameSpeaker } from '../../sources/names/speakerNames.ts';
import { say } from '../../text/said.ts';
import { nameSpeaker, present } from '../fixes/fixes.ts';
import type { Rule } from '../rule.ts';
import { speakerSpan } from '../speakers/speakerSpan.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { related } from '../wording/sourceText.ts';

export const misspeltName: Rule = {
  code: 'misspelt-name',
  severity: 'warning',
  need: 'misattributed',
  documentation: 'The speaker’s name is a slip of the name in the source.',
  find(scene) {
    const verdict = speakerVerdict(scene);
    if (verdict.kind !== 'misspelt' || scene.reading === undefined) return [];
    const { main } = scene.reading;
    const written = scene.quotation.speakers.join(' and ');
    const { start, end } = speakerSpan(scene);
    // A slip is told where it stands, not at every later "Priebus", which is right.
    if (maySameSpeaker(scene.draft.prose.text.slice(start, end), verdict.name)) return [];
    return [
      {
        start,
        end,
        message: say`${shortReference(main.comparison.indexed.article)} spells the name “${verdict.name}”, not “${written}”.`,
        fixes: present(nameSpeaker(scene, verdict.name)),
        related: [related(main)],
      },
    ];
  },
};
