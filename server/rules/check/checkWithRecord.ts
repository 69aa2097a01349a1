import type { Draft } from '../../drafts/draft.ts';
import { isIgnored } from '../../drafts/ignores.ts';
import { pairRecord } from '../../record/pairRecord.ts';
import { foldQuotation, type QuotationRecord } from '../../record/record.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { Finding, FindingCode } from '../finding.ts';
import { type HearDropped, passFixes } from '../fixes/fixGate.ts';
import type { DraftReport } from '../report.ts';
import type { RuleOptions } from '../ruleOptions.ts';
import { checkDraft } from './checkDraft.ts';
import { RECORD_RULES } from './rules.ts';

/** What a draft is held against: the articles and, where there is one, what was recorded of its quotations. */
export interface Known {
  readonly corpus: CorpusIndex;
  readonly record?: QuotationRecord | undefined;
}

/**
 * Checks every quotation of a draft against the corpus and, where there is one, against what was recorded of it.
 * Words that were the article's when they were recorded and are not any more are told of as that alone: it is the
 * article that changed, and not the writer who misquoted it. `hear` is told of fixes that a rule got wrong.
 */
export function checkWithRecord(
  draft: Draft,
  { corpus, record }: Known,
  options: RuleOptions,
  hear?: HearDropped,
): DraftReport {
  const report = checkDraft(draft, corpus, options, hear);
  if (record === undefined || record.quotations.length === 0) return report;
  const pairs = pairRecord(report.quotations, record.quotations);
  const found: Finding[] = [];
  const excused = new Set<number>();
  const silenced = new Set(report.silenced);
  for (const [index, recorded] of pairs.entries()) {
    const quotation = report.quotations[index];
    if (recorded === undefined || quotation === undefined) continue;
    for (const { code, severity: usual, find } of RECORD_RULES) {
      const severity = options.severities[code] ?? usual;
      if (severity === 'off') continue;
      for (const { fixes, ...one } of find({ draft, corpus, quotation, recorded })) {
        const isSame = foldQuotation(quotation.text) === foldQuotation(recorded.words);
        if (isSame && recorded.verdict === 'verbatim') excused.add(index);
        if (isIgnored(draft.ignores, code, quotation) || isIgnored(draft.ignores, code, quotation.outer))
          silenced.add(index);
        else
          found.push({
            ...one,
            code,
            severity,
            quotation: index,
            fixes: passFixes(draft.text, typeof fixes === 'function' ? fixes() : fixes, code, hear),
          });
      }
    }
  }
  if (found.length === 0 && excused.size === 0) return report;
  const kept = report.findings.filter(
    ({ code, quotation }) => !(quotation !== undefined && excused.has(quotation) && WORDING.has(code)),
  );
  const findings = [...kept, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...report, findings, silenced };
}

/** What is said of words that differ from the source's. */
const WORDING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'misquoted',
  'meaning-changed',
  'unmarked-omission',
  'out-of-order',
  'filler-dropped',
  'punctuation-changed',
  'house-style',
  'not-found',
]);
