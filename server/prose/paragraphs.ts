import { createLineEnds } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './prose.ts';
import { MARKUP } from './prose.ts';

/**
 * Settles what a line break inside a paragraph means: a wrap of the running text, or the start of the next
 * paragraph in a text that writes one on each line. By the classical rule, a break is a wrap only where the
 * next line's first word would not have fitted into the width that the text is wrapped at.
 */
export function splitParagraphs(
  text: string,
  blocks: readonly Block[],
  format: 'markdown' | 'plain',
): Block[] {
  const endOfLine = createLineEnds(text);
  const groups = blocks.map((block) =>
    mayHoldParagraphs(block) ? findLines(text, block, endOfLine) : [block],
  );
  const soft = format === 'markdown' && hasBlankLines(blocks, groups);
  const layout = { ...readLayout(text, groups), soft };
  return blocks.flatMap((block, index) => {
    const lines = groups[index] ?? [];
    const [first] = lines;
    if (!first) return [];
    if (lines.length === 1) return [{ ...block, start: first.start, end: first.end }];
    return joinLines(text, lines, layout, format).map((span) => ({ kind: block.kind, ...span }));
  });
}

function mayHoldParagraphs(block: Block): boolean {
  return block.kind !== 'heading' && block.kind !== 'cell';
}

/** The lines of a block that hold anything, without the blanks around them. */
function findLines(text: string, { start, end }: Span, endOfLine: (offset: number) => number): Span[] {
  const lines: Span[] = [];
  for (let line = start; line < end; ) {
    const lineEnd = Math.min(end, endOfLine(line));
    let from = line;
    let to = lineEnd;
    // In a quotation each line but the first begins with its blanked prefix.
    while (from < to && (isBlank(text.charCodeAt(from)) || (line > start && text.charAt(from) === MARKUP)))
      from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (holdsWords(text, from, to)) lines.push({ start: from, end: to });
    line = lineEnd + 1;
  }
  return lines;
}

interface Layout {
  /** The width in UTF-16 units that the text is wrapped at; 0 where it is not wrapped. */
  readonly width: number;
  /** Whether there is enough of the text to be sure. */
  readonly sure: boolean;
  /** Whether blank lines part the paragraphs of a Markdown text, so that other line breaks mean nothing. */
  readonly soft: boolean;
}

const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

/** Several paragraphs, none with very long lines or with many: the writer parts them by blank lines. */
function hasBlankLines(blocks: readonly Block[], groups: readonly (readonly Span[])[]): boolean {
  let paragraphs = 0;
  let breaks = 0;
  for (const [index, lines] of groups.entries()) {
    if (blocks[index]?.kind !== 'paragraph') continue;
    if (lines.length > 1 && lines.some((line) => lengthOf(line) > WIDEST_WRAP)) return false;
    paragraphs++;
    breaks += lines.length - 1;
  }
  return paragraphs > 1 && breaks <= 3 * paragraphs;
}

function readLayout(text: string, groups: readonly (readonly Span[])[]): Omit<Layout, 'soft'> {
  let breaks = 0;
  let long = 0;
  let width = 0;
  for (const lines of groups) {
    for (let index = 1; index < lines.length; index++) {
      const length = lengthOf(lines[index - 1]);
      breaks++;
      if (length > WIDEST_WRAP) long++;
      else width = Math.max(width, length);
    }
  }
  if (breaks === 0 || long * 5 > breaks || width < NARROWEST_WRAP) return { width: 0, sure: true };
  let full = 0;
  for (const lines of groups) {
    for (let index = 1; index < lines.length; index++) {
      if (!fits(text, lines[index - 1], lines[index], width)) full++;
    }
  }
  return full * 2 < breaks ? { width: 0, sure: true } : { width, sure: full > 2 };
}

function lengthOf(line: Span | undefined): number {
  return line ? line.end - line.start : 0;
}

/** Whether the first word of `next` would have had room at the end of `line`. */
function fits(text: string, line: Span | undefined, next: Span | undefined, width: number): boolean {
  if (!line || !next) return true;
  let end = next.start;
  while (end < next.end && !isBlank(text.charCodeAt(end))) end++;
  return lengthOf(line) + 1 + end - next.start <= width;
}

