import { referenceLine } from '../citations/reference.ts';
import type { Article } from '../corpus/article.ts';
import type { ArticleUse, Coverage, QuotedSource } from '../features/coverage.ts';
import { type QuotedSpeaker, quotedSpeakers, type Spoken } from '../features/quotedSpeakers.ts';
import type { QuotationReport } from '../rules/report.ts';
import { clean } from '../text/clean.ts';
import { counted } from '../text/counted.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { plainText as text } from './markdown.ts';

/** Where the page leads: to a line of a draft, from 1, and to a passage of an article. */
export interface Addresses {
  draft(path: string, line: number): string;
  passage(article: Article, span: Span): string;
}

/** A draft of the workspace in a line. */
export interface DraftInBrief {
  readonly path: string;
  readonly quotations: number;
  readonly uncited: number;
  readonly notFound: number;
  readonly spoken: readonly Spoken[];
}

/** The coverage of a draft, and of the workspace around it, as a page of Markdown. */
export function coverageAsMarkdown(
  draft: { readonly path: string; readonly text: string },
  coverage: Coverage,
  workspace: readonly DraftInBrief[],
  to: Addresses,
): string {
  const { quotations, words, speakers, sources, uncited, notFound, reused } = coverage;
  const lines = createLineIndex(draft.text);
  const place = (path: string, of: { lineOf(offset: number): number }, { start }: QuotationReport) =>
    linked(to.draft(path, of.lineOf(start)), `line ${of.lineOf(start)}`);
  const here = { lineOf: (offset: number) => lines.positionAt(offset).line + 1 };
  const line = (quotation: QuotationReport) =>
    `- ${place(draft.path, here, quotation)}: “${text(clean(quotation.text))}”`;
  return [
    `# Coverage of ${text(nameOf(draft.path))}`,
    `${counted(quotations, 'quotation')}, ${counted(words, 'word')} between marks, from ${counted(sources.length, 'article')}.`,
    ...section('Who is quoted', speakers.length === 0 ? [] : [speakerTable(speakers)]),
    ...section('In none of the articles', bullets(notFound.map(line))),
    ...section('Without a citation', bullets(uncited.map(line))),
    ...section(
      'In other drafts too',
      bullets(
        reused.flatMap(({ quotation, elsewhere }) => [
          line(quotation),
          ...elsewhere.map((use) => `  - ${useLine(use, to, nameOf(use.path))}`),
        ]),
      ),
    ),
    ...section(
      'Sources, and what is left in them',
      sources.map((source) => sourceAsMarkdown(source, to)),
    ),
    ...section('In this workspace', workspaceAsMarkdown(workspace, to)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Every quotation of an article in the drafts, with what they changed. */
export function usesAsMarkdown(article: Article, uses: readonly ArticleUse[], to: Addresses): string {
  const paths = [...new Set(uses.map(({ path }) => path))];
  return [
    `# Where ${text(referenceLine(article))} is quoted`,
    uses.length === 0
      ? 'In none of the drafts of this workspace.'
      : `${counted(uses.length, 'quotation')} in ${counted(paths.length, 'draft')}.`,
    ...paths.flatMap((path) => [
      `## ${text(nameOf(path))}`,
      bullets(uses.filter((use) => use.path === path).map((use) => `- ${useLine(use, to)}`)).join('\n'),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function useLine({ path, text: draft, quotation, changes }: ArticleUse, to: Addresses, file = ''): string {
  const line = createLineIndex(draft).positionAt(quotation.start).line + 1;
  const changed = changes
    .slice(0, MOST_CHANGES)
    .map(({ draft: has, source }) =>
      source === ''
        ? `“${text(has)}” added`
        : has === ''
          ? `“${text(source)}” left out`
          : `“${text(has)}” for “${text(source)}”`,
    );
  const label = `${file === '' ? '' : `${file}, `}line ${line}`;
  return `${linked(to.draft(path, line), label)}: “${text(clean(quotation.text))}” (${quotation.verdict.replace('-', ' ')}${changed.length === 0 ? '' : `: ${changed.join(', ')}`})`;
}

function sourceAsMarkdown(
  { indexed: { article }, quotations, words, unused }: QuotedSource,
  to: Addresses,
): string {
  const lines = createLineIndex(article.text);
  const shown = unused.slice(0, MOST_UNUSED);
  const rest = unused.length - shown.length;
  return [
    `**${text(referenceLine(article))}**: ${counted(quotations, 'quotation')}, ${counted(words, 'word')}.`,
    ...(unused.length === 0 ? ['All that it quotes is used.'] : ['Not used yet:']),
    bullets([
      ...shown.map(
        (quote) =>
          `- ${linked(to.passage(article, quote), `line ${lines.positionAt(quote.start).line + 1}`)}, ${text(quote.speaker)}: “${text(shorten(quote.words))}”`,
      ),
      ...(rest > 0 ? [`- and ${rest} more`] : []),
    ]).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function workspaceAsMarkdown(drafts: readonly DraftInBrief[], to: Addresses): string[] {
  if (drafts.length < 2) return [];
  return [
    [
      '| Draft | Quotations | Without a citation | In no article |',
      '|---|---|---|---|',
      ...drafts.map(
        ({ path, quotations, uncited, notFound }) =>
          `| ${linked(to.draft(path, 1), nameOf(path))} | ${quotations} | ${uncited} | ${notFound} |`,
      ),
    ].join('\n'),
    speakerTable(quotedSpeakers(drafts.flatMap(({ spoken }) => spoken)).slice(0, MOST_SPEAKERS)),
  ];
}

function speakerTable(speakers: readonly QuotedSpeaker[]): string {
  return [
    '| Speaker | Quotations | Words | Articles |',
    '|---|---|---|---|',
    ...speakers.map(
      ({ name, quotations, words, sources }) => `| ${text(name)} | ${quotations} | ${words} | ${sources} |`,
    ),
  ].join('\n');
}

function section(title: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`## ${title}`, ...parts];
}

/** One part, since a list is held together by its lines. */
function bullets(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function linked(address: string, label: string): string {
  return `[${text(label)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function shorten(words: string): string {
  return words.length > 160 ? `${words.slice(0, 159)}…` : words;
}

const MOST_UNUSED = 12;
const MOST_CHANGES = 6;
const MOST_SPEAKERS = 30;
