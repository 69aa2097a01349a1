import type { CorpusIndex } from './corpusIndex.ts';
import { followerOf, type Holdings } from './corpusView.ts';
import type { LiveSegment } from './liveSegment.ts';
import { createWordCounts, weight } from './wordCounts.ts';

/** An index and one more segment, beside it; follows the index in all that it holds. */
export function corpusWith(
  holdings: Holdings,
  base: CorpusIndex,
  livesOf: () => readonly LiveSegment[],
  more: LiveSegment,
): CorpusIndex {
  const { segment } = more;
  const counts = createWordCounts();
  counts.addCounts(
    segment.countSlots.slice(0, segment.countSlots.length),
    segment.counts.slice(0, segment.counts.length),
  );
  let from: readonly LiveSegment[] | undefined;
  let all: readonly LiveSegment[] = [];
  const lives = (): readonly LiveSegment[] => {
    const now = livesOf();
    if (now === from) return all;
    from = now;
    // A segment that came meanwhile has higher numbers; searches want them in order.
    all = [...now, more].sort((a, b) => a.base - b.base);
    return all;
  };
  const countOf = (hash: number) => holdings.counts.countOf(hash) + counts.countOf(hash);
  const view: CorpusIndex = followerOf(
    {
      ...holdings,
      unsealed: undefined,
      get revision() {
        return base.revision;
      },
      get articleCount() {
        return base.articleCount + segment.articleCount;
      },
      get quoteCount() {
        return base.quoteCount + segment.quotes.quoteCount;
      },
      get wordCount() {
        return base.wordCount + counts.total;
      },
      counts: { countOf, weightOf: (hash) => weight(countOf(hash), base.wordCount + counts.total) },
      lives,
    },
    {
      without: (id) =>
        base.without(id) === base
          ? view
          : holdings.more(base.without(id), livesOf, [...articlesOf(more, holdings)]),
      with: (articles) => holdings.more(view, lives, articles),
    },
  );
  return view;
}

function* articlesOf(live: LiveSegment, { readAt }: Holdings) {
  for (let at = 0; at < live.segment.articleCount; at++) yield readAt(live, at);
}
