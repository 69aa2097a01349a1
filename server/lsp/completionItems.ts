import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type InlineCompletionItem,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { dayInWords } from '../citations/reference.ts';
import { fullName } from '../corpus/article.ts';
import { printedWords } from '../features/completion/dress.ts';
import type {
  CompletionKind,
  QuoteCompletion,
  QuoteCompletions,
} from '../features/completion/quoteCompletion.ts';
import type { InlineCompletion } from '../features/inlineCompletion.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { inert } from '../text/clean.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { say, type Tongue } from '../text/said.ts';
import { covers } from '../text/span.ts';
import type { Client } from './client.ts';
import { toRange, toTextEdits } from './convert.ts';

/** The marks that open a quotation and the signs that begin a citation. */
const OPENING_TRIGGERS: readonly string[] = ['"', '“', '‘', '«', '„', "'", '@', '^'];

/**
 * The same, and what stands between the words of a quote, since an editor looks anew at letters only. Outside a
 * quotation the answer is empty, and nothing is shown.
 */
const ALL_TRIGGERS: readonly string[] = [
  ...OPENING_TRIGGERS,
  ...[' ', ',', '.', ';', ':', '?', '!', '’', '—', '–', '-', '…', '\u00a0', '\u202f'],
];

/** What an editor is to ask for completions by; the fewer where it opens its list by itself. */
export function completionTriggers({ opensLists }: Pick<Client, 'opensLists'>): string[] {
  return [...(opensLists ? OPENING_TRIGGERS : ALL_TRIGGERS)];
}

/** What comes back with an item to be resolved; anything else was not made here. */
interface ItemData {
  readonly verbatim: { readonly article: string; readonly start: number; readonly end: number };
}

/** Items for an editor. No commit characters: a comma typed in a quotation is a comma. */
export function toCompletionList(
  { items, isIncomplete }: QuoteCompletions,
  lines: Pick<LineIndex, 'positionAt'>,
  takesSnippets: boolean,
): CompletionList {
  return { isIncomplete, items: items.map((item) => toCompletionItem(item, lines, takesSnippets)) };
}

function toCompletionItem(
  item: QuoteCompletion,
  lines: Pick<LineIndex, 'positionAt'>,
  takesSnippets: boolean,
): CompletionItem {
  const data: ItemData = { verbatim: item.source };
  return {
    label: item.label,
    labelDetails: { description: item.description },
    kind: KINDS[item.kind],
    filterText: item.filterText,
    sortText: item.sortText,
    textEdit: { range: toRange(lines, item.replace), newText: newTextOf(item, takesSnippets) },
    ...(takesSnippets && item.afterCursor !== undefined
      ? { insertTextFormat: InsertTextFormat.Snippet }
      : {}),
    ...(item.edits.length === 0 ? {} : { additionalTextEdits: toTextEdits(lines, item.edits) }),
    insertTextMode: InsertTextMode.asIs,
    detail: item.detail,
    data,
  };
}

/** Only a snippet can leave the cursor before the end of what it inserts. */
function newTextOf({ insertText, afterCursor }: QuoteCompletion, takesSnippets: boolean): string {
  if (afterCursor === undefined) return insertText;
  return takesSnippets ? `${escaped(insertText)}$0${escaped(afterCursor)}` : insertText + afterCursor;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  quote: CompletionItemKind.Value,
  sentence: CompletionItemKind.Value,
  rest: CompletionItemKind.Value,
  opening: CompletionItemKind.Value,
  prose: CompletionItemKind.Text,
  article: CompletionItemKind.Reference,
};

/** Text to be shown greyed at the cursor. */
export function toInlineCompletionItem(
  { insertText, replace }: InlineCompletion,
  lines: Pick<LineIndex, 'positionAt'>,
): InlineCompletionItem {
  return { insertText, range: toRange(lines, replace) };
}

/**
 * An item with its full words and where they were printed. An item whose article has gone meanwhile comes
 * back as it is. The words are plain text: an article may hold Markdown or links and must be shown as text.
 */
export function resolveCompletionItem(
  item: CompletionItem,
  index: CorpusIndex,
  tongue: Tongue,
): CompletionItem {
  const source = sourceOf(item.data);
  const indexed = source === undefined ? undefined : index.article(source.article);
  if (source === undefined || indexed === undefined) return item;
  const { article } = indexed;
  const { title, containerTitle, authors, issued, url } = article.metadata;
  const words = printedWords(article, source);
  const paragraph = article.prose.blocks.find((block) => covers(block, source));
  const around = paragraph === undefined ? '' : printedWords(article, paragraph);
  const reference = [
    authors.map(fullName).join(', '),
    title ?? article.id,
    containerTitle ?? tongue(say`outlet not stated`),
    tongue(issued === undefined ? say`date not stated` : dayInWords(issued)),
    url ?? '',
  ]
    .map((part) => part.replace(/\.$/, ''))
    .filter((part) => part !== '');
  const parts = [
    words,
    around === words ? '' : tongue(say`In its paragraph: ${around}`),
    reference.join('. '),
  ];
  return {
    ...item,
    documentation: {
      kind: 'plaintext',
      value: parts
        .filter((part) => part !== '')
        .map(inert)
        .join('\n\n'),
    },
  };
}

function sourceOf(data: unknown): ItemData['verbatim'] | undefined {
  if (typeof data !== 'object' || data === null || !('verbatim' in data)) return undefined;
  const source = data.verbatim as Partial<ItemData['verbatim']> | null;
  const { article, start, end } = source ?? {};
  return typeof article === 'string' && typeof start === 'number' && typeof end === 'number'
    ? { article, start, end }
    : undefined;
}
