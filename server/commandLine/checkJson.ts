import type { Attribution } from '../quotes/quote.ts';
import type { Finding } from '../rules/finding.ts';
import type { QuotationReport, QuotationSource } from '../rules/report.ts';
import { createLineIndex, type LineIndex } from '../text/lineIndex.ts';
import { inEnglish } from '../text/said.ts';
import type { Span } from '../text/span.ts';
import { toJson } from '../text/toJson.ts';
import type { CheckedDraft, CheckResult } from './check.ts';

/** The contract's JSON for `verbatim check --format json`. */
export function checkAsJson(result: CheckResult): string {
  return toJson(checkReport(result));
}

/** The same as data. */
export function checkReport({ corpus, drafts, problems }: CheckResult) {
  return {
    version: 1,
    corpus: { articles: corpus.articleCount, quotes: corpus.quoteCount },
    drafts: drafts.map(draftAsJson),
    problems: problems.map(({ path, message }) => ({ path, message: inEnglish(message) })),
  };
}

function draftAsJson({ path, text, report }: CheckedDraft) {
  const lines = createLineIndex(text);
  return {
    path,
    quotations: report.quotations.map((quotation) => quotationAsJson(quotation, lines)),
    findings: report.findings.map((finding) => findingAsJson(finding, lines)),
  };
}

function quotationAsJson(quotation: QuotationReport, lines: LineIndex) {
  return {
    text: quotation.text,
    range: range(lines, quotation),
    speaker: nameOf(quotation.attribution),
    verdict: quotation.verdict,
    source: quotation.source === undefined ? null : sourceAsJson(quotation.source),
  };
}

function sourceAsJson({ article, start, end, attribution, place }: QuotationSource) {
  return { article, start, end, speaker: nameOf(attribution), place: place ?? null };
}

function findingAsJson(finding: Finding, lines: LineIndex) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: inEnglish(finding.message),
    range: range(lines, finding),
    quotation: finding.quotation ?? null,
    fixes: finding.fixes.map(({ title, edits }) => ({
      title: inEnglish(title),
      edits: edits.map((edit) => ({ range: range(lines, edit), newText: edit.newText })),
    })),
  };
}

/** One name or none: two speakers, or a pronoun that fits two, are nobody in particular. */
function nameOf(attribution: Attribution | undefined): string | null {
  return attribution?.who === 'named' ? attribution.name : null;
}

function range(lines: LineIndex, { start, end }: Span) {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
