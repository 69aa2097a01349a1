import type { Quote } from '../quotes/quote.ts';
import { sayerInWords } from '../quotes/sayerInWords.ts';
import type { DraftReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { clean } from '../text/clean.ts';
import { inEnglish, type Said, say } from '../text/said.ts';
import { overlap, type Span, slice } from '../text/span.ts';
import { splitWords } from '../text/words.ts';

/** An article as a line of a list. */
export interface SourceLine {
  readonly indexed: IndexedArticle;
  /** Quotes in it that are somebody’s speech. */
  readonly quotes: number;
  /** How many passages of it the draft quotes. */
  readonly used: number;
}

/** Who speaks in an article, and what. */
export interface SpeakerLines {
  readonly speaker: Said;
  readonly quotes: readonly QuoteLine[];
}

export interface QuoteLine extends Span {
  readonly words: string;
  /** Whether the draft quotes it, or a part of it. */
  readonly used: boolean;
}

/**
 * The articles that a query finds by id, title, outlet, day, site, author or speaker, else all, in the order of their ids and
 * `limit` at most; `found` counts those left out too.
 */
export function findSources(
  corpus: CorpusIndex,
  query: string,
  report: DraftReport | undefined,
  limit: number,
): { readonly found: number; readonly sources: readonly SourceLine[] } {
  const words = splitWords(query).map(({ key }) => key);
  const ids =
    words.length === 0
      ? [...corpus.ids()]
      : corpus.quotes.findArticles(words, { limit: MOST_FOUND, match: 'every' }).map(({ id }) => id);
  const used = usesOf(report);
  const sources = ids.slice(0, limit).flatMap((id) => {
    const indexed = corpus.article(id);
    if (indexed === undefined) return [];
    return [{ indexed, quotes: spoken(indexed).length, used: used.get(id)?.length ?? 0 }];
  });
  return { found: ids.length, sources };
}

/** The quotes of an article by who speaks, in the order in which each first does. */
export function speakersOf(indexed: IndexedArticle, report: DraftReport | undefined): SpeakerLines[] {
  const used = usesOf(report).get(indexed.article.id) ?? [];
  const bySpeaker = new Map<string, { readonly speaker: Said; readonly quotes: QuoteLine[] }>();
  for (const quote of spoken(indexed)) {
    const speaker = quote.attribution
      ? sayerInWords(quote.attribution, say`somebody unnamed`)
      : say`not said who`;
    const line = {
      start: quote.start,
      end: quote.end,
      words: clean(slice(indexed.article.prose.text, quote)),
      used: used.some((span) => overlap(span, quote)),
    };
    const key = inEnglish(speaker);
    const lines = bySpeaker.get(key);
    if (lines === undefined) bySpeaker.set(key, { speaker, quotes: [line] });
    else lines.quotes.push(line);
  }
  return [...bySpeaker.values()];
}

const MOST_FOUND = 1000;

function spoken({ speech }: IndexedArticle): Quote[] {
  return speech.quotes.filter(({ kind, depth }) => kind === 'speech' && depth === 0);
}

function usesOf(report: DraftReport | undefined): ReadonlyMap<string, readonly Span[]> {
  const uses = new Map<string, Span[]>();
  for (const { source } of report?.quotations ?? []) {
    if (source === undefined) continue;
    const spans = uses.get(source.article);
    if (spans === undefined) uses.set(source.article, [source]);
    else spans.push(source);
  }
  return uses;
}
