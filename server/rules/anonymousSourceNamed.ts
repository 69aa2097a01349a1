import { shortReference } from '../citations/reference.ts';
import { isIndefinite } from '../language/pronouns.ts';
import { clean } from '../text/clean.ts';
import { splitWords } from '../text/words.ts';
import type { Fix } from './finding.ts';
import { nameSpeaker, present } from './fixes.ts';
import type { Judged, Rule } from './rule.ts';
import { inSource, related } from './sourceText.ts';
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
        message: `${shortReference(article)} does not name who said this${role === '' ? '' : ` (“${role}”)`}: ${inSource(main)}`,
        fixes: present(
          isIndefinite(role, main.comparison.indexed.speech.language) ? nameRole(judged, role) : undefined,
        ),
        related: [related(main)],
      },
    ];
  },
};

/** The role in place of the name and of the role that the draft puts before it ("Festival programmer Mia Holt"). */
function nameRole(judged: Judged, role: string): Fix | undefined {
  const { draft, quotation } = judged;
  const { mention } = quotation.attribution ?? {};
  const named = nameSpeaker(judged, role);
  if (mention === undefined || named === undefined) return undefined;
  const lead = draft.text.slice(quotation.sentence.start, mention.start);
  const roles = new Set(splitWords(role).map(({ key }) => key));
  const words = splitWords(lead);
  let from = words.length;
  while (from > 0 && (roles.has(words[from - 1]?.key ?? '') || words[from - 1]?.key === 'the')) from--;
  const start = words[from]?.start ?? lead.length;
  const first = from === 0 ? role.charAt(0).toUpperCase() : role.charAt(0).toLowerCase();
  const edit = { start: quotation.sentence.start + start, end: mention.end, newText: first + role.slice(1) };
  return { title: named.title, edits: [edit] };
}
