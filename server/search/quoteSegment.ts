import type { Vocabulary } from './vocabulary.ts';

/** One place in a sequence of words looked for: any of these words, or any word that begins so. */
export type Step = { readonly words: readonly number[] } | { readonly prefix: string };

/**
 * The words of some quotes in the order of a dictionary of phrases: every word's position, sorted by the word
 * there and the ones after it. A phrase is a contiguous run of that order, found by halving.
 *
 *     quotes     we lost the reel | the reel was lost
 *     sorted     lost|  lost the reel  reel|  reel was  the reel|  the reel was  was  we
 *
 * Words are ranks in the segment's own dictionary, so that a rank and a position take two bytes each.
 */
export interface QuoteSegment {
  /** Words held; the limits are what fits two bytes. */
  readonly wordCount: number;
  readonly quoteCount: number;
  /** Where the quote's words begin. */
  startOf(quote: number): number;
  /** The quote's words, by their numbers in the vocabulary. */
  wordsOf(quote: number): Uint32Array;
  /** The quote that the word at this position belongs to. */
  quoteAt(position: number): number;
  /** The vocabulary's number of the word, or `undefined` past a quote's end. */
  wordAt(position: number): number | undefined;
  /** Positions where the words stand in this order, `limit` at most; only the starts of quotes if `startsOnly`. */
  find(steps: readonly Step[], limit: number, startsOnly: boolean): number[];
}

/** The most words, quotes' ends included, that one segment holds. */
export const SEGMENT_CAPACITY = 24_000;

/** Phrases are sorted and found by this many words; what follows plays no part in the order. */
export const LONGEST_PHRASE = 8;

