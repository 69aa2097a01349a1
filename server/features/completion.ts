import type { CitationStyle } from '../citations/forms/forms.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { inEnglish, type Tongue } from '../text/said.ts';
import { atOnce, type Steps } from '../text/steps.ts';
import { splitWords } from '../text/words.ts';
import { findCandidates, parseTyped } from './completion/candidates.ts';
import { createCiting } from './completion/citing.ts';
import { toRows } from './completion/columns.ts';
import { completeCitation } from './completion/completeCitation.ts';
import { type BeforeQuotation, cursorContextAt, type InQuotation } from './completion/cursorContext.ts';
import { marksOf } from './completion/draftHabits.ts';
import type { ClosingPunctuation } from './completion/dress.ts';
import { groupAlike } from './completion/groups.ts';
import {
  type Described,
  itemsFor,
  type Offer,
  openingItem,
  proseItems,
  Tier,
  type Tiered,
} from './completion/items.ts';
import { type LeadIn, readLeadIn } from './completion/leadIn.ts';
import type { DraftAtCursor, QuoteCompletions } from './completion/quoteCompletion.ts';
import { rankCandidates } from './completion/ranking.ts';

export interface CompletionOptions {
  /** Whether the writer asked for it, rather than typed a mark. */
  readonly invoked: boolean;
  /** The most items offered. */
  readonly limit: number;
  readonly closingPunctuation: ClosingPunctuation;
  /** Whether a quote brings its attribution and citation. */
  readonly withCitation: boolean;
  /** Whether a capital letter that the sentence before does not allow is changed in brackets: “that “[w]e lost”. */
  readonly bracketsCase: boolean;
  /** The form of a citation in a draft that has none. */
  readonly citationStyle: CitationStyle;
  /** Says what stands beside a quote's words. */
  readonly tongue: Tongue;
}

export const DEFAULT_COMPLETION_OPTIONS: CompletionOptions = {
  invoked: true,
  limit: 40,
  closingPunctuation: 'printed',
  withCitation: false,
  bracketsCase: false,
  citationStyle: 'footnote',
  tongue: inEnglish,
};

/**
 * Quotes that fit where the cursor stands; none outside an open quotation or a citation. The work is bounded
 * whatever the sizes of the draft and the corpus.
 */
export function completeAt(
  index: CorpusIndex,
  draft: DraftAtCursor,
  offset: number,
  options: CompletionOptions = DEFAULT_COMPLETION_OPTIONS,
): QuoteCompletions {
  return atOnce(completing(index, draft, offset, options));
}

/**
 * The same in steps, for others to be served in between. The index and the draft must stay as they are until the last
 * one.
 */
export function* completing(
  index: CorpusIndex,
  draft: DraftAtCursor,
  offset: number,
  options: CompletionOptions = DEFAULT_COMPLETION_OPTIONS,
): Steps<QuoteCompletions> {
  const context = cursorContextAt(draft.text, offset, draft.format, draft.memory);
  yield;
  switch (context?.where) {
    case undefined:
      return NOTHING;
    case 'citation':
      return completeCitation(index, draft, context, options);
    case 'opening':
      return options.invoked ? yield* completeOpening(index, draft, context, options) : NOTHING;
    case 'quotation':
      return yield* completeQuotation(index, draft, context, options);
  }
}

/** With so many whole words typed, what fits none of the quotes is the writer's own. */
const LEAST_TELLING = 3;
const FITS: ReadonlySet<number> = new Set([Tier.whole, Tier.part, Tier.prose]);

const NOTHING: QuoteCompletions = { items: [], isIncomplete: false };

