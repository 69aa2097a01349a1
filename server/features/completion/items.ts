import { type Article, fullName } from '../../corpus/article.ts';
import { findSentences } from '../../language/sentences.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { QuoteHit, TypedWords } from '../../search/quoteIndex.ts';
import { covers, type Span } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';
import type { CompletionKind, QuoteCompletion } from '../completion.ts';
import type { BeforeQuotation, InQuotation } from '../cursorContext.ts';
import { type Citing, citedQuote } from './citing.ts';
import { COMMON_WORDS } from './commonWords.ts';
import { describe, outletOf } from './describe.ts';
import { type ClosingPunctuation, dress, type Marks, printedWords } from './dress.ts';
import type { Group } from './groups.ts';
import { speakerOf } from './speakerOf.ts';

/** How an item is fitted to the place of the cursor. */
export interface Offer {
  /** Absent in a block quotation. */
  readonly marks: Marks | undefined;
  readonly context: InQuotation;
  readonly closing: ClosingPunctuation;
  /** Set where quotes go in with their citation. */
  readonly citing: Citing | undefined;
  /** Whether the first letter has to be small, and says so in brackets. */
  readonly bracketsCase: boolean;
  /** Whether the draft says before the quotation who is speaking. */
  readonly isAttributed: boolean;
}

/** In what order kinds of items stand, whatever their quotes' ranks. */
export const Tier = { whole: 0, part: 1, prose: 2, loose: 3, used: 4 } as const;

export interface Tiered {
  readonly item: QuoteCompletion;
  readonly tier: number;
}

/**
 * A quote's items: itself, then for a long one the sentence with the typed words and what is left from them
 * on. When a quotation began on an earlier line, only what is left can be put in, since an editor replaces
 * within one line. `place` is the quote's among the others; the first few are offered in parts too.
 */
export function itemsFor(group: Group, place: number, typed: TypedWords, offer: Offer): Tiered[] {
  const { hit } = group.best;
  const { entry, kind, position } = hit;
  const words = splitWords(entry.article.prose.text, entry.quote);
  const keptWords = splitWords(offer.context.kept).length;
  const isAsked = typed.words.length > 0 || typed.partial !== undefined;
  const tier = group.best.isUsed ? Tier.used : isAsked && kind === 'loose' ? Tier.loose : Tier.whole;
  const filterText =
    isAsked && kind !== 'loose' ? filterTextOf(offer.context, continuationOf(hit, words, typed)) : undefined;
  if (keptWords > 0) {
    const next = kind === 'loose' ? undefined : words[position + keptWords];
    if (next === undefined) return [];
    return [
      { item: itemFor(group, { start: next.start, end: entry.quote.end }, 'rest', offer, filterText), tier },
    ];
  }
  const rest = hit.used === undefined || hit.used === 0 ? undefined : words[hit.used];
  if (rest !== undefined) {
    const span = { start: rest.start, end: hit.entry.quote.end };
    return [{ item: itemFor(group, span, 'rest', offer, filterText), tier }];
  }
  const parts = place < MOST_PARTED ? partsOf(group, words, isAsked) : [];
  return [
    { item: itemFor(group, entry.quote, 'quote', offer, filterText), tier },
    ...parts.map(({ span, kind: what }) => ({
      item: itemFor(group, span, what, offer, filterText),
      tier: Math.max(tier, Tier.part),
    })),
  ];
}

/** A quote with its opening mark, to be put in after a cue. */
export function openingItem(
  group: Group,
  marks: Marks,
  context: BeforeQuotation,
  closing: ClosingPunctuation,
): QuoteCompletion {
  const { article, quote } = group.best.hit.entry;
  const words = dress(article, quote, marks, context.following, closing);
  return {
    ...describe(group, quote),
    kind: 'opening',
    insertText: marks.open + words,
    replace: context.replace,
    label: labelOf(printedWords(article, quote)),
    filterText: (marks.open + words).slice(0, LONGEST_FILTER),
  };
}

/** Sentences of the articles' own prose that hold the typed words, for a writer who means to quote the article. */
export function proseItems(index: CorpusIndex, offer: Offer): Tiered[] {
  const { context } = offer;
  if (context.kept !== '') return [];
  return index.findPassages({ segments: [context.typed] }, { limit: MOST_PROSE }).flatMap((match) => {
    const source = index.article(match.article);
    if (source === undefined || match.score < LEAST_PROSE_SCORE) return [];
    const { article, speech } = source;
    const block = article.prose.blocks.find((one) => covers(one, match));
    if (block === undefined || speech.quotes.some(({ outer }) => covers(outer, match))) return [];
    const sentence = findSentences(article.prose.text, block).find(({ end }) => end > match.start);
    if (sentence === undefined) return [];
    const author = article.metadata.authors.map(fullName).join(', ');
    const item: QuoteCompletion = {
      ...fitted(article, undefined, sentence, offer),
      kind: 'prose',
      description: `not speech: ${author === '' ? 'author not stated' : author}, ${outletOf(article)}`,
      detail: article.metadata.title ?? article.id,
    };
    return [{ item, tier: Tier.prose }];
  });
}

