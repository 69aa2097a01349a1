import { shortReference } from '../citations/reference.ts';
import { fullName } from '../corpus/article.ts';
import { nameSpeaker, present, unquote } from './fixes.ts';
import type { Rule } from './rule.ts';
import { inSource, related } from './sourceText.ts';
import { speakerVerdict } from './speakerVerdict.ts';

export const proseAsSpeech: Rule = {
  code: 'prose-as-speech',
  severity: 'error',
  documentation: 'The article’s own prose is given to a person as speech.',
  find(judged) {
    if (speakerVerdict(judged).kind !== 'prose' || judged.reading === undefined) return [];
    const { main } = judged.reading;
    const { article } = main.comparison.indexed;
    const { authors, containerTitle } = article.metadata;
    const [author] = authors;
    const writer = author === undefined ? containerTitle : fullName(author);
    return [
      {
        start: judged.quotation.start,
        end: judged.quotation.end,
        message: `These are the words of the article, not of ${judged.quotation.speakers.join(' and ') || 'a speaker'}: ${shortReference(article)} writes ${inSource(main)}`,
        fixes: present(
          writer === undefined ? undefined : nameSpeaker(judged, writer, 'full'),
          unquote(judged),
        ),
        related: [related(main)],
      },
    ];
  },
};
