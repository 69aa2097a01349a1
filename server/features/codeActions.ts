import type { CitationStyle } from '../citations/forms/forms.ts';
import type { Article } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import { type Edit, type Finding, GRAVITY } from '../rules/finding.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { endOfLine } from '../text/line.ts';
import { type Said, say, saysSame } from '../text/said.ts';
import { overlap, type Span } from '../text/span.ts';
import { GOES_ON, goingOn } from './behindQuotation.ts';
import { citationEdits } from './citation.ts';
import type { ClosingPunctuation } from './completion/dress.ts';
import { quotationAt } from './hover.ts';
import { isUnfinished } from './unfinished.ts';
import type { CheckedText } from './uses.ts';

/** Something that the light bulb offers. */
export type Action =
  | {
      readonly does: 'fix';
      readonly title: Said;
      readonly finding: Finding;
      readonly edits: readonly Edit[];
      readonly preferred: boolean;
    }
  | { readonly does: 'cite'; readonly title: Said; readonly edits: readonly Edit[] }
  | { readonly does: 'goOn'; readonly title: Said; readonly edits: readonly Edit[] }
  | { readonly does: 'open'; readonly title: Said; readonly article: Article; readonly to: Span }
  | {
      readonly does: 'ignore';
      readonly title: Said;
      readonly finding: Finding;
      readonly edits: readonly Edit[];
    }
  /** The same with a reason, which only an editor that asks for one can put in. */
  | { readonly does: 'ignoreBecause'; readonly title: Said; readonly finding: Finding }
  | {
      readonly does: 'turnOff';
      readonly title: Said;
      readonly finding: Finding;
      readonly where: 'workspace' | 'user';
    };

/** What the settings say of how a writer cites and sets quotations. */
export interface Habits {
  readonly style: CitationStyle;
  readonly closing: ClosingPunctuation;
}

/**
 * What can be done about the stretch of the draft: repairs first, then a citation, the source, and silence. Where several
 * things are said of it, what answers the gravest comes first.
 */
export function actionsAt(
  corpus: CorpusIndex,
  { draft, report }: CheckedText,
  span: Span,
  { style, closing }: Habits,
): Action[] {
  const byGravity = report.findings.toSorted((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity]);
  const here = byGravity.filter((finding) => meets(finding, span));
  const quotation = quotationAt(report, span.start) ?? quotationOf(report, here[0]);
  // What is wrong with a quotation may be underlined elsewhere, as a wrong name is: a writer looks for help at both.
  const elsewhere = byGravity.filter(
    (finding) =>
      !here.includes(finding) && quotation !== undefined && quotationOf(report, finding) === quotation,
  );
  const findings = [...here, ...elsewhere];
  return [
    ...findings.flatMap(fixes),
    ...goOn(draft, quotation, closing),
    ...(quotation === undefined || isUnfinished(draft, quotation)
      ? []
      : citationEdits(corpus, draft, quotation, { style })
    )
      .filter(
        ({ title }) => !findings.some((finding) => finding.fixes.some((fix) => saysSame(fix.title, title))),
      )
      .map(({ title, edits }): Action => ({ does: 'cite', title, edits })),
    ...openSource(
      corpus,
      quotation?.source ?? here.find((finding) => finding.quotation === undefined)?.related[0],
    ),
    ...once(findings).flatMap((finding) => ignore(draft, finding)),
    ...once(findings).flatMap(turnOff),
  ];
}

function goOn(draft: Draft, quotation: QuotationReport | undefined, closing: ClosingPunctuation): Action[] {
  const quote = draft.speech.quotes.find(({ start }) => start === quotation?.start);
  const edits = quote === undefined ? [] : goingOn(draft, quote, closing);
  return edits.length === 0 ? [] : [{ does: 'goOn', title: GOES_ON, edits }];
}

function quotationOf({ quotations }: DraftReport, finding: Finding | undefined): QuotationReport | undefined {
  return finding?.quotation === undefined ? undefined : quotations[finding.quotation];
}

/** The edits that restore the source's words wherever exactly one source fits; the earlier of two that overlap wins. */
export function restoreAll(report: DraftReport): Edit[] {
  const edits: Edit[] = [];
  for (const finding of report.findings) {
    const fix = finding.fixes.find(({ restoresWording }) => restoresWording);
    if (fix === undefined) continue;
    const places = fix.edits.map((edit) => ({ edit, at: firstEndingAt(edits, edit.start) }));
    if (
      places.some(({ edit, at }) => [edits[at], edits[at + 1]].some((taken) => taken && meets(taken, edit)))
    )
      continue;
    for (const { edit, at } of places.reverse())
      edits.splice(edits[at]?.end === edit.start ? at + 1 : at, 0, edit);
  }
  return edits;
}

/** The number of the first edit that ends at the place or behind it; they are in order and apart. */
function firstEndingAt(edits: readonly Edit[], place: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fixes(finding: Finding): Action[] {
  return finding.fixes.map(({ title, edits }, index) => ({
    does: 'fix',
    title,
    finding,
    edits,
    preferred: index === 0,
  }));
}

function openSource(
  corpus: CorpusIndex,
  source: (Span & { readonly article: string }) | undefined,
): Action[] {
  if (source === undefined) return [];
  const article = corpus.article(source.article)?.article;
  return article === undefined ? [] : [{ does: 'open', title: say`Open the source`, article, to: source }];
}

/** One finding of each code: what is ignored or turned off goes for all of them. */
function once(findings: readonly Finding[]): Finding[] {
  const codes = new Set<string>();
  return findings.filter(({ code }) => codes.size < codes.add(code).size);
}

/** The comment stands at the end of the line: on a line of its own it would cut a paragraph in two. */
function ignore(draft: Draft, finding: Finding): Action[] {
  const end = endOfLine(draft.text, finding.start);
  const { code } = finding;
  return [
    {
      does: 'ignore',
      title: say`Ignore “${code}” on this line with a comment`,
      finding,
      edits: [{ start: end, end, newText: ` <!-- verbatim-disable-line ${code} -->` }],
    },
    { does: 'ignoreBecause', title: say`Ignore “${code}” on this line, with a reason…`, finding },
  ];
}

function turnOff(finding: Finding): Action[] {
  return [
    {
      does: 'turnOff',
      title: say`Turn “${finding.code}” off in this workspace`,
      finding,
      where: 'workspace',
    },
    { does: 'turnOff', title: say`Turn “${finding.code}” off everywhere for me`, finding, where: 'user' },
  ];
}

/** A cursor at a finding's edge, or an empty range within it, counts as on it. */
function meets(a: Span, b: Span): boolean {
  return overlap(a, b) || (b.start <= a.end && a.start <= b.end && (a.start === a.end || b.start === b.end));
}
