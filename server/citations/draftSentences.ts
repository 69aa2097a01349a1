import type { Draft } from '../drafts/draft.ts';
import { sentenceEndAt } from '../language/sentences.ts';
import type { Span } from '../text/span.ts';
import type { ReadCitation } from './reading.ts';

/** Where the sentences of a draft begin and end, a quotation and its attribution being of one sentence. */
export interface DraftSentences {
  /** Whether only white space, punctuation and citations stand between the offsets. */
  isNothing(from: number, to: number): boolean;
  /** The words between the offsets without the citations among them. */
  words(from: number, to: number): string;
  blockAt(offset: number): number | undefined;
  sentenceAt(offset: number): DraftSentence | undefined;
  /** The sentence that a citation stands in; one in brackets after the full stop counts to the sentence before. */
  sentenceOf(reading: ReadCitation): DraftSentence | undefined;
  /** Indices of the outermost quotations that begin between the offsets; of very many, the last. */
  quotesBetween(from: number, to: number): number[];
  /** The last outermost quotation that begins before the offset. */
  lastQuoteBefore(offset: number): number | undefined;
  /** The outermost quotations beside one. */
  quoteBefore(quotation: number): number | undefined;
  quoteAfter(quotation: number): number | undefined;
  /** The block quotation that the sentence leads up to by a colon. */
  blockQuotationAfter(sentence: DraftSentence): number[];
}

export interface DraftSentence extends Span {
  readonly block: number;
}

/**
 * `readings` are the citations of the draft, in its order: those that stand apart are no words of a sentence.
 * Made once for the same readings, which are those of one draft.
 */
export function createDraftSentences(draft: Draft, readings: readonly ReadCitation[]): DraftSentences {
  let sentences = remembered.get(readings);
  if (sentences === undefined) {
    sentences = sentencesOf(draft, readings);
    remembered.set(readings, sentences);
  }
  return sentences;
}

const remembered = new WeakMap<readonly ReadCitation[], DraftSentences>();

function sentencesOf(draft: Draft, readings: readonly ReadCitation[]): DraftSentences {
  const { blocks } = draft.prose;
  const text = withoutCitations(draft.prose.text, readings);
  const quotes = draft.speech.quotes;
  /** Indices into `quotes`; titles are names, not quotations. */
  const outermost = quotes.flatMap(({ depth, kind }, at) => (depth === 0 && kind !== 'title' ? [at] : []));
  const rank = new Map(outermost.map((quotation, at) => [quotation, at]));
  const startOf = (at: number) => quotes[outermost[at] ?? -1]?.outer.start ?? Number.POSITIVE_INFINITY;
  const starts = new Map<number, readonly number[]>();

  const blockAt = (offset: number) => {
    const at = firstAt(blocks.length, (index) => (blocks[index]?.end ?? 0) >= offset);
    const block = blocks[at];
    return block !== undefined && block.start <= offset ? at : undefined;
  };
  const startsOf = (block: number) => {
    const known = starts.get(block);
    if (known !== undefined) return known;
    const span = blocks[block] ?? { start: 0, end: 0 };
    const from = firstAt(outermost.length, (at) => startOf(at) >= span.start);
    const to = firstAt(outermost.length, (at) => startOf(at) >= span.end);
    const found = findStarts(draft, text, span, outermost.slice(from, to));
    starts.set(block, found);
    return found;
  };
  const sentenceAt = (offset: number): DraftSentence | undefined => {
    const block = blockAt(offset);
    if (block === undefined) return undefined;
    const all = startsOf(block);
    const next = firstAt(all.length, (at) => (all[at] ?? 0) > offset);
    return {
      block,
      start: all[next - 1] ?? blocks[block]?.start ?? 0,
      end: all[next] ?? blocks[block]?.end ?? 0,
    };
  };
  const words = (from: number, to: number) => text.slice(from, to).replaceAll('\0', '');

  return {
    words,
    blockAt,
    sentenceAt,
    isNothing: (from, to) => to - from <= FARTHEST_BESIDE && /^[\s.,;:!?…)\]*_]*$/.test(words(from, to)),
    sentenceOf({ outer, apart }) {
      if (!apart) return sentenceAt(outer.start);
      const start = blocks[blockAt(outer.start) ?? -1]?.start ?? outer.start;
      let at = outer.start;
      while (at > start && /[\s\0]/.test(text.charAt(at - 1))) at--;
      return sentenceAt(Math.max(start, at - 1));
    },
    quotesBetween(from, to) {
      const first = firstAt(outermost.length, (at) => startOf(at) >= from);
      const end = firstAt(outermost.length, (at) => startOf(at) >= to);
      return outermost.slice(Math.max(first, end - MOST_BETWEEN), end);
    },
    lastQuoteBefore: (offset) => outermost[firstAt(outermost.length, (at) => startOf(at) >= offset) - 1],
    quoteBefore: (quotation) => outermost[(rank.get(quotation) ?? 0) - 1],
    quoteAfter: (quotation) => outermost[(rank.get(quotation) ?? outermost.length) + 1],
    blockQuotationAfter({ block, end }) {
      if (end !== blocks[block]?.end || !/:\s*$/.test(words(Math.max(0, end - 40), end))) return [];
      const found: number[] = [];
      let at = firstAt(outermost.length, (index) => startOf(index) >= end);
      for (let quotation = outermost[at]; quotation !== undefined; quotation = outermost[++at]) {
        const quote = quotes[quotation];
        const isNext = quote?.block === block + 1 + found.length || quote?.block === block + found.length;
        if (!isNext || blocks[quote.block]?.kind !== 'quotation') break;
        found.push(quotation);
      }
      return found;
    },
  };
}

const FARTHEST_BESIDE = 1000;

/** More quotations than any writer's sentence has. */
const MOST_BETWEEN = 20;

function withoutCitations(text: string, readings: readonly ReadCitation[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { outer, apart } of readings) {
    if (!apart || outer.start < at) continue;
    parts.push(text.slice(at, outer.start), '\0'.repeat(outer.end - outer.start));
    at = outer.end;
  }
  return parts.join('') + text.slice(at);
}

/** Where the sentences of a block begin. Full stops inside quotation marks end none but that of the quotation. */
function findStarts(draft: Draft, text: string, block: Span, quotations: readonly number[]): number[] {
  const { language } = draft.speech;
  const starts = [block.start];
  let next = 0;
  for (let at = block.start; at < block.end; at++) {
    const quote = draft.speech.quotes[quotations[next] ?? -1];
    if (quote !== undefined && quote.outer.start <= at) {
      next++;
      at = Math.max(at, quote.outer.end - 1);
      const last = lastMark(text, quote);
      const begin = last === undefined ? undefined : sentenceEndAt(text, last, block, language);
      if (begin === undefined || begin >= block.end) continue;
      const mention = quote.attribution?.mention;
      const isAttributed = mention !== undefined && mention.start >= begin && mention.start < begin + 60;
      if (!isAttributed) starts.push(begin);
      continue;
    }
    const begin = sentenceEndAt(text, at, block, language);
    if (begin !== undefined && begin < block.end) starts.push(begin);
  }
  return starts;
}

/** Where the last mark within a quotation stands, when it can end a sentence. */
function lastMark(text: string, { start, end }: Span): number | undefined {
  let at = end;
  while (at > start && /[\s\0'’]/.test(text.charAt(at - 1))) at--;
  return at > start && /[.!?…]/.test(text.charAt(at - 1)) ? at - 1 : undefined;
}

/** The first of `0 … length - 1` for which it holds, given that it holds for all after it; else `length`. */
function firstAt(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
