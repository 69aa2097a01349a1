import { firstAfter } from '../text/firstAfter.ts';
import type { Steps } from '../text/steps.ts';
import type { FindOptions, QuoteHit, TypedWords } from './quoteIndex.ts';
import { LONGEST_PHRASE, type QuoteSegment, type Step } from './quoteSegment.ts';
import type { QuoteStore, SealedQuotes } from './quoteStore.ts';
import { beginsWithSlip, isLikelySlip } from './slips.ts';

/**
 * Quotes that hold the typed words in their order, the starts of quotes first; then, where that is little,
 * those that do but for one slip. The work is bounded: a capped run of each segment for each way to read what
 * was typed. With `among`, those quotes alone are looked for, and walked where caps may have passed them over; with
 * `and`, they are so besides all others. Each step looks into one segment.
 */
export function* findPhrase(
  store: QuoteStore,
  typed: TypedWords,
  { among, and }: FindOptions = {},
): Steps<QuoteHit[]> {
  const phrase = shortened(typed);
  if (phrase.words.length === 0 && phrase.partial === undefined) return [];
  const hits = new Map<number, QuoteHit>();
  const some = among ?? and;
  const special = new Set(some);
  /** How many of the hits are special. */
  let specials = 0;
  /** Whether a quote has words enough just so, and a special one has: no slip is likely then. */
  let isBegun = false;
  let isSpecialBegun = false;
  /** Whether hits are wanted that are not. */
  let isOpen = among === undefined;

  const take = (sealed: SealedQuotes, position: number, kind: 'phrase' | 'slip', share: number) => {
    const quote = sealed.segment.quoteAt(position);
    const key = sealed.base + quote;
    const isSpecial = special.has(key);
    if (sealed.isGone(quote) || !(isOpen || isSpecial)) return;
    const within = position - sealed.segment.startOf(quote);
    const known = hits.get(key);
    const isBetter =
      known === undefined || (known.kind === kind && (known.position > 0 || known.share < share));
    if (isBetter && (within === 0 || known === undefined || known.share < share)) {
      hits.set(key, { key, kind, position: within, share });
      const least = within === 0 || phrase.partial !== undefined ? TELLING : TELLING + 1;
      if (kind === 'phrase' && phrase.words.length >= least) {
        isBegun = true;
        isSpecialBegun ||= isSpecial;
      }
      if (known === undefined && isSpecial) specials++;
    }
  };
  /** Whether less likely readings are not looked for; with enough of all, perhaps for the special ones alone. */
  const isEnough = (): boolean => {
    const isEnoughOfAll = hits.size >= ENOUGH || isBegun;
    if (isEnoughOfAll) isOpen = false;
    return isEnoughOfAll && (some === undefined || specials >= ENOUGH || isSpecialBegun);
  };

  /** Takes what a reading finds; whether that is all there is. */
  function* collect(
    { steps, share, partial, filter }: TypedReading,
    kind: 'phrase' | 'slip',
  ): Steps<boolean> {
    const found = store.sealed.map((sealed) => ({ sealed, runs: sealed.segment.find(steps) }));
    const all = found.reduce((sum, { runs }) => sum + runs.count, 0);
    const cap =
      all <= MOST_OF_ALL
        ? all
        : Math.max(MOST_OF_A_SEGMENT, Math.ceil(MOST_OF_ALL / Math.max(1, store.sealed.length)));
    for (const { sealed, runs } of found) {
      yield;
      const { segment } = sealed;
      // What the cap cuts off may be the starts of quotes, which are the likeliest of all.
      const some = runs.count <= cap ? [runs] : [segment.findStarts(steps), runs];
      // Of a word that goes on, whole ones stand in a run of their own.
      const whole =
        partial === undefined ? NONE : segment.find(steps.with(-1, { words: [partial] })).take(cap);
      const fits = filter === undefined ? undefined : fitting(segment, filter);
      for (const position of whole) take(sealed, position, kind, share);
      for (const one of some) {
        const next = fits === undefined ? NONE : one.next(cap);
        const positions = one.take(cap);
        for (let at = 0; at < positions.length; at++) {
          const position = positions[at] as number;
          // They stand first among those of words that go on.
          if (position === whole[at]) continue;
          if (fits === undefined || fits(next[at] ?? 0))
            take(sealed, position, kind, partial === undefined ? share : share - UNFINISHED);
        }
      }
    }
    return all <= cap;
  }

  const exact = exactReading(store, phrase);
  if (exact !== undefined) {
    const isAll = yield* collect(exact, 'phrase');
    if (some !== undefined && !isAll) {
      walk(store, exact.steps, some.slice(0, MOST_WALKED), (sealed, position) =>
        take(sealed, position, 'phrase', 1 - UNFINISHED),
      );
    }
  }
  if (!isEnough()) {
    const readings = slippedReadings(store, phrase);
    yield;
    for (const reading of readings.filter(({ share }) => share === LIKELY)) yield* collect(reading, 'slip');
    if (!isEnough())
      for (const reading of readings.filter(({ share }) => share !== LIKELY)) yield* collect(reading, 'slip');
  }
  return [...hits.values()];
}

