import type { Block, BlockKind } from '../../../prose/prose.ts';
import type { Unsure } from '../../article.ts';
import type { PlaceMark } from '../../placeMark.ts';
import { createTextBuilder, type TextBuilder } from '../textBuilder.ts';
import { withEchoes } from './echoes.ts';
import { createJoints, type Joints } from './joints.ts';
import { findFurniture } from './pdfFurniture.ts';
import type { PdfLine, PdfPage } from './pdfium.ts';

/** The running text of a PDF. */
export interface JoinedPages {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly places: readonly PlaceMark[];
  readonly unsure: readonly Unsure[];
  /** The largest words of the first page, where they are larger than the text. */
  readonly headline?: string;
}

/**
 * Puts the lines of pages together into paragraphs. Heads, feet and page numbers are left out; notes, headings,
 * captions and drawn-out quotes, told by their size and place, wait until the sentence that they interrupt has
 * ended; a hyphen at a line's end is one or none, and known to be unsure.
 */
export function joinPages(pages: readonly PdfPage[]): JoinedPages {
  const plain = findFurniture(pages);
  const body = bodySize(plain);
  const kept = plain.map((page) => withoutNoteMarks(page, body));
  const joints = createJoints(kept.flatMap(({ lines }) => lines));
  const builder = createTextBuilder();
  const unsure: Unsure[] = [];
  const output = { builder, joints, unsure };
  const paragraphs = paragraphsOf(kept, body);
  const running = paragraphs
    .filter(({ role }) => role === 'body')
    .map((one) => lettersOf(one.lines))
    .join(' ');
  let headline: { readonly words: string; readonly size: number } | undefined;
  let drawnOut: Paragraph | undefined;
  const echoes: Paragraph[] = [];
  let quoted = false;
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'body' && (isDrawnOut(paragraph, running) || isSignature(paragraph, drawnOut))) {
      if (isDrawnOut(paragraph, running)) echoes.push(paragraph);
      drawnOut = paragraph;
      continue;
    }
    drawnOut = undefined;
    quoted = paragraph.role === 'body' && (isSetIn(paragraph) || (quoted && startsWithDash(paragraph)));
    const words = writeParagraph(paragraph, quoted ? 'quotation' : undefined, output);
    const [first] = paragraph.lines;
    if (first && first.page.number <= 1 && first.line.size > Math.max(body * 1.25, headline?.size ?? 0)) {
      headline = { words, size: first.line.size };
    }
  }
  const text = builder.text();
  const places = withEchoes(
    builder.places,
    text,
    echoes.map(({ lines }) => ({ letters: lettersOf(lines), page: pageName(lines[0]?.page) })),
  );
  return { text, blocks: builder.blocks, places, unsure, ...(headline && { headline: headline.words }) };
}

interface Placed {
  readonly line: PdfLine;
  readonly page: PdfPage;
  /** Whether it stands in from both edges of its column. */
  readonly setIn: boolean;
}

type Role = 'body' | 'large' | 'small';

interface Paragraph {
  readonly role: Role;
  readonly lines: Placed[];
}

/** The size in which most letters are set. */
function bodySize(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { size, text } of lines) {
      const key = Math.round(size * 4) / 4;
      letters.set(key, (letters.get(key) ?? 0) + text.length);
    }
  }
  let best = 0;
  let most = 0;
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}

/** The page without the numbers of its own notes in the running text, where they are set in its size. */
function withoutNoteMarks(page: PdfPage, body: number): PdfPage {
  const numbers = page.lines.flatMap((line) => {
    const number = roleOf(line, body) === 'small' ? /^\s*(\d{1,3})[.)\s]/.exec(line.text)?.[1] : undefined;
    return number ?? [];
  });
  if (numbers.length === 0) return page;
  const mark = new RegExp(`(?<=[\\p{Ll}.,;:!?”’)])(?:${numbers.join('|')})(?=[\\s.,;:!?”’)]|$)`, 'gu');
  return {
    ...page,
    lines: page.lines.map((line) =>
      roleOf(line, body) === 'body' ? { ...line, text: line.text.replace(mark, '') } : line,
    ),
  };
}

function roleOf({ size }: PdfLine, body: number): Role {
  if (size > body * 1.1) return 'large';
  return size < body * 0.93 ? 'small' : 'body';
}

