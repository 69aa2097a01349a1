import { namesOf } from '../sources/voice.ts';
import { say } from '../text/said.ts';
import { isFullSentence } from './fullSentence.ts';
import type { Rule } from './rule.ts';
import { related } from './sourceText.ts';
import { isUnattributed } from './speakerVerdict.ts';

export const unattributed: Rule = {
  code: 'unattributed',
  severity: 'warning',
  need: 'unattributed',
  documentation: 'A full-sentence quotation that nobody is given for.',
  find(scene) {
    const { quotation, reading, draft } = scene;
    if (reading === undefined || !isUnattributed(scene)) return [];
    if (quotation.quote.kind !== 'speech' || !isFullSentence(quotation) || quotation.quote.form !== 'marks')
      return [];
    const block = draft.prose.blocks[quotation.quote.block];
    if (block?.kind === 'cell' || block?.kind === 'note') return [];
    const { voice } = reading.main;
    if (voice.kind !== 'speech' && voice.kind !== 'nested') return [];
    const [name] = namesOf(voice.attribution);
    const surname = name?.split(/\s+/).at(-1);
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message:
          name === undefined
            ? say`The draft does not say whose words these are.`
            : say`The draft does not say whose words these are; the source gives them to ${name}.`,
        fixes:
          surname === undefined
            ? []
            : [
                {
                  title: say`Add “${surname} said”`,
                  edits: [
                    {
                      start: quotation.quote.outer.start,
                      end: quotation.quote.outer.start,
                      newText: `${surname} said: `,
                    },
                  ],
                },
              ],
        related: [related(reading.main)],
      },
    ];
  },
};
