import type { Numbers } from './bytes/numbers.ts';
import type { Sections, SectionWriter } from './bytes/sections.ts';
import { compareStrings } from './compareStrings.ts';
import { lastNotAbove } from './lastNotAbove.ts';
import { openWordTable, type WordTable, writeWordTable } from './wordTable.ts';

/** One place in a sequence of words looked for: any of these words, or any word that begins so. */
export type Step = { readonly words: readonly string[] } | { readonly prefix: string };

/**
 * The words of some quotes in the order of a dictionary of phrases: every word's position, sorted by the word
 * there and the ones after it. A phrase is a contiguous run of that order, found by halving.
 *
 *     quotes     we lost the reel | the reel was lost
 *     sorted     lost|  lost the reel  reel|  reel was  the reel|  the reel was  was  we
 *
 * Words are ranks in the segment's own dictionary, counted from 1.
 */
export interface QuoteSegment {
  /** Words held, quotes' ends included. */
  readonly wordCount: number;
  readonly quoteCount: number;
  readonly dictionary: WordTable;
  /** How often the word stands in the quotes. */
  countOf(word: string): number;
  /** Where the quote's words begin. */
  startOf(quote: number): number;
  /** The quote that the word at this position belongs to. */
  quoteAt(position: number): number;
  /** The rank of the word, or 0 past a quote's end. */
  rankAt(position: number): number;
  rankOf(word: string): number;
  wordOf(rank: number): string;
  /** Whether the words at a position are as the steps say. */
  matcher(steps: readonly Step[]): (position: number) => boolean;
  /** Runs of the sorted order at which the words stand in this order. */
  find(steps: readonly Step[]): Runs;
  /** The same at the starts of quotes alone. */
  findStarts(steps: readonly Step[]): Runs;
}

/** Stretches of positions, in the order of what follows there. */
export interface Runs {
  readonly count: number;
  /** The first so many positions. */
  take(limit: number): Uint32Array;
  /** The ranks of the words that follow there. */
  next(limit: number): Uint32Array;
}

/** Phrases are sorted and found by this many words; what follows plays no part in the order. */
export const LONGEST_PHRASE = 8;

/** Words of quotes as they are gathered, one quote after another. */
export interface QuoteWords {
  /** Takes a quote, given as its words, and answers with its number. */
  add(words: readonly string[]): number;
  /** Sorts the words and writes all that a `QuoteSegment` reads; nothing is kept of them, and none is added then. */
  write(writer: SectionWriter): void;
}

export function createQuoteWords(): QuoteWords {
  /** Words by the order in which they came, from 1. */
  const numbers = new Map<string, number>();
  const starts: number[] = [];
  let come = new Uint32Array(1024);
  let end = 0;
  return {
    add(words) {
      if (end + words.length + 1 > come.length) {
        const longer = new Uint32Array(Math.max(come.length * 2, end + words.length + 1));
        longer.set(come);
        come = longer;
      }
      starts.push(end);
      for (const word of words) {
        let number = numbers.get(word);
        if (number === undefined) {
          number = numbers.size + 1;
          numbers.set(word, number);
        }
        come[end++] = number;
      }
      come[end++] = END;
      return starts.length - 1;
    },
    write(writer) {
      const words = come.subarray(0, end);
      come = new Uint32Array(0);
      writeQuotes(writer, numbers, words, Uint32Array.from(starts));
    },
  };
}

function writeQuotes(
  writer: SectionWriter,
  numbers: ReadonlyMap<string, number>,
  come: Uint32Array,
  starts: Uint32Array,
): void {
  const dictionary = [...numbers.keys()].sort(compareStrings);
  const rankOfNumber = new Uint32Array(dictionary.length + 1);
  for (const [index, word] of dictionary.entries()) rankOfNumber[numbers.get(word) ?? 0] = index + 1;
  const wordCount = come.length;
  const ranks = new Uint32Array(wordCount + LONGEST_PHRASE);
  for (let at = 0; at < wordCount; at++) ranks[at] = rankOfNumber[come[at] as number] as number;

  const compare = (a: number, b: number): number => {
    for (let depth = 0; depth < LONGEST_PHRASE; depth++) {
      const rank = ranks[a + depth] as number;
      const difference = rank - (ranks[b + depth] as number);
      if (difference !== 0) return difference;
      if (rank === END) break;
    }
    return a - b;
  };
  writeWordTable(writer, 'quotes.words', dictionary);
  writer.numbers('quotes.ranks', ranks);
  writer.numbers('quotes.starts', starts);
  writeOrder(writer, 'everywhere', sortedPositions(ranks, wordCount, dictionary.length, compare), ranks);
  writeOrder(writer, 'openings', starts.slice().sort(compare), ranks);
}

