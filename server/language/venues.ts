import type { Span } from '../text/span.ts';
import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/**
 * Where a text names to whom something was said, behind the usual phrases: "told the Harbour Courier", "in an
 * interview with Screen Ledger". The name's span, its article left out; undefined where there is none.
 */
export function findVenue(text: string, language: Language): Span | undefined {
  const table = tableOf(language);
  if (table === undefined) return undefined;
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu)];
  for (let at = 0; at < words.length; at++) {
    const one = foldWord(words[at]?.[0] ?? '');
    const two = `${one} ${foldWord(words[at + 1]?.[0] ?? '')}`;
    const next = table.leads.has(two) ? at + 2 : table.leads.has(one) ? at + 1 : undefined;
    if (next === undefined) continue;
    const name = words[table.articles.has(foldWord(words[next]?.[0] ?? '')) ? next + 1 : next];
    const found = name === undefined ? undefined : nameAt(text, name.index, table);
    if (found !== undefined) return found;
  }
  return undefined;
}

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

const tableOf = perLanguage(({ naming, pronouns }) =>
  naming === undefined
    ? undefined
    : {
        leads: new Set(naming.venues.split(',').map((phrase) => wordList(phrase).join(' '))),
        articles: new Set(wordList(pronouns?.determiners)),
        between: new Set(wordList(naming.between)),
      },
);
