import { splitWords } from '../text/words.ts';
import { foldQuotation, type RecordedQuotation } from './record.ts';

/** A quotation of the draft as it is compared with the record. */
export interface Printed {
  readonly text: string;
}

/**
 * For each quotation of the draft the one of the record that it is, or was before it was changed; absent for a new
 * one. Equal words are the same quotation, the first of them the first; of the others each goes to the recorded one
 * that it shares most words with, and at least half.
 */
export function pairRecord(
  printed: readonly Printed[],
  recorded: readonly RecordedQuotation[],
): readonly (RecordedQuotation | undefined)[] {
  const free = new Map<string, RecordedQuotation[]>();
  for (const one of recorded) {
    const key = foldQuotation(one.words);
    free.set(key, [...(free.get(key) ?? []), one]);
  }
  const pairs = printed.map(({ text }) => free.get(foldQuotation(text))?.shift());
  const left = new Map([...free.values()].flat().map((one) => [one, wordsOf(one.words)]));
  const holders = new Map<string, Set<RecordedQuotation>>();
  for (const [one, words] of left)
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(one));
  return pairs.map((pair, index) => {
    if (pair !== undefined || left.size === 0) return pair;
    const words = wordsOf(printed[index]?.text ?? '');
    const shared = new Map<RecordedQuotation, number>();
    for (const word of words)
      for (const one of holders.get(word) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    let best: { readonly one: RecordedQuotation; readonly alike: number } | undefined;
    for (const [one, count] of shared) {
      const alike = (2 * count) / (words.size + (left.get(one)?.size ?? 0));
      if (alike >= HALF && alike > (best?.alike ?? 0)) best = { one, alike };
    }
    if (best === undefined) return undefined;
    for (const word of left.get(best.one) ?? []) holders.get(word)?.delete(best.one);
    left.delete(best.one);
    return best.one;
  });
}

const HALF = 0.5;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map(({ key }) => key));
}