/**
 * Writes positions in the order of their phrases, with where each first word's lot begins among them and the second
 * and third word at each: by these, which rise within a lot, a phrase of three words is found in a few pages.
 */
function writeOrder(writer: SectionWriter, name: string, positions: Uint32Array, ranks: Uint32Array): void {
  const lots: number[] = [];
  for (let at = 0; at < positions.length; at++) {
    const rank = ranks[positions[at] as number] as number;
    while (lots.length <= rank) lots.push(at);
  }
  writer.numbers(`quotes.${name}`, positions);
  writer.numbers(`quotes.${name}.lots`, lots);
  for (const [depth, row] of FOLLOWING)
    writer.numbers(
      `quotes.${name}.${row}`,
      positions.map((position) => ranks[position + depth] as number),
    );
}

const FOLLOWING = [
  [1, 'seconds'],
  [2, 'thirds'],
] as const;

interface Order {
  readonly positions: Numbers;
  /** The second and the third word at each. */
  readonly following: readonly Numbers[];
  /** Where the positions begin whose first word has this rank or a higher one. */
  lotOf(rank: number): number;
}

function openOrder(sections: Sections, name: string): Order {
  const positions = sections.numbers(`quotes.${name}`);
  const lots = sections.numbers(`quotes.${name}.lots`, 'often');
  return {
    positions,
    following: FOLLOWING.map(([, row]) => sections.numbers(`quotes.${name}.${row}`)),
    lotOf: (rank) => (rank < lots.length ? lots.at(rank) : positions.length),
  };
}

export function openQuotes(sections: Sections): QuoteSegment {
  const dictionary = openWordTable(sections, 'quotes.words', 'often');
  const { words } = dictionary;
  const ranks = sections.numbers('quotes.ranks');
  const starts = sections.numbers('quotes.starts', 'always');
  const everywhere = openOrder(sections, 'everywhere');
  const openings = openOrder(sections, 'openings');

  /** The stretches of ranks that a step allows. */
  const ranksOf = (step: Step): readonly (readonly [from: number, to: number])[] => {
    if ('prefix' in step) {
      const from = words.firstFrom(step.prefix);
      const to = words.firstFrom(`${step.prefix}\uffff`, from);
      return to > from ? [[from + 1, to + 1]] : [];
    }
    const stretches: [number, number][] = [];
    for (const word of step.words) {
      const rank = words.find(word) + 1;
      if (rank !== END) stretches.push([rank, rank + 1]);
    }
    return stretches.sort(([a], [b]) => a - b);
  };

  const findIn = (order: Order, steps: readonly Step[]): Runs => {
    const allowed: (readonly (readonly [number, number])[])[] = [];
    for (const step of steps.slice(0, LONGEST_PHRASE)) {
      const stretches = ranksOf(step);
      if (stretches.length === 0) return NO_RUNS;
      allowed.push(stretches);
    }
    const runs: [number, number][] = [];
    let count = 0;

    /** The first place from `low` up to `high`, all of one phrase before `depth`, whose word there is not below the rank. */
    const firstFrom = (low: number, high: number, depth: number, rank: number): number => {
      if (depth === 0) return Math.min(high, Math.max(low, order.lotOf(rank)));
      const following = order.following[depth - 1];
      if (following !== undefined) return following.firstFrom(low, high, rank);
      let from = low;
      let to = high;
      while (from < to) {
        const middle = (from + to) >> 1;
        if (ranks.at(order.positions.at(middle) + depth) < rank) from = middle + 1;
        else to = middle;
      }
      return from;
    };

    /** Narrows `low` to `high`, in which the words before `depth` are one phrase, by the step at `depth`. */
    const narrow = (low: number, high: number, depth: number): void => {
      const stretches = allowed[depth];
      if (stretches === undefined) {
        runs.push([low, high]);
        count += high - low;
        return;
      }
      for (const [from, to] of stretches) {
        if (runs.length >= MOST_RUNS) return;
        let first = firstFrom(low, high, depth, from);
        const last = firstFrom(first, high, depth, to);
        if (to - from === 1 || depth + 1 === allowed.length) {
          if (first < last) narrow(first, last, depth + 1);
          continue;
        }
        // A prefix before the last word: go through the words it stands for one by one.
        while (first < last && runs.length < MOST_RUNS) {
          const next = firstFrom(first, last, depth, ranks.at(order.positions.at(first) + depth) + 1);
          narrow(first, next, depth + 1);
          first = next;
        }
      }
    };
    narrow(0, order.positions.length, 0);
    return {
      count,
      take: (limit) => taken(order.positions, runs, limit),
      next(limit) {
        const following = order.following[allowed.length - 1];
        if (following !== undefined) return taken(following, runs, limit);
        return taken(order.positions, runs, limit).map((position) => ranks.at(position + allowed.length));
      },
    };
  };

  return {
    wordCount: ranks.length - LONGEST_PHRASE,
    quoteCount: starts.length,
    dictionary,
    countOf(word) {
      const rank = words.find(word) + 1;
      return rank === END ? 0 : everywhere.lotOf(rank + 1) - everywhere.lotOf(rank);
    },
    startOf: (quote) => starts.at(quote),
    rankAt: (position) => ranks.at(position),
    rankOf: (word) => words.find(word) + 1,
    wordOf: (rank) => (rank === END ? '' : words.at(rank - 1)),
    quoteAt: lastNotAbove(starts, ranks.length),
    matcher(steps) {
      const allowed = steps.map(ranksOf);
      return (position) =>
        allowed.every((stretches, depth) => {
          const rank = ranks.at(position + depth);
          return stretches.some(([from, to]) => from <= rank && rank < to);
        });
    },
    find: (steps) => findIn(everywhere, steps),
    findStarts: (steps) => findIn(openings, steps),
  };
}

