import { findInsertions, type InsertableCitation, stylesFor } from '../citations/allForms/findInsertions.ts';
import { findReadings, readCitations } from '../citations/allForms/readCitations.ts';
import { citablePlace } from '../citations/allForms/writeLocator.ts';
import { createDraftSentences } from '../citations/draftSentences.ts';
import type { CitationStyle } from '../citations/forms/forms.ts';
import { noteReference } from '../citations/noteReference.ts';
import { createSources } from '../citations/sources.ts';
import type { Article } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { noteAt } from '../prose/notes.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { citationAt, quotationAt } from './hover.ts';
import { findNeeds } from './needs.ts';
import { citedQuotations } from './tally.ts';

/** How a citation is wanted. */
export interface WantedCitation {
  /** The form that the writer has set, for a draft that has none of its own. */
  readonly style: CitationStyle;
  /** What the writer says of an article that states none. */
  readonly address?: string | undefined;
}

/**
 * The citations that a quotation with a known source can be given, the draft's own form first. None where the
 * quotation has its citation.
 */
export function citationEdits(
  corpus: CorpusIndex,
  draft: Draft,
  quotation: QuotationReport,
  { style, address }: WantedCitation,
): InsertableCitation[] {
  const stated = quotation.source && corpus.article(quotation.source.article)?.article;
  const article = stated && (address === undefined ? stated : withAddress(stated, address));
  const { quotes } = draft.speech;
  const index = quotes.findIndex(({ start, end }) => start === quotation.start && end === quotation.end);
  if (article === undefined || index < 0) return [];
  const sources = createSources(corpus);
  const at = quotation.source && citablePlace(article, quotation.source.start);
  return findInsertions(
    { article, draft, quotation: index, sources, stands: at },
    readCitations(draft, sources),
    style,
  );
}

function withAddress(article: Article, url: string): Article {
  return { ...article, metadata: { ...article.metadata, url } };
}

/** Whether the citation that would come first is a link, and the article states no address for one. */
export function lacksAddress(
  corpus: CorpusIndex,
  draft: Draft,
  quotation: QuotationReport,
  fallbackStyle: CitationStyle,
): boolean {
  const article = quotation.source && corpus.article(quotation.source.article)?.article;
  if (article === undefined || article.metadata.url !== undefined || draft.format === 'plain') return false;
  const [wanted] = stylesFor(readCitations(draft, createSources(corpus)), fallbackStyle);
  return wanted === 'link' && citationEdits(corpus, draft, quotation, { style: fallbackStyle }).length > 0;
}

/**
 * The quotation that somebody at the offset means: the one there, else the one whose sentence ends there or goes on
 * over it, as behind the closing mark, in the attribution, or behind the full stop and its notes.
 */
export function quotationNear(
  corpus: CorpusIndex,
  draft: Draft,
  report: DraftReport,
  offset: number,
): QuotationReport | undefined {
  const here = quotationAt(report, offset);
  if (here !== undefined) return here;
  const before = report.quotations.findLast(({ outer }) => outer.end <= offset);
  if (before === undefined) return undefined;
  const sentences = createDraftSentences(draft, findReadings(draft, createSources(corpus)));
  const sentence = sentences.sentenceAt(before.outer.start);
  const end = Math.max(before.outer.end, sentence?.end ?? 0);
  return offset <= end || isBlank(draft.text.slice(end, offset)) ? before : undefined;
}

/** Nothing but what may stand behind a sentence on its line: its point, a closing bracket, notes, spaces. */
function isBlank(text: string): boolean {
  return text.length < LONGEST_NOTES && /^(?:[^\S\r\n]|[.,;:!?…)\]”’"']|\[\^[^\]\s]*\])*$/.test(text);
}

const LONGEST_NOTES = 400;

/** Every citation that a draft lacks, put in. */
export interface CitedAll {
  /** In the order of the draft, without overlap. */
  readonly edits: readonly Edit[];
  readonly cited: number;
  /** Quotations that have no citation still: their article cannot be named, or is not theirs beyond doubt. */
  readonly left: number;
}

