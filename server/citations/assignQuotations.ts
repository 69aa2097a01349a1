import type { Draft } from '../drafts/draft.ts';
import { findSentences } from '../language/sentences.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Citation } from './citation.ts';
import { createDraftSentences, type DraftSentences } from './draftSentences.ts';
import type { ReadCitation } from './reading.ts';

/**
 * Says which quotations each citation belongs to: the one that it directly follows or stands in, else those in
 * whose sentence it stands, up to the citation before. What serves one half of a quotation split by its
 * attribution serves the other, unless that has a citation of its own; the same holds for the paragraphs of a
 * running quote.
 */
export function assignQuotations(draft: Draft, readings: readonly ReadCitation[]): Citation[] {
  if (readings.length === 0) return [];
  const sentences = createDraftSentences(draft, readings);
  const owners: number[][] = [];
  const cited = new Set<number>();
  const assigning = { draft, sentences, cited };
  readings.forEach((reading, index) => {
    const before = readings[index - 1];
    const isBeside =
      before !== undefined && reading.apart && sentences.isNothing(before.outer.end, reading.outer.start);
    const found = isBeside ? (owners[index - 1] ?? []) : findOwners(assigning, readings, index);
    owners.push([...found]);
    for (const quotation of found) cited.add(quotation);
  });
  const partners = partnersOf(draft, sentences);
  return readings.flatMap(({ outer: _outer, apart: _apart, needsQuotation, ...citation }, index) => {
    const own = owners[index] ?? [];
    if (needsQuotation && own.length === 0) return [];
    const quotations = new Set(own);
    for (const quotation of own) {
      for (const partner of partners(quotation)) if (!cited.has(partner)) quotations.add(partner);
    }
    return [{ ...citation, quotations: withNested(draft, quotations) }];
  });
}

/** A draft while its citations are assigned, one after the other. */
interface Assigning {
  readonly draft: Draft;
  readonly sentences: DraftSentences;
  /** The quotations that have a citation by now. */
  readonly cited: ReadonlySet<number>;
}

function findOwners(
  assigning: Assigning,
  readings: readonly ReadCitation[],
  index: number,
): readonly number[] {
  const { draft, sentences, cited } = assigning;
  const reading = readings[index];
  if (reading === undefined) return [];
  const { quotes } = draft.speech;
  const { outer, apart } = reading;
  const last = sentences.lastQuoteBefore(outer.start);
  const lastQuote = last === undefined ? undefined : quotes[last];
  if (last !== undefined && lastQuote !== undefined) {
    if (lastQuote.outer.end >= outer.end) return [last];
    const follows = sentences.isNothing(lastQuote.outer.end, outer.start);
    const isNear = lastQuote.block === sentences.blockAt(outer.start) || lastQuote.form === 'block';
    if (apart && follows && isNear) return [last, ...sameSpeakerBefore(assigning, last)];
  }
  const sentence = sentences.sentenceOf(reading);
  if (sentence === undefined) return [];
  const before = sentences.quotesBetween(sentence.start, outer.start);
  const after = sentences.quotesBetween(outer.end, sentence.end);
  if (before.length === 0 && after.length === 0) {
    const signed = lastQuote && last !== undefined && signs(draft, sentence.block, lastQuote) ? [last] : [];
    return signed.length > 0 ? signed : sentences.blockQuotationAfter(sentence);
  }
  const from = readings[index - 1]?.outer.end ?? 0;
  const to = readings[index + 1]?.outer.start ?? Number.POSITIVE_INFINITY;
  const startOf = (quotation: number) => quotes[quotation]?.outer.start ?? 0;
  const free = before.filter((quotation) => !cited.has(quotation) && startOf(quotation) >= from);
  if (free.length > 0) return free;
  if (before.length > 0 && apart) return before.slice(-1);
  const next = after.filter((quotation) => startOf(quotation) < to);
  if (next.length > 0) return next;
  return before.length > 0 ? before.slice(-1) : after.slice(0, 1);
}

