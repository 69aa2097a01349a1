import type { DraftFormat } from '../../drafts/draft.ts';
import { findFrontMatter } from '../../prose/frontMatter.ts';
import type { Span } from '../../text/span.ts';

/**
 * The paragraph around a cursor, or `undefined` where a draft is no prose: in front matter, code, HTML, a
 * comment, a link's address or a footnote's definition.
 *
 * A draft of megabytes must not be parsed at each keystroke, and a parser sees no link in a link that is
 * half typed. So the fences before the cursor are counted with string searches, and only the lines around
 * it are looked at closely.
 */
export function paragraphAt(text: string, offset: number, format: DraftFormat): Paragraph | undefined {
  if (
    format === 'markdown' &&
    (isInFrontMatter(text, offset) || isFenced(text, offset) || isInHtml(text, offset))
  ) {
    return undefined;
  }
  const start = paragraphStart(text, offset, format);
  const end = paragraphEnd(text, offset, format);
  const isQuoted = format === 'markdown' && /^[ \t]{0,3}>/.test(text.slice(start, start + 5));
  const contentStart = format === 'markdown' ? start + prefixLength(text.slice(start, offset)) : start;
  if (format === 'markdown') {
    const first = text.slice(start, Math.min(end, start + 200));
    if (/^(?: {4}|\t)/.test(first) && isBlankBefore(text, start) && !/^\s+(?:[-*+]|\d+[.)])\s/.test(first)) {
      return undefined;
    }
    if (/^ {0,3}<[a-z!/?]/i.test(first) || /^ {0,3}\[\^[^\]\s]+\]:/.test(first)) return undefined;
    if (isInInlineMarkup(text.slice(contentStart, offset))) return undefined;
  }
  return { start: contentStart, end, isQuoted };
}

/** Where the words of a paragraph are; marks of lists, headings and block quotations stand before `start`. */
export interface Paragraph extends Span {
  /** Whether it is (the first lines of) a block quotation. */
  readonly isQuoted: boolean;
}

/** The span of the paragraph before, blank lines and all between; empty at the start of a text. */
export function paragraphBefore(text: string, start: number): Span {
  let end = Math.min(start, text.length);
  const furthest = end - FARTHEST_PARAGRAPH;
  while (end > 0 && end > furthest && /[\s>]/.test(text.charAt(end - 1))) end--;
  return { start: end === 0 ? 0 : paragraphStart(text, end, 'plain'), end };
}

/** Two paragraphs further apart have nothing to do with each other. */
const FARTHEST_PARAGRAPH = 500;

/** A paragraph longer than this is looked at in part. */
const LONGEST_PARAGRAPH = 6000;

/** Lines that begin something new although no blank line stands before them. */
const BREAKING_LINE = /^ {0,3}(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]|```|~~~|\||\[\^)/;

function paragraphStart(text: string, offset: number, format: DraftFormat): number {
  const furthest = Math.max(0, offset - LONGEST_PARAGRAPH);
  let start = lineStart(text, offset);
  while (start > furthest) {
    const line = text.slice(start, start + 40);
    if (format === 'markdown' && BREAKING_LINE.test(line)) return start;
    const before = lineStart(text, start - 1);
    const previous = text.slice(before, start - 1);
    if (isBlank(previous) || (format === 'markdown' && /^ {0,3}#{1,6}[ \t]/.test(previous.slice(0, 12))))
      return start;
    if (format === 'markdown' && isQuotedLine(line) !== isQuotedLine(previous)) return start;
    start = before;
  }
  return Math.max(start, furthest);
}

function paragraphEnd(text: string, offset: number, format: DraftFormat): number {
  const furthest = Math.min(text.length, offset + LONGEST_PARAGRAPH);
  let end = lineEnd(text, offset);
  while (end < furthest) {
    const after = lineEnd(text, end + 1);
    const next = text.slice(end + 1, after);
    if (isBlank(next) || (format === 'markdown' && BREAKING_LINE.test(next.slice(0, 40)))) break;
    end = after;
  }
  if (end > furthest) return furthest;
  return end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Blank but for the marks of a block quotation. */
function isBlank(line: string): boolean {
  return line.length < 200 && /^[\s>]*$/.test(line);
}

function isBlankBefore(text: string, start: number): boolean {
  return start === 0 || isBlank(text.slice(lineStart(text, start - 1), start - 1));
}

function isQuotedLine(line: string): boolean {
  return /^ {0,3}>/.test(line.slice(0, 8));
}

function prefixLength(line: string): number {
  return (
    /^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/.exec(line)?.[0]
      .length ?? 0
  );
}

function isInFrontMatter(text: string, offset: number): boolean {
  const frontMatter = findFrontMatter(text);
  return frontMatter !== undefined && offset <= frontMatter.outer.end;
}

/** Whether a fence of code opened before the offset is still open there. */
function isFenced(text: string, offset: number): boolean {
  let open = '';
  let ticks = -1;
  let tildes = -1;
  let at = 0;
  while (at < offset) {
    if (ticks < at) ticks = indexOrEnd(text, '```', at);
    if (tildes < at) tildes = indexOrEnd(text, '~~~', at);
    const next = Math.min(ticks, tildes);
    if (next >= offset) break;
    const line = lineStart(text, next);
    const fence = /^[ \t>]*(`{3,}|~{3,})([^\r\n]*)/.exec(text.slice(line, line + 200));
    const marks = fence?.[1] ?? '';
    const info = fence?.[2] ?? '';
    if (open === '') {
      if (!(marks.startsWith('`') && info.includes('`'))) open = marks;
    } else if (marks.startsWith(open) && info.trim() === '') {
      open = '';
    }
    at = lineEnd(text, next) + 1;
  }
  return open !== '';
}

function indexOrEnd(text: string, marks: string, from: number): number {
  const at = text.indexOf(marks, from);
  return at < 0 ? text.length : at;
}

function isInHtml(text: string, offset: number): boolean {
  const near = Math.max(0, offset - FARTHEST_TAG);
  const before = text.slice(near, offset);
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  return ['script', 'style', 'pre', 'textarea'].some((name) => {
    const open = before.lastIndexOf(`<${name}`);
    return open >= 0 && open > before.lastIndexOf(`</${name}`);
  });
}

/** A comment or a script that began further back than this is not looked for. */
const FARTHEST_TAG = 20_000;

/** Whether the end of `before`, a paragraph up to the cursor, lies in inline code, a tag or an address. */
function isInInlineMarkup(before: string): boolean {
  let at = 0;
  while (at < before.length) {
    const character = before[at];
    if (character === '\\') {
      at += 2;
    } else if (character === '`') {
      const run = runOf(before, at);
      const close = closingRun(before, at + run, run);
      if (close < 0) return true;
      at = close + run;
    } else if (character === '<' && /[a-z/!?]/i.test(before.charAt(at + 1))) {
      const close = before.indexOf('>', at);
      if (close < 0) return !/\n\s*\n/.test(before.slice(at));
      at = close + 1;
    } else if (character === ']' && before[at + 1] === '(') {
      const close = before.indexOf(')', at);
      if (close < 0) return true;
      at = close + 1;
    } else {
      at++;
    }
  }
  return /(?:https?:\/\/|www\.)\S{0,2000}$/i.test(before.slice(-2100));
}

function runOf(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end++;
  return end - at;
}

function closingRun(text: string, from: number, length: number): number {
  let at = text.indexOf('`', from);
  while (at >= 0) {
    const run = runOf(text, at);
    if (run === length) return at;
    at = text.indexOf('`', at + run);
  }
  return -1;
}