const NONE = new Uint32Array(0);

/** A way to read what was typed. */
interface TypedReading {
  readonly steps: readonly Step[];
  /** How likely it is what was meant, 0 to 1. */
  readonly share: number;
  /** The word still being typed; a quote that has just this word there fits a little better. */
  readonly partial?: string;
  /** A word that the one after the steps has to begin with, give or take a slip. */
  readonly filter?: string;
}

/** Whether words, by rank, begin with what was typed, give or take a slip. */
function fitting(segment: QuoteSegment, typed: string): (rank: number) => boolean {
  const known = new Map<number, boolean>();
  return (rank) => {
    let fits = known.get(rank);
    if (fits === undefined) {
      fits = rank !== 0 && beginsWithSlip(typed, segment.wordOf(rank));
      known.set(rank, fits);
    }
    return fits;
  };
}

/** How much less a quote fits whose word goes on where what was typed ends. */
const UNFINISHED = 0.02;

/** With this many quotes found, less likely readings of what was typed are not looked for. */
const ENOUGH = 5;

/** So many whole words that begin a quote are not typed by a slip, nor are so many and half a word in its middle. */
const TELLING = 2;

/** Positions taken of one segment, and of all together where there are few segments. */
const MOST_OF_A_SEGMENT = 16;
const MOST_OF_ALL = 1000;

/** A speaker's quotes walked word by word. */
const MOST_WALKED = 2000;

/** How many words one slip away are tried for each word typed. */
const ALIKE = 12;

/** What was typed, cut to as many words as the segments are sorted by. */
function shortened({ words, partial }: TypedWords): TypedWords {
  if (words.length >= LONGEST_PHRASE) return { words: words.slice(0, LONGEST_PHRASE) };
  return partial === undefined ? { words } : { words, partial };
}

/** The words as typed, or `undefined` when one is in no quote. */
function exactReading(store: QuoteStore, { words, partial }: TypedWords): TypedReading | undefined {
  const steps: Step[] = [];
  for (const word of words) {
    if (store.countOf(word) === 0) return undefined;
    steps.push({ words: [word] });
  }
  if (partial === undefined) return { steps, share: 1 };
  return { steps: [...steps, { prefix: partial }], share: 1, partial };
}

/** Each way to read the typed words with one slip: in a whole word, or in the word still being typed. */
function slippedReadings(store: QuoteStore, { words, partial }: TypedWords): TypedReading[] {
  const isKnown = words.map((word) => store.countOf(word) > 0);
  const unknown = isKnown.filter((known) => !known).length;
  if (unknown > 1) return [];
  const exact = words.map((word): Step => ({ words: [word] }));
  const readings: TypedReading[] = [];
  for (const [at, word] of words.entries()) {
    if (unknown === 1 && isKnown[at] === true) continue;
    for (const [share, alike] of bySlip(store, word)) {
      const steps = exact.with(at, { words: alike });
      readings.push(
        partial === undefined ? { steps, share } : { steps: [...steps, { prefix: partial }], share, partial },
      );
    }
  }
  if (unknown === 0) readings.push(...readingsWithShortWord(store, exact, partial));
  if (partial === undefined || unknown > 0) return readings;
  if (words.length > 0) return [...readings, { steps: exact, share: LIKELY, filter: partial }];
  for (const [share, alike] of bySlip(store, partial)) readings.push({ steps: [{ words: alike }], share });
  for (const prefix of slippedPrefixes(partial)) readings.push({ steps: [{ prefix }], share: LIKELY });
  return readings;
}