/** Builds a segment of quotes given as their words' numbers in the vocabulary. */
export function createQuoteSegment(quotes: readonly Uint32Array[], vocabulary: Vocabulary): QuoteSegment {
  const dictionary = sortedDictionary(quotes, vocabulary);
  const wordCount = quotes.reduce((sum, words) => sum + words.length + 1, 0);
  if (wordCount > 0xffff) throw new Error(`A segment of ${wordCount} words is too long`);

  const ranks = new Uint16Array(wordCount + LONGEST_PHRASE);
  const starts = new Uint16Array(quotes.length);
  const rankOf = createRanks(dictionary);
  let end = 0;
  for (const [quote, words] of quotes.entries()) {
    starts[quote] = end;
    for (const word of words) ranks[end++] = rankOf(word);
    ranks[end++] = END;
  }

  const compare = (a: number, b: number): number => {
    for (let depth = 0; depth < LONGEST_PHRASE; depth++) {
      const rank = ranks[a + depth] ?? END;
      const difference = rank - (ranks[b + depth] ?? END);
      if (difference !== 0) return difference;
      if (rank === END) return 0;
    }
    return 0;
  };
  const everywhere = sortedPositions(ranks, wordCount, dictionary.length, compare);
  const openings = starts.slice().sort(compare);

  const rankBelow = (key: string): number => {
    let low = 1;
    let high = dictionary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary.keyOf(dictionary[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** The stretches of ranks that a step allows. */
  const ranksOf = (step: Step): readonly (readonly [from: number, to: number])[] => {
    if ('prefix' in step) {
      const from = rankBelow(step.prefix);
      const to = rankBelow(`${step.prefix}\uffff`);
      return to > from ? [[from, to]] : [];
    }
    const stretches: [number, number][] = [];
    for (const word of step.words) {
      const rank = rankOf(word);
      if (rank !== END) stretches.push([rank, rank + 1]);
    }
    return stretches;
  };

  const find = (steps: readonly Step[], limit: number, startsOnly: boolean): number[] => {
    const allowed: (readonly (readonly [number, number])[])[] = [];
    for (const step of steps.slice(0, LONGEST_PHRASE)) {
      const stretches = ranksOf(step);
      if (stretches.length === 0) return [];
      allowed.push(stretches);
    }
    const order = startsOnly ? openings : everywhere;
    const found: number[] = [];

    const firstFrom = (low: number, high: number, depth: number, rank: number): number => {
      let from = low;
      let to = high;
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((ranks[(order[middle] ?? 0) + depth] ?? END) < rank) from = middle + 1;
        else to = middle;
      }
      return from;
    };

    /** Narrows `low` to `high`, in which the words before `depth` are one phrase, by the step at `depth`. */
    const narrow = (low: number, high: number, depth: number): void => {
      const stretches = allowed[depth];
      if (stretches === undefined) {
        for (let at = low; at < high && found.length < limit; at++) found.push(order[at] ?? 0);
        return;
      }
      for (const [from, to] of stretches) {
        if (found.length >= limit) return;
        let first = firstFrom(low, high, depth, from);
        const last = firstFrom(first, high, depth, to);
        if (to - from === 1 || depth + 1 === allowed.length) {
          if (first < last) narrow(first, last, depth + 1);
          continue;
        }
        // A prefix before the last word: go through the words it stands for one by one.
        while (first < last && found.length < limit) {
          const next = firstFrom(first, last, depth, (ranks[(order[first] ?? 0) + depth] ?? END) + 1);
          narrow(first, next, depth + 1);
          first = next;
        }
      }
    };
    narrow(0, order.length, 0);
    return found;
  };

  return {
    wordCount,
    quoteCount: quotes.length,
    startOf: (quote) => starts[quote] ?? 0,
    wordsOf: (quote) => {
      const start = starts[quote] ?? 0;
      return Uint32Array.from(
        ranks.subarray(start, ranks.indexOf(END, start)),
        (rank) => dictionary[rank] ?? 0,
      );
    },
    quoteAt: (position) => lastAtOrBelow(starts, position),
    wordAt: (position) => {
      const rank = ranks[position] ?? END;
      return rank === END ? undefined : dictionary[rank];
    },
    find,
  };
}

/** The rank of a quote's end, which sorts before every word. */
const END = 0;

/** The distinct words, in the order of their spelling; index 0 is left for `END`. */
function sortedDictionary(quotes: readonly Uint32Array[], vocabulary: Vocabulary): Uint32Array {
  const distinct = new Set<number>();
  for (const words of quotes) for (const word of words) distinct.add(word);
  const sorted = [...distinct].sort((a, b) => {
    const left = vocabulary.keyOf(a);
    const right = vocabulary.keyOf(b);
    return left < right ? -1 : left > right ? 1 : 0;
  });
  return Uint32Array.from([0, ...sorted]);
}

/** Looks up the rank of a word by its number in the vocabulary; `END` for words that the segment has not. */
function createRanks(dictionary: Uint32Array): (word: number) => number {
  const order = Uint16Array.from({ length: dictionary.length - 1 }, (_, index) => index + 1);
  order.sort((a, b) => (dictionary[a] ?? 0) - (dictionary[b] ?? 0));
  return (word) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dictionary[order[middle] ?? 0] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    const rank = order[low] ?? END;
    return dictionary[rank] === word && rank !== END ? rank : END;
  };
}

/** All positions but the quotes' ends: dealt out by first word, then each word's lot sorted by what follows. */
function sortedPositions(
  ranks: Uint16Array,
  wordCount: number,
  rankCount: number,
  compare: (a: number, b: number) => number,
): Uint16Array {
  const lots = new Uint32Array(rankCount + 1);
  for (let position = 0; position < wordCount; position++) {
    const next = (ranks[position] ?? END) + 1;
    lots[next] = (lots[next] ?? 0) + 1;
  }
  for (let rank = 0; rank < rankCount; rank++) lots[rank + 1] = (lots[rank + 1] ?? 0) + (lots[rank] ?? 0);
  const ends = lots[1] ?? 0;
  const sorted = new Uint16Array(wordCount - ends);
  const free = lots.slice();
  for (let position = 0; position < wordCount; position++) {
    const rank = ranks[position] ?? END;
    if (rank === END) continue;
    const at = free[rank] ?? 0;
    sorted[at - ends] = position;
    free[rank] = at + 1;
  }
  for (let rank = 1; rank < rankCount; rank++) {
    const from = (lots[rank] ?? 0) - ends;
    const to = (lots[rank + 1] ?? 0) - ends;
    if (to - from > 1) sorted.subarray(from, to).sort(compare);
  }
  return sorted;
}

/** The index of the last of the ascending `values` that is not above `value`. */
function lastAtOrBelow(values: Uint16Array, value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
