import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { QuoteEntry, QuoteHit, TypedWords } from '../../search/quoteIndex.ts';
import { splitWords } from '../../text/words.ts';
import type { BeforeQuotation, InQuotation } from '../cursorContext.ts';
import type { LeadIn } from './leadIn.ts';
import { speakerOf } from './speakerOf.ts';

/** What is typed, in words; the last one is partial while its letters end at the cursor. */
export function parseTyped(typed: string): TypedWords {
  // A doubled apostrophe is a slip too, and would part the word.
  const keys = splitWords(typed.replace(/(['’])\1/g, '$1')).map(({ key }) => key);
  const last = keys.at(-1);
  if (last === undefined || !/[\p{L}\p{N}\p{M}'’]$/u.test(typed)) return { words: keys };
  return { words: keys.slice(0, -1), partial: last };
}

/**
 * Quotes that could be meant: by the words typed, or where nothing is typed yet by the speaker named, else by
 * whatever the paragraph is about.
 */
export function findCandidates(
  index: CorpusIndex,
  context: InQuotation | BeforeQuotation,
  lead: LeadIn,
  typed: TypedWords,
): QuoteHit[] {
  const { quotes } = index;
  const theirs = lead.speaker?.entries ?? [];
  if (typed.words.length === 0 && typed.partial === undefined) {
    const sequels = findSequels(index, context);
    if (lead.speaker?.certainty === 'named') return listed([...sequels, ...theirs]);
    const related = quotes.find({ words: lead.subject.slice(-8) }).map(({ entry }) => entry);
    return listed([...sequels, ...theirs, ...related, ...quotes.anyQuotes(MOST_UNASKED)]);
  }
  const hits = quotes.find(typed, { limit: MOST_HITS });
  if (theirs.length === 0) return hits;
  const known = new Set(hits.map(({ entry }) => entry));
  const more = quotes.find(typed, { limit: MOST_HITS, among: theirs });
  return [...hits, ...more.filter(({ entry }) => !known.has(entry))];
}

/** What goes on from the quotation just before in the paragraph: after `“A,” she said. “` comes B. */
export function findSequels(
  index: CorpusIndex,
  { lead, quoted }: InQuotation | BeforeQuotation,
): QuoteEntry[] {
  const last = quoted.at(-1);
  if (last === undefined) return [];
  const words = splitWords(lead.slice(last.start, last.end)).map(({ key }) => key);
  if (words.length < 2) return [];
  const halves = index.quotes.find({ words: words.slice(0, 6) }, { limit: 3 });
  return halves.flatMap(({ entry, kind }) => {
    if (kind === 'loose') return [];
    const all = index.quotes.quotesOf(entry.article.id);
    const next = all[all.indexOf(entry) + 1];
    return next !== undefined && speakerOf(next) === speakerOf(entry) ? [next] : [];
  });
}

/** Hits ranked at each request, and quotes offered when nothing is known. */
const MOST_HITS = 400;
const MOST_UNASKED = 60;

function listed(entries: readonly QuoteEntry[]): QuoteHit[] {
  return [...new Set(entries)].map((entry) => ({ entry, kind: 'loose', position: 0, share: 0 }));
}
