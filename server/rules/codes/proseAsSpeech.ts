import { shortReference } from '../../citations/reference.ts';
import { fullName } from '../../corpus/article.ts';
import { allOf, say } from '../../text/said.ts';
import { nameSpeaker, present, unquote } from '../fixes/fixes.ts';
import type { Rule } from '../rule.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const proseAsSpeech: Rule = {
  code: 'prose-as-speech',
  severity: 'error',
  need: 'misattributed',
  documentation: 'The article’s own prose is given to a person as speech.',
  find(scene) {
    if (speakerVerdict(scene).kind !== 'prose' || scene.reading === undefined) return [];
    const { main } = scene.reading;
    const { article } = main.comparison.indexed;
    const { authors, containerTitle } = article.metadata;
    const { speakers } = scene.quotation;
    const [author] = authors;
    const writer = author === undefined ? containerTitle : fullName(author);
    return [
      {
        start: scene.quotation.start,
        end: scene.quotation.end,
        message:
          speakers.length === 0
            ? say`These are the words of the article, not of a speaker: ${shortReference(article)} writes ${inSource(main)}`
            : say`These are the words of the article, not of ${allOf(speakers)}: ${shortReference(article)} writes ${inSource(main)}`,
        fixes: present(writer === undefined ? undefined : nameSpeaker(scene, writer, 'full'), unquote(scene)),
        related: [related(main)],
      },
    ];
  },
};
