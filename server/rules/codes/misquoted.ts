import { FUNCTION_WORDS, PRONOUNS } from '../../language/scopes.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { isWrongReferent } from '../../sources/referent.ts';
import type { Alteration } from '../../sources/wording/alteration.ts';
import { say } from '../../text/said.ts';
import { splitWords } from '../../text/words.ts';
import type { Fix } from '../finding.ts';
import { present, restoreWords } from '../fixes/fixes.ts';
import { inDraft, type Rule, type Scene } from '../rule.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { alterationsOf, describe, spanOfAlterations } from '../wording/alterationsOf.ts';
import { inSource, related } from '../wording/sourceText.ts';

export const misquoted: Rule = {
  code: 'misquoted',
  severity: 'warning',
  need: 'altered',
  documentation: 'Words differ from the source without a mark; the sense survives.',
  find(scene) {
    const altered = alterationsOf(scene, 'wording', 'inflection');
    // Indirect speech shifts pronouns and tenses; that it is no quote at all says more.
    if (altered === undefined || speakerVerdict(scene).kind === 'paraphrase') return [];
    const { alterations, candidate } = altered;
    return [
      {
        ...spanOfAlterations(scene, alterations),
        message: say`Words differ from the source: ${describe(scene, candidate, alterations)}. The source has ${inSource(candidate)}`,
        fixes: () => [
          ...restoreWords(scene, candidate, alterations),
          ...present(bracketReferent(scene, candidate, alterations)),
        ],
        related: [related(candidate)],
      },
    ];
  },
};

/** "The council" for "They" is honest in brackets, where the source speaks of the council just before. */
function bracketReferent(
  { corpus, draft, quotation }: Scene,
  candidate: Candidate,
  alterations: readonly Alteration[],
): Fix | undefined {
  const [only] = alterations;
  if (only === undefined || alterations.length > 1) return undefined;
  const { draft: written, source } = only.run;
  const [pronoun] = source;
  if (pronoun === undefined || source.length > 1 || !PRONOUNS.has(pronoun.key)) return undefined;
  const { article } = candidate.comparison.indexed;
  const before = splitWords(article.prose.text, {
    start: Math.max(article.body.start, pronoun.start - 600),
    end: pronoun.start,
  });
  const content = written.filter(({ key }) => !FUNCTION_WORDS.has(key));
  if (content.length === 0 || !content.every(({ key }) => before.some((word) => word.key === key)))
    return undefined;
  const words = written.map(({ start, end }) => quotation.text.slice(start, end));
  const replacement = { written: words, replaced: [pronoun.key], at: pronoun.start };
  if (isWrongReferent(replacement, candidate, corpus)) return undefined;
  const place = inDraft(quotation, only.draft);
  const text = draft.text.slice(place.start, place.end);
  return { title: say`Put “${text}” in brackets`, edits: [{ ...place, newText: `[${text}]` }] };
}
