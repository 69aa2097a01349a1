import type { Citation } from '../citations/citation.ts';
import type { Draft } from '../drafts/draft.ts';
import { beginsGoingOn, tellsOfAdding } from '../language/naming.ts';
import { sentenceEndAt } from '../language/sentences.ts';
import { findVenue } from '../language/venues.ts';
import type { Attribution, Quote } from '../quotes/quote.ts';
import { ownText } from '../text/ownText.ts';
import { createRecent } from '../text/recent.ts';
import type { Span } from '../text/span.ts';
import { isOutletName } from './findSources.ts';
import { namesOf } from './voice.ts';
import { readWording, type Wording } from './wording/readWording.ts';

/** A quotation of a draft with all that the draft says about it. */
export interface Quotation extends Span {
  /** Index into the report's quotations. */
  readonly index: number;
  readonly quote: Quote;
  /** The words between the marks as prose, one unit for each of the draft's. */
  readonly text: string;
  /** Offsets point into `text`. */
  readonly wording: Wording;
  readonly attribution?: Attribution;
  readonly speakers: readonly string[];
  /** The sentence that it stands in with its attribution, in the draft. */
  readonly sentence: Span;
  readonly citations: readonly Citation[];
  /** The outlet that the draft says the words were given to. */
  readonly outlet?: Span;
  /** Set when it goes on after the attribution of the quotation before, as in `"A," she said. "B."`. */
  readonly follows?: { readonly fresh: boolean };
}

/** The outermost quotations of a draft that stand for speech or might. */
export function findQuotations(draft: Draft, citations: readonly Citation[]): Quotation[] {
  const { quotes } = draft.speech;
  const quotations: Quotation[] = [];
  const outermost = quotes.filter(({ depth }) => depth === 0);
  const cited = byQuotation(citations);
  quotes.forEach((quote, at) => {
    if (quote.depth > 0) return;
    const text = ownText(draft.prose.text.slice(quote.start, quote.end));
    const wording = recallWording(text);
    const attribution = quote.attribution ?? (quote.closed ? undefined : ofRunning(quotes, at));
    const sentence = sentenceOf(draft, quote, outermost, quotations.length);
    const outlet = outletOf(draft, quote, sentence);
    const previous = quotations.at(-1);
    const follows = previous && followsOn(draft, previous.quote, quote);
    quotations.push({
      start: quote.start,
      end: quote.end,
      index: quotations.length,
      quote,
      text,
      wording,
      ...(attribution && { attribution }),
      speakers: namesOf(attribution),
      sentence,
      citations: cited.get(at) ?? [],
      ...(outlet && { outlet }),
      ...(follows && { follows }),
    });
  });
  return quotations;
}

/** Whether it stands in a note. */
export function isNoted({ prose }: Draft, { quote }: Pick<Quotation, 'quote'>): boolean {
  return prose.blocks[quote.block]?.kind === 'note';
}

function byQuotation(citations: readonly Citation[]): Map<number, Citation[]> {
  const cited = new Map<number, Citation[]>();
  for (const citation of citations) {
    for (const quotation of new Set(citation.quotations)) {
      const known = cited.get(quotation);
      if (known === undefined) cited.set(quotation, [citation]);
      else known.push(citation);
    }
  }
  return cited;
}

/** A wording depends on its text alone, and a draft that is being typed has most of them a hundred times over. */
function recallWording(text: string): Wording {
  const known = wordings.get(text);
  if (known !== undefined) return known;
  // Nobody quotes a book: so much between two marks is a mark that was never closed.
  const wording = readWording(text, { start: 0, end: text.length > LONGEST ? 0 : text.length });
  wordings.set(text, wording, WORDING + text.length * OF_A_UNIT);
  return wording;
}

/** What wordings take, of several long drafts' quotations; one of them, and for each unit of its text. */
const WORDINGS_BYTES = 6 << 20;
const WORDING = 500;
const OF_A_UNIT = 20;
const wordings = createRecent<string, Wording>(WORDINGS_BYTES);

/** UTF-16 units, about 3,500 words. */
const LONGEST = 20_000;

/** A running quote may name its speaker in a later paragraph only. */
function ofRunning(quotes: readonly Quote[], at: number): Attribution | undefined {
  if (quotes[at]?.closed !== false) return undefined;
  for (let next = at + 1, seen = 0; next < quotes.length && seen < LONGEST_RUN; next++) {
    const quote = quotes[next];
    if (quote === undefined || quote.depth > 0) continue;
    if (!quote.continues) return undefined;
    if (quote.attribution !== undefined) return quote.attribution;
    seen++;
  }
  return undefined;
}

