import { endOfLine, startOfLine } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import { findFrontMatter } from './frontMatter.ts';
import { createProseMemory, type ProseMemory } from './markdown.ts';
import { withNotes } from './notes.ts';
import { parseProse } from './parseProse.ts';
import type { Block, Prose } from './prose.ts';
import { OBJECT } from './prose.ts';
import { findSegments } from './segments.ts';

/** The prose around a place where somebody is writing. */
export interface ProseAround {
  /** A stretch of the text, read by itself; what is being typed is taken for a word. */
  readonly prose: Prose;
  /** Where the stretch begins in the text. */
  readonly from: number;
  /** The paragraph that is being written, as an index into the stretch's blocks. */
  readonly block: number;
  /** How many units the stand-in for a word not yet typed takes at the offset. */
  readonly added: number;
}

/**
 * What was read around the last place asked for. Whoever asks again and again while a text is typed keeps it: then
 * only the paragraph that changes is read anew. Holds the text up to that place and what was made of a few paragraphs.
 */
export interface AroundMemory {
  readonly prose: ProseMemory;
  /** The text up to where the last stretch began. */
  head: string;
}

export function createAroundMemory(): AroundMemory {
  return { prose: createProseMemory(), head: '' };
}

/**
 * Reads the paragraph at an offset with those before and after it, as `parseProse` would; `undefined` where no
 * prose is written: in front matter, code, HTML, comments. Markup that is begun and not yet finished, such
 * as a code span without its end, counts as if it were: the parser is asked what the text would be with each end
 * that it could get. Parsing takes as long as the paragraphs near by, however long the text is.
 */
export function proseAround(
  source: string,
  offset: number,
  format: 'markdown' | 'plain',
  memory: AroundMemory = createAroundMemory(),
): ProseAround | undefined {
  const frontMatter = findFrontMatter(source);
  if (frontMatter !== undefined && offset <= frontMatter.outer.end) return undefined;
  const added = isWordEnd(source, offset) ? 0 : STAND_IN.length;
  const at = offset + added;
  const far = endOfLine(source, Math.min(source.length, offset + REACH_AFTER));
  const text = source.slice(0, offset) + STAND_IN.slice(0, added) + source.slice(offset, far);
  const isKnown = memory.head.length <= offset && memory.head !== '' && text.startsWith(memory.head);
  const body = frontMatter?.outer.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const stretch = stretchAround(text, at, isKnown ? memory.head.length : body, format);
  if (stretch === undefined) return undefined;
  memory.head = text.slice(0, stretch.head);
  const prose = withNotes(parseProse(text.slice(stretch.start, stretch.end), format, memory.prose));
  const here = at - stretch.start;
  const block = prose.blocks.findIndex(({ start, end }) => start < here && here <= end);
  const paragraph = prose.blocks[block];
  if (paragraph === undefined || prose.text.charAt(here - 1) !== text.charAt(at - 1)) return undefined;
  if (prose.codes?.some(({ start, end }) => start < here && here < end)) return undefined;
  if (format === 'markdown' && isInBegunMarkup(prose, paragraph, here)) return undefined;
  return { prose, from: stretch.start, block, added };
}

/** What a writer may be about to type; nothing is known of a word yet, so the plainest one. */
const STAND_IN = 'x';

function isWordEnd(text: string, offset: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.slice(Math.max(0, offset - 2), offset).slice(-1));
}

/** So much of a text is read before the paragraph and after the place; further away is nothing that bears on it. */
const REACH_BEFORE = 1500;
const REACH_AFTER = 1500;
/** Of a longer stretch without a blank line, as a list may be, only the lines near by are read. */
const LONGEST = 2000;
/** UTF-16 units of one line; longer ones are nobody's prose. */
const LONGEST_LINE = 20_000;

/** What to read; `head` is where a later search for stretches may begin. */
interface Stretch extends Span {
  readonly head: number;
}

function stretchAround(
  text: string,
  at: number,
  from: number,
  format: 'markdown' | 'plain',
): Stretch | undefined {
  const { plain, marked } = findSegments(text, from, format);
  const own = [...spanAt(plain, at), ...spanAt(marked, at)][0];
  if (own === undefined) return undefined;
  const before = (spans: readonly Span[]) =>
    spans
      .slice(-MOST_NEAR)
      .map(({ start }) => start)
      // A line of dashes or plus signs at the very start would be read as the fence of front matter.
      .filter(
        (start) =>
          start >= own.start - REACH_BEFORE &&
          (start === 0 || !/^(?:---|\+\+\+)/.test(text.slice(start, start + 3))),
      );
  const head = Math.min(own.start, ...before(plain), ...before(marked));
  const item = siblingBefore(text, own, at);
  if (item > head && !KEEPS_OPEN.test(text.slice(own.start, item)))
    return { start: item, end: text.length, head };
  const near = at - LONGEST;
  const isCut = head < near && own.start < near && !KEEPS_OPEN.test(text.slice(own.start, near));
  return { start: isCut ? lineNear(text, near, at) : head, end: text.length, head };
}

/**
 * Where the first line behind `near` begins; with none before `at`, that line itself, as a paragraph that is one long line.
 * Read from its middle, a mark that closes would open.
 */
function lineNear(text: string, near: number, at: number): number {
  const next = endOfLine(text, near);
  if (next < at) return next;
  const start = startOfLine(text, at);
  return at - start <= LONGEST_LINE ? start : next;
}

const MOST_NEAR = 60;

/**
 * Where the item before the one at the offset begins, in a list without blank lines: its items are read one by one, as
 * paragraphs are. Only marks like the list's own, at the margin, part its items for certain. -1 where there is none.
 */
function siblingBefore(text: string, own: Span, at: number): number {
  const [, bullet, delimiter] =
    /^(?:([-*+])|\d{1,9}([.)]))[ \t]/.exec(text.slice(own.start, own.start + 12)) ?? [];
  if (bullet === undefined && delimiter === undefined) return -1;
  const from = Math.max(own.start, at - LONGEST);
  const marks = /[\r\n](?:([-*+])|\d{1,9}([.)]))[ \t]/g;
  const items = [...text.slice(from, at).matchAll(marks)].filter(
    (mark) => mark[1] === bullet && mark[2] === delimiter,
  );
  const before = items.at(-2);
  return before === undefined ? -1 : from + before.index + 1;
}

/** A line that begins code or HTML, which may last over what would be cut off. */
const KEEPS_OPEN = /(?:^|[\r\n])[ \t>]*(?:```|~~~|<)/;

function spanAt(spans: readonly Span[], at: number): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start < at ? [span] : [];
}

/** What may be begun before the offset, and how each could be finished. */
const BEGINNINGS: readonly (readonly [begun: string, ends: readonly string[]])[] = [
  ['`', ['`', '``', '```']],
  ['<', ['>', '">', "'>", '-->']],
  ['](', [')', '")', "')"]],
];

/** Whether the words before the offset would be no prose, were the markup finished in some way. */
function isInBegunMarkup({ source }: Prose, { start }: Block, offset: number): boolean {
  const before = source.slice(start, offset);
  return BEGINNINGS.some(
    ([begun, ends]) =>
      before.includes(begun) &&
      ends.some((end) => {
        const finished = parseProse(`\n${before}${end}`, 'markdown');
        const last = finished.text.charAt(before.length);
        const inCode = finished.codes?.some(
          (code) => code.start <= before.length && before.length < code.end,
        );
        return inCode || last === OBJECT || last !== before.at(-1);
      }),
  );
}
