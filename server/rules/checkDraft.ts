import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { slice } from '../text/span.ts';
import type { DraftReport } from './report.ts';
import type { RuleOptions } from './ruleOptions.ts';

/** Checks every quotation of a draft against the corpus. */
export function checkDraft(draft: Draft, _corpus: CorpusIndex, _options: RuleOptions): DraftReport {
  const quotations = draft.speech.quotes.map((quote) => ({
    start: quote.start,
    end: quote.end,
    text: slice(draft.text, quote),
    ...(quote.attribution === undefined ? {} : { attribution: quote.attribution }),
    verdict: 'unchecked' as const,
    otherSources: [],
    differences: [],
  }));
  return { quotations, findings: [], citations: [] };
}
