import type { Draft } from '../drafts/draft.ts';
import { languageOfDraft } from '../drafts/languageOfDraft.ts';
import { proseAround } from '../prose/proseAround.ts';
import type { Quote } from '../quotes/quote.ts';
import { openAt } from '../quotes/speech/openAt.ts';
import type { Edit } from '../text/edit.ts';
import { say } from '../text/said.ts';
import type { ClosingPunctuation } from './completion/dress.ts';
import type { DraftAtCursor } from './completion/quoteCompletion.ts';

/** What may be typed behind a quotation that asks for a change before it. */
export const SIGNS_BEHIND: readonly string[] = [
  ...['"', '”', '“', '»', '«', '›', '‹', '’', '‘', "'"],
  ...[',', '.', ';', ':', '?', '!'],
];

/** A sign typed behind a quotation that was put in whole, from a list or by a paste. */
export interface TypedBehind {
  readonly draft: Pick<DraftAtCursor, 'text' | 'format' | 'memory'>;
  /** Behind the sign. */
  readonly offset: number;
  /** Where what was put in ends. */
  readonly putIn: number;
  readonly closing: ClosingPunctuation;
}

/**
 * What changes with a sign typed right behind a quotation that was put in with its closing mark: the mark typed once more
 * is typed over, and a comma or a full stop takes the place of the one that the source ended with, on the side of
 * the mark where this draft has them. Nothing behind words that somebody typed: these are as they were meant.
 */
export function editsBehind(behind: TypedBehind): Edit[] {
  const { draft, offset, putIn, closing } = behind;
  const { text, format, memory } = draft;
  const typed = text.slice(putIn, offset);
  if (typed.length === 2 && typed.startsWith(text.charAt(putIn - 1)) && MOVABLE.test(typed.charAt(1)))
    return editsBehindTwo(behind);
  const twice = /^(["'])\1$/.exec(typed)?.[1];
  const sign = twice ?? typed.trim();
  // In French a space stands before the closing mark; an editor may close a straight mark that is typed.
  if (sign.length !== 1 || typed.length > 2 || !SIGNS_BEHIND.includes(sign)) return [];
  const before = text.slice(0, putIn) + text.slice(offset);
  if (!closesAt(before, putIn, format, memory)) return [];
  const mark = text.charAt(putIn - 1);
  if (sign === mark)
    return twice !== undefined || typed === sign || '»›«‹'.includes(mark) ? [removed(putIn, offset)] : [];
  if (typed !== sign || !MOVABLE.test(sign)) return [];
  const inner = innerEnd(text, putIn - 1);
  const last = text.charAt(inner - 1);
  if (!isMovable(text, inner)) return [];
  const isInside = /[.,]/.test(sign) && setsInside(before, mark, closing);
  if (!isInside) return [removed(inner - 1, inner)];
  return last === sign
    ? [removed(putIn, offset)]
    : [{ start: inner - 1, end: inner, newText: sign }, removed(putIn, offset)];
}

/** What ends a sentence or a part of it, and may stand on either side of a closing mark. */
const MOVABLE = /[.,;:?!]/;

/** The same where a quick hand typed the closing mark again and a sign behind it before anything was done about the mark. */
function editsBehindTwo({ draft, offset, putIn, closing }: TypedBehind): Edit[] {
  const { text } = draft;
  const once = { ...draft, text: text.slice(0, putIn) + text.slice(putIn + 1) };
  const edits = editsBehind({ draft: once, offset: offset - 1, putIn, closing });
  const isTaken = edits.some(({ start }) => start >= putIn);
  return [...edits.filter(({ start }) => start < putIn), removed(putIn, isTaken ? offset : putIn + 1)];
}

/**
 * The edits that let a sentence go on behind a quotation, where its attribution follows the mark and the words still end
 * with the source's full stop: “… late.” Renn said.
 */
export function goingOn(draft: Draft, quote: Quote, closing: ClosingPunctuation): Edit[] {
  const { text } = draft;
  const { outer, attribution, form, closed } = quote;
  if (form !== 'marks' || !closed || quote.depth > 0 || attribution?.cue === undefined) return [];
  const first = Math.min(attribution.mention.start, attribution.cue.start);
  const gap = text.slice(outer.end, first);
  if (first < outer.end || !/^,?\s[^.!?\n"“”«»]{0,40}$/.test(gap)) return [];
  const inner = innerEnd(text, outer.end - 1);
  if (text.charAt(inner - 1) !== '.' || !isMovable(text, inner)) return [];
  const mark = text.charAt(outer.end - 1);
  const hasComma = gap.startsWith(',');
  const rest = text.slice(0, outer.start) + text.slice(first);
  if (setsInside(rest, mark, closing)) {
    const comma = { start: inner - 1, end: inner, newText: ',' };
    return hasComma ? [comma, removed(outer.end, outer.end + 1)] : [comma];
  }
  const stop = removed(inner - 1, inner);
  return hasComma ? [stop] : [stop, { start: outer.end, end: outer.end, newText: ',' }];
}

/** What such edits are called. */
export const GOES_ON = say`End the quotation with a comma: the sentence goes on`;

/** Whether a quotation ends at the place, by its mark, and none is open there. */
function closesAt(
  text: string,
  offset: number,
  format: Draft['format'],
  memory: DraftAtCursor['memory'],
): boolean {
  // Behind a space: a word that touched the mark would make it an opening one.
  const spaced = `${text.slice(0, offset)} ${text.slice(offset)}`;
  const around = proseAround(spaced, offset + 1, format, memory);
  const paragraph = around?.prose.blocks[around.block];
  if (around === undefined || paragraph === undefined) return false;
  const here = offset - around.from;
  const { open, closed } = openAt(around.prose, paragraph, here, languageOfDraft(text));
  return open === undefined && closed.at(-1)?.end === here - 1;
}

/** The end of the words before a closing mark, without the space that French sets there. */
function innerEnd(text: string, mark: number): number {
  return /[ \u00a0\u202f]/.test(text.charAt(mark - 1)) ? mark - 1 : mark;
}

/** Whether the words end with a point or comma that is the sentence's: no ellipsis. */
function isMovable(text: string, end: number): boolean {
  return /[.,;:]/.test(text.charAt(end - 1)) && text.charAt(end - 2) !== '.';
}

/** Whether commas stand inside the marks: as the setting says, else as the rest of the draft has them, else its language. */
function setsInside(text: string, mark: string, closing: ClosingPunctuation): boolean {
  if (closing !== 'printed') return closing === 'inside';
  const start = text.slice(0, MOST_LOOKED_AT);
  const inside = start.split(`,${mark}`).length;
  const outside = start.split(`${mark},`).length;
  return inside === outside ? languageOfDraft(text).commaInside === true : inside > outside;
}

/** In UTF-16 units: a habit shows in the first part of a draft. */
const MOST_LOOKED_AT = 50_000;

function removed(start: number, end: number): Edit {
  return { start, end, newText: '' };
}
