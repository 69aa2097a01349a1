import { firstAfter } from '../text/firstAfter.ts';
import type { SealedCards } from './articleFinder.ts';
import type { CorpusSegment } from './corpusSegment.ts';
import type { Segment } from './passageSegment.ts';
import type { SealedQuotes } from './quoteStore.ts';
import type { SealedSpeakers } from './speakerIndex.ts';
import type { WordsGone } from './wordsGone.ts';

/** A segment in use: its articles and quotes have numbers of the whole index, and some of them may be gone. */
export interface LiveSegment extends SealedCards, SealedSpeakers {
  readonly segment: CorpusSegment;
  /** The number of its first article. */
  readonly base: number;
  readonly passages: Segment;
  readonly quotes: SealedQuotes;
  readonly gone: ReadonlySet<number>;
  readonly wordsGone: WordsGone;
  /** Whether it was made in this process and may be made part of a larger one. */
  readonly isOwn: boolean;
}

export interface LiveOptions {
  readonly segment: CorpusSegment;
  readonly base: number;
  readonly quoteBase: number;
  readonly gone: ReadonlySet<number>;
  readonly wordsGone: WordsGone;
  readonly isOwn: boolean;
}

export function liveSegment(options: LiveOptions): LiveSegment {
  const { segment, base, quoteBase, gone, wordsGone, isOwn } = options;
  const { quoteArticles, ids, quoteLengths, smallQuotes, outlets, outletOf } = segment;
  return {
    segment,
    base,
    gone,
    wordsGone,
    isOwn,
    passages: segment.passages(base, gone),
    cards: segment.cards,
    speakers: segment.speakers,
    isGone: (article) => gone.has(article),
    idOf: (article) => ids.at(article),
    quotes: {
      segment: segment.quotes,
      base: quoteBase,
      isGone: (quote) => gone.size > 0 && gone.has(quoteArticles.at(quote)),
      idOf: (quote) => ids.at(quoteArticles.at(quote)),
      lengthOf: (quote) => quoteLengths.at(quote),
      beginsSmall: (quote) => smallQuotes.at(quote) === 1,
      outletOf(quote) {
        const outlet = outletOf.at(quoteArticles.at(quote));
        return outlet === 0 ? undefined : outlets.strings.at(outlet - 1);
      },
    },
  };
}

/** The live segment, of some in the order of their first numbers, that a number belongs to. */
export function holderOf(
  lives: readonly LiveSegment[],
  number: number,
  baseOf: (live: LiveSegment) => number,
): LiveSegment | undefined {
  return lives[Math.max(0, firstAfter(lives, number, baseOf) - 1)];
}

/** The articles that are left, in the order of their ids, each with its segment. */
export function* articlesInOrder(lives: readonly LiveSegment[]): Generator<readonly [LiveSegment, number]> {
  const heads = lives.map((live) => ({ live, at: firstLeft(live, 0) }));
  for (;;) {
    let least: { live: LiveSegment; at: number } | undefined;
    let id = '';
    for (const head of heads) {
      if (head.at >= head.live.segment.articleCount) continue;
      const candidate = head.live.segment.ids.at(head.at);
      if (least !== undefined && candidate >= id) continue;
      least = head;
      id = candidate;
    }
    if (least === undefined) return;
    yield [least.live, least.at];
    least.at = firstLeft(least.live, least.at + 1);
  }
}

function firstLeft({ gone }: LiveSegment, from: number): number {
  let at = from;
  while (gone.has(at)) at++;
  return at;
}
