import type { Steps } from '../text/steps.ts';
import { boostOf, type Cards, namesIt } from './cards.ts';
import { compareStrings } from './compareStrings.ts';

export interface FinderOptions {
  readonly limit: number;
  /**
   * Whether every word must be found, or some. Some words among others mean an article only where they name it: a day
   * or a site does not.
   */
  readonly match: 'every' | 'some';
}

export interface FoundArticle {
  readonly id: string;
  /** The words that were found, of those asked for. */
  readonly words: readonly string[];
}

/** The cards of one segment. */
export interface SealedCards {
  readonly cards: Cards;
  isGone(article: number): boolean;
  idOf(article: number): string;
}

/** What finding articles needs to know of the corpus. */
export interface CardStore {
  readonly sealed: readonly SealedCards[];
  readonly articleCount: number;
  /** How many articles have the word on their cards. */
  countOf(word: string): number;
}

/**
 * Articles by what a writer remembers of them: id, title, outlet, day, site, authors and speakers; best first. The last
 * word may be unfinished, and longer ones may be misspelt. A word counts by its rarity; what was found only as a beginning or
 * by a slip counts less. Each step looks at no more than some words of a segment.
 */
export function* findArticles(
  store: CardStore,
  words: readonly string[],
  { limit, match }: FinderOptions,
): Steps<FoundArticle[]> {
  const asked = [...new Set(words.slice(0, MOST_WORDS))];
  if (asked.length === 0) return [];
  const last = words[Math.min(words.length, MOST_WORDS) - 1];
  const found: { id: string; words: string[]; score: number }[] = [];
  for (const { cards, isGone, idOf } of store.sealed) {
    const scores = new Map<number, { words: string[]; score: number }>();
    for (const word of asked) {
      const best = yield* weighed(store, cards, word, { isLast: word === last, match });
      for (const [article, weight] of best) {
        if (isGone(article)) continue;
        const known = scores.get(article);
        if (known === undefined) scores.set(article, { words: [word], score: weight });
        else {
          known.words.push(word);
          known.score += weight;
        }
      }
    }
    for (const [article, one] of scores) {
      if (match === 'every' && one.words.length < asked.length) continue;
      found.push({ id: idOf(article), words: one.words, score: one.score * one.words.length });
    }
  }
  return found
    .sort((a, b) => b.score - a.score || compareStrings(a.id, b.id))
    .slice(0, limit)
    .map(({ id, words }) => ({ id, words }));
}

/** Articles of a segment that have the word on their cards, or one like it, each with the best weight. */
function* weighed(
  store: CardStore,
  cards: Cards,
  word: string,
  { isLast, match }: { readonly isLast: boolean; readonly match: FinderOptions['match'] },
): Steps<Map<number, number>> {
  const { dictionary, articles, fields } = cards;
  const { words } = dictionary;
  const best = new Map<number, number>();
  const take = (index: number, share: number) => {
    const weight = share * rarityOf(store, words.at(index));
    const fieldsOf = fields.of(index);
    for (const [place, article] of articles.of(index).entries()) {
      const stands = fieldsOf[place] ?? 0;
      if (match === 'some' && !namesIt(stands)) continue;
      const boosted = weight * boostOf(stands);
      if (boosted > (best.get(article) ?? 0)) best.set(article, boosted);
    }
  };
  const exact = words.find(word);
  if (exact >= 0) take(exact, 1);
  if (isLast) {
    const from = words.firstFrom(word);
    const to = Math.min(words.firstFrom(`${word}\uffff`, from), from + MOST_ENDINGS);
    for (let index = from; index < to; index++) {
      if (index % TOGETHER === 0) yield;
      if (index !== exact) take(index, UNFINISHED * (word.length / words.at(index).length));
    }
  }
  yield;
  if (word.length > 4) {
    for (const index of dictionary.findAlike(word)) {
      take(index, SLIP);
      yield;
    }
  }
  return best;
}

function rarityOf({ articleCount, countOf }: CardStore, word: string): number {
  return Math.log(1 + (articleCount + 1) / (countOf(word) + 0.5));
}

/** Nobody names an article by more words. */
const MOST_WORDS = 8;

/** Words of a segment that a beginning may stand for. */
const MOST_ENDINGS = 2000;

/** Words looked at with each step. */
const TOGETHER = 32;

const UNFINISHED = 0.6;
const SLIP = 0.45;
