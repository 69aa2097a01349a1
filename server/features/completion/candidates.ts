import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { QuoteHit, TypedWords } from '../../search/quoteIndex.ts';
import type { Steps } from '../../text/steps.ts';
import { splitWords } from '../../text/words.ts';
import type { BeforeQuotation, InQuotation } from './cursorContext.ts';
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

/** A quote that could be meant. */
export interface Suggestion extends QuoteHit {
  /** How many of its words the draft has just used: only what is left of it is wanted. */
  readonly used?: number;
}

/**
 * Quotes that could be meant: by the words typed, or where nothing is typed yet by the speaker named, else by
 * whatever the paragraph is about. In steps.
 */
export function* findCandidates(
  index: CorpusIndex,
  context: InQuotation | BeforeQuotation,
  lead: LeadIn,
  typed: TypedWords,
): Steps<Suggestion[]> {
  const { quotes } = index;
  const theirs = lead.speaker?.quotes ?? [];
  if (typed.words.length === 0 && typed.partial === undefined) {
    const sequels = findSequels(index, context);
    yield;
    if (lead.speaker?.certainty === 'named') return listed(sequels, theirs);
    const related = quotes.find({ words: lead.subject.slice(-8) }).map(({ key }) => key);
    yield;
    return listed(sequels, [...theirs, ...related, ...quotes.anyQuotes(MOST_UNASKED)]);
  }
  return yield* quotes.findAll(typed, theirs.length === 0 ? {} : { and: theirs });
}

/** A quote that goes on from words just used, of which `used` are its own. */
export interface Sequel {
  /** The quote's. */
  readonly key: number;
  readonly used: number;
}

/**
 * What goes on from the quotation just before in the paragraph: after `“A,” she said. “` the rest of a quote
 * that begins with A, or the quote that the same speaker goes on with.
 */
export function findSequels(index: CorpusIndex, { lead }: InQuotation | BeforeQuotation): Sequel[] {
  const last = lead.quoted.at(-1);
  if (last === undefined) return [];
  const words = splitWords(lead.text.slice(last.start, last.end)).map(({ key }) => key);
  if (words.length < 2) return [];
  const halves = index.quotes.find({ words: words.slice(0, 6) }, { limit: 3 });
  return halves.flatMap(({ key, kind, position }): Sequel[] => {
    if (kind === 'loose') return [];
    const entry = index.quotes.entry(key);
    const used = position + words.length;
    if (used < splitWords(entry.text).length) return [{ key, used }];
    const all = index.quotes.quotesOf(entry.head.id);
    const next = all[all.indexOf(key) + 1];
    const goesOn = next !== undefined && speakerOf(index.quotes.entry(next)) === speakerOf(entry);
    return goesOn ? [{ key: next, used: 0 }] : [];
  });
}

/** Quotes offered when nothing is known. */
const MOST_UNASKED = 60;

/** Quotes found without words, each once. */
function listed(sequels: readonly Sequel[], keys: readonly number[]): Suggestion[] {
  const candidates = new Map<number, Suggestion>();
  const nothing = { kind: 'loose', position: 0, share: 0 } as const;
  for (const { key, used } of sequels) candidates.set(key, { key, ...nothing, used });
  for (const key of keys) if (!candidates.has(key)) candidates.set(key, { key, ...nothing });
  return [...candidates.values()];
}
