import { referenceLine } from '../citations/reference.ts';
import { tally, tallyInWords } from '../features/tally.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { counted } from '../text/counted.ts';
import { createLineIndex, type LineIndex } from '../text/lineIndex.ts';
import { printable, printableWords } from '../text/printable.ts';
import { inEnglish } from '../text/said.ts';
import type { CheckedDraft, CheckResult } from './check.ts';
import { explainQuotations } from './explainQuotations.ts';

/** Colours a text for a terminal; `plain` for a pipe. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
}

/** For reading in a terminal, each quotation explained below its draft where that is asked for: each finding with the draft's line, the words marked, and the source's line below. */
export function checkAsText(result: CheckResult, paint: Paint, explain = false): string {
  const drafts = result.drafts.map(
    (draft) => draftAsText(result, draft, paint) + (explain ? explainQuotations(draft, result.corpus) : ''),
  );
  return `${drafts.join('\n')}\n${summary(result, paint)}\n`;
}

function draftAsText(result: CheckResult, { path, text, draft, report }: CheckedDraft, paint: Paint): string {
  const page = { text, lines: createLineIndex(text) };
  const findings = report.findings.map((finding) => findingAsText(result, page, finding, paint));
  return `${paint.bold(printable(path))}  ${inEnglish(tallyInWords(tally(draft, report)))}\n${findings.join('')}`;
}

/** A draft's text and its lines. */
interface Page {
  readonly text: string;
  readonly lines: LineIndex;
}

function findingAsText({ corpus }: CheckResult, page: Page, finding: Finding, paint: Paint): string {
  const { line, character } = page.lines.positionAt(finding.start);
  const head = `  ${line + 1}:${character + 1}  ${paint.severity(finding.severity, finding.severity)}  ${printable(inEnglish(finding.message))}  ${paint.dim(finding.code)}\n`;
  const sources = finding.related.flatMap((place) => {
    const article = corpus.article(place.article)?.article;
    if (article === undefined) return [];
    const at = createLineIndex(article.text).positionAt(place.start);
    const words = printableWords(article.prose.text.slice(place.start, place.end));
    return `      ${paint.dim(printable(`${article.path}:${at.line + 1}:${at.character + 1}`))}  ${shortened(words)}\n      ${paint.dim(printable(inEnglish(referenceLine(article))))}\n`;
  });
  return `${head}${excerpt(page, finding, paint)}${sources.join('')}`;
}

/** The draft's line around the finding, with the words that it is about underlined. */
function excerpt({ text, lines }: Page, finding: Finding, paint: Paint): string {
  const row = lines.lineAt(lines.positionAt(finding.start).line);
  const from = Math.max(row.start, finding.start - LEAD);
  const to = Math.min(row.end, Math.max(finding.end, from + WIDTH));
  const end = Math.min(finding.end, to);
  const [before, words, after] = [
    text.slice(from, finding.start),
    text.slice(finding.start, end),
    text.slice(end, to),
  ];
  const lead = `      ${from > row.start ? '…' : ''}`;
  const shown = `${lead}${flat(before)}${flat(words)}${flat(after)}${to < row.end ? '…' : ''}\n`;
  const under = ' '.repeat(columns(lead + flat(before))) + '^'.repeat(Math.max(1, columns(flat(words))));
  return `${shown}${paint.severity(finding.severity, under)}\n`;
}

/** UTF-16 units of the line shown before a finding, and in all. */
const LEAD = 40;
const WIDTH = 100;

function flat(text: string): string {
  return printable(text.replace(/\s/g, ' '));
}

/** Cells of a terminal, nearly: one for each character that a reader sees, two for the wide ones of East Asia and emoji. */
function columns(text: string): number {
  // As far as Latin letters go, each is one.
  if (/^[ -~\u00c0-\u024f‘’“”–—…]*$/.test(text)) return text.length;
  let cells = 0;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text))
    cells += /[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(segment)
      ? 2
      : 1;
  return cells;
}

let graphemes: Intl.Segmenter | undefined;

function shortened(words: string): string {
  return words.length > WIDTH ? `${words.slice(0, WIDTH - 1).trimEnd()}…` : words;
}

function summary({ corpus, drafts, problems }: CheckResult, paint: Paint): string {
  const findings = drafts.flatMap(({ report }) => report.findings);
  const bySeverity = (['error', 'warning', 'information', 'hint'] as const)
    .map((severity) => ({ severity, n: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) =>
      paint.severity(severity, counted(n, severity === 'information' ? 'note' : severity)),
    );
  const found = bySeverity.length === 0 ? 'nothing to mend' : bySeverity.join(', ');
  const searched = `searched ${counted(corpus.articleCount, 'article')} with ${counted(corpus.quoteCount, 'quote')}`;
  const trouble = problems.length === 0 ? '' : `; ${counted(problems.length, 'problem')} with files`;
  return `${found} ${paint.dim(`(${searched}${trouble})`)}`;
}

/** No colour at all. */
export const PLAIN: Paint = { severity: (_, text) => text, dim: (text) => text, bold: (text) => text };

/** The usual sixteen colours, which every terminal with colours has. */
export const COLOURED: Paint = {
  severity: (severity, text) => ansi(SEVERITY_COLOURS[severity], text),
  dim: (text) => ansi(2, text),
  bold: (text) => ansi(1, text),
};

const SEVERITY_COLOURS: Record<Severity, number> = { error: 31, warning: 33, information: 36, hint: 90 };

function ansi(code: number, text: string): string {
  return `\u001b[${code}m${text}\u001b[0m`;
}
