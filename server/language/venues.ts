import type { Span } from '../text/span.ts';
import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/**
 * Where a text names to whom something was said, behind the usual phrases: "told the Harbour Courier", "in an
 * interview with Screen Ledger". The name's span, its article left out; undefined where there is none.
 */
export function findVenue(text: string, language: Language): Span | undefined {
  const table = tableOf(language);
  if (table === undefined || !CAPITAL.test(text) || !mayLead(text, table.openings)) return undefined;
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu)];
  const folded = words.map(([word]) => foldWord(word));
  for (let at = 0; at < words.length; at++) {
    const one = folded[at] ?? '';
    const two = `${one} ${folded[at + 1] ?? ''}`;
    const next = table.leads.has(two) ? at + 2 : table.leads.has(one) ? at + 1 : undefined;
    if (next === undefined) continue;
    const name = words[table.articles.has(folded[next] ?? '') ? next + 1 : next];
    const found = name === undefined ? undefined : nameAt(text, name.index, table);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether one of the phrases may begin in the text: most of what stands beside a quotation holds none. */
function mayLead(text: string, openings: readonly string[]): boolean {
  const folded = foldWord(text);
  return openings.some((word) => folded.includes(word));
}

/** A name has one. */
const CAPITAL = /\p{Lu}/u;

/** Up to five words with capitals, small words between them. */
function nameAt(
  text: string,
  start: number,
  { between }: { readonly between: ReadonlySet<string> },
): Span | undefined {
  let end = start;
  let at = start;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = /^\p{Lu}[\p{L}'’]*/u.exec(text.slice(at, at + LONGEST));
    if (word === null) break;
    end = at + word[0].length;
    const gap = /^\s+(?:(\p{Ll}+)\s+)?(?=\p{Lu})/u.exec(text.slice(end, end + LONGEST));
    if (gap === null || (gap[1] !== undefined && !between.has(gap[1]))) break;
    at = end + gap[0].length;
  }
  return end > start ? { start, end } : undefined;
}

const MOST_WORDS = 5;
const LONGEST = 40;

const tableOf = perLanguage(({ naming, pronouns }) => {
  if (naming === undefined) return undefined;
  const leads = naming.venues.split(',').map(wordList);
  return {
    leads: new Set(leads.map((words) => words.join(' '))),
    /** The first words of the phrases. */
    openings: [...new Set(leads.map(([first = '']) => first))],
    articles: new Set(wordList(pronouns?.determiners)),
    between: new Set(wordList(naming.between)),
  };
});