/** Paragraphs in reading order; what interrupts one stands after it. */
function paragraphsOf(pages: readonly PdfPage[], body: number): Paragraph[] {
  const done: Paragraph[] = [];
  let open: Paragraph | undefined;
  let asides: Paragraph[] = [];
  let interrupted = false;
  const close = () => {
    if (open) done.push(open);
    done.push(...asides);
    open = undefined;
    asides = [];
  };
  /** Who is quoted stands right below the words, whatever the page has between them. */
  const closeForSignature = () => {
    if (open) done.push(open);
    open = undefined;
  };
  for (const page of pages) {
    const leading = leadingOf(page);
    let before: PdfLine | undefined;
    let column = edges(page.lines, 0, body);
    page.lines.forEach((line, at) => {
      if (before && line.baseline > before.baseline + line.size) column = edges(page.lines, at, body);
      const role = roleOf(line, body);
      const step = line.size * 0.5;
      const setIn = line.left > column.left + step && line.right < column.right - step;
      const placed = { line, page, setIn };
      if (role === 'body') {
        const last = open?.lines.at(-1);
        const broken =
          interrupted ||
          last?.page !== page ||
          (before !== undefined && line.baseline > before.baseline + line.size);
        const goesOn =
          open !== undefined &&
          last !== undefined &&
          (broken
            ? continues(open, line)
            : !begins(open, line, { last: last.line, next: page.lines[at + 1], leading, column }));
        if (goesOn) open?.lines.push(placed);
        else {
          if (open && SIGNED.test(line.text)) closeForSignature();
          else close();
          open = { role, lines: [placed] };
        }
        interrupted = false;
      } else {
        const aside = asides.at(-1);
        const near = aside?.lines.at(-1);
        const gap =
          near && near.page === page ? near.line.baseline - line.baseline : Number.POSITIVE_INFINITY;
        const same =
          near && Math.abs(near.line.size - line.size) < body * 0.08 && gap > 0 && gap < line.size * 1.6;
        // A note begins with its mark, however near the one above is.
        const note = role === 'small' && /^\s*(?:\d{1,3}[.)\s]|[*†‡§[])/.test(line.text);
        if (same && aside?.role === role && interrupted && !note) aside.lines.push(placed);
        else asides.push({ role, lines: [placed] });
        interrupted = true;
      }
      before = line;
    });
  }
  close();
  return done;
}

/** The usual distance of two lines. */
function leadingOf({ lines }: PdfPage): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => (lines[at]?.baseline ?? 0) - line.baseline)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[(gaps.length - 1) >> 1] ?? 0;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The left and right edge of the column whose lines begin at the index: they go down until one goes up. */
function edges(lines: readonly PdfLine[], from: number, body: number): Edges {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    const before = lines[at - 1];
    if (line === undefined || (at > from && before && line.baseline > before.baseline + line.size)) break;
    if (roleOf(line, body) !== 'body') continue;
    left = Math.min(left, line.left);
    right = Math.max(right, line.right);
  }
  return { left, right };
}

/** Where a line stands: between two others, in a column, on a page with lines at a usual distance. */
interface Setting {
  readonly last: PdfLine;
  readonly next: PdfLine | undefined;
  readonly leading: number;
  readonly column: Edges;
}

/** Whether a line begins a paragraph below the line before it in its column: by its gap, its indent or a short line. */
function begins(open: Paragraph, line: PdfLine, { last, next, leading, column }: Setting): boolean {
  if (last.hyphen) return false;
  const gap = last.baseline - line.baseline;
  // On one line: pieces that stand beside each other.
  if (gap < line.size * 0.3 && gap > -line.size * 0.3) return false;
  if (leading > 0 && gap > leading * 1.3 && gap > line.size * 1.15) return true;
  const step = line.size * 0.5;
  const before = open.lines.at(-2)?.line;
  const fresh = startsSentence(line.text);
  if (SIGNED.test(line.text) && endsSentence(last.text)) return true;
  // Back from a block that stands in, of which at least two lines were alike.
  if (fresh && line.left < last.left - step && before && Math.abs(before.left - last.left) < step)
    return true;
  // An indent after another first line, which was a whole paragraph: a byline, a short answer.
  const indented = line.left > column.left + step && next !== undefined && next.left < line.left - step;
  if (fresh && indented && open.lines.length === 1 && Math.abs(last.left - line.left) < 1) return true;
  if (!endsSentence(last.text)) return false;
  if (line.left > last.left + step && !(next !== undefined && next.left > line.left + step)) return true;
  const width = column.right - column.left;
  return last.right < column.right - width * 0.12 && fresh && fits(last, line, column);
}

/** Whether the next line's first word would have had room behind a short line: then the line was ended on purpose. */
function fits(last: PdfLine, line: PdfLine, column: Edges): boolean {
  const word = /^\s*\S+/.exec(line.text)?.[0].trim() ?? '';
  const perLetter = (line.right - line.left) / Math.max(1, line.text.length);
  return column.right - last.right > (word.length + 1.5) * perLetter;
}

