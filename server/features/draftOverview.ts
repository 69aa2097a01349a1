import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { Finding, FindingCode } from '../rules/finding.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import { clean } from '../text/clean.ts';
import type { Span } from '../text/span.ts';

/** What a quotation needs, from the gravest down. */
export const NEEDS = [
  'misattributed',
  'altered',
  'not-found',
  'to-look-at',
  'uncited',
  'unchecked',
  'fine',
] as const;

export type Need = (typeof NEEDS)[number];

/** A quotation of the draft in a line: what it needs and why. */
export interface OverviewItem extends Span {
  readonly need: Need;
  /** The words, on one line. */
  readonly words: string;
  readonly speaker?: string;
  /** The message of the gravest finding. */
  readonly message?: string;
  /** The id of the article that holds the words. */
  readonly article?: string;
}

/** The quotations of a draft, each under what it needs first; in the order of the draft. */
export function overviewOf({ quotations, findings }: DraftReport): OverviewItem[] {
  const byQuotation = new Map<number | undefined, Finding[]>();
  for (const finding of findings) {
    const { quotation } = finding;
    const known = byQuotation.get(quotation);
    if (known === undefined) byQuotation.set(quotation, [finding]);
    else known.push(finding);
  }
  return quotations.map((quotation, index) => {
    const about = byQuotation.get(index) ?? [];
    const need = needOf(quotation, new Set(about.map(({ code }) => code)), about.some(isGrave));
    const message = (about.find(isGrave) ?? about[0])?.message;
    return {
      start: quotation.start,
      end: quotation.end,
      need,
      words: clean(quotation.text),
      ...(quotation.attribution && { speaker: sayerInWords(quotation.attribution, 'somebody unnamed') }),
      ...(message !== undefined && { message }),
      ...(quotation.source && { article: quotation.source.article }),
    };
  });
}

const isGrave = ({ severity }: { readonly severity: string }) =>
  severity === 'error' || severity === 'warning';

function needOf({ verdict, source }: QuotationReport, codes: ReadonlySet<FindingCode>, grave: boolean): Need {
  if ([...codes].some((code) => SPEAKERS.has(code))) return 'misattributed';
  if (verdict === 'altered') return 'altered';
  if (codes.has('not-found')) return 'not-found';
  if (grave) return 'to-look-at';
  if (codes.has('uncited')) return 'uncited';
  return source === undefined ? 'unchecked' : 'fine';
}

/** They say that the words are somebody else’s than the draft has it. */
const SPEAKERS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'misattributed',
  'prose-as-speech',
  'paraphrase-as-quote',
  'nested-speech',
  'headline-only',
  'anonymous-source-named',
]);
