import type { QuoteEntry } from '../../search/quoteEntry.ts';
import { splitWords } from '../../text/words.ts';
import type { Ranked } from './ranking.ts';

/** Quotes that print the same words, under the best of them. */
export interface Group {
  readonly best: Ranked;
  readonly others: readonly QuoteEntry[];
  /** Ids of other articles that print it in other words, as far as these are among the quotes found. */
  readonly variants: readonly string[];
}

/** Puts quotes of the same words together, in the order of the best of each. */
export function groupAlike(ranked: readonly Ranked[]): Group[] {
  const groups = new Map<string, { best: Ranked; others: QuoteEntry[]; words: ReadonlySet<string> }>();
  for (const one of ranked) {
    const { article, quote } = one.hit.entry;
    const keys = splitWords(article.prose.text, quote).map(({ key }) => key);
    const joined = keys.join(' ');
    const group = groups.get(joined);
    if (group === undefined) groups.set(joined, { best: one, others: [], words: new Set(keys) });
    else group.others.push(one.hit.entry);
  }
  const all = [...groups.values()];
  return all.map(({ best, others, words }, place) => {
    const variants = new Set<string>();
    for (const other of place < MOST_COMPARED ? all.slice(0, MOST_COMPARED) : []) {
      const { id } = other.best.hit.entry.article;
      if (id !== best.hit.entry.article.id && areVariants(words, other.words)) variants.add(id);
    }
    return { best, others, variants: [...variants] };
  });
}

/** Of so many quotes from the top it is told whether they are worded differently elsewhere. */
const MOST_COMPARED = 12;

/** Whether two quotes share so many of their words that one must be a version of the other. */
function areVariants(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (
    shared >= LEAST_SHARED &&
    shared / Math.min(a.size, b.size) >= 0.7 &&
    shared / Math.max(a.size, b.size) >= 0.5
  );
}

const LEAST_SHARED = 5;
