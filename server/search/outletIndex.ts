import { splitWords } from '../text/words.ts';

/** The outlets of the corpus, found where a text names them. */
export interface OutletIndex {
  add(outlet: string): void;
  remove(outlet: string): void;
  /** How often the outlet was added. */
  countOf(outlet: string): number;
  /** The outlets named in a text, as the articles' metadata spell them. */
  findNamed(text: string): string[];
}

/** Files outlets under their first word; "The" at the start may be missing from the text. */
export function createOutletIndex(): OutletIndex {
  const byWord = new Map<string, Map<string, { words: readonly string[]; count: number }>>();

  return {
    countOf: (outlet) => byWord.get(wordsOf(outlet)[0] ?? '')?.get(outlet)?.count ?? 0,
    add(outlet) {
      const words = wordsOf(outlet);
      const first = words[0];
      if (first === undefined) return;
      const filed = byWord.get(first) ?? new Map<string, { words: readonly string[]; count: number }>();
      byWord.set(first, filed);
      filed.set(outlet, { words, count: (filed.get(outlet)?.count ?? 0) + 1 });
    },
    remove(outlet) {
      const filed = byWord.get(wordsOf(outlet)[0] ?? '');
      const one = filed?.get(outlet);
      if (filed === undefined || one === undefined) return;
      if (one.count > 1) filed.set(outlet, { ...one, count: one.count - 1 });
      else filed.delete(outlet);
    },
    findNamed(text) {
      const keys = splitWords(text).map(({ key }) => key);
      const named: string[] = [];
      for (const [at, key] of keys.entries()) {
        for (const [outlet, { words }] of byWord.get(key) ?? []) {
          if (words.every((word, index) => keys[at + index] === word)) named.push(outlet);
        }
      }
      return named;
    },
  };
}

function wordsOf(outlet: string): string[] {
  const keys = splitWords(outlet).map(({ key }) => key);
  return keys.length > 1 && keys[0] === 'the' ? keys.slice(1) : keys;
}
