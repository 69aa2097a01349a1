import type { Sayer } from '../quotes/quote.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { clean } from '../text/clean.ts';
import { inEnglish, type Said, say, type Tongue } from '../text/said.ts';
import { overlap, type Span, slice } from '../text/span.ts';
import { type QuotedSpeaker, quotedSpeakers, type Spoken, wordsIn } from './quotedSpeakers.ts';
import { speakersOf } from './sourceTree.ts';
import { citedQuotations } from './tally.ts';
import type { CheckedText } from './uses.ts';

/** What a draft makes of its sources. */
export interface Coverage {
  readonly quotations: number;
  /** Words within quotation marks. */
  readonly words: number;
  readonly speakers: readonly QuotedSpeaker[];
  /** The articles that it quotes, the most quoted first. */
  readonly sources: readonly QuotedSource[];
  readonly uncited: readonly QuotationReport[];
  /** In none of the articles. */
  readonly notFound: readonly QuotationReport[];
  /** What other drafts quote too. */
  readonly reused: readonly Reused[];
}

export interface QuotedSource {
  readonly indexed: IndexedArticle;
  readonly quotations: number;
  readonly words: number;
  /** Quotes of it that the draft does not have, in the article's order, with who says them. */
  readonly unused: readonly (Span & { readonly words: string; readonly speaker: Said })[];
}

export interface Reused {
  readonly quotation: QuotationReport;
  readonly elsewhere: readonly ArticleUse[];
}

/** A quotation of an article in some draft, and what it has otherwise than the article. */
export interface ArticleUse {
  readonly path: string;
  /** The draft's text, to tell the line by. */
  readonly text: string;
  readonly quotation: QuotationReport;
  readonly changes: readonly { readonly draft: string; readonly source: string }[];
}

/** Who is quoted how much, from where, and what is left; `others` are the drafts beside it. */
export function coverageOf(
  corpus: CorpusIndex,
  report: DraftReport,
  others: Iterable<CheckedText>,
  tongue: Tongue = inEnglish,
): Coverage {
  const { quotations } = report;
  const cited = citedQuotations(report);
  const uses = new Map<string, { readonly other: CheckedText; readonly quotation: QuotationReport }[]>();
  for (const other of others)
    for (const quotation of other.report.quotations) {
      if (quotation.source === undefined) continue;
      const list = uses.get(quotation.source.article) ?? [];
      list.push({ other, quotation });
      uses.set(quotation.source.article, list);
    }
  return {
    quotations: quotations.length,
    words: quotations.reduce((sum, { text }) => sum + wordsIn(text), 0),
    speakers: quotedSpeakers(spokenIn(report, tongue)),
    sources: sourcesOf(corpus, report),
    uncited: quotations.filter(({ source }, index) => source !== undefined && !cited.has(index)),
    notFound: quotations.filter(({ verdict }) => verdict === 'not-found'),
    reused: quotations.flatMap((quotation): Reused[] => {
      const { source } = quotation;
      if (source === undefined) return [];
      const elsewhere = (uses.get(source.article) ?? []).filter(
        (use) => use.quotation.source !== undefined && overlap(use.quotation.source, source),
      );
      return elsewhere.length === 0
        ? []
        : [{ quotation, elsewhere: elsewhere.map((use) => useOf(corpus, use.other, use.quotation)) }];
    }),
  };
}

/** All quotations of an article in some drafts, in the order of the drafts. */
export function usesOfArticle(
  corpus: CorpusIndex,
  article: string,
  drafts: Iterable<CheckedText>,
): ArticleUse[] {
  const uses: ArticleUse[] = [];
  for (const one of drafts)
    for (const quotation of one.report.quotations)
      if (quotation.source?.article === article) uses.push(useOf(corpus, one, quotation));
  return uses;
}

/** The quotations of a report as they count for who is quoted. */
export function spokenIn({ quotations }: DraftReport, tongue: Tongue = inEnglish): Spoken[] {
  const nameOf = (sayer: Sayer) => tongue(sayerInWords(sayer, say`somebody unnamed`));
  return quotations.map(({ text, attribution, source }) => ({
    words: text,
    speaker: attribution ? nameOf(attribution) : null,
    said: source?.attribution ? nameOf(source.attribution) : null,
    article: source?.article ?? null,
  }));
}

function useOf(corpus: CorpusIndex, { draft }: CheckedText, quotation: QuotationReport): ArticleUse {
  const article = quotation.source && corpus.article(quotation.source.article)?.article;
  return {
    path: draft.path,
    text: draft.text,
    quotation,
    changes: quotation.differences.map((one) => ({
      draft: clean(slice(draft.text, one.draft)),
      source: article === undefined ? '' : clean(slice(article.text, one.source)),
    })),
  };
}

function sourcesOf(corpus: CorpusIndex, report: DraftReport): QuotedSource[] {
  const counts = new Map<string, { quotations: number; words: number }>();
  for (const { source, text } of report.quotations) {
    if (source === undefined) continue;
    const one = counts.get(source.article) ?? { quotations: 0, words: 0 };
    one.quotations++;
    one.words += wordsIn(text);
    counts.set(source.article, one);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.quotations - one.quotations || (a < b ? -1 : 1))
    .flatMap(([id, count]) => {
      const indexed = corpus.article(id);
      if (indexed === undefined) return [];
      const unused = speakersOf(indexed, report)
        .flatMap(({ speaker, quotes }) => quotes.map((quote) => ({ ...quote, speaker })))
        .filter(({ used }) => !used)
        .sort((a, b) => a.start - b.start);
      return [{ indexed, ...count, unused }];
    });
}
