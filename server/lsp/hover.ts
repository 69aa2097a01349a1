import type { Hover, MarkupKind, Range } from 'vscode-languageserver';
import { referenceLine } from '../citations/reference.ts';
import type { Article } from '../corpus/article.ts';
import { placeInWords } from '../corpus/placeInWords.ts';
import { fileKindOf } from '../corpus/readers/fileKinds.ts';
import type { CitationHover, HoverAnswer, QuotationHover, SourceInContext } from '../features/hover.ts';
import { summaryOf } from '../proof/summary.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { QuotationReport } from '../rules/report.ts';
import { clean } from '../text/clean.ts';
import { type Span, slice } from '../text/span.ts';
import type { ArticlePlaces } from './convert.ts';
import { type Paragraph, type Run, toMarkup } from './richText.ts';

/** How hovers are shown in the editor at hand. */
export interface HoverView {
  readonly format: MarkupKind;
  readonly places: ArticlePlaces;
  /** The text of the draft, to show what differs. */
  readonly draft: string;
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

export function toHover(answer: HoverAnswer, range: Range, view: HoverView): Hover {
  const paragraphs =
    answer.about === 'quotation' ? aboutQuotation(answer, view) : aboutCitation(answer, view);
  return { range, contents: toMarkup(paragraphs, view.format) };
}

/** What matters most comes first: a hover is small, and what it can do must be in sight. */
function aboutQuotation(answer: QuotationHover, view: HoverView): Paragraph[] {
  const { source, otherSources } = answer;
  return [
    { runs: verdict(answer, view) },
    ...(source === undefined ? [] : [{ runs: links(answer, source, view) }]),
    ...otherSources.slice(0, MOST_OTHERS).map((other) => ({ runs: otherSource(other, view) })),
    ...(source === undefined ? [] : [{ runs: reference(source.article) }, passage(source)]),
  ].filter(({ runs }) => runs.length > 0);
}

const UNNAMED = 'somebody the article does not name';

/** More than a few other places would bury the first one. */
const MOST_OTHERS = 2;

/** One statement: what is true of the words, how they differ, whose they are and where. */
function verdict(answer: QuotationHover, view: HoverView): Run[] {
  const { quotation, source, articlesSearched, findings } = answer;
  if (source === undefined) {
    if (quotation.verdict === 'unchecked')
      return [{ strong: 'Not checked:' }, ' the draft gives these words to nobody.'];
    const searched =
      articlesSearched === 1 ? 'the one article' : `any of ${articlesSearched.toLocaleString('en')} articles`;
    return [{ strong: 'Not found' }, ` in ${searched}.`];
  }
  const said = saidBy(source);
  if (quotation.verdict === 'altered') {
    const differences = differencesIn(answer, view);
    return [{ strong: 'Altered' }, ...(differences.length === 0 ? [] : [': ', ...differences]), `. ${said}`];
  }
  const isDisputed = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return [{ strong: isDisputed ? 'The words are right.' : 'Verbatim.' }, ` ${said}${proof(quotation)}`];
}

/** What was accounted for, where there is more to tell than that all is equal. */
function proof({ account, text }: QuotationReport): string {
  const summary = account && summaryOf(account, text);
  return summary === undefined ? '' : ` ${summary}.`;
}

/** Whose words they are in the source, and where they were printed. */
function saidBy({ article, source: { attribution, kind, place } }: SourceInContext): string {
  // A paragraph's number helps where the file opens at no place.
  const isText = fileKindOf(article.path)?.weight === 'text' && article.places === undefined;
  const where = isText || place === undefined ? undefined : placeInWords(place);
  const outlet = [article.metadata.containerTitle ?? 'outlet not stated', where].filter(Boolean).join(', ');
  if (attribution !== undefined) return `${capital(sayerInWords(attribution, UNNAMED))}, ${outlet}.`;
  return `${KINDS[kind]}, ${outlet}.`;
}

const KINDS = {
  speech: 'The article does not say who is speaking',
  indirect: 'The article reports this and does not quote it',
  prose: 'The article’s own words, nobody’s speech',
  headline: 'Words of the headline',
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function differencesIn({ quotation, source }: QuotationHover, view: HoverView): Run[] {
  if (source === undefined) return [];
  const shown = quotation.differences.slice(0, MOST_DIFFERENCES).flatMap((difference, index): Run[] => {
    const mine = clean(slice(view.draft, difference.draft));
    const theirs = clean(slice(source.article.prose.text, difference.source));
    if (mine === '' && theirs === '') return [];
    return [
      ...(index > 0 ? ['; '] : []),
      ...(mine === '' ? [] : [{ struck: mine }]),
      ...(mine !== '' && theirs !== '' ? [' → '] : []),
      ...(theirs === '' ? [' (not in the source)'] : [{ strong: theirs }]),
      ...(mine === '' ? [' (left out)'] : []),
    ];
  });
  const more = quotation.differences.length - MOST_DIFFERENCES;
  return more > 0 ? [...shown, `; and ${more} more`] : shown;
}

const MOST_DIFFERENCES = 4;

function passage({ passage: { before, words, after } }: SourceInContext): Paragraph {
  return { quoted: true, runs: [before, { strong: words }, after] };
}

function otherSource({ article, source, passage: { words } }: SourceInContext, view: HoverView): Run[] {
  return ['Also in ', openLink(referenceLine(article), article, source, view), `: “${words}”`];
}

/** Open · Fix · Cite · Copy, each where it would do something. */
function links(
  { findings, isCited }: QuotationHover,
  { article, source }: SourceInContext,
  view: HoverView,
): Run[] {
  const { commands } = view;
  const shown: Run[] = [openLink('Open', article, source, view)];
  const page = source.place?.page;
  // Viewers of PDFs go by the number of the page, not by its label.
  if (typeof page === 'number' && fileKindOf(article.path)?.weight === 'heavy')
    shown.push({ label: `Open page ${page}`, link: `${view.places.fileOf(article)}#page=${page}` });
  if (commands !== undefined) {
    if (findings.some(({ fixes }) => fixes.length > 0)) shown.push({ label: 'Fix', link: commands.fix() });
    if (!isCited) shown.push({ label: 'Cite', link: commands.cite() });
    shown.push({ label: 'Copy', link: commands.copy() });
  }
  return shown.flatMap((link, index) => (index > 0 ? [' · ', link] : [link]));
}

function openLink(label: string, article: Article, span: Span, { commands, places }: HoverView): Run {
  return { label, link: commands?.open(article, span) ?? places.linkTo(article, span) };
}

function aboutCitation({ citation, article, candidates }: CitationHover, view: HoverView): Paragraph[] {
  if (candidates.length > 0) {
    return [
      { runs: [{ strong: 'Several known articles' }, ' fit this citation.'] },
      ...candidates.map((one) => ({
        runs: [openLink(referenceLine(one), one, beginning(one), view)],
      })),
    ];
  }
  if (article === undefined)
    return [{ runs: [{ strong: 'No known article' }, ` is named “${citation.key}”.`] }];
  return [{ runs: reference(article) }, { runs: [openLink('Open', article, beginning(article), view)] }];
}

function beginning({ body: { start } }: Article): Span {
  return { start, end: start };
}

/** The article in one line. Only an address of a page on the web becomes a link: an article may state any other. */
function reference(article: Article): Run[] {
  const { url } = article.metadata;
  if (url === undefined) return [referenceLine(article)];
  const isPage = /^https?:\/\/[^\s]+$/i.test(url) && url.length < LONGEST_ADDRESS;
  return [referenceLine(article), ', ', isPage ? { label: url, link: url } : url.slice(0, LONGEST_ADDRESS)];
}

const LONGEST_ADDRESS = 500;
