import type { Hover, MarkupKind, Range } from 'vscode-languageserver';
import { passageAddress } from '../citations/passageAddress.ts';
import { referenceLine } from '../citations/reference.ts';
import type { Article } from '../corpus/article.ts';
import { placeInWords, timeInWords } from '../corpus/placeInWords.ts';
import { fileKindOf } from '../corpus/readers/fileKinds.ts';
import type { CitationHover, HoverAnswer, QuotationHover, SourceInContext } from '../features/hover.ts';
import { needOf } from '../features/needs.ts';
import { summaryOf } from '../proof/summary.ts';
import type { Sayer } from '../quotes/quote.ts';
import type { Difference, QuotationReport } from '../rules/report.ts';
import type { Need } from '../rules/rule.ts';
import { cautionsAt } from '../sources/cautions.ts';
import { clean } from '../text/clean.ts';
import {
  allOf,
  figure,
  inEnglish,
  inSeries,
  oneOf,
  type Said,
  say,
  sayCounted,
  type Tongue,
} from '../text/said.ts';
import { type Span, slice } from '../text/span.ts';
import type { ArticlePlaces } from './convert.ts';
import { type Paragraph, type Run, toMarkup } from './richText.ts';

/** How hovers are shown in the editor at hand. */
export interface HoverView {
  readonly format: MarkupKind;
  readonly places: ArticlePlaces;
  readonly tongue: Tongue;
  /** The text of the draft, to show what differs. */
  readonly draft: string;
  /** Whether the editor itself shows the messages of the findings under the pointer: then the hover goes on from them. */
  readonly showsFindings?: boolean;
  /** The address of a recording that lies beside the article, to be heard. */
  readonly recording?: string;
  /** What an editor does at this place, as links that run its commands; absent where it has none. */
  readonly commands?: HoverCommands;
}

/** Links whose arguments are ids of the index and places in the draft, never anything that an article says. */
export interface HoverCommands {
  open(article: Article, span: Span): string;
  fix(): string;
  cite(): string;
  copy(): string;
}

/** Nothing where all there is to say is said already. */
export function toHover(answer: HoverAnswer, range: Range, view: HoverView): Hover | undefined {
  const paragraphs =
    answer.about === 'quotation' ? aboutQuotation(answer, view) : aboutCitation(answer, view);
  return paragraphs.length === 0
    ? undefined
    : { range, contents: toMarkup(paragraphs, view.format, view.tongue) };
}

/** What matters most comes first: a hover is small, and what it can do must be in sight. */
function aboutQuotation(answer: QuotationHover, view: HoverView): Paragraph[] {
  const { source, otherSources } = answer;
  return [
    { runs: verdict(answer, view) },
    ...(source === undefined ? [] : [{ runs: links(answer, source, view) }]),
    ...otherSources.slice(0, MOST_OTHERS).map((other) => ({ runs: otherSource(other, view) })),
    ...(source === undefined
      ? []
      : [{ runs: reference(source.article, source.passage.words) }, passage(source)]),
  ].filter(({ runs }) => runs.length > 0);
}

/** More than a few other places would bury the first one. */
const MOST_OTHERS = 2;

/**
 * One statement: what is true of the words, how they differ, whose they are and where. What the messages above the
 * hover have said already is left out.
 */
function verdict(answer: QuotationHover, view: HoverView): Run[] {
  const { quotation, source, articlesSearched, findings } = answer;
  const told = view.showsFindings === true ? answer.here : [];
  if (source === undefined) {
    if (told.some(({ code }) => code === 'not-found' || code === 'unattributed')) return [];
    if (quotation.verdict === 'unchecked')
      return [{ strong: say`Not checked:` }, ' ', say`the draft gives these words to nobody.`];
    const searched = sayCounted(
      articlesSearched,
      say`in the one article.`,
      say`in any of ${figure(articlesSearched)} articles.`,
    );
    return [{ strong: say`Not found` }, ' ', searched];
  }
  const isSaid = told.some(({ code }) => needOf(code) === 'misattributed');
  const cautions = cautionsAt(source.article, source.source).filter(
    (caution) => !told.some(({ message }) => inEnglish(message).includes(inEnglish(caution))),
  );
  const parts = [...(isSaid ? [] : [saidBy(source)]), ...cautions];
  const said = parts.length === 0 ? undefined : inSeries(parts, ' ');
  if (quotation.verdict === 'altered') {
    const end: Run[] = said === undefined ? ['.'] : ['. ', said];
    const aboutWords = told.filter(({ code }) => ABOUT_WORDS.has(needOf(code)));
    const left = quotation.differences.filter(({ draft }) => !aboutWords.some((one) => meet(one, draft)));
    const differences = differencesIn(left, source.article, view);
    if (aboutWords.length > 0)
      return differences.length === 0 ? present(said) : [say`Also`, ' ', ...differences, ...end];
    return [{ strong: say`Altered` }, ...(differences.length === 0 ? [] : [say`: `, ...differences]), ...end];
  }
  const isDisputed = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return [
    { strong: isDisputed ? say`The words are right.` : say`Verbatim.` },
    ...[...present(said), ...proof(quotation)].flatMap((more): Run[] => [' ', more]),
  ];
}

const ABOUT_WORDS: ReadonlySet<Need | undefined> = new Set<Need>(['altered', 'misleading']);

/** Words that are missing stand between two others, and take no room of their own. */
function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function present(said: Said | undefined): Said[] {
  return said === undefined ? [] : [said];
}

/** What was accounted for, where there is more to tell than that all is equal. */
function proof({ account, text }: QuotationReport): Said[] {
  const summary = account && summaryOf(account, text);
  return summary === undefined ? [] : [inSeries([summary, '.'], '')];
}