/** Whether a line goes on with a paragraph that a page, a column or something drawn out interrupts. */
function continues(open: Paragraph, line: PdfLine): boolean {
  const last = open.lines.at(-1)?.line;
  if (last === undefined) return false;
  if (startsWithDash(open) && startsSentence(line.text)) return false;
  if (last.hyphen || !endsSentence(last.text)) return !/^\s*[•▪–—-]\s/.test(line.text);
  if (/^\s*\p{Ll}/u.test(line.text)) return true;
  return isQuoteOpen(open);
}

function endsSentence(text: string): boolean {
  return /[.!?:…][”’"'»)\]]*\s*$/.test(text);
}

function startsSentence(text: string): boolean {
  return /^[\s“‘"'«„([]*[\p{Lu}\p{Lo}\p{N}]/u.test(text);
}

/** Whether more marks have opened than closed in the paragraph: its quotation must go on. */
function isQuoteOpen({ lines }: Paragraph): boolean {
  let depth = 0;
  for (const { line } of lines) {
    for (const sign of line.text) {
      if (sign === '“' || sign === '«') depth++;
      else if (sign === '”' || sign === '»') depth = Math.max(0, depth - 1);
    }
  }
  return depth > 0;
}

/** A quote that is set large beside the text stands in the text too, and is read there. */
function isDrawnOut({ lines }: Paragraph, running: string): boolean {
  const words = lettersOf(lines);
  return words.length > 12 && running.includes(words);
}

const SIGNED = /^\s*[—–]\s*\p{Lu}/u;

/** Who is quoted, in small letters below. */
function isSignature(paragraph: Paragraph, drawnOut: Paragraph | undefined): boolean {
  return (
    drawnOut !== undefined &&
    paragraph.lines[0]?.page === drawnOut.lines[0]?.page &&
    lettersOf(paragraph.lines).length < 60
  );
}

function startsWithDash({ lines }: Paragraph): boolean {
  return SIGNED.test(lines[0]?.line.text ?? '');
}

/** Whether all lines on the page where the paragraph begins stand in: it is a block quotation. */
function isSetIn({ lines }: Paragraph): boolean {
  const here = lines.filter(({ page }) => page === lines[0]?.page);
  return here.length > 1 && here.every(({ setIn }) => setIn);
}

function lettersOf(lines: readonly Placed[]): string {
  return lines
    .map(({ line }) => line.text)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** What paragraphs are written to. */
interface Output {
  readonly builder: TextBuilder;
  /** What joins the halves of words at the ends of lines, and where it was not sure. */
  readonly joints: Joints;
  readonly unsure: Unsure[];
}

function writeParagraph(
  { role, lines }: Paragraph,
  kind: BlockKind | undefined,
  { builder, joints, unsure }: Output,
): string {
  const start = builder.length;
  let words = '';
  const marks: { at: number; page: PdfPage }[] = [];
  const found: { start: number; end: number }[] = [];
  lines.forEach(({ line, page }, index) => {
    const text = line.text.replace(/\s+/g, ' ').trim();
    const before = lines[index - 1];
    if (before?.line.hyphen) {
      const { hyphen, sure } = joints.decide(words, text, before.line.soft);
      // What is unsure has a place of its own, which in words that somebody may quote takes no room.
      const joint = sure || hyphen !== '' || !mayBeQuoted(words, lines) ? hyphen : SOFT_HYPHEN;
      if (!sure && joint !== '') found.push({ start: words.length, end: words.length + joint.length });
      words += joint;
    } else if (before) words += ' ';
    if (before === undefined || before.page !== page) marks.push({ at: words.length, page });
    words += text;
  });
  if (lines.at(-1)?.line.hyphen) words += '-';
  const span = builder.block(kind ?? (role === 'large' ? kindOfLarge(words) : 'paragraph'), words);
  if (span === undefined) return words;
  for (const { at, page } of marks) builder.mark(start + at, { page: pageName(page) });
  for (const one of found) unsure.push({ kind: 'joint', start: start + one.start, end: start + one.end });
  return words;
}

const SOFT_HYPHEN = '\u00AD';

/** Whether what follows these words stands between quotation marks, or in a paragraph that has none: a turn, say. */
function mayBeQuoted(words: string, lines: readonly Placed[]): boolean {
  const opened = Math.max(words.lastIndexOf('“'), words.lastIndexOf('«'), words.lastIndexOf('„'));
  if (opened >= 0) return opened > Math.max(words.lastIndexOf('”'), words.lastIndexOf('»'));
  return !lines.some(({ line }) => /["“«„]/.test(line.text));
}

function kindOfLarge(words: string): BlockKind {
  return /^\s*[“"«„]/.test(words) && words.length > 40 && /[.!?,]["”»]/.test(words) ? 'paragraph' : 'heading';
}

function pageName({ label, number }: PdfPage = NO_PAGE): number | string {
  if (label === undefined) return number;
  return /^\d{1,6}$/.test(label) ? Number(label) : label;
}

const NO_PAGE: PdfPage = { number: 0, height: 0, lines: [] };
