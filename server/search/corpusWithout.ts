import type { CorpusIndex } from './corpusIndex.ts';
import { spokenQuotes } from './corpusSegment.ts';
import { followerOf, type Holdings, placeIn } from './corpusView.ts';
import type { IndexedArticle } from './indexedArticle.ts';
import { type LiveSegment, liveSegment } from './liveSegment.ts';
import type { WordCounts } from './wordCounts.ts';
import { createWordsGone } from './wordsGone.ts';

/** The article that is left out. */
export interface LeftOut {
  readonly indexed: IndexedArticle;
  /** How many words it has. */
  readonly words: number;
  /** The counts of all words but its own. */
  readonly counts: Pick<WordCounts, 'countOf' | 'weightOf'>;
}

/**
 * An index but for one of its articles, as if that had never been added. It takes and gives up no articles itself, and
 * follows the index in all others.
 */
export function corpusWithout(
  holdings: Holdings,
  corpus: CorpusIndex,
  { indexed, words, counts }: LeftOut,
): CorpusIndex {
  const { id } = indexed.article;
  const quotes = spokenQuotes(indexed).length;
  let from: readonly LiveSegment[] | undefined;
  let lives: readonly LiveSegment[] = [];

  /** The segment that holds the article is looked at as if the article were gone. */
  const allOthers = (): readonly LiveSegment[] => {
    const all = holdings.lives();
    if (all === from) return lives;
    from = all;
    const place = placeIn(all, id);
    lives = all.map((live) => (live === place?.[0] ? lessOne(live, place[1]) : live));
    return lives;
  };

  const lessOne = (live: LiveSegment, at: number): LiveSegment => {
    const wordsGone = createWordsGone(live.wordsGone);
    wordsGone.add(indexed);
    return liveSegment({
      segment: live.segment,
      base: live.base,
      quoteBase: live.quotes.base,
      gone: new Set([...live.gone, at]),
      wordsGone,
      isOwn: live.isOwn,
    });
  };

  const view: CorpusIndex = followerOf(
    {
      ...holdings,
      unsealed: undefined,
      get revision() {
        return holdings.revision;
      },
      get articleCount() {
        return holdings.articleCount - 1;
      },
      get quoteCount() {
        return holdings.quoteCount - quotes;
      },
      get wordCount() {
        return corpus.wordCount - words;
      },
      counts,
      lives: allOthers,
    },
    {
      without: (other) => (other === id ? view : corpus.without(other)),
      with: (more) => holdings.more(view, allOthers, more),
    },
  );
  return view;
}
