import type { Draft } from '../drafts/draft.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Span } from '../text/span.ts';
import { lastPart } from './assignQuotations.ts';
import { createDraftSentences } from './draftSentences.ts';
import type { ReadCitation } from './reading.ts';

/** Where a citation of a quotation can go; offsets into the draft, never within the quotation's words. */
export interface CitationPlace {
  /** Behind the punctuation. */
  readonly after: number;
  /** Before the full stop that ends the sentence; behind the closing mark where that takes the stop in. */
  readonly before: number;
  /** The sentences of the quotation and its other half, for finding the outlet's name. */
  readonly sentences: readonly Span[];
}

/** More words than these after a quotation are not its attribution alone: the citation goes right behind it. */
const LONGEST_TAIL = 15;

/**
 * The end of the sentence where only the attribution follows the quotation, else right behind its closing
 * mark. A quotation split by its attribution is cited behind its last part.
 */
export function placeCitation(
  draft: Draft,
  readings: readonly ReadCitation[],
  quotation: number,
): CitationPlace | undefined {
  const sentences = createDraftSentences(draft, readings);
  const at = lastPart(draft, sentences, quotation);
  const quote = draft.speech.quotes[at];
  const sentence = quote && sentences.sentenceAt(quote.outer.start);
  if (quote === undefined || sentence === undefined) return undefined;
  const first = draft.speech.quotes[quotation];
  const own = [first && sentences.sentenceAt(first.outer.start), sentence].filter(
    (span) => span !== undefined,
  );

  const { end } = quote.outer;
  const tail = sentences.words(end, sentence.end);
  const [next] = sentences.quotesBetween(end, sentence.end);
  const isShort = tail.trim().split(/\s+/).length <= LONGEST_TAIL;
  const behind =
    next === undefined && isShort
      ? endOfWords(draft, readings, sentence.end, end)
      : endOfAttribution(draft, quote, draft.speech.quotes[next ?? -1]?.outer.start ?? sentence.end);
  const { start: from, end: to } = punctuation(draft, end, behind);
  const before = outsideLinks(draft, from);
  return { before, after: behindNotes(draft, Math.max(before, outsideLinks(draft, to))), sentences: own };
}

/** The end of the sentence's words and punctuation, white space, markup and citations behind it left out. */
function endOfWords({ prose }: Draft, readings: readonly ReadCitation[], end: number, least: number): number {
  const citations = readings.filter(({ apart, outer }) => apart && outer.end > least && outer.start < end);
  let at = end;
  for (let moved = true; moved && at > least; ) {
    moved = false;
    while (at > least && /[\s\0]/.test(prose.text.charAt(at - 1))) at--;
    const last = citations.at(-1);
    if (last !== undefined && last.outer.end >= at) {
      citations.pop();
      if (last.outer.start >= least && last.outer.start < at) {
        at = last.outer.start;
        moved = true;
      }
    }
    if (prose.text[at - 1] === ')' && /[.!?…]/.test(prose.text.charAt(at - 2)) && at - 2 >= least) at--;
  }
  return at;
}

/**
 * Behind the clause that says who is speaking, where it follows the quotation and ends soon with a comma or the
 * like; else the quotation's own end. A bracket between the two would part a speaker from the words.
 */
function endOfAttribution({ prose }: Draft, { outer, attribution }: Quote, limit: number): number {
  const { mention, cue } = attribution ?? {};
  const from = Math.max(mention?.end ?? 0, cue?.end ?? 0);
  if (mention === undefined || mention.start < outer.end || from > limit) return outer.end;
  const clause = /^[^,;:.!?()[\]]{0,80}[,;:.!?]/.exec(prose.text.slice(from, limit));
  return clause === null ? outer.end : from + clause[0].length;
}

/** The punctuation at the offset, outside the quotation: what stands before it where a sentence ends, else behind. */
function punctuation({ prose }: Draft, quoteEnd: number, at: number): Span {
  if (at === quoteEnd) {
    let end = at;
    while (/[.,;:!?]/.test(prose.text.charAt(end))) end++;
    return { start: at, end };
  }
  let start = at;
  while (start > quoteEnd && /[.!?…;:]/.test(prose.text.charAt(start - 1))) start--;
  return { start, end: at };
}

function outsideLinks({ prose }: Draft, at: number): number {
  return prose.links.find(({ start, end }) => start < at && at < end)?.end ?? at;
}

/** Behind the notes that stand there already. */
function behindNotes(draft: Draft, from: number): number {
  let at = from;
  for (const { start, end } of draft.prose.footnoteReferences) if (start === at) at = end;
  return at;
}
