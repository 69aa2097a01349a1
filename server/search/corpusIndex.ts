import type { Article } from '../corpus/article.ts';
import type { KeyKind } from '../corpus/articleKeys.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { CorpusSegment } from './corpusSegment.ts';
import type { SharedRun } from './findRuns.ts';
import type { IndexedArticle } from './indexedArticle.ts';
import type { Outlet } from './outletIndex.ts';
import type { PassageMatch, PassageQuery } from './passage.ts';
import type { QuoteIndex } from './quoteIndex.ts';

/** A segment whose articles come to count one by one, by their ids; each is shown or left out, and then it ends. */
export interface StagedSegment {
  show(id: string): void;
  leaveOut(id: string): void;
  end(): void;
}

/**
 * Everything that is known of the sources; grows and shrinks by whole articles. What it answers depends on the
 * articles alone, not on the order in which they came, nor on where they are kept.
 */
export interface CorpusIndex {
  /** Changes with every article added or removed. */
  readonly revision: number;
  readonly articleCount: number;
  /** Outermost quotes that are somebody's speech. */
  readonly quoteCount: number;
  readonly wordCount: number;
  /** The same object as long as each quote goes by the same key; another one at the latest when the revision changes. */
  readonly arrangement: object;
  /** The quotes, to be found by their words and speakers. */
  readonly quotes: QuoteIndex;
  /** All articles in the order of their ids. There may be very many: ask for what you need where you can. */
  articles(): Iterable<IndexedArticle>;
  /** All ids in order. */
  ids(): Iterable<string>;
  article(id: string): IndexedArticle | undefined;
  has(id: string): boolean;
  /** The articles that are named so, by a key in the form in which it is compared, in the order of their ids. */
  articlesBy(kind: KeyKind, key: string): readonly Article[];
  /** The outlets that articles state, in the order of their names. */
  outlets(): readonly Outlet[];
  /** The ids of the articles of an outlet, spelt as they do, in order. */
  articlesOfOutlet(name: string): readonly string[];
  /** Everybody whom an article names with this word, small and without accents, in the name. */
  peopleWith(word: string): readonly string[];
  /** How often a word occurs in all articles, by its key (`splitWords`); never too low. */
  countOf(key: string): number;
  /**
   * The same index but for one article, always up to date with it: for a draft that lies among the articles and is
   * no source of its own. It is the same view each time, and the index itself where there is no such article.
   */
  without(id: string): CorpusIndex;
  /**
   * The same index and some more articles, which are not added to it: for what an archive holds of a draft. Those
   * whose ids are taken are left out.
   */
  with(articles: readonly IndexedArticle[]): CorpusIndex;
  /** Adds an article; a second one with the same id is refused and `false` returned. */
  add(article: Article): boolean;
  /** Forgets an article; unknown ids are no error. */
  remove(id: string): void;
  /**
   * Takes articles that were indexed before, all but those of the files in `gone` and those whose ids are `taken`. They
   * stay where they are and are read as they are needed.
   */
  mount(
    segment: CorpusSegment,
    options?: { readonly gone?: ReadonlySet<string>; readonly taken?: ReadonlySet<string> },
  ): void;
  /**
   * Takes a segment of which no article counts yet: each is shown when it has its place, in the same turn in which what
   * was known of its file goes, so that it is never missing nor there twice.
   */
  stage(segment: CorpusSegment): StagedSegment;
  /** The same articles are from now on read from these segments, where those of the files in `gone` do not count. */
  adopt(
    segments: readonly CorpusSegment[],
    replaced?: readonly CorpusSegment[],
    gone?: ReadonlySet<string>,
  ): void;
  /** Places where the words stand, exact or altered, best first. `within` limits the search to one article. */
  findPassages(
    query: PassageQuery,
    options?: { readonly limit?: number; readonly within?: string },
  ): PassageMatch[];
  /** The same in steps, for others to be served in between; the index must stay as it is until the last one. */
  findingPassages(query: PassageQuery, options?: { readonly limit?: number }): Steps<PassageMatch[]>;
  /** Reads, a part with each step, what nearly every question asks of a disk, before somebody waits for it. */
  warm(): Generator<undefined>;
  /** Long runs of words that spans of a text have in common with an article, as long as they are (`findRuns.ts`). */
  findRuns(text: string, spans: readonly Span[]): SharedRun[];
}
