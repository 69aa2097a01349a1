import { FUNCTION_WORDS } from '../language/scopes.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Comparison } from './wording/comparison.ts';
import type { Pair } from './wording/pair.ts';

/**
 * How telling it is that a quotation's words stand at a place, in bits: a word that makes up one in 1,024 of all
 * words tells 10. Words that stand together in the draft but not in the source, or the reverse, tell less than an
 * unbroken run: a run is what chance seldom makes.
 */
export interface Telling {
  /** Of all words that stand in both. */
  readonly bits: number;
  /** Of the most telling run of words that stand side by side in both. */
  readonly run: number;
  /** Its first word, by index among the quotation's, and how many it has. */
  readonly runStart: number;
  readonly runWords: number;
  /** The share of the quotation's bits that stand in both, 0 to 1. */
  readonly share: number;
}

/** Weighs the words that a place holds of a quotation by their rarity in the articles. */
export function tellingOf({ wording, pairs, indexed }: Comparison, corpus: CorpusIndex): Telling {
  const { text } = indexed.article;
  const order = new Map(wording.words.map(({ start }, at) => [start, at]));
  const rarities = wording.words.map(({ base, key }) => rarityOf(base ?? key, corpus));
  let bits = 0;
  let best = 0;
  let bestWords = 0;
  let bestStart = 0;
  let run = 0;
  let words = 0;
  let last: Pair | undefined;
  for (const pair of pairs) {
    const at = order.get(pair.draft.start) ?? -1;
    const one = rarities[at] ?? 0;
    bits += one;
    const follows =
      last !== undefined &&
      at === (order.get(last.draft.start) ?? -2) + 1 &&
      pair.source.start >= last.source.end &&
      isWordless(text, last.source.end, pair.source.start);
    run = follows ? run + one : one;
    words = follows ? words + 1 : 1;
    if (run > best) {
      best = run;
      bestWords = words;
      bestStart = at - words + 1;
    }
    last = pair;
  }
  const all = rarities.reduce((sum, one) => sum + one, 0);
  return {
    bits,
    run: best,
    runStart: bestStart,
    runWords: bestWords,
    share: all === 0 ? 0 : Math.min(1, bits / all),
  };
}

/** Whether no word stands between two; most are a space apart. */
function isWordless(text: string, from: number, to: number): boolean {
  return (to - from === 1 && text[from] === ' ') || !/[\p{L}\p{N}]/u.test(text.slice(from, to));
}

/** The bits of words wherever they stand. */
export function bitsOf(keys: readonly string[], corpus: CorpusIndex): number {
  return keys.reduce((sum, key) => sum + rarityOf(key, corpus), 0);
}

/**
 * The bits of one word: how rare it is among the articles and, as far as they are few, in English at large. So that
 * "love" is common though the only article has it once, the articles are read as if so many words of other texts
 * stood beside them, of which a small word is one in 2^7 and any other one in 2^14.
 */
export function rarityOf(key: string, corpus: CorpusIndex): number {
  const expected = FUNCTION_WORDS.has(key) ? OTHER_WORDS / 2 ** 7 : OTHER_WORDS / 2 ** 14;
  return Math.log2((corpus.wordCount + OTHER_WORDS) / (corpus.countOf(key) + expected));
}

const OTHER_WORDS = 2 ** 17;
