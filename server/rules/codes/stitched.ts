import { type Said, say } from '../../text/said.ts';
import { splitAtJoin } from '../fixes/splitAtJoin.ts';
import type { Rule } from '../rule.ts';
import { inDraft } from '../rule.ts';
import { inSources, related } from '../wording/sourceText.ts';

export const stitched: Rule = {
  code: 'stitched',
  severity: 'error',
  need: 'altered',
  documentation: 'Distant parts, turns, speakers or articles are joined in one pair of marks without a mark.',
  find(scene) {
    const { reading, quotation } = scene;
    const join = reading?.joins.find(({ mark }) => mark === undefined);
    if (reading === undefined || join === undefined) return [];
    const first = inDraft(quotation, join.from.pair.draft);
    const second = inDraft(quotation, join.to.pair.draft);
    return [
      {
        start: first.start,
        end: second.end,
        message: JOINED[join.over](inSources(reading.parts)),
        fixes: reading.joins.length === 1 ? splitAtJoin(scene, join) : [],
        related: reading.parts.map((part) => related(part)),
      },
    ];
  },
};

/** What is joined, with the sentences of the source. */
const JOINED = {
  paragraph: (sources: Said) => say`One pair of marks joins different places of the source: ${sources}`,
  question: (sources: Said) => say`One pair of marks joins different answers of the interview: ${sources}`,
  speaker: (sources: Said) => say`One pair of marks joins words of different speakers: ${sources}`,
  article: (sources: Said) => say`One pair of marks joins different articles: ${sources}`,
};
