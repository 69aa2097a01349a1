import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { QuoteEntry } from '../search/quoteEntry.ts';
import type { QuoteHit, QuoteIndex } from '../search/quoteIndex.ts';
import { atOnce } from '../text/steps.ts';
import { splitWords } from '../text/words.ts';
import { parseTyped } from './completion/candidates.ts';
import { firstByWords } from './completion/ranking.ts';

/**
 * Quotes of the corpus for a list to choose from: those of a speaker of this name, and those with these words; where a
 * name stands before words, first those of this speaker with these words. Each is in the order of completions, and
 * however much somebody said, half of the list is left for words.
 */
export function findQuoteSymbols({ quotes }: CorpusIndex, query: string): QuoteEntry[] {
  const asked = query.slice(0, LONGEST_QUERY).trim();
  const typed = parseTyped(asked);
  if (typed.words.length === 0 && typed.partial === undefined) return [];
  const best = (hits: readonly QuoteHit[]) => firstByWords(quotes, hits, MOST).map(({ key }) => key);
  const { theirs, rest } = readName(quotes, asked);
  const isName = rest === '';
  const both =
    isName || theirs.length === 0 ? [] : atOnce(quotes.findAll(parseTyped(rest), { among: theirs }));
  const worded = best(atOnce(quotes.findAll(typed)));
  const said = isName
    ? best(theirs.map((key) => ({ key, kind: 'loose', position: 0, share: 0 })))
    : best(both);
  const room = MOST - Math.min(worded.length, MOST / 2);
  const keys = new Set([...said.slice(0, room), ...worded, ...said.slice(room)]);
  return [...keys].slice(0, MOST).map(quotes.entry);
}

/** The speaker whose name the query begins with, by as many of its words as can be, and what stands behind. */
function readName(
  quotes: QuoteIndex,
  query: string,
): { readonly theirs: readonly number[]; readonly rest: string } {
  for (const { end } of splitWords(query).slice(0, LONGEST_NAME).reverse()) {
    const theirs = quotes.quotesBy(query.slice(0, end));
    if (theirs.length > 0) return { theirs, rest: query.slice(end).replace(/^[\p{P}\s]+/u, '') };
  }
  return { theirs: [], rest: query };
}

/** A longer list is not read. */
const MOST = 50;
/** Words of a name. */
const LONGEST_NAME = 5;
/** UTF-16 units; nobody types more to find a quote. */
const LONGEST_QUERY = 2000;
