import {
  type CodeLens,
  type DocumentLink,
  type DocumentSymbol,
  type InlayHint,
  InlayHintKind,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { referenceLine, shortReference } from '../citations/reference.ts';
import { cut } from '../features/completion/cutWords.ts';
import type { SourceLink } from '../features/documentLinks.ts';
import type { SourceHint } from '../features/inlayHints.ts';
import type { SectionSymbol, SpeakerSymbol } from '../features/symbols.ts';
import { type Tally, tallyInWords } from '../features/tally.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { QuotationReport, Verdict } from '../rules/report.ts';
import type { QuoteEntry } from '../search/quoteEntry.ts';
import { clean, inert } from '../text/clean.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { figure, type Said, say, sayCounted, type Tongue } from '../text/said.ts';
import { slice } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import { type ArticlePlaces, toRange } from './convert.ts';

type Lines = Pick<LineIndex, 'positionAt'>;

/** A draft by section and speaker; a draft without headings by speaker alone. */
export function toDocumentSymbols(
  sections: readonly SectionSymbol[],
  lines: Lines,
  tongue: Tongue,
): DocumentSymbol[] {
  return sections.flatMap(({ heading, speakers, start, end }): DocumentSymbol[] => {
    const children = speakers.map((speaker) => speakerSymbol(speaker, lines, tongue));
    if (heading === undefined) return children;
    const range = toRange(lines, { start, end });
    const selectionRange = { start: range.start, end: range.start };
    return [{ name: heading, kind: SymbolKind.Namespace, range, selectionRange, children }];
  });
}

/** A speaker with the quotations below; nobody's range lies about where the first one stands. */
function speakerSymbol(
  { name, start, end, quotations }: SpeakerSymbol,
  lines: Lines,
  tongue: Tongue,
): DocumentSymbol {
  const range = toRange(lines, { start, end });
  return {
    name: inert(tongue(name)).trim() || tongue(say`Unnamed`),
    detail: tongue(
      sayCounted(
        quotations.length,
        say`${figure(quotations.length)} quotation`,
        say`${figure(quotations.length)} quotations`,
      ),
    ),
    kind: SymbolKind.Class,
    range,
    selectionRange: { start: range.start, end: range.start },
    children: quotations.map((quotation) => quotationSymbol(quotation, lines, tongue)),
  };
}

function quotationSymbol(quotation: QuotationReport, lines: Lines, tongue: Tongue): DocumentSymbol {
  const range = toRange(lines, quotation);
  return {
    name: cut(clean(quotation.text), LONGEST_NAME) || tongue(say`(empty)`),
    detail: tongue(VERDICTS[quotation.verdict]),
    kind: SymbolKind.String,
    range,
    selectionRange: range,
  };
}

const VERDICTS: Readonly<Record<Verdict, Said>> = {
  verbatim: say`verbatim`,
  altered: say`altered`,
  'not-found': say`not found`,
  unchecked: say`unchecked`,
};

/** Longer names push what stands behind them out of a list. */
const LONGEST_NAME = 60;

/** What a list of quotes is made for. */
export interface QuoteSearch {
  readonly query: string;
  /** Whether articles are still being read, so that there may be more. */
  readonly isPartial: boolean;
  readonly places: ArticlePlaces;
  readonly tongue: Tongue;
}

/**
 * A quote of the corpus: its speaker, then as many of its words as a list has room for. They begin where the words
 * asked for do, since editors look for these in the name.
 */
export function toWorkspaceSymbol(
  { article, quote }: QuoteEntry,
  { query, isPartial, places, tongue }: QuoteSearch,
): SymbolInformation {
  const speaker =
    quote.attribution === undefined ? say`Speaker not stated` : sayerInWords(quote.attribution, say`Unnamed`);
  const words = clean(slice(article.prose.text, quote));
  const asked = splitWords(query).map(({ key }) => key);
  const first = splitWords(words).find(({ key }) => asked.some((one) => key.startsWith(one)));
  const start = first === undefined || first.end < LONGEST_NAME / 2 ? 0 : first.start;
  const source = inert(shortReference(article));
  return {
    name: `${inert(tongue(speaker))}: ${start > 0 ? '…' : ''}${cut(words.slice(start), Math.max(LONGEST_NAME, query.length + 20))}`,
    kind: SymbolKind.String,
    // An editor shows what has the words asked for and no other line, so that each has to say it.
    containerName: isPartial ? tongue(say`${source} (articles are still being read)`) : source,
    location: places.locationOf(article, quote),
  };
}

export function toDocumentLink(
  link: SourceLink,
  lines: Lines,
  places: ArticlePlaces,
  tongue: Tongue,
): DocumentLink {
  return {
    range: toRange(lines, link),
    target: places.linkTo(link.article, link.to),
    tooltip: inert(tongue(referenceLine(link.article))),
  };
}

/** One line above the draft; a click shows the draft's quotations where the editor has a place for that. */
export function toCodeLens(counts: Tally, showDraft: boolean, tongue: Tongue): CodeLens {
  const start = { line: 0, character: 0 };
  const command = showDraft ? 'verbatim.showDraft' : '';
  return { range: { start, end: start }, command: { title: tongue(tallyInWords(counts)), command } };
}

export function toInlayHint(
  { at, outlet, article, altered }: SourceHint,
  lines: Lines,
  tongue: Tongue,
): InlayHint {
  const source = referenceLine(article);
  return {
    position: lines.positionAt(at),
    label: altered ? `≠ ${outlet}` : outlet,
    kind: InlayHintKind.Type,
    paddingLeft: true,
    tooltip: tongue(altered ? say`Differs from ${source}` : say`From ${source}`),
  };
}