function* completeQuotation(
  index: CorpusIndex,
  draft: DraftAtCursor,
  context: InQuotation,
  options: CompletionOptions,
): Steps<QuoteCompletions> {
  const lead = readLeadIn(index.quotes, context.lead);
  const isIntroduced = introduces(context, lead);
  if (lead.isTitle || !(isIntroduced || splitWords(context.typed).length >= LEAST_TELLING)) return NOTHING;
  yield;
  const typed = parseTyped(context.typed);
  const found = yield* findCandidates(index, context, lead, typed);
  yield;
  const candidates = looksLikeTitle(context.typed) ? found.filter(({ kind }) => kind === 'phrase') : found;
  const ranked = yield* rankCandidates(index, candidates, {
    draft: draft.text,
    context,
    lead,
    typed,
    limit: options.limit,
  });
  const { withCitation, citationStyle } = options;
  const offer: Offer = {
    tongue: options.tongue,
    marks: context.mark,
    context,
    closing: options.closingPunctuation,
    bracketsCase: options.bracketsCase && lead.runsOn,
    citing:
      withCitation && !isNoted(context) ? createCiting(index, draft.parsed(), citationStyle) : undefined,
    isAttributed: lead.hasCue && lead.speaker?.certainty !== 'recalled',
  };
  const items: Tiered[] = [];
  for (const [place, group] of groupAlike(ranked).entries()) {
    yield;
    for (const item of itemsFor(group, place, typed, offer)) items.push(item);
  }
  yield;
  const isPoor = typed.words.length >= 3 && items.filter(({ tier }) => tier < Tier.loose).length < FEW;
  if (isPoor) items.push(...(yield* proseItems(index, offer)));
  yield;
  // Unasked, a list of what only shares a word or two with the writer's own words, or with a title, would be in the way.
  const isWanted =
    options.invoked ||
    (isIntroduced && typed.words.length < LEAST_TELLING) ||
    items.some(({ tier }) => FITS.has(tier));
  const rows: Described[] = [];
  for (const item of isWanted ? items.sort((a, b) => a.tier - b.tier).slice(0, options.limit) : []) {
    yield;
    rows.push(item.describe());
  }
  return {
    items: toRows(rows),
    // An editor orders a list that it keeps by its own score of letters, which puts the end of a quote before
    // the whole of it. So it is made to ask anew with every key, which takes a few milliseconds.
    isIncomplete: true,
  };
}

function* completeOpening(
  index: CorpusIndex,
  draft: DraftAtCursor,
  context: BeforeQuotation,
  options: CompletionOptions,
): Steps<QuoteCompletions> {
  const lead = readLeadIn(index.quotes, context.lead);
  if (!lead.hasCue || lead.speaker?.certainty !== 'named') return NOTHING;
  const nothing = { words: [] };
  const candidates = yield* findCandidates(index, context, lead, nothing);
  yield;
  const ranked = yield* rankCandidates(index, candidates, {
    draft: draft.text,
    context,
    lead,
    typed: nothing,
    limit: options.limit,
  });
  const marks = marksOf(draft.text);
  const items = groupAlike(ranked).map((group) => openingItem(group, marks, context, options));
  return {
    items: toRows(items),
    isIncomplete: true,
  };
}

/** With so few quotes that fit, the articles' own prose is looked at too. */
const FEW = 5;

/**
 * Whether more than the words says that this is a quotation. A block quotation without marks is one only after words
 * that introduce it, or once words fit. So is what a note has in marks, since most of that are titles.
 */
function introduces(context: InQuotation, lead: LeadIn): boolean {
  const { mark } = context;
  if ((mark !== undefined && !isNoted(context)) || lead.hasCue) return true;
  return /[:,—–]["”’*_]*$/.test(context.lead.above.trimEnd());
}

function isNoted({ lead: { prose, block } }: InQuotation): boolean {
  return prose.blocks[block]?.kind === 'note';
}

/** Words in title case (“The Florida Pro”) are most likely a title; only what fits word for word is offered. */
function looksLikeTitle(typed: string): boolean {
  const words = typed.trim().split(/\s+/);
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  return capital.length >= 2 && words.every((word) => /^\P{Ll}/u.test(word) || word.length < 4);
}
