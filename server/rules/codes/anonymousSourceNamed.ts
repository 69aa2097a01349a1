import { shortReference } from '../../citations/reference.ts';
import { isThe } from '../../language/citationWords.ts';
import { isIndefinite } from '../../language/pronouns.ts';
import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import { splitWords } from '../../text/words.ts';
import type { Fix } from '../finding.ts';
import { nameSpeaker, present } from '../fixes/fixes.ts';
import type { Rule, Scene } from '../rule.ts';
import { speakerSpan } from '../speakers/speakerSpan.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const anonymousSourceNamed: Rule = {
  code: 'anonymous-source-named',
  severity: 'error',
  need: 'misattributed',
  documentation: 'The source does not name the speaker, the draft does.',
  find(scene) {
    if (speakerVerdict(scene).kind !== 'anonymous' || scene.reading === undefined) return [];
    const { main } = scene.reading;
    const { article } = main.comparison.indexed;
    const mention = 'attribution' in main.voice ? main.voice.attribution?.mention : undefined;
    const role = mention === undefined ? '' : clean(article.prose.text.slice(mention.start, mention.end));
    return [
      {
        ...speakerSpan(scene),
        message:
          role === ''
            ? say`${shortReference(article)} does not name who said this: ${inSource(main)}`
            : say`${shortReference(article)} does not name who said this (“${role}”): ${inSource(main)}`,
        fixes: present(
          isIndefinite(role, main.comparison.indexed.speech.language) ? nameRole(scene, role) : undefined,
        ),
        related: [related(main)],
      },
    ];
  },
};

/**
 * The role in place of the name and of the role that the draft puts right before it ("Festival programmer Mia Holt").
 * The name may stand in an earlier sentence, and a quotation right before it.
 */
function nameRole(scene: Scene, role: string): Fix | undefined {
  const { draft, quotation } = scene;
  const { mention } = quotation.attribution ?? {};
  const named = nameSpeaker(scene, role);
  const block = draft.prose.blocks.find(
    ({ start, end }) => mention && start <= mention.start && mention.end <= end,
  );
  if (mention === undefined || named === undefined || block === undefined) return undefined;
  const roles = new Set(splitWords(role).map(({ key }) => key));
  let { start } = mention;
  for (const word of splitWords(draft.text.slice(block.start, start)).reverse()) {
    const isBeside = /^\s+$/.test(draft.text.slice(block.start + word.end, start));
    if (!isBeside || !(roles.has(word.key) || isThe(word.key))) break;
    start = block.start + word.start;
  }
  const first = BEGINS.test(draft.text.slice(block.start, start))
    ? role.charAt(0).toUpperCase()
    : role.charAt(0).toLowerCase();
  return { title: named.title, edits: [{ start, end: mention.end, newText: first + role.slice(1) }] };
}

/** What stands before the first word of a sentence. */
const BEGINS = /(?:^|[.?!]["”’')\]]*\s)\s*$/;