/** Whether the block is the last line of the block quotation that holds the quote: `> — Holt, The Gazette`. */
function signs({ prose }: Draft, block: number, quote: Quote): boolean {
  return prose.blocks[block]?.kind === 'quotation' && (quote.block === block || quote.block === block - 1);
}

/** The earlier quotations of the same sentence by the same speaker: `"grim" and "a waste"[^x]`. */
function sameSpeakerBefore({ draft, sentences, cited }: Assigning, quotation: number): number[] {
  const quote = draft.speech.quotes[quotation];
  const sentence = quote && sentences.sentenceAt(quote.outer.start);
  if (quote === undefined || sentence === undefined) return [];
  return sentences.quotesBetween(sentence.start, quote.outer.start).filter((other) => {
    const earlier = draft.speech.quotes[other];
    return !cited.has(other) && earlier !== undefined && shareMention(earlier, quote);
  });
}

/** The last part of a split or running quotation that begins with this one. */
export function lastPart(draft: Draft, sentences: DraftSentences, quotation: number): number {
  return Math.max(quotation, ...partnersOf(draft, sentences)(quotation));
}

/** The other half of a split quotation and the other paragraphs of a running one. */
function partnersOf(draft: Draft, sentences: DraftSentences): (quotation: number) => readonly number[] {
  const { quotes } = draft.speech;
  const areOne = (first: number, second: number) => {
    const a = quotes[first];
    const b = quotes[second];
    if (a === undefined || b === undefined) return false;
    return b.continues || isSplit(draft, sentences, a, b);
  };
  return (quotation) => {
    const found: number[] = [];
    for (const step of [-1, 1]) {
      let at = quotation;
      while (found.length < MOST_PARTNERS) {
        const next = step < 0 ? sentences.quoteBefore(at) : sentences.quoteAfter(at);
        if (next === undefined || !areOne(Math.min(at, next), Math.max(at, next))) break;
        found.push(next);
        at = next;
      }
    }
    return found;
  };
}

const MOST_PARTNERS = 50;
const LONGEST_ATTRIBUTION = 200;

/** `"A," she said. "B."`: nothing but the attribution, which both share, stands between the halves. */
function isSplit(draft: Draft, sentences: DraftSentences, first: Quote, second: Quote): boolean {
  if (first.block !== second.block || !first.closed) return false;
  const between = sentences.words(first.outer.end, second.outer.start);
  if (between.length > LONGEST_ATTRIBUTION || !/\p{L}/u.test(between)) return false;
  // Only the attribution's own full stop may end a sentence here.
  const inner = between.replace(/[.,;:\s]+$/, '');
  if (findSentences(inner, { start: 0, end: inner.length }, draft.speech.language).length > 1) return false;
  const mention = first.attribution?.mention;
  if (mention !== undefined && second.attribution !== undefined) {
    const isBetween = mention.start >= first.outer.end && mention.end <= second.outer.start;
    return isBetween && shareMention(first, second);
  }
  if (first.attribution !== undefined || second.attribution !== undefined) return false;
  const goesOn = /^\s*,/.test(between) || /[,!?—–…-]$/.test(draft.prose.text.slice(first.start, first.end));
  return goesOn && between.trim().split(/\s+/).length <= 15;
}

function shareMention(a: Quote, b: Quote): boolean {
  const one = a.attribution?.mention;
  const other = b.attribution?.mention;
  return one !== undefined && other !== undefined && one.start === other.start && one.end === other.end;
}

/** A quote inside a quotation is cited with it. */
function withNested(draft: Draft, quotations: ReadonlySet<number>): number[] {
  const { quotes } = draft.speech;
  const all = new Set(quotations);
  for (const quotation of quotations) {
    const end = quotes[quotation]?.end ?? 0;
    for (let at = quotation + 1; (quotes[at]?.start ?? end) < end && (quotes[at]?.depth ?? 0) > 0; at++)
      all.add(at);
  }
  return [...all].sort((a, b) => a - b);
}
