import type { Citation } from '../citations/citation.ts';
import type { CitationStyle } from '../citations/citationStyle.ts';
import { noteReference } from '../citations/noteReference.ts';
import { shortReference } from '../citations/reference.ts';
import { createSources } from '../citations/sources.ts';
import { writeCitation } from '../citations/writeCitation.ts';
import type { Article } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Edit } from '../text/edit.ts';
import { type Span, touches } from '../text/span.ts';

/** A citation that could be inserted for a quotation. */
export interface InsertableCitation {
  readonly title: string;
  readonly style: CitationStyle;
  readonly edits: readonly Edit[];
}

/**
 * The citations that a quotation with a known source can be given, the draft's own form first, else the one
 * that the user has set. None where the quotation has its citation.
 */
export function citationEdits(
  corpus: CorpusIndex,
  draft: Draft,
  report: DraftReport,
  quotation: QuotationReport,
  fallbackStyle: CitationStyle,
): InsertableCitation[] {
  const article = quotation.source && corpus.article(quotation.source.article)?.article;
  const index = draft.speech.quotes.findIndex(
    ({ start, end }) => start === quotation.start && end === quotation.end,
  );
  if (article === undefined || index < 0) return [];
  const isCited = report.citations.some(({ quotations, article: id, candidates }) => {
    return quotations.includes(index) && (id === article.id || candidates?.includes(article.id));
  });
  if (isCited) return [];
  const sources = createSources(corpus);
  return stylesFor(report.citations, fallbackStyle).flatMap((style) => {
    const edits = writeCitation(style, article, draft, index, sources);
    return edits === undefined ? [] : [{ title: titleFor(style, article), style, edits }];
  });
}

/** All forms: first those that the draft uses, by how often it does, then the one set, then the others. */
export function stylesFor(citations: readonly Citation[], fallbackStyle: CitationStyle): CitationStyle[] {
  const uses = (style: CitationStyle) => citations.filter((citation) => citation.style === style).length;
  const used = STYLES.filter((style) => uses(style) > 0).sort((a, b) => uses(b) - uses(a));
  return [...new Set([...used, fallbackStyle, ...STYLES])];
}

const STYLES: readonly CitationStyle[] = ['footnote', 'pandoc', 'link', 'text'];

/** The reference of the source of the quotation, or of the article that the citation names, for copying. */
export function referenceAt(corpus: CorpusIndex, report: DraftReport, offset: number): string | undefined {
  const at = (span: Span) => touches(span, offset);
  const id = report.citations.find(at)?.article ?? report.quotations.find(at)?.source?.article;
  const article = id === undefined ? undefined : corpus.article(id)?.article;
  return article && noteReference(article, 'markdown');
}

function titleFor(style: CitationStyle, article: Article): string {
  const name = shortened(shortReference(article));
  switch (style) {
    case 'footnote':
      return `Insert a footnote citing ${name}`;
    case 'pandoc':
      return `Insert the citation key of ${name}`;
    case 'link':
      return `Insert a link citing ${name}`;
    case 'text':
      return `Insert a citation of ${name} in parentheses`;
  }
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name;
}
