import { shortReference } from '../../citations/reference.ts';
import { say } from '../../text/said.ts';
import { present, unquote } from '../fixes/fixes.ts';
import type { Rule } from '../rule.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const paraphraseAsQuote: Rule = {
  code: 'paraphrase-as-quote',
  severity: 'error',
  need: 'misattributed',
  documentation: 'The article’s indirect speech is put between quotation marks.',
  find(scene) {
    if (speakerVerdict(scene).kind !== 'paraphrase' || scene.reading === undefined) return [];
    const { main } = scene.reading;
    return [
      {
        start: scene.quotation.start,
        end: scene.quotation.end,
        message: say`${shortReference(main.comparison.indexed.article)} reports this in its own words and does not quote it: ${inSource(main)}`,
        fixes: present(unquote(scene)),
        related: [related(main)],
      },
    ];
  },
};
