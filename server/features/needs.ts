import type { Draft } from '../drafts/draft.ts';
import { RULES } from '../rules/check/rules.ts';
import type { Finding, FindingCode } from '../rules/finding.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import { NEEDS, type Need } from '../rules/rule.ts';
import { isUnfinished } from './unfinished.ts';

/** A quotation as a writer goes through them. */
export interface QuotationNeed {
  readonly quotation: QuotationReport;
  /** The gravest thing that is wrong with it; absent where nothing is. */
  readonly need?: Need;
  /** Whether it should have a citation and has none; only said in drafts that cite. */
  readonly uncited: boolean;
  /** The findings about it, the one that decided first. */
  readonly findings: readonly Finding[];
}

/**
 * The quotations of a draft by what they need, in the order of the draft. Left out are words that are nobody's speech,
 * quotations that are still being typed, and those whose findings the writer has asked not to be told of.
 */
export function findNeeds(draft: Draft, report: DraftReport): QuotationNeed[] {
  const found = new Map<number, Finding[]>();
  for (const finding of report.findings) {
    if (finding.quotation === undefined) continue;
    const list = found.get(finding.quotation) ?? [];
    list.push(finding);
    found.set(finding.quotation, list);
  }
  return report.quotations.flatMap((quotation, index): QuotationNeed[] => {
    const findings = found.get(index) ?? [];
    if (quotation.verdict === 'unchecked' && findings.length === 0) return [];
    if (isUnfinished(draft, quotation)) return [];
    const needed = NEEDS.flatMap((need) => {
      const finding = findings.find(({ code, severity }) => needOf(code) === need && WRONG.has(severity));
      return finding === undefined ? [] : [{ need, finding }];
    });
    const [first] = needed;
    if (first === undefined && report.silenced.has(index)) return [];
    return [
      {
        quotation,
        ...(first === undefined ? {} : { need: first.need }),
        uncited: findings.some(({ code }) => code === 'uncited'),
        findings:
          first === undefined
            ? findings
            : [first.finding, ...findings.filter((one) => one !== first.finding)],
      },
    ];
  });
}

/** A hint is nothing wrong; that words were not found has no greater severity than information. */
export const WRONG: ReadonlySet<Finding['severity']> = new Set(['error', 'warning', 'information']);

/** What a finding of this code makes of a quotation; nothing where it leaves it as it is. */
export function needOf(code: FindingCode): Need | undefined {
  return NEED_OF.get(code);
}

const NEED_OF: ReadonlyMap<FindingCode, Need | undefined> = new Map(
  RULES.map(({ code, need }) => [code, need]),
);
