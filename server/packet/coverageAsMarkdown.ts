import { referenceLine } from '../citations/reference.ts';
import type { Article } from '../corpus/article.ts';
import type { ArticleUse, Coverage, QuotedSource } from '../features/coverage.ts';
import { type QuotedSpeaker, quotedSpeakers, type Spoken } from '../features/quotedSpeakers.ts';
import type { QuotationReport } from '../rules/report.ts';
import { clean } from '../text/clean.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { inEnglish, inSeries, type Said, say, type Tongue } from '../text/said.ts';
import type { Span } from '../text/span.ts';
import { articlesInWords, draftsInWords, quotationsInWords, wordsInWords } from './countsInWords.ts';
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

/** The coverage of a draft, and the workspace around it. */
export interface DraftCoverage {
  readonly draft: { readonly path: string; readonly text: string };
  readonly coverage: Coverage;
  readonly workspace: readonly DraftInBrief[];
}

/** The same as a page of Markdown. */
export function coverageAsMarkdown(
  { draft, coverage, workspace }: DraftCoverage,
  to: Addresses,
  tongue: Tongue = inEnglish,
): string {
  const shown = (said: Said) => text(tongue(said));
  const { quotations, words, speakers, sources, uncited, notFound, reused } = coverage;
  const lines = createLineIndex(draft.text);
  const place = (path: string, of: { lineOf(offset: number): number }, { start }: QuotationReport) =>
    linked(to.draft(path, of.lineOf(start)), tongue(say`line ${of.lineOf(start)}`));
  const here = { lineOf: (offset: number) => lines.positionAt(offset).line + 1 };
  const line = (quotation: QuotationReport) =>
    `- ${place(draft.path, here, quotation)}: “${text(clean(quotation.text))}”`;
  return [
    `# ${shown(say`Coverage of ${nameOf(draft.path)}`)}`,
    shown(
      say`${quotationsInWords(quotations)}, ${wordsInWords(words)} between marks, from ${articlesInWords(sources.length)}.`,
    ),
    ...section(shown(say`Who is quoted`), speakers.length === 0 ? [] : [speakerTable(speakers, tongue)]),
    ...section(shown(say`In none of the articles`), bullets(notFound.map(line))),
    ...section(shown(say`Without a citation`), bullets(uncited.map(line))),
    ...section(
      shown(say`In other drafts too`),
      bullets(
        reused.flatMap(({ quotation, elsewhere }) => [
          line(quotation),
          ...elsewhere.map((use) => `  - ${useLine(use, to, tongue, nameOf(use.path))}`),
        ]),
      ),
    ),
    ...section(
      shown(say`Sources, and what is left in them`),
      sources.map((source) => sourceAsMarkdown(source, to, tongue)),
    ),
    ...section(shown(say`In this workspace`), workspaceAsMarkdown(workspace, to, tongue)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Every quotation of an article in the drafts, with what they changed. */
export function usesAsMarkdown(
  article: Article,
  uses: readonly ArticleUse[],
  to: Addresses,
  tongue: Tongue = inEnglish,
): string {
  const shown = (said: Said) => text(tongue(said));
  const paths = [...new Set(uses.map(({ path }) => path))];
  return [
    `# ${shown(say`Where ${referenceLine(article)} is quoted`)}`,
    uses.length === 0
      ? shown(say`In none of the drafts of this workspace.`)
      : shown(say`${quotationsInWords(uses.length)} in ${draftsInWords(paths.length)}.`),
    ...paths.flatMap((path) => [
      `## ${text(nameOf(path))}`,
      bullets(uses.filter((use) => use.path === path).map((use) => `- ${useLine(use, to, tongue)}`)).join(
        '\n',
      ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function useLine(
  { path, text: draft, quotation, changes }: ArticleUse,
  to: Addresses,
  tongue: Tongue,
  file = '',
): string {
  const line = createLineIndex(draft).positionAt(quotation.start).line + 1;
  const changed = changes
    .slice(0, MOST_CHANGES)
    .map(({ draft: has, source }) =>
      source === ''
        ? say`“${has}” added`
        : has === ''
          ? say`“${source}” left out`
          : say`“${has}” for “${source}”`,
    );
  const label = `${file === '' ? '' : `${file}, `}${tongue(say`line ${line}`)}`;
  const verdict = VERDICTS[quotation.verdict];
  const told = changed.length === 0 ? verdict : say`${verdict}: ${inSeries(changed, ', ')}`;
  return `${linked(to.draft(path, line), label)}: “${text(clean(quotation.text))}” (${text(tongue(told))})`;
}

function sourceAsMarkdown(
  { indexed: { article }, quotations, words, unused }: QuotedSource,
  to: Addresses,
  tongue: Tongue,
): string {
  const shown = (said: Said) => text(tongue(said));
  const lines = createLineIndex(article.text);
  const first = unused.slice(0, MOST_UNUSED);
  const rest = unused.length - first.length;
  return [
    `**${shown(referenceLine(article))}**: ${shown(say`${quotationsInWords(quotations)}, ${wordsInWords(words)}.`)}`,
    ...(unused.length === 0 ? [shown(say`All that it quotes is used.`)] : [shown(say`Not used yet:`)]),
    bullets([
      ...first.map(
        (quote) =>
          `- ${linked(to.passage(article, quote), tongue(say`line ${lines.positionAt(quote.start).line + 1}`))}, ${shown(quote.speaker)}: “${text(shorten(quote.words))}”`,
      ),
      ...(rest > 0 ? [`- ${shown(say`and ${rest} more`)}`] : []),
    ]).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function workspaceAsMarkdown(drafts: readonly DraftInBrief[], to: Addresses, tongue: Tongue): string[] {
  const shown = (said: Said) => text(tongue(said));
  if (drafts.length < 2) return [];
  return [
    [
      `| ${shown(say`Draft`)} | ${shown(say`Quotations`)} | ${shown(say`Without a citation`)} | ${shown(say`In no article`)} |`,
      '|---|---|---|---|',
      ...drafts.map(
        ({ path, quotations, uncited, notFound }) =>
          `| ${linked(to.draft(path, 1), nameOf(path))} | ${quotations} | ${uncited} | ${notFound} |`,
      ),
    ].join('\n'),
    speakerTable(quotedSpeakers(drafts.flatMap(({ spoken }) => spoken)).slice(0, MOST_SPEAKERS), tongue),
  ];
}

function speakerTable(speakers: readonly QuotedSpeaker[], tongue: Tongue): string {
  const shown = (said: Said) => text(tongue(said));
  return [
    `| ${shown(say`Speaker`)} | ${shown(say`Quotations`)} | ${shown(say`Words`)} | ${shown(say`Articles`)} |`,
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

const VERDICTS: Readonly<Record<QuotationReport['verdict'], Said>> = {
  verbatim: say`verbatim`,
  altered: say`altered`,
  'not-found': say`not found`,
  unchecked: say`unchecked`,
};

const MOST_UNUSED = 12;
const MOST_CHANGES = 6;
const MOST_SPEAKERS = 30;
