import type { Join } from '../../sources/joins.ts';
import { namesOf, voiceAt } from '../../sources/voice.ts';
import { say } from '../../text/said.ts';
import type { Fix } from '../finding.ts';
import { inDraft, type Scene } from '../rule.ts';
import { surnameOf } from './fixes.ts';

/**
 * Parts a quotation where it joins what the source keeps apart, and gives the second part an attribution of its
 * own: `"A. B," she said.` becomes `"A," Calloway said. Later Calloway added: "B."` Only where the attribution
 * closes the sentence, so that it is known what to take away.
 */
export function splitAtJoin({ draft, quotation }: Scene, join: Join): Fix[] {
  const { outer } = quotation.quote;
  const { attribution, sentence } = quotation;
  const [first, second] = [join.from, join.to].map(({ indexed, pair }) => {
    const voice = voiceAt(indexed, [pair.source]);
    return 'attribution' in voice ? namesOf(voice.attribution)[0] : undefined;
  });
  if (first === undefined || second === undefined || attribution === undefined) return [];
  const tail = draft.text.slice(outer.end, sentence.end);
  const isTail = attribution.mention.start >= outer.end && tail.trim().split(/\s+/).length <= LONGEST_TAIL;
  if (!isTail || quotation.follows !== undefined || !/^[.!?]/.test(draft.text.slice(sentence.end))) return [];
  const opening = draft.text.slice(outer.start, quotation.start);
  const closing = draft.text.slice(quotation.end, outer.end);
  const one = surnameOf(first);
  const other = surnameOf(second);
  const lead =
    one !== other ? `${other} said:` : join.backward ? `Earlier ${other} had said:` : `Later ${other} added:`;
  const gap = inDraft(quotation, join.draft);
  const last = inDraft(quotation, quotation.wording.words.at(-1) ?? { start: 0, end: quotation.text.length });
  const mark = /[?!]/.exec(draft.text.slice(last.end, quotation.end))?.[0] ?? '.';
  return [
    {
      title: say`Part the quotation and attribute both halves`,
      edits: [
        { ...gap, newText: `,${closing} ${one} said. ${lead} ${opening}` },
        { start: last.end, end: sentence.end + 1, newText: `${mark}${closing}` },
      ],
    },
  ];
}

/** More words than these are more than an attribution. */
const LONGEST_TAIL = 6;