/** In paragraphs. */
const LONGEST_RUN = 19;

/** How far from a quotation its sentence is looked for, in UTF-16 units; and among how many others. */
const FARTHEST = 1_500;
const MOST_OTHERS = 50;

/**
 * The sentence around a quotation and its attribution; final marks inside quotation marks end none but its own.
 * `outermost[index]` is the quotation.
 */
function sentenceOf(
  { prose, speech }: Draft,
  quote: Quote,
  outermost: readonly Quote[],
  index: number,
): Span {
  const paragraph = prose.blocks[quote.block] ?? quote.outer;
  const block = {
    start: Math.max(paragraph.start, quote.outer.start - FARTHEST),
    end: Math.min(paragraph.end, quote.outer.end + FARTHEST),
  };
  const near = outermost.slice(Math.max(0, index - MOST_OTHERS), index + MOST_OTHERS);
  const ends = (at: number) =>
    sentenceEndAt(prose.text, at, block, speech.language) !== undefined &&
    !near.some(({ outer }) => outer.start <= at && at < outer.end);
  let { start, end } = quote.outer;
  while (start > block.start && !ends(start - 1)) start--;
  const closes = /[.!?…]['’]?$/.test(prose.text.slice(quote.start, quote.end).trimEnd());
  const goesOn = /^[^\p{L}]*\p{Ll}/u.test(prose.text.slice(end, end + 12));
  if (!closes || goesOn) while (end < block.end && !ends(end)) end++;
  for (const place of [quote.attribution?.mention, quote.attribution?.cue, quote.attribution?.venue]) {
    if (place === undefined || place.start < block.start || place.end > block.end) continue;
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
  }
  return { start, end };
}

/** The outlet that the draft says the words were given to: by its attribution, else by the usual phrases. */
function outletOf({ prose, speech }: Draft, { attribution, outer }: Quote, sentence: Span): Span | undefined {
  const { venue } = attribution ?? {};
  if (venue !== undefined) return isOutletName(prose.text.slice(venue.start, venue.end)) ? venue : undefined;
  const parts = [
    { start: sentence.start, end: outer.start },
    { start: outer.end, end: sentence.end },
  ];
  for (const part of parts) {
    const name = findVenue(prose.text.slice(part.start, Math.max(part.start, part.end)), speech.language);
    if (name !== undefined) return { start: part.start + name.start, end: part.start + name.end };
  }
  return undefined;
}

/** Whether `next` carries on `previous` across an attribution, and whether a new attribution leads it in. */
function followsOn({ prose, speech }: Draft, previous: Quote, next: Quote): { fresh: boolean } | undefined {
  if (previous.block !== next.block || previous.kind !== 'speech') return undefined;
  if (next.kind !== 'speech' && next.attribution !== undefined) return undefined;
  const between = prose.text.slice(previous.outer.end, next.outer.start).replace(/[\s\0]+$/, '');
  // Words right before the mark lead a partial quotation in; only a stop lets the first half go on.
  if (!/\p{L}/u.test(between) || !/[.,;:!?–—-]$/.test(between)) return undefined;
  const cue = previous.attribution?.cue;
  const within = cue !== undefined && cue.start >= previous.outer.end && cue.end <= next.outer.start;
  if (!within) return undefined;
  // A sentence of the draft's own behind the attribution parts the two: nobody takes them for one breath.
  const block = prose.blocks[next.block] ?? next.outer;
  for (let at = cue.end; at < previous.outer.end + between.length - 1; at++)
    if (sentenceEndAt(prose.text, at, block, speech.language) !== undefined) return undefined;
  const own = next.attribution?.cue;
  if (own !== undefined && own.start >= next.outer.end) return undefined;
  // “… ,” he went on: an attribution of its own, though the first half's serves both.
  const after = prose.text.slice(next.outer.end, next.outer.end + 60);
  if (/^\s*\p{L}/u.test(after) && beginsGoingOn(after, speech.language)) return undefined;
  const fresh =
    between.endsWith(':') ||
    (own !== undefined && own.start !== cue.start) ||
    tellsOfAdding(prose.text.slice(cue.end, next.outer.start), speech.language);
  return { fresh };
}