/** Joins the lines of one block into its paragraphs. */
function joinLines(
  text: string,
  lines: readonly Span[],
  layout: Layout,
  format: 'markdown' | 'plain',
): Span[] {
  const paragraphs: Span[] = [];
  let open = false;
  // Most lines are told without the marks before them.
  let read = 0;
  const isOpenAt = (end: number) => {
    open = staysOpen(text, { start: read, end }, open);
    read = end;
    return open;
  };
  const wraps = (line: Span, next: Span) =>
    isWrap(text, { line, next, layout, format, isOpen: () => isOpenAt(line.end) });
  let last: Span | undefined;
  const [first] = lines;
  const isTurns = lines.length > 1 && first !== undefined && beginsTurn(text, first);
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const isTurn = isTurns && beginsTurn(text, line);
    if (last && paragraph && !isTurn && wraps(last, line)) {
      paragraphs[paragraphs.length - 1] = { start: paragraph.start, end: line.end };
    } else {
      paragraphs.push(line);
      open = false;
      read = line.start;
    }
    last = line;
  }
  return paragraphs;
}

/**
 * "[12/03/2021, 18:05] Raj Menon: …", "Raj Menon: …", "Q.   …" with blanks as a table has them: where several lines of a block begin so, each is a
 * turn.
 */
function beginsTurn(text: string, { start, end }: Span): boolean {
  return TURN.test(text.slice(start, Math.min(end, start + LONGEST_LABEL)));
}

/** UTF-16 units. */
const LONGEST_LABEL = 80;
const TURN =
  /^[\0 \t]*(?:[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? )?\d{1,2}:\d{2}[\d:.]*[\])]?[ -]|\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}\0*:\0* |\p{Lu}\.[ \t]{2,})/u;

/** A line break between two lines of a block. */
interface Break {
  readonly line: Span;
  readonly next: Span;
  readonly layout: Layout;
  readonly format: 'markdown' | 'plain';
  /** Whether double quotation marks are open at the end of the line. */
  isOpen(): boolean;
}

function isWrap(text: string, { line, next, layout, format, isOpen }: Break): boolean {
  const { width, sure, soft } = layout;
  const ends = endsSentence(text, line);
  // A paragraph hardly ever begins with a small letter.
  if (!ends && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) return true;
  // A line with a number goes on in the next one with a number.
  if (!ends && format === 'plain' && text.slice(line.end, next.start).includes(MARKUP)) return true;
  const opens = /^["“«„‘「『]/.test(text.charAt(next.start));
  // A quote that is still open goes on, unless the next paragraph opens its marks anew.
  if (opens && ends && isOpen()) return false;
  // A hard break, or one after bold words, may part a question from its answer.
  if (soft) return !ends || !/^\0|[ \t]{2}$/.test(text.slice(line.end - 1, line.end + 2));
  if (!opens && format === 'markdown' && width > 0 && isOpen()) return true;
  if (width > 0 && !fits(text, line, next, width)) return sure || !ends || format === 'markdown';
  return format === 'markdown' && !ends && lengthOf(line) <= WIDEST_WRAP;
}

/** Whether the line's last word ends a sentence, closing marks and brackets aside. */
function endsSentence(text: string, line: Span): boolean {
  let at = line.end - 1;
  while (at > line.start && /["'”’»›)\]*_\0]/.test(text.charAt(at))) at--;
  return /[.!?…:;]/.test(text.charAt(at));
}

/** Whether double quotation marks are open after the line. */
function staysOpen(text: string, line: Span, open: boolean): boolean {
  let is = open;
  for (let at = line.start; at < line.end; at++) {
    const unit = text.charCodeAt(at);
    // Most of a text.
    if ((unit >= 97 && unit <= 122) || unit === 32) continue;
    if (unit === 0x22) is = !is;
    else if (OPENING.has(unit)) is = true;
    else if (CLOSING.has(unit)) is = false;
  }
  return is;
}

const OPENING: ReadonlySet<number> = new Set(Array.from('“«„', (mark) => mark.charCodeAt(0)));
const CLOSING: ReadonlySet<number> = new Set(Array.from('”»', (mark) => mark.charCodeAt(0)));

function holdsWords(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (text.charAt(at) === MARKUP || isBlank(text.charCodeAt(at)))) at++;
  return at < end;
}

function isBlank(char: number): boolean {
  return char === 0x20 || char === 0x09 || char === 0xa0 || char === 0xfeff;
}