/** Each way to read the words with a word of one letter or sign left out: `in taxi` for “in a taxi”. */
function readingsWithShortWord(
  store: QuoteStore,
  exact: readonly Step[],
  partial: string | undefined,
): TypedReading[] {
  const short = SHORT_WORDS.filter((word) => store.countOf(word) > 0);
  const all: Step[] = partial === undefined ? [...exact] : [...exact, { prefix: partial }];
  if (short.length === 0 || all.length < 2 || all.length > LONGEST_PHRASE / 2) return [];
  return [...all.keys()].map((at) => ({
    steps: all.toSpliced(at, 0, { words: short }),
    share: UNLIKELY,
  }));
}

const SHORT_WORDS = ['a', 'i', 'o', '$', '£', '€'];

/** Slips of the fingers, and letters that are none of these but wrong. */
const LIKELY = 0.9;
const UNLIKELY = 0.8;

/** Words one slip away, those first that a swapped, missing or doubled letter explains. */
function bySlip(store: QuoteStore, typed: string): [share: number, words: string[]][] {
  const likely: string[] = [];
  const unlikely: string[] = [];
  for (const word of store.findAlike(typed, ALIKE))
    (isLikelySlip(typed, word) ? likely : unlikely).push(word);
  const readings: [number, string[]][] = [
    [LIKELY, likely],
    [UNLIKELY, unlikely],
  ];
  return readings.filter(([, words]) => words.length > 0);
}

/** Nobody needs help with a longer word. */
const LONGEST_SLIPPED = 24;

/** A lone beginning of a word with two letters swapped back, or a letter too many taken out. */
function slippedPrefixes(partial: string): string[] {
  const prefixes = new Set<string>();
  if (partial.length < 3 || partial.length > LONGEST_SLIPPED) return [];
  for (let at = 0; at < partial.length; at++) {
    prefixes.add(partial.slice(0, at) + partial.slice(at + 1));
    if (at > 0) {
      prefixes.add(
        partial.slice(0, at - 1) + partial.charAt(at) + partial.charAt(at - 1) + partial.slice(at + 1),
      );
    }
  }
  prefixes.delete(partial);
  return [...prefixes].slice(0, 2 * ALIKE);
}

/**
 * Looks for the steps in the given quotes: among all places where the steps are, where these are not too many to be
 * gone through, and else at every word of the quotes.
 */
function walk(
  store: QuoteStore,
  steps: readonly Step[],
  keys: readonly number[],
  take: (sealed: SealedQuotes, position: number) => void,
): void {
  const found = store.sealed.map((sealed) => ({ sealed, runs: sealed.segment.find(steps) }));
  const isFew = found.reduce((sum, { runs }) => sum + runs.count, 0) <= MOST_SCANNED;
  for (const { sealed, runs } of found) {
    const { segment, base } = sealed;
    const quotes = keys
      .filter((key) => key >= base && key < base + segment.quoteCount)
      .map((key) => key - base)
      .sort((a, b) => a - b);
    if (quotes.length === 0 || runs.count === 0) continue;
    if (isFew) {
      const starts = Uint32Array.from(quotes, (quote) => segment.startOf(quote));
      const ends = Uint32Array.from(quotes, (quote) => segment.startOf(quote + 1) || segment.wordCount);
      for (const position of runs.take(runs.count)) {
        const at = firstAfter(starts, position, (start) => start) - 1;
        if (at >= 0 && position < (ends[at] as number)) take(sealed, position);
      }
      continue;
    }
    const fits = segment.matcher(steps);
    for (const quote of quotes) {
      for (let at = segment.startOf(quote); segment.rankAt(at) !== 0; at++) {
        if (!fits(at)) continue;
        take(sealed, at);
        break;
      }
    }
  }
}

/** Places gone through for the quotes of whoever is named. */
const MOST_SCANNED = 20_000;
