import { nameWords } from '../../sources/names/speakerNames.ts';
import { namesOf } from '../../sources/voice.ts';
import { say } from '../../text/said.ts';
import type { Rule, Scene } from '../rule.ts';
import { isFullSentence } from '../speakers/fullSentence.ts';
import { isUnattributed } from '../speakers/speakerVerdict.ts';
import { related } from '../wording/sourceText.ts';

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
    if (surname !== undefined && block !== undefined && isNamedBehind(scene, block.end, surname)) return [];
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

/** "“It is a thing of the past.” That is Renn's view.": how it is said may not be understood, and yet it is said. */
function isNamedBehind({ draft: { prose }, quotation }: Scene, end: number, surname: string): boolean {
  const { outer } = quotation.quote;
  const [next = ''] =
    /^[^.!?]*/.exec(prose.text.slice(outer.end, Math.min(end, outer.end + NEXT_SENTENCE))) ?? [];
  return nameWords(next).includes(nameWords(surname).at(-1) ?? '');
}

/** In UTF-16 units. */
const NEXT_SENTENCE = 120;
