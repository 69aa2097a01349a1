import type { Citation } from '../citations/citation.ts';
import type { Article } from '../corpus/article.ts';
import type { Finding } from '../rules/finding.ts';
import type { DraftReport, QuotationReport, QuotationSource } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { type Span, touches } from '../text/span.ts';
import { type PassageInContext, passageInContext } from './passage.ts';

/** What there is to tell of the place under the pointer. */
export type HoverAnswer = QuotationHover | CitationHover;

export interface QuotationHover {
  readonly about: 'quotation';
  readonly span: Span;
  readonly quotation: QuotationReport;
  readonly source?: SourceInContext;
  readonly otherSources: readonly SourceInContext[];
  readonly articlesSearched: number;
  /** The findings about it that an editor shows. */
  readonly findings: readonly Finding[];
  /** Those of them that stand under the pointer. */
  readonly here: readonly Finding[];
  /** Whether it has a citation of its own. */
  readonly isCited: boolean;
}

export interface CitationHover {
  readonly about: 'citation';
  readonly span: Span;
  readonly citation: Citation;
  readonly article?: Article;
  /** The articles that it may mean, where several fit. */
  readonly candidates: readonly Article[];
  /** The findings that stand under the pointer. */
  readonly here: readonly Finding[];
}

export interface SourceInContext {
  readonly article: Article;
  readonly source: QuotationSource;
  readonly passage: PassageInContext;
}

/**
 * A citation under the pointer comes before the quotation that it may stand in. A finding that stands beside its
 * quotation, as at the name of the speaker, is answered for like the quotation itself.
 */
export function hoverAt(corpus: CorpusIndex, report: DraftReport, offset: number): HoverAnswer | undefined {
  const citation = citationAt(report, offset);
  if (citation !== undefined) return citationHover(corpus, report, citation, offset);
  const quotation = quotationAt(report, offset);
  if (quotation !== undefined) return quotationHover(corpus, report, quotation, offset);
  const finding = report.findings.find((one) => one.quotation !== undefined && touches(one, offset));
  const about = finding?.quotation === undefined ? undefined : report.quotations[finding.quotation];
  return finding === undefined || about === undefined
    ? undefined
    : { ...quotationHover(corpus, report, about, offset), span: finding };
}

/** The innermost quotation at the offset, its marks included. */
export function quotationAt(report: DraftReport, offset: number): QuotationReport | undefined {
  const quotations = report.quotations.filter((quotation) => touches(quotation.outer, offset));
  return quotations.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** The citation at the offset: in the running text, or by its footnote's definition. */
export function citationAt(report: DraftReport, offset: number): Citation | undefined {
  return (
    report.citations.find((one) => touches(one, offset)) ??
    report.citations.find(({ definition }) => definition !== undefined && touches(definition, offset))
  );
}

const MOST_CANDIDATES = 5;

function citationHover(
  corpus: CorpusIndex,
  report: DraftReport,
  citation: Citation,
  offset: number,
): CitationHover {
  const article = citation.article === undefined ? undefined : corpus.article(citation.article)?.article;
  const candidates = (citation.candidates ?? [])
    .slice(0, MOST_CANDIDATES)
    .flatMap((id) => corpus.article(id)?.article ?? []);
  const span = touches(citation, offset) ? citation : (citation.definition ?? citation);
  const here = report.findings.filter((finding) => touches(finding, offset));
  return {
    about: 'citation',
    span,
    citation,
    candidates,
    here,
    ...(article === undefined ? {} : { article }),
  };
}

function quotationHover(
  corpus: CorpusIndex,
  report: DraftReport,
  quotation: QuotationReport,
  offset: number,
): QuotationHover {
  const index = report.quotations.indexOf(quotation);
  const findings = report.findings.filter((finding) => finding.quotation === index);
  const source = quotation.source === undefined ? undefined : inContext(corpus, quotation.source);
  return {
    about: 'quotation',
    span: quotation.outer,
    quotation,
    ...(source === undefined ? {} : { source }),
    otherSources: quotation.otherSources.flatMap((other) => inContext(corpus, other) ?? []),
    articlesSearched: corpus.articleCount,
    findings,
    here: findings.filter((finding) => touches(finding, offset)),
    isCited: report.citations.some(({ quotations }) => quotations.includes(index)),
  };
}

function inContext(corpus: CorpusIndex, source: QuotationSource): SourceInContext | undefined {
  const article = corpus.article(source.article)?.article;
  if (article === undefined) return undefined;
  return { article, source, passage: passageInContext(article, source) };
}
