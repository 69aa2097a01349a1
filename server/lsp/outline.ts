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
import type { SourceLink } from '../features/documentLinks.ts';
import type { SourceHint } from '../features/inlayHints.ts';
import type { SpeakerSymbol } from '../features/symbols.ts';
import { type Tally, tallyInWords } from '../features/tally.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { QuotationReport } from '../rules/report.ts';
import type { QuoteResult } from '../search/quoteIndex.ts';
import { clean } from '../text/clean.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { slice } from '../text/span.ts';
import { type ArticlePlaces, toRange } from './convert.ts';

type Lines = Pick<LineIndex, 'positionAt'>;

/** A speaker with the quotations below; nobody's range lies about where the first one stands. */
export function toDocumentSymbol(
  { name, start, end, quotations }: SpeakerSymbol,
  lines: Lines,
): DocumentSymbol {
  const range = toRange(lines, { start, end });
  return {
    name,
    detail: `${quotations.length} quotation${quotations.length === 1 ? '' : 's'}`,
    kind: SymbolKind.Class,
    range,
    selectionRange: { start: range.start, end: range.start },
    children: quotations.map((quotation) => quotationSymbol(quotation, lines)),
  };
}

function quotationSymbol(quotation: QuotationReport, lines: Lines): DocumentSymbol {
  const range = toRange(lines, quotation);
  return {
    name: clean(quotation.text) || '(empty)',
    detail: quotation.verdict.replace('-', ' '),
    kind: SymbolKind.String,
    range,
    selectionRange: range,
  };
}

/** A quote of the corpus with its speaker in the name, since editors look for what is asked there. */
export function toWorkspaceSymbol({ article, quote }: QuoteResult, places: ArticlePlaces): SymbolInformation {
  const speaker = quote.attribution === undefined ? '' : ` (${sayerInWords(quote.attribution, 'unnamed')})`;
  return {
    name: `${clean(slice(article.prose.text, quote))}${speaker}`,
    kind: SymbolKind.String,
    containerName: shortReference(article),
    location: places.locationOf(article, quote),
  };
}

export function toDocumentLink(link: SourceLink, lines: Lines, places: ArticlePlaces): DocumentLink {
  return {
    range: toRange(lines, link),
    target: places.linkTo(link.article, link.to),
    tooltip: referenceLine(link.article),
  };
}

/** One line above the draft; without a command, since there is nothing to do about a count. */
export function toCodeLens(counts: Tally): CodeLens {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, command: { title: tallyInWords(counts), command: '' } };
}

export function toInlayHint({ at, article, altered }: SourceHint, lines: Lines): InlayHint {
  return {
    position: lines.positionAt(at),
    label: altered ? `≠ ${article}` : article,
    kind: InlayHintKind.Type,
    paddingLeft: true,
    tooltip: altered ? 'Altered from this article' : 'Verbatim from this article',
  };
}