const MOST_PROSE = 5;
const LEAST_PROSE_SCORE = 0.85;

/** VS Code cuts longer texts to filter by. */
const LONGEST_FILTER = 120;

/** An editor's list is narrow, and who said it stands behind the words. */
const LONGEST_LABEL = 40;

/** Parts are offered of so many quotes from the top. */
const MOST_PARTED = 8;

interface Part {
  readonly span: Span;
  readonly kind: CompletionKind;
}

function partsOf({ best: { hit } }: Group, words: readonly Word[], isAsked: boolean): Part[] {
  const { article, quote } = hit.entry;
  const sentences = findSentences(article.prose.text, quote);
  const at = words[hit.position];
  if (hit.kind === 'loose' || at === undefined) {
    return isAsked || sentences.length < 2 ? [] : sentences.map((span) => ({ span, kind: 'sentence' }));
  }
  const parts: Part[] = [];
  const sentence = sentences.find(({ start, end }) => start <= at.start && at.start < end);
  if (sentence !== undefined && sentences.length > 1) parts.push({ span: sentence, kind: 'sentence' });
  const isLast = sentence === undefined || sentence.end === quote.end;
  if (hit.position > 0 && !(isLast && sentence?.start === at.start)) {
    parts.push({ span: { start: at.start, end: quote.end }, kind: 'rest' });
  }
  return parts;
}

function itemFor(
  group: Group,
  span: Span,
  kind: CompletionKind,
  offer: Offer,
  filterText: string | undefined,
): QuoteCompletion {
  return {
    ...describe(group, span),
    ...fitted(group.best.hit.entry.article, speakerOf(group.best.hit.entry), span, offer),
    ...(filterText === undefined ? {} : { filterText }),
    kind,
  };
}

/**
 * How the quote goes on after the words typed, the end of a word half typed first. An editor that filters its
 * list between two answers then keeps what still fits, in our order; what follows elsewhere falls away.
 */
function continuationOf({ entry, position }: QuoteHit, words: readonly Word[], typed: TypedWords): string {
  const { article, quote } = entry;
  const at = position + typed.words.length;
  const word = words[at];
  const { partial } = typed;
  const isBegun = partial !== undefined && word?.key !== partial && word?.key.startsWith(partial);
  const begun = isBegun ? partial.length : 0;
  const next = begun === 0 && partial !== undefined ? words[at + 1] : word;
  if (next === undefined) return '';
  const rest = printedWords(article, { start: next.start + begun, end: quote.end });
  return begun > 0 ? rest : ` ${rest}`;
}

/** What an item puts in, and where. */
function fitted(article: Article, speaker: string | undefined, span: Span, offer: Offer) {
  const { context } = offer;
  const words = printedWords(article, span);
  return {
    ...insertion(article, speaker, span, offer),
    replace: context.replace,
    label: labelOf(words),
    filterText: filterTextOf(context, ` ${words}`),
    sortText: '',
    source: { article: article.id, start: span.start, end: span.end },
  };
}

function insertion(article: Article, speaker: string | undefined, span: Span, offer: Offer) {
  const { marks, context, closing, citing, bracketsCase, isAttributed } = offer;
  const cited = citing?.(article);
  if (cited === undefined) {
    const insertText = dress(article, span, marks, context.following, closing);
    return { insertText: bracketsCase ? bracketed(insertText, article) : insertText, edits: [] };
  }
  const words = printedWords(article, span, marks);
  const quote = {
    words: bracketsCase ? bracketed(words, article) : words,
    marks,
    speaker: isAttributed ? undefined : speaker,
    following: context.following,
  };
  const { definition } = cited;
  const insertText = citedQuote(quote, cited);
  if (definition === undefined) return { insertText, edits: [] };
  // Editors refuse a second edit that touches the first, as at the end of a draft.
  return definition.start > context.replace.end
    ? { insertText, edits: [definition] }
    : { insertText, edits: [], afterCursor: definition.newText };
}

/** “[w]e lost” for “We lost”; “I” keeps its capital, and so does what may be a name: never small in the article. */
function bracketed(words: string, { prose }: Article): string {
  const first = /^\p{Lu}[\p{L}'’]*/u.exec(words)?.[0];
  if (first === undefined || first === 'I' || /^I['’]/.test(first)) return words;
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  if (!COMMON_WORDS.has(small) && !prose.text.includes(` ${small} `)) return words;
  return `[${small.charAt(0)}]${words.slice(1)}`;
}

/** What is typed on the line, then `more`: whatever an editor compares with what is typed, it fits. */
function filterTextOf({ typed, kept }: InQuotation, more: string): string {
  const onLine = typed.slice(kept.length);
  const text = /\s$/.test(onLine) ? onLine + more.trimStart() : onLine + more;
  return text.trimStart().slice(0, Math.max(LONGEST_FILTER, onLine.length));
}

function labelOf(words: string): string {
  if (words.length <= LONGEST_LABEL) return words;
  const space = words.lastIndexOf(' ', LONGEST_LABEL);
  const cut = words.slice(0, space > LONGEST_LABEL / 2 ? space : LONGEST_LABEL);
  return `${cut.replace(/[.,;:…\s]+$/, '')}…`;
}