/** Whose words they are in the source, and where they were printed. */
function saidBy({ article, source: { attribution, kind, place } }: SourceInContext): Said {
  // A paragraph's number helps where the file opens at no place.
  const isText = fileKindOf(article.path)?.weight === 'text' && article.places === undefined;
  const where = isText || place === undefined ? undefined : placeInWords(place);
  const outlet = inSeries(
    [article.metadata.containerTitle ?? say`outlet not stated`, ...present(where)],
    ', ',
  );
  if (attribution !== undefined) return inSeries([sayerFirst(attribution), ', ', outlet, '.'], '');
  return inSeries([KINDS[kind], ', ', outlet, '.'], '');
}

const KINDS = {
  speech: say`The article does not say who is speaking`,
  indirect: say`The article reports this and does not quote it`,
  prose: say`The article’s own words, nobody’s speech`,
  headline: say`Words of the headline`,
};

/** Who is speaking, as a sentence begins with it. */
function sayerFirst(sayer: Sayer): Said {
  switch (sayer.who) {
    case 'named':
      return capital(sayer.name);
    case 'joint':
      return allOf(sayer.names.map((name, at) => (at === 0 ? capital(name) : name)));
    case 'ambiguous':
      return oneOf(sayer.candidates.map((name, at) => (at === 0 ? capital(name) : name)));
    case 'unnamed':
      return say`Somebody the article does not name`;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function differencesIn(differences: readonly Difference[], article: Article, { draft }: HoverView): Run[] {
  const shown = differences.slice(0, MOST_DIFFERENCES).flatMap((difference, index): Run[] => {
    const mine = clean(slice(draft, difference.draft));
    const theirs = clean(slice(article.prose.text, difference.source));
    if (mine === '' && theirs === '') return [];
    return [
      ...(index > 0 ? ['; '] : []),
      ...(mine === '' ? [] : [{ struck: mine }]),
      ...(mine !== '' && theirs !== '' ? [' → '] : []),
      ...(theirs === '' ? [' ', say`(not in the source)`] : [{ strong: theirs }]),
      ...(mine === '' ? [' ', say`(left out)`] : []),
    ];
  });
  const more = differences.length - MOST_DIFFERENCES;
  return more > 0 ? [...shown, '; ', say`and ${more} more`] : shown;
}

const MOST_DIFFERENCES = 4;

function passage({ passage: { before, words, after } }: SourceInContext): Paragraph {
  return { quoted: true, runs: [before, { strong: words }, after] };
}

function otherSource({ article, source, passage: { words } }: SourceInContext, view: HoverView): Run[] {
  return [say`Also in`, ' ', openLink(referenceLine(article), article, source, view), `: “${words}”`];
}

/** Open · Fix · Cite · Copy, each where it would do something. */
function links(
  { findings, isCited }: QuotationHover,
  { article, source }: SourceInContext,
  view: HoverView,
): Run[] {
  const { commands } = view;
  const shown: Run[] = [openLink(say`Open`, article, source, view)];
  const page = source.place?.page;
  // Viewers of PDFs go by the number of the page, not by its label.
  if (typeof page === 'number' && fileKindOf(article.path)?.weight === 'heavy')
    shown.push({ label: say`Open page ${page}`, link: `${view.places.fileOf(article)}#page=${page}` });
  const time = source.place?.time;
  if (time !== undefined && view.recording !== undefined)
    shown.push({
      label: say`Play at ${timeInWords(time)}`,
      link: `${view.recording}#t=${Math.floor(time)}`,
    });
  if (commands !== undefined) {
    if (findings.some(({ fixes }) => fixes.length > 0)) shown.push({ label: say`Fix`, link: commands.fix() });
    if (!isCited) shown.push({ label: say`Cite`, link: commands.cite() });
    shown.push({ label: say`Copy`, link: commands.copy() });
  }
  return shown.flatMap((link, index) => (index > 0 ? [' · ', link] : [link]));
}

function openLink(label: Said, article: Article, span: Span, { commands, places }: HoverView): Run {
  return { label, link: commands?.open(article, span) ?? places.linkTo(article, span) };
}

function aboutCitation(answer: CitationHover, view: HoverView): Paragraph[] {
  const { citation, article, candidates, here } = answer;
  if (candidates.length > 0) {
    return [
      { runs: [{ strong: say`Several known articles` }, ' ', say`fit this citation.`] },
      ...candidates.map((one) => ({
        runs: [openLink(referenceLine(one), one, beginning(one), view)],
      })),
    ];
  }
  if (article === undefined) {
    if (view.showsFindings === true && here.some(({ code }) => code === 'unknown-citation')) return [];
    return [{ runs: [{ strong: say`No known article` }, ' ', say`is named “${citation.key}”.`] }];
  }
  return [{ runs: reference(article) }, { runs: [openLink(say`Open`, article, beginning(article), view)] }];
}

function beginning({ body: { start } }: Article): Span {
  return { start, end: start };
}

/**
 * The article in one line. Only an address of a page on the web becomes a link, which leads to the words where they are
 * given: an article may state any other.
 */
function reference(article: Article, words = ''): Run[] {
  const { url } = article.metadata;
  if (url === undefined) return [referenceLine(article)];
  const isPage = /^https?:\/\/[^\s]+$/i.test(url) && url.length < LONGEST_ADDRESS;
  return [
    referenceLine(article),
    ', ',
    isPage ? { label: url, link: passageAddress(url, words) ?? url } : url.slice(0, LONGEST_ADDRESS),
  ];
}

const LONGEST_ADDRESS = 500;
