import type { Draft } from '../drafts/draft.ts';
import { marksOf } from './completion/draftHabits.ts';

/** A draft with an opening mark at a place where none is typed, to read from it what would fit there. */
export interface OpenedDraft {
  readonly text: string;
  /** Right behind the mark. */
  readonly offset: number;
  /** Where in the draft as it is the quotation would go in: never inside a word. */
  readonly at: number;
}

/**
 * Opens a quotation in the prose at the offset. What follows in the paragraph is left out, so that a later mark closes
 * nothing. `undefined` inside a quotation, which holds its own words.
 */
export function openedAt(draft: Draft, offset: number): OpenedDraft | undefined {
  const { text, speech } = draft;
  const at = endOfWord(text, offset);
  if (speech.quotes.some(({ outer }) => outer.start < at && at < outer.end)) return undefined;
  const head = `${text.slice(0, at)}${gapBefore(text, at)}${marksOf(text).open}`;
  const rest = text.slice(at);
  const end = /\n[^\S\r\n]*\r?\n/.exec(rest)?.index ?? rest.length;
  return { text: head + rest.slice(end), offset: head.length, at };
}

/** The offset, or the end of the word that it parts. */
export function endOfWord(text: string, offset: number): number {
  if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset))) return offset;
  return offset + (/^[\p{L}\p{M}\p{N}]{0,100}/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0);
}

/** A space, where a quotation would touch the word or sign before it. */
export function gapBefore(text: string, at: number): string {
  return /[^\s([{]$/.test(text.slice(Math.max(0, at - 1), at)) ? ' ' : '';
}
