import { createLineEnds } from '../text/line.ts';
import type { Span } from '../text/span.ts';

/** A text cut at blank lines where a new top-level block must begin; blank lines are in neither list. */
export interface Segments {
  /** Running text without any markup: each is one CommonMark paragraph. */
  readonly plain: readonly Span[];
  /** Stretches that may hold markup. Each can be parsed by itself. */
  readonly marked: readonly MarkedStretch[];
}

export interface MarkedStretch extends Span {
  /** One CommonMark paragraph: what stands within it neither opens nor defines anything for what comes after it. */
  readonly isParagraph: boolean;
}

/**
 * Cuts a text into stretches that a Markdown parser may read one by one. An unindented line after a blank one
 * ends every open list, quotation and footnote, so only code fences and HTML blocks that are still open keep
 * two stretches together. In a plain text nothing is markup.
 */
export function findSegments(source: string, from: number, format: 'markdown' | 'plain'): Segments {
  const plain: Span[] = [];
  const marked: MarkedStretch[] = [];
  const inline = createInlineSearch(source, format);
  let start = -1;
  let end = from;
  let simple = true;
  let blank = true;
  let closer: RegExp | undefined;
  let markup = 0;

  const finish = () => {
    if (start < 0) return;
    // What would take the parser more than linear time is read as running text.
    if (markup > MOST_MARKUP || (simple && inline(start) >= end)) plain.push({ start, end });
    else marked.push({ start, end, isParagraph: simple });
    start = -1;
  };

  const endOfLine = createLineEnds(source);
  for (let line = from; line <= source.length; ) {
    const lineEnd = endOfLine(line);
    const first = skipBlanks(source, line, lineEnd);
    if (first === lineEnd) {
      blank = true;
      if (format === 'plain') finish();
    } else {
      if (start < 0 || (blank && first === line && !closer)) {
        finish();
        start = format === 'plain' ? first : line;
        simple = format === 'plain' || first - line < 4;
        markup = 0;
      } else if (blank) {
        simple = false;
      }
      if (format === 'markdown') {
        if (closer) {
          if (closer.test(source.slice(first, lineEnd))) closer = undefined;
        } else if (mayStartBlock(source, first)) {
          simple = false;
          closer = findCloser(source, first, lineEnd);
          markup = Math.max(markup, countMarkup(source, first, lineEnd));
        } else if (markup <= MOST_MARKUP) {
          markup += countMarkup(source, first, lineEnd);
        }
      }
      blank = false;
      end = lineEnd;
    }
    line = lineEnd + (source.startsWith('\r\n', lineEnd) ? 2 : 1);
  }
  finish();
  return { plain, marked };
}

/** Brackets, emphasis marks and nested containers in one paragraph beyond which it is no writer's text. */
const MOST_MARKUP = 400;

const INLINE = /[*_`<\\]|&[#A-Za-z]|\][([]|\[\^/g;
const INLINE_WITH_REFERENCES = /[*_`<\\[]|&[#A-Za-z]/g;

/** Answers, for rising offsets, where the next character stands that could be inline markup. */
function createInlineSearch(source: string, format: 'markdown' | 'plain'): (offset: number) => number {
  if (format === 'plain') return () => Number.POSITIVE_INFINITY;
  const pattern = source.includes(']:') ? INLINE_WITH_REFERENCES : INLINE;
  let next = -1;
  return (offset) => {
    if (next < offset) {
      pattern.lastIndex = offset;
      next = pattern.exec(source)?.index ?? Number.POSITIVE_INFINITY;
    }
    return next;
  };
}

/** Whether a line whose words begin at `first` could be anything but running text. */
function mayStartBlock(source: string, first: number): boolean {
  const char = source.charCodeAt(first);
  if (char >= 0x30 && char <= 0x39) return /^\d{1,9}[.)](?:\s|$)/.test(source.slice(first, first + 11));
  if (INLINE_STARTS.has(char)) return !EMPHASIS_OR_CODE.test(source.slice(first, first + 4));
  return BLOCK_STARTS.has(char);
}

const BLOCK_STARTS = new Set(Array.from('#>-+*=_`~<|:[', (char) => char.charCodeAt(0)));

/** What also begins words that are emphasised, and code between words; a line across or a fence needs three. */
const INLINE_STARTS = new Set(Array.from('*_`', (char) => char.charCodeAt(0)));
const EMPHASIS_OR_CODE = /^(?:[*_]{1,3}|`{1,2})[^\s*_`]/;

/** How the code fence or HTML block ends that the line opens and that blank lines do not end. */
function findCloser(source: string, first: number, end: number): RegExp | undefined {
  const line = source.slice(first, Math.min(end, first + 200)).replace(/^(?:[>\-+*\s]|\d{1,9}[.)]\s)+/, '');
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
  if (fence) return new RegExp(`^[>\\s]*${fence}${fence.charAt(0)}*\\s*$`);
  const html = /^<(?:(script|pre|style|textarea)\b|(!--)|(\?)|(!\[CDATA\[)|![A-Za-z])/i.exec(line);
  if (!html) return undefined;
  const close = html[1]
    ? /<\/(?:script|pre|style|textarea)>/i
    : html[2]
      ? /-->/
      : html[3]
        ? /\?>/
        : html[4]
          ? /\]\]>/
          : />/;
  return close.test(source.slice(first, end)) ? undefined : close;
}

const MARKUP = /[[\]*_]/g;

function countMarkup(source: string, start: number, end: number): number {
  const line = source.slice(start, end);
  let count = 0;
  MARKUP.lastIndex = 0;
  while (MARKUP.test(line)) count++;
  return count + 8 * countContainers(source, start, end);
}

/** The list and quotation marks at the start of a line: `> > - 1. `. */
function countContainers(source: string, start: number, end: number): number {
  const marks = /(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])[ \t]*/y;
  marks.lastIndex = start;
  let count = 0;
  while (marks.test(source) && marks.lastIndex <= end && count <= MOST_MARKUP) count++;
  return count;
}

function skipBlanks(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09)) at++;
  return at;
}
