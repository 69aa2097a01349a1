import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { type Span, slice } from '../text/span.ts';
import { createCredits } from './credits.ts';
import { ownProse } from './ownProse.ts';
import { recallShared, type Shared, type TellingRun } from './sharedRuns.ts';
import type { Voice } from './voice.ts';

/** A run of an article's words that stands in the draft's own prose. */
export interface Borrowing extends Span {
  /** What was found, the same as long as it is remembered. */
  readonly run: TellingRun;
  readonly indexed: IndexedArticle;
  /** Where it stands in the article. */
  readonly source: Span;
  readonly words: number;
  /** What the article prints there, on one line. */
  readonly printed: string;
  /** Whose words they are there. */
  readonly voice: Voice;
  /** Where most of the draft is that article: how many of its own words are, and how many it has. */
  readonly copied: Copied | undefined;
}

interface Copied {
  readonly words: number;
  readonly of: number;
}

/**
 * The runs of the articles' words in a draft's own prose that chance does not make, in the order of the draft. What
 * the draft quotes, reports as said by somebody, or credits to the article is not its own; names and figures tell
 * nothing, and what several articles have is a stock phrase the sooner the more of them do. Where most of the draft is
 * an article, as another version of it would be, that is told once.
 */
export function findBorrowings(draft: Draft, corpus: CorpusIndex): Borrowing[] {
  const rows = ownProse(draft).map((row) => ({
    row,
    shared: recallShared(slice(draft.prose.text, row), draft.speech.language, corpus),
  }));
  if (rows.every(({ shared }) => shared.runs.length === 0)) return [];
  const isCredited = createCredits(draft, corpus);
  const copied = copiesAmong(rows.map(({ shared }) => shared));
  const told = new Set<string>();
  const borrowings: Borrowing[] = [];
  for (const { row, shared } of rows)
    for (const run of shared.runs) {
      const { article, voice } = run;
      if (voice === undefined || told.has(article)) continue;
      const indexed = corpus.article(article);
      const span = { start: row.start + run.start, end: row.start + run.end };
      if (indexed === undefined || isCredited(span, indexed.article, voice)) continue;
      const copy = copied.get(article);
      if (copy !== undefined) told.add(article);
      const { source, words, printed } = run;
      const { start, end } = span;
      borrowings.push({ start, end, run, source, words, indexed, voice, printed, copied: copy });
    }
  return borrowings;
}

/** The articles that have most of the words of all rows, where that is a page and more. */
function copiesAmong(rows: readonly Shared[]): ReadonlyMap<string, Copied> {
  const of = rows.reduce((sum, { words }) => sum + words, 0);
  const counts = new Map<string, number>();
  for (const { runs } of rows)
    for (const { article, words } of runs) counts.set(article, (counts.get(article) ?? 0) + words);
  const copies = [...counts].filter(([, words]) => words >= OF_A_COPY && words * 2 >= of);
  return new Map(copies.map(([article, words]) => [article, { words, of }]));
}

/** In words. */
const OF_A_COPY = 100;
