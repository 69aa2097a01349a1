import { shortReference } from '../citations/reference.ts';
import type { Article } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import type { DraftReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { inert } from '../text/clean.ts';
import { covers, slice } from '../text/span.ts';
import { findNeeds } from './needs.ts';
import { citedQuotations } from './tally.ts';

/** The outlet of a source, to be shown after the closing mark of a quotation. */
export interface SourceHint {
  /** An offset into the draft. */
  readonly at: number;
  readonly outlet: string;
  readonly article: Article;
  readonly altered: boolean;
}

/**
 * Names the outlet of every finished quotation that has a source, where the draft does not say it: not by a citation,
 * nor by naming the outlet in the same paragraph. Nothing may push the words about while they are typed.
 */
export function findSourceHints(corpus: CorpusIndex, draft: Draft, report: DraftReport): SourceHint[] {
  const cited = citedQuotations(report);
  const places = new Map(report.quotations.map((quotation, index) => [quotation, index]));
  return findNeeds(draft, report).flatMap(({ quotation, need }) => {
    const { source, outer } = quotation;
    const article = source === undefined ? undefined : corpus.article(source.article)?.article;
    if (article === undefined || cited.has(places.get(quotation) ?? -1)) return [];
    const outlet = inert(shortReference(article));
    const altered = need === 'altered';
    const paragraph = draft.prose.blocks.find((block) => covers(block, outer));
    const isNamed = paragraph !== undefined && slice(draft.prose.text, paragraph).includes(outlet);
    return isNamed && !altered ? [] : [{ at: outer.end, outlet, article, altered }];
  });
}
