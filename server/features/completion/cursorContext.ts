import type { DraftFormat } from '../../drafts/draft.ts';
import { languageOfDraft } from '../../drafts/languageOfDraft.ts';
import type { Language } from '../../language/language.ts';
import { lexiconOf } from '../../language/lexicons.ts';
import { leadsQuotation } from '../../language/naming.ts';
import type { Prose } from '../../prose/prose.ts';
import { type AroundMemory, type ProseAround, proseAround } from '../../prose/proseAround.ts';
import { dialogueOpenAt } from '../../quotes/marks/findDialogue.ts';
import { type OpenQuotation, openAt } from '../../quotes/speech/openAt.ts';
import { endOfLine, startOfLine } from '../../text/line.ts';
import type { Span } from '../../text/span.ts';

/** Where in a draft a cursor is, as far as completion cares. */
export type CursorContext = InQuotation | BeforeQuotation | InCitation;

/** Words of a quotation are being typed, after a mark or in a block quotation without marks. */
export interface InQuotation extends AroundCursor {
  readonly where: 'quotation';
  /** Absent in a block quotation, which needs no marks. */
  readonly mark?: OpenQuotation;
  /** All that is typed of the quotation so far; may run over several lines. */
  readonly typed: string;
  /** What an insertion replaces: what is typed on the cursor's line, and the mark the editor closed with. */
  readonly replace: Span;
  /** What is typed on earlier lines and stays. */
  readonly kept: string;
}

/** A cue is typed, the mark is not yet: `Baker said, `. */
export interface BeforeQuotation extends AroundCursor {
  readonly where: 'opening';
  readonly replace: Span;
}

/** A citation's key is being typed: `[@` or `[^`. */
export interface InCitation {
  readonly where: 'citation';
  readonly form: 'pandoc' | 'footnote';
  readonly typed: string;
  /** The key, whole, and the bracket the editor may have closed it with. */
  readonly replace: Span;
}

/** What stands before the quotation, as the checker reads it. */
export interface Lead {
  /** The prose around the cursor; offsets below are into this stretch. */
  readonly prose: Prose;
  /** The paragraph, as an index into the prose's blocks. */
  readonly block: number;
  /** Where the quotation opens, or would. */
  readonly at: number;
  /** The paragraph up to there, as prose. */
  readonly text: string;
  /** What in it is already quoted, as offsets into `text`. */
  readonly quoted: readonly Span[];
  /** Of the whole draft. */
  readonly language: Language;
  /** The end of the paragraph above. */
  readonly above: string;
}

interface AroundCursor {
  readonly lead: Lead;
  /** What follows on the line, after what is replaced. */
  readonly following: string;
}

/**
 * What is being typed at the cursor, or `undefined` where nothing should be offered: outside open quotations,
 * in code, links, HTML and front matter, inside words, after an apostrophe. The reader of prose and the reader of
 * marks decide, so that what is offered is what will be checked.
 */
export function cursorContextAt(
  text: string,
  offset: number,
  format: DraftFormat,
  memory?: AroundMemory,
): CursorContext | undefined {
  if (isWithinCharacter(text, offset) || isWordAt(text, offset) || isInAddress(text, offset))
    return undefined;
  const citation = format === 'markdown' ? citationAt(text, offset) : undefined;
  if (citation !== undefined) return citation;
  const around = proseAround(text, offset, format, memory);
  const paragraph = around?.prose.blocks[around.block];
  if (around === undefined || paragraph === undefined) return undefined;
  const { prose, from, added } = around;
  const language = languageOfDraft(text);

  const here = offset - from;
  const isQuoted = paragraph.kind === 'quotation';
  const marked = openAt(prose, paragraph, here + added, language);
  const open =
    marked.open ?? (marked.closed.length === 0 ? behindDash(around, here + added, language) : undefined);
  const { closed } = marked;
  const at = open?.start ?? (isQuoted ? paragraph.start : here);
  const lead: Lead = {
    prose,
    block: around.block,
    at,
    text: shown(prose.text.slice(paragraph.start, at)),
    quoted: closed
      .filter((span) => span.end <= at)
      .map((span) => ({ start: span.start - paragraph.start, end: span.end - paragraph.start })),
    above: endOfBlock(prose, around.block - 1),
    language,
  };
  if (isRightToLeft(lead.text)) return undefined;

  if (open !== undefined) {
    const blank = spaceWithin(text, open, open.end + from);
    const start = open.end + from + blank.length;
    if (offset < start || offset - start > LONGEST_TYPED) return undefined;
    if (marked.open?.level === 'single' && !isQuotingSingly(lead)) return undefined;
    const { closing } = open;
    const before = closing === undefined ? '' : prose.text.slice(here + added, closing.start);
    if (before !== '' && before !== blank) return undefined;
    const end = closing === undefined ? offset : offset + before.length + closing.end - closing.start;
    return {
      where: 'quotation',
      mark: { ...open, close: blank + open.close },
      ...typedFrom(text, start, offset, end),
      lead,
      following: restOfLine(text, end),
    };
  }
  if (isQuoted) {
    const isLast = prose.text.slice(here + added, paragraph.end).trim() === '';
    if (!isLast || closed.length > 0) return undefined;
    const end = offset;
    return {
      where: 'quotation',
      ...typedFrom(text, from + paragraph.start, offset, end),
      lead,
      following: restOfLine(text, end),
    };
  }
  const following = restOfLine(text, offset);
  if (following.trim() !== '' || closed.length > 0 || !CUE_AT_END.test(lead.text.slice(-40)))
    return undefined;
  return { where: 'opening', replace: { start: offset, end: offset }, lead, following };
}

