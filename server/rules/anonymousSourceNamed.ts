import { shortReference } from '../citations/reference.ts';
import { clean } from '../text/clean.ts';
import { nameSpeaker, present } from './fixes.ts';
import type { Rule } from './rule.ts';
import { related, sourceSentence } from './sourceText.ts';
import { speakerSpan } from './speakerSpan.ts';
import { speakerVerdict } from './speakerVerdict.ts';

export const anonymousSourceNamed: Rule = {
  code: 'anonymous-source-named',
  severity: 'error',
  documentation: 'The source does not name the speaker, the draft does.',
  find(judged) {
    if (speakerVerdict(judged).kind !== 'anonymous' || judged.reading === undefined) return [];
    const { main } = judged.reading;
    const { article } = main.comparison.indexed;
    const mention = 'attribution' in main.voice ? main.voice.attribution?.mention : undefined;
    const role = mention === undefined ? '' : clean(article.prose.text.slice(mention.start, mention.end));
    return [
      {
        ...speakerSpan(judged),
        message: `${shortReference(article)} does not name who said this${role === '' ? '' : ` (“${role}”)`}: “${sourceSentence(main, main.comparison)}”.`,
        fixes: present(/^(?:an?|one|the)\s/i.test(role) ? nameSpeaker(judged, role) : undefined),
        related: [related(main)],
      },
    ];
  },
};
