import type { QuoteEntry } from '../../search/quoteEntry.ts';
import { areSame, type WordsOf, wordsOf } from '../../text/words.ts';
import type { Ranked } from './ranking.ts';

/** Quotes that print the same words, under the best of them. */
export interface Group {
  readonly best: Ranked;
  /** Its words, with offsets in its text. */
  readonly words: WordsOf;
  readonly others: readonly QuoteEntry[];
  /** Ids of other articles that print it in other words, as far as these are among the quotes found. */
  readonly variants: readonly string[];
}

/** Puts quotes of the same words together, in the order of the best of each. */
export function groupAlike(ranked: readonly Ranked[]): Group[] {
  const all: { best: Ranked; words: WordsOf; others: QuoteEntry[] }[] = [];
  const byHash = new Map<number, typeof all>();
  for (const one of ranked) {
    const words = wordsOf(one.entry.text);
    const alike = byHash.get(words.hash);
    const group = alike?.find((other) => areSame(other.words, words));
    if (group !== undefined) {
      group.others.push(one.entry);
      continue;
    }
    const made = { best: one, words, others: [] };
    all.push(made);
    if (alike === undefined) byHash.set(words.hash, [made]);
    else alike.push(made);
  }
  const variants = variantsOf(all.slice(0, MOST_COMPARED));
  return all.map(({ best, words, others }, place) => ({
    best,
    words,
    others,
    variants: [...(variants[place] ?? [])],
  }));
}

/** For each of some groups, the ids of the articles that print it in other words. */
function variantsOf(groups: readonly Pick<Group, 'best' | 'words'>[]): Set<string>[] {
  const sets: Set<string>[] = [];
  const keysAt = (at: number): ReadonlySet<string> => {
    sets[at] ??= keysOf(groups[at]?.words);
    return sets[at];
  };
  const ids = groups.map(({ best }) => best.entry.head.id);
  const variants = groups.map(() => new Set<string>());
  for (const [at, id] of ids.entries()) {
    for (let other = at + 1; other < ids.length; other++) {
      const otherId = ids[other] ?? '';
      if (id === otherId || !areVariants(keysAt(at), keysAt(other))) continue;
      variants[at]?.add(otherId);
      variants[other]?.add(id);
    }
  }
  return variants;
}

function keysOf(words: WordsOf | undefined): Set<string> {
  const keys = new Set<string>();
  for (let at = 0; ; at++) {
    const word = words?.at(at);
    if (word === undefined) return keys;
    keys.add(word.key);
  }
}

/** Of so many quotes from the top it is told whether they are worded differently elsewhere. */
const MOST_COMPARED = 12;

/** Whether two quotes share so many of their words that one must be a version of the other. */
function areVariants(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < LEAST_SHARED || Math.min(a.size, b.size) < Math.max(a.size, b.size) / 2)
    return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (
    shared >= LEAST_SHARED &&
    shared / Math.min(a.size, b.size) >= 0.7 &&
    shared / Math.max(a.size, b.size) >= 0.5
  );
}

const LEAST_SHARED = 5;
