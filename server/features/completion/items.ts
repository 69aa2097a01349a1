import { type Article, fullName } from '../../corpus/article.ts';
import { isCommonWord } from '../../language/commonWords.ts';
import type { Language } from '../../language/language.ts';
import { languageNamed } from '../../language/languageNamed.ts';
import { findSentences } from '../../language/sentences.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { TypedWords } from '../../search/quoteIndex.ts';
import { inert } from '../../text/clean.ts';
import { type Said, say, type Tongue } from '../../text/said.ts';
import { covers, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { splitWords } from '../../text/words.ts';
import { type Citing, citedQuote } from './citing.ts';
import type { BeforeQuotation, InQuotation } from './cursorContext.ts';
import { describe, outletInWords } from './describe.ts';
import { type ClosingPunctuation, dress, type Marks, printed, shown } from './dress.ts';
import type { Group } from './groups.ts';
import type { CompletionKind, QuoteCompletion } from './quoteCompletion.ts';
import { speakerOf } from './speakerOf.ts';

/** How an item is fitted to the place of the cursor. */
export interface Offer {
  /** Says what stands beside a quote's words. */
  readonly tongue: Tongue;
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

/** An item before it is known what the rows of its list have in common. */
export interface Described extends QuoteCompletion {
  readonly speaker: string;
  /** Whether the speaker is a name, which may be cut to the surname. */
  readonly isNamed: boolean;
  readonly outlet: string;
  /** What stands for the outlet where there is little room; absent where its own first words do. */
  readonly outletInShort?: string;
  readonly issued?: string;
}

/** An item as far as it is known before it is known whether it has room in the list. */
export interface Tiered {
  readonly tier: number;
  describe(): Described;
}

/**
 * A quote's items: itself, then for a long one the sentence with the typed words and what is left from them
 * on. When a quotation began on an earlier line, only what is left can be put in, since an editor replaces
 * within one line. `place` is the quote's among the others; the first few are offered in parts too.
 */
export function itemsFor(group: Group, place: number, typed: TypedWords, offer: Offer): Tiered[] {
  const { words } = group;
  const { hit, entry } = group.best;
  const { kind, position } = hit;
  const whole = { start: 0, end: entry.text.length };
  const keptWords = splitWords(offer.context.kept).length;
  const isAsked = typed.words.length > 0 || typed.partial !== undefined;
  const tier = group.best.isUsed ? Tier.used : isAsked && kind === 'loose' ? Tier.loose : Tier.whole;
  const filterText =
    isAsked && kind !== 'loose'
      ? filterTextOf(offer.context, continuationOf(group, typed, offer.context.typed))
      : undefined;
  if (keptWords > 0) {
    const next = kind === 'loose' ? undefined : words.at(position + keptWords);
    if (next === undefined) return [];
    const span = { start: next.start, end: whole.end };
    return [{ describe: () => itemFor(group, { span, kind: 'rest' }, offer, filterText), tier }];
  }
  const rest = hit.used === undefined || hit.used === 0 ? undefined : words.at(hit.used);
  if (rest !== undefined) {
    const span = { start: rest.start, end: whole.end };
    return [{ describe: () => itemFor(group, { span, kind: 'rest' }, offer, filterText), tier }];
  }
  const parts = place < MOST_PARTED ? partsOf(group, isAsked, offer.context.lead.language) : [];
  return [
    { describe: () => itemFor(group, { span: whole, kind: 'quote' }, offer, filterText), tier },
    ...parts.map((part) => ({
      describe: () => itemFor(group, part, offer, filterText),
      tier: Math.max(tier, Tier.part),
    })),
  ];
}

/** What of the options an opening needs. */
interface Opening {
  readonly closingPunctuation: ClosingPunctuation;
  readonly tongue: Tongue;
}

/** A quote with its opening mark, to be put in after a cue. */
export function openingItem(
  group: Group,
  marks: Marks,
  context: BeforeQuotation,
  { closingPunctuation, tongue }: Opening,
): Described {
  const { text, quote } = group.best.entry;
  const words = dress(text, marks, context.following, closingPunctuation);
  return {
    ...describe(group, quote, tongue),
    kind: 'opening',
    insertText: marks.open + words,
    replace: context.replace,
    label: printed(text),
    filterText: (marks.open + words).slice(0, LONGEST_FILTER),
  };
}

/** Sentences of the articles' own prose that hold the typed words, for a writer who means to quote the article. */
export function* proseItems(index: CorpusIndex, offer: Offer): Steps<Tiered[]> {
  const { context } = offer;
  if (context.kept !== '') return [];
  const items: Tiered[] = [];
  for (const match of yield* index.findingPassages({ segments: [context.typed] }, { limit: MOST_PROSE })) {
    yield;
    const source = index.article(match.article);
    if (source === undefined || match.score < LEAST_PROSE_SCORE) continue;
    const { article, speech } = source;
    const block = article.prose.blocks.find((one) => covers(one, match));
    if (block === undefined || speech.quotes.some(({ outer }) => covers(outer, match))) continue;
    const sentence = findSentences(article.prose.text, block, speech.language).find(
      ({ end }) => end > match.start,
    );
    if (sentence === undefined) continue;
    const author = article.metadata.authors.map(fullName).join(', ');
    const item: Described = {
      ...fitted(
        {
          ...sentence,
          id: article.id,
          article,
          speaker: undefined,
          text: article.prose.text.slice(sentence.start, sentence.end),
        },
        offer,
      ),
      kind: 'prose',
      speaker: offer.tongue(say`not speech`),
      isNamed: false,
      ...outletInWords(article.metadata, offer.tongue),
      description: '',
      detail: inert(
        [
          author === '' ? offer.tongue(say`author not stated`) : author,
          article.metadata.title ?? article.id,
        ].join(' · '),
      ),
    };
    items.push({ describe: () => item, tier: Tier.prose });
  }
  return items;
}

const MOST_PROSE = 5;
const LEAST_PROSE_SCORE = 0.85;

/** VS Code cuts longer texts to filter by. */
const LONGEST_FILTER = 120;

/** Parts are offered of so many quotes from the top. */
const MOST_PARTED = 8;

/** What tells a part from the whole quote. */
const PARTS: Readonly<Partial<Record<CompletionKind, Said>>> = {
  sentence: say`one sentence of the quote`,
  rest: say`the rest of the quote`,
};

/** A stretch of a quote's text. */
interface Part {
  readonly span: Span;
  readonly kind: CompletionKind;
}

/** `language` is that of the draft, in which an article is that does not say. */
function partsOf({ best: { hit, entry }, words }: Group, isAsked: boolean, language: Language): Part[] {
  const { text, head } = entry;
  const whole = { start: 0, end: text.length };
  const sentences = findSentences(text, whole, languageNamed(head.metadata.language) ?? language);
  const at = words.at(hit.position);
  if (hit.kind === 'loose' || at === undefined) {
    return isAsked || sentences.length < 2 ? [] : sentences.map((span) => ({ span, kind: 'sentence' }));
  }
  const parts: Part[] = [];
  const sentence = sentences.find(({ start, end }) => start <= at.start && at.start < end);
  if (sentence !== undefined && sentences.length > 1) parts.push({ span: sentence, kind: 'sentence' });
  const isLast = sentence === undefined || sentence.end === whole.end;
  if (hit.position > 0 && !(isLast && sentence?.start === at.start)) {
    parts.push({ span: { start: at.start, end: whole.end }, kind: 'rest' });
  }
  return parts;
}

function itemFor(
  group: Group,
  { span: part, kind }: Part,
  offer: Offer,
  filterText: string | undefined,
): Described {
  const what = PARTS[kind];
  const { entry } = group.best;
  const span = { start: entry.quote.start + part.start, end: entry.quote.start + part.end };
  const { detail, ...described } = describe(group, span, offer.tongue);
  const passage = {
    ...span,
    id: entry.head.id,
    get article() {
      return entry.article;
    },
    speaker: speakerOf(entry),
    text: entry.text.slice(part.start, part.end),
  };
  return {
    ...described,
    ...fitted(passage, offer),
    ...(filterText === undefined ? {} : { filterText }),
    detail: [...(what === undefined ? [] : [offer.tongue(what)]), detail].join(' · '),
    kind,
  };
}

/**
 * How the source goes on from the end of what is typed, in its own characters, commas and all. An editor that filters
 * its list between two answers then keeps what still fits, in our order; what follows elsewhere falls away.
 */
function continuationOf(
  { best: { hit, entry }, words }: Group,
  { words: { length }, partial }: TypedWords,
  typed: string,
): string {
  const last = words.at(hit.position + length - (partial === undefined ? 1 : 0));
  if (last === undefined) return '';
  const isBegun = partial !== undefined && last.key !== partial && last.key.startsWith(partial);
  const start = isBegun ? last.start + partial.length : last.end;
  return withoutTyped(shown(entry.text.slice(start)), /[^\p{L}\p{N}\p{M}]*$/u.exec(typed)?.[0] ?? '');
}

/** What is left of the source's text behind a word once the signs typed behind that word are taken off. */
function withoutTyped(rest: string, signs: string): string {
  let at = 0;
  for (const sign of signs) {
    const next = rest.charAt(at);
    if (next === '') break;
    if (signClass(sign) === signClass(next)) at++;
    else if (/\s/.test(sign)) {
      // A comma of the source that the writer left out.
      const space = /^[^\p{L}\p{N}\s]*\s/u.exec(rest.slice(at))?.[0];
      if (space !== undefined) at += space.length;
    }
  }
  return rest.slice(at);
}

function signClass(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  if (/['’‘]/.test(sign)) return "'";
  return /[-–—]/.test(sign) ? '-' : sign;
}

/** What an item puts in: a stretch of an article's prose, which is read only where its citation is written. */
interface Passage extends Span {
  readonly id: string;
  readonly article: Article;
  readonly speaker: string | undefined;
  readonly text: string;
}

function fitted(passage: Passage, offer: Offer) {
  const { id, text, start, end } = passage;
  const { context } = offer;
  const words = printed(text);
  return {
    ...insertion(passage, offer),
    replace: context.replace,
    label: words,
    filterText: filterTextOf(context, /(?:^|\s)$/.test(context.typed) ? words : ` ${words}`),
    sortText: '',
    source: { article: id, start, end },
  };
}

function insertion(passage: Passage, offer: Offer) {
  const { text, start, speaker } = passage;
  const { marks, context, closing, citing, bracketsCase, isAttributed } = offer;
  const cited = citing?.(passage.article, start);
  if (cited === undefined) {
    const insertText = dress(text, marks, context.following, closing);
    return { insertText: bracketsCase ? bracketed(insertText, passage.article) : insertText, edits: [] };
  }
  const words = printed(text, marks);
  const quote = {
    words: bracketsCase ? bracketed(words, passage.article) : words,
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
  if (!isCommonWord(small) && !prose.text.includes(` ${small} `)) return words;
  return `[${small.charAt(0)}]${words.slice(1)}`;
}

/**
 * What is typed on the line, then `more`: whatever an editor compares with what is typed, it fits. Something always
 * follows, since an editor puts before the others what is just as long as what is typed.
 */
function filterTextOf({ typed, kept }: InQuotation, more: string): string {
  const onLine = typed.slice(kept.length);
  const text = onLine + (more === '' ? ' ' : more);
  return text.slice(0, Math.max(LONGEST_FILTER, onLine.length + 1));
}