/** Speech that a dash opens; nothing closes it, and marks in it are those of a quotation. */
function behindDash(
  { prose, block }: ProseAround,
  offset: number,
  language: Language,
): OpenQuotation | undefined {
  const dash = dialogueOpenAt(prose, block, offset, lexiconOf(language));
  return dash && { ...dash, open: prose.text.charAt(dash.start), close: '', level: 'single' };
}

/** The space that French sets within its marks, where the writer has typed one behind the first; it goes before the last. */
function spaceWithin(text: string, { open }: OpenQuotation, at: number): string {
  return '«‹'.includes(open) && /[ \u00a0\u202f]/.test(text.charAt(at)) ? text.charAt(at) : '';
}

/** Whoever has typed as much of a quotation needs no help with it, or left a mark unclosed. */
const LONGEST_TYPED = 2000;

/** `said, ` or `Baker: ` at the end of a text: what follows can only be a quotation. */
const CUE_AT_END = /[\p{L}][,:] $/u;

/** Whether the offset parts the two halves of a character, where nothing can be put in. */
function isWithinCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Whether the cursor is inside a word or before one. */
function isWordAt(text: string, offset: number): boolean {
  const next = text.codePointAt(offset);
  return next !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(String.fromCodePoint(next));
}

/** Whether the cursor is in an address that stands in the text as it is. */
function isInAddress(text: string, offset: number): boolean {
  return /(?:https?:\/\/|www\.)\S{0,400}$/i.test(text.slice(Math.max(0, offset - 420), offset));
}

/** Prose without what markup and objects leave behind; every offset kept. */
function shown(text: string): string {
  return text.replace(/[\0\uFFFC]/g, ' ');
}

const LONGEST_ABOVE = 1500;

function endOfBlock({ text, blocks }: Prose, index: number): string {
  const block = blocks[index];
  if (block === undefined) return '';
  return shown(text.slice(Math.max(block.start, block.end - LONGEST_ABOVE), block.end));
}

function typedFrom(text: string, start: number, offset: number, end: number) {
  const line = startOfLine(text, offset);
  const prefix = line > start ? (/^[ \t]*(?:>[ \t]?)*/.exec(text.slice(line, offset))?.[0].length ?? 0) : 0;
  const from = Math.max(start, line + prefix);
  return {
    typed: onOneLine(text.slice(start, offset)),
    kept: onOneLine(text.slice(start, from)),
    replace: { start: from, end },
  };
}

function onOneLine(text: string): string {
  return text.replace(/(?:\r\n?|\n)[ \t]*(?:>[ \t]?)*/g, ' ');
}

function restOfLine(text: string, from: number): string {
  return text.slice(from, Math.min(endOfLine(text, from), from + 200)).trimEnd();
}

/** A single mark opens a quotation only after a comma or colon, or where a sentence could begin. */
function isQuotingSingly({ text, language }: Lead): boolean {
  if (/(?:^|[,:.?!—–…]["”’']?\s*)$/.test(text.slice(-20))) return true;
  return /\s$/.test(text) && leadsQuotation(text, language);
}

/** Whether the last letter with a direction runs from right to left. */
function isRightToLeft(lead: string): boolean {
  const letters = lead.slice(-80).match(/\p{L}/gu);
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letters?.at(-1) ?? '');
}

/** A bracket that begins a citation, in prose: what would be written there without it is asked. */
function citationAt(text: string, offset: number): InCitation | undefined {
  const line = text.slice(Math.max(startOfLine(text, offset), offset - 170), offset);
  const typed = /\[(@|\^|[^\][^]{1,80}[; ]@)([\p{L}\p{N}_:.#$%&+?<>~/' -]{0,80})$/u.exec(line);
  if (typed === null) return undefined;
  const key = typed[2] ?? '';
  const rest = /^[\p{L}\p{N}_:.#$%&+?<>~/-]*\]?/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const replace = { start: offset - key.length, end: offset + rest.length };
  const bracket = offset - typed[0].length;
  if (proseAround(text.slice(0, bracket) + text.slice(replace.end), bracket, 'markdown') === undefined)
    return undefined;
  return { where: 'citation', form: typed[1] === '^' ? 'footnote' : 'pandoc', typed: key, replace };
}
