import type { DraftFormat } from '../drafts/draft.ts';
import type { Span } from '../text/span.ts';
import { paragraphAt, paragraphBefore } from './completion/draftRegions.ts';
import { closingAfter, marksBefore, type OpenMark } from './completion/openMark.ts';

/** Where in a draft a cursor is, as far as completion cares. */
export type CursorContext = InQuotation | BeforeQuotation | InCitation;

/** Words of a quotation are being typed, after a mark or in a block quotation without marks. */
export interface InQuotation extends AroundCursor {
  readonly where: 'quotation';
  /** Absent in a block quotation, which needs no marks. */
  readonly mark?: OpenMark;
  /** All that is typed of the quotation so far; may run over several lines. */
  readonly typed: string;
  /** What an insertion replaces: what is typed on the cursor's line, and the mark the editor closed with. */
  readonly replace: Span;
  /** What is typed on earlier lines and stays. */
  readonly kept: string;
  /** Whether a closing mark inserted by the editor is among what is replaced. */
  readonly swallowsMark: boolean;
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

interface AroundCursor {
  /** The paragraph up to the mark, and what in it is already quoted, as offsets into `lead`. */
  readonly lead: string;
  readonly quoted: readonly Span[];
  /** The paragraph above. */
  readonly above: string;
  /** What follows on the line, after what is replaced. */
  readonly following: string;
}

/**
 * What is being typed at the cursor, or `undefined` where nothing should be offered: outside open quotations,
 * in code, links, HTML and front matter, inside words, after an apostrophe. Looks at the paragraph alone, plus
 * string searches over the text before it.
 */
export function cursorContextAt(
  text: string,
  offset: number,
  format: DraftFormat,
): CursorContext | undefined {
  if (isWordAt(text, offset)) return undefined;
  const paragraph = paragraphAt(text, offset, format);
  if (paragraph === undefined || paragraph.start > offset) return undefined;
  const citation = format === 'markdown' ? citationAt(text, offset, paragraph) : undefined;
  if (citation !== undefined) return citation;

  const { open, closed } = marksBefore(text, paragraph.start, offset);
  const leadEnd = open?.start ?? (paragraph.isQuoted ? paragraph.start : offset);
  const lead = text.slice(paragraph.start, leadEnd);
  if (isRightToLeft(lead)) return undefined;
  const aboveSpan = paragraphBefore(text, paragraph.start);
  const around = (end: number): AroundCursor => ({
    lead,
    quoted: closed
      .filter((span) => span.end <= leadEnd)
      .map((span) => ({ start: span.start - paragraph.start, end: span.end - paragraph.start })),
    above: text.slice(aboveSpan.start, aboveSpan.end),
    following: restOfLine(text, end),
  });

  if (open !== undefined) {
    if (offset - open.end > LONGEST_TYPED) return undefined;
    if (open.level === 'single' && !isQuotingSingly(lead)) return undefined;
    const after = closingAfter(text, offset, paragraph.end, open);
    if (after.kind === 'later') return undefined;
    const end = after.kind === 'here' ? after.mark.end : offset;
    return {
      where: 'quotation',
      mark: open,
      ...typedFrom(text, open.end, offset, end),
      ...around(end),
      swallowsMark: after.kind === 'here',
    };
  }
  if (paragraph.isQuoted) {
    const isLast = text.slice(offset, paragraph.end).trim() === '';
    if (!isLast || closed.length > 0) return undefined;
    return {
      where: 'quotation',
      ...typedFrom(text, paragraph.start, offset, offset),
      ...around(offset),
      swallowsMark: false,
    };
  }
  if (restOfLine(text, offset).trim() !== '' || closed.length > 0 || !CUE_AT_END.test(lead.slice(-40)))
    return undefined;
  return { where: 'opening', replace: { start: offset, end: offset }, ...around(offset) };
}

/** Whoever has typed as much of a quotation needs no help with it, or left a mark unclosed. */
const LONGEST_TYPED = 2000;

/** `said, ` or `Baker: ` at the end of a text: what follows can only be a quotation. */
const CUE_AT_END = /[\p{L}][,:] $/u;

/** Whether the cursor is inside a word or before one. */
function isWordAt(text: string, offset: number): boolean {
  const next = text.codePointAt(offset);
  return next !== undefined && /[\p{L}\p{N}\p{M}_]/u.test(String.fromCodePoint(next));
}

function typedFrom(text: string, start: number, offset: number, end: number) {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const prefix = line > start ? (/^[ \t]*(?:>[ \t]?)*/.exec(text.slice(line, offset))?.[0].length ?? 0) : 0;
  const from = Math.max(start, line + prefix);
  return {
    typed: text.slice(start, offset).replace(/\r?\n[ \t]*(?:>[ \t]?)*/g, ' '),
    kept: text.slice(start, from).replace(/\r?\n[ \t]*(?:>[ \t]?)*/g, ' '),
    replace: { start: from, end },
  };
}

function restOfLine(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? Math.min(text.length, from + 200) : Math.min(end, from + 200)).trimEnd();
}

/** A single mark opens a quotation only after a comma or colon, or where a sentence could begin. */
function isQuotingSingly(lead: string): boolean {
  return /(?:^|[,:.?!—–…]["”’']?\s*|\b(?:said|says|that)\s+)$/.test(lead.slice(-20));
}

/** Whether the last letter with a direction runs from right to left. */
function isRightToLeft(lead: string): boolean {
  const letters = lead.slice(-80).match(/\p{L}/gu);
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letters?.at(-1) ?? '');
}

function citationAt(text: string, offset: number, paragraph: Span): InCitation | undefined {
  const line = text.slice(Math.max(paragraph.start, offset - 120), offset);
  const typed = /\[(@|\^|[^\][^]{1,80}[; ]@)([\p{L}\p{N}_:.#$%&+?<>~/' -]{0,80})$/u.exec(line);
  if (typed === null) return undefined;
  const key = typed[2] ?? '';
  const rest = /^[\p{L}\p{N}_:.#$%&+?<>~/-]*\]?/u.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return {
    where: 'citation',
    form: typed[1] === '^' ? 'footnote' : 'pandoc',
    typed: key,
    replace: { start: offset - key.length, end: offset + rest.length },
  };
}