/** The rank of a quote's end, which sorts before every word. */
const END = 0;

/** More readings of what was typed than any list shows. */
const MOST_RUNS = 2000;

const NONE = new Uint32Array(0);
const NO_RUNS: Runs = { count: 0, take: () => NONE, next: () => NONE };

function taken(row: Numbers, runs: readonly (readonly [number, number])[], limit: number): Uint32Array {
  const [first] = runs;
  if (first === undefined) return NONE;
  if (runs.length === 1) return row.slice(first[0], Math.min(first[1], first[0] + limit));
  const count = runs.reduce((sum, [from, to]) => sum + to - from, 0);
  const numbers = new Uint32Array(Math.min(limit, count));
  let taken = 0;
  for (const [from, to] of runs) {
    if (taken >= limit) break;
    const some = row.slice(from, Math.min(to, from + limit - taken));
    numbers.set(some, taken);
    taken += some.length;
  }
  return numbers;
}

/** All positions but the quotes' ends: dealt out by first word, then each word's lot sorted by what follows. */
function sortedPositions(
  ranks: Uint32Array,
  wordCount: number,
  rankCount: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const lots = new Uint32Array(rankCount + 2);
  for (let position = 0; position < wordCount; position++) {
    const next = (ranks[position] as number) + 1;
    lots[next] = (lots[next] as number) + 1;
  }
  for (let rank = 0; rank <= rankCount; rank++)
    lots[rank + 1] = (lots[rank + 1] as number) + (lots[rank] as number);
  const ends = lots[1] as number;
  const sorted = new Uint32Array(wordCount - ends);
  const free = lots.slice();
  for (let position = 0; position < wordCount; position++) {
    const rank = ranks[position] as number;
    if (rank === END) continue;
    const at = free[rank] as number;
    sorted[at - ends] = position;
    free[rank] = at + 1;
  }
  for (let rank = 1; rank <= rankCount; rank++) {
    const from = (lots[rank] as number) - ends;
    const to = (lots[rank + 1] as number) - ends;
    if (to - from > 1) sorted.subarray(from, to).sort(compare);
  }
  return sorted;
}
