import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { QuoteEntry } from '../search/quoteEntry.ts';
import type { Span } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import { parseTyped } from './completion/candidates.ts';
import { cursorContextAt } from './completion/cursorContext.ts';
import { type ClosingPunctuation, dress } from './completion/dress.ts';
import { readLeadIn } from './completion/leadIn.ts';
import type { DraftAtCursor } from './completion/quoteCompletion.ts';

/** Text shown greyed after the cursor, to be taken with a single key. */
export interface InlineCompletion {
  /** What goes on from the cursor, closing mark included. */
  readonly insertText: string;
  /** Begins at the cursor; holds the closing mark that the editor inserted. */
  readonly replace: Span;
  readonly source: Span & { readonly article: string };
}

/**
 * The rest of the quote being typed, when the words typed fit one quote only; `undefined` when they fit none or
 * leave a choice, since a guess in grey is a guess printed. Two whole words are the least to tell from. Words from the
 * middle leave one: the list offers the whole quote first, and an editor would put its cursor on what is shown in grey.
 */
export function inlineCompletionAt(
  index: CorpusIndex,
  draft: DraftAtCursor,
  offset: number,
  closing: ClosingPunctuation,
): InlineCompletion | undefined {
  const context = cursorContextAt(draft.text, offset, draft.format, draft.memory);
  if (context?.where !== 'quotation') return undefined;
  const typed = parseTyped(context.typed);
  if (typed.words.length < LEAST_WORDS) return undefined;
  const lead = readLeadIn(index.quotes, context.lead);
  if (lead.isTitle) return undefined;

  const fitting = index.quotes.find(typed, { limit: 20 }).filter(({ kind }) => kind === 'phrase');
  const rests = new Map<string, { entry: QuoteEntry; position: number; start: number }>();
  for (const { key, position } of fitting) {
    const entry = index.quotes.entry(key);
    const words = splitWords(entry.text);
    const last = words[position + typed.words.length - (typed.partial === undefined ? 1 : 0)];
    if (last === undefined) continue;
    const start = last.start + (typed.partial === undefined ? last.end - last.start : typed.partial.length);
    const rest = words
      .slice(position)
      .map((word) => word.key)
      .join(' ');
    if (!rests.has(rest)) rests.set(rest, { entry, position, start: Math.min(start, last.end) });
  }
  const [only, another] = rests.values();
  if (only === undefined || another !== undefined || only.position > 0) return undefined;

  const { quote, head, text } = only.entry;
  const left = text.slice(only.start);
  const rest = continued(dress(left, context.mark, context.following, closing), context.typed);
  if (rest === (context.mark?.close ?? '')) return undefined;
  const isApart = /\s/.test(left.charAt(0)) && !/\s$/.test(context.typed);
  return {
    insertText: isApart ? ` ${rest}` : rest,
    replace: { start: offset, end: context.replace.end },
    source: { article: head.id, start: quote.start + only.start, end: quote.end },
  };
}

const LEAST_WORDS = 2;

/** The rest without the punctuation that is typed already. */
function continued(rest: string, typed: string): string {
  const mark = /[.,;:?!…]\s*$/.exec(typed)?.[0].trim();
  if (mark === undefined || !rest.startsWith(mark)) return rest;
  const after = rest.slice(mark.length);
  return /\s$/.test(typed) ? after.trimStart() : after;
}