/**
 * Cites every quotation that has a source and no citation, in the draft's own form else the one set. Left out are those
 * still being typed, those in notes, and those whose source gives the words to somebody else.
 */
export function citeAll(
  corpus: CorpusIndex,
  draft: Draft,
  report: DraftReport,
  fallbackStyle: CitationStyle,
): CitedAll {
  const sources = createSources(corpus);
  const isCited = citedQuotations(report);
  let now = draft;
  let insertions: readonly Insertion[] = [];
  let [cited, left] = [0, 0];
  for (const { quotation, need } of findNeeds(draft, report)) {
    const article = quotation.source && corpus.article(quotation.source.article)?.article;
    if (article === undefined || isCited.has(report.quotations.indexOf(quotation))) continue;
    const index = draft.speech.quotes.findIndex(
      ({ start, end }) => start === quotation.start && end === quotation.end,
    );
    if (noteAt(draft.prose, quotation.start) !== undefined) continue;
    const isSure = need !== 'misattributed' && need !== 'wrongly sourced' && cited < MOST_AT_ONCE;
    const citations = readCitations(now, sources);
    // What was put in for the other half of a quotation serves both.
    if (isSure && citations.some((one) => one.article === article.id && one.quotations.includes(index))) {
      cited += 1;
      continue;
    }
    const at = quotation.source && citablePlace(article, quotation.source.start);
    const [first] = isSure
      ? findInsertions(
          { article, draft: now, quotation: index, sources, stands: at },
          citations,
          fallbackStyle,
        )
      : [];
    if (first === undefined) {
      left += 1;
      continue;
    }
    // A citation changes none of the words before it and adds no quotation, so the next one keeps its number.
    for (const edit of first.edits.toReversed())
      insertions = withInsertion(insertions, edit.start, edit.newText);
    now = parseDraft(draft.path, applyEdits(now.text, first.edits), draft.format);
    cited += 1;
  }
  return { edits: insertions.map(({ at, text }) => ({ start: at, end: at, newText: text })), cited, left };
}

/** Each one reads the draft anew; nobody cites more at once than a long book chapter holds. */
const MOST_AT_ONCE = 500;

/** Something put into a text; `at` is a place in the text as it was before anything was. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The insertions with one more, whose place counts in the text that the others have made. */
function withInsertion(insertions: readonly Insertion[], place: number, text: string): Insertion[] {
  let shift = 0;
  for (const [index, one] of insertions.entries()) {
    const start = one.at + shift;
    if (place < start) return insertions.toSpliced(index, 0, { at: place - shift, text });
    if (place <= start + one.text.length) {
      const within = place - start;
      const joined = one.text.slice(0, within) + text + one.text.slice(within);
      return insertions.with(index, { at: one.at, text: joined });
    }
    shift += one.text.length;
  }
  return [...insertions, { at: place - shift, text }];
}

/**
 * Where a cursor goes that stood at the offset, so that it stays in the prose: behind what is put in where it stands, but
 * before a note or a comment. `edits` do not overlap.
 */
export function cursorAfter(offset: number, edits: readonly Edit[]): number {
  return edits.reduce((at, { start, end, newText }) => {
    if (start === offset && end === offset)
      return at + (/^\s*(?:\[\^[^\]\s]+\]:|<!--)/.test(newText) ? 0 : firstLine(newText).length);
    if (start >= offset) return at;
    return at + newText.length - (Math.min(end, offset) - start);
  }, offset);
}

/** The same as a place by line and character in the text as the edits leave it. */
export function positionAfter(text: string, offset: number, edits: readonly Edit[]) {
  return createLineIndex(applyEdits(text, edits)).positionAt(cursorAfter(offset, edits));
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

/**
 * The full reference of the article that the citation at the offset names, else of the source of the quotation
 * there: as a note in the draft's format, for copying.
 */
export function referenceAt(
  corpus: CorpusIndex,
  draft: Draft,
  report: DraftReport,
  offset: number,
): string | undefined {
  const cited = citationAt(report, offset)?.article;
  const id = cited ?? quotationNear(corpus, draft, report, offset)?.source?.article;
  const article = id === undefined ? undefined : corpus.article(id)?.article;
  return article && noteReference(article, draft.format);
}
