import { findInsertion } from '../../citations/allForms/findInsertions.ts';
import { citablePlace } from '../../citations/allForms/writeLocator.ts';
import { namedArticles } from '../../citations/citation.ts';
import { shortReference } from '../../citations/reference.ts';
import { createSources } from '../../citations/sources.ts';
import type { Draft } from '../../drafts/draft.ts';
import { isNoted, type Quotation } from '../../sources/quotation.ts';
import { say } from '../../text/said.ts';
import type { CitationRule } from '../rule.ts';
import { related } from '../wording/sourceText.ts';

export const uncited: CitationRule = {
  code: 'uncited',
  severity: 'hint',
  documentation: 'No citation, in a draft that cites elsewhere.',
  find({ draft, corpus, quotation, reading, citations }) {
    if (
      !citations.some((citation) => namedArticles(citation).length > 0) ||
      reading === undefined ||
      quotation.citations.length > 0
    )
      return [];
    if (isNoted(draft, quotation) || linksElsewhere(draft, quotation)) return [];
    const { article } = reading.main.comparison.indexed;
    return [
      {
        start: quotation.start,
        end: quotation.end,
        message: say`This quotation has no citation; it comes from ${shortReference(article)}.`,
        fixes: () => {
          const index = draft.speech.quotes.indexOf(quotation.quote);
          const at = citablePlace(article, reading.main.comparison.start);
          const insertion = findInsertion(
            { article, draft, quotation: index, sources: createSources(corpus), stands: at },
            citations,
          );
          return insertion === undefined ? [] : [{ title: insertion.title, edits: insertion.edits }];
        },
        related: [related(reading.main)],
      },
    ];
  },
};

/** Whether the sentence links to some other page, itself or by a note: the writer has a source of their own. */
function linksElsewhere({ prose }: Draft, { sentence }: Quotation): boolean {
  const isHere = ({ start }: { readonly start: number }) =>
    sentence.start <= start && start <= sentence.end + 2;
  if (prose.links.some(isHere)) return true;
  const labels = prose.footnoteReferences.filter(isHere).map(({ label }) => label.toLowerCase());
  return prose.footnoteDefinitions.some(
    ({ label, urls }) => urls.length > 0 && labels.includes(label.toLowerCase()),
  );
}
