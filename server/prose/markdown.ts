import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Span, slice } from '../text/span.ts';
import { blank, emptyParts, type MarkdownParts, readNodes } from './markdownNodes.ts';
import type { Mask } from './mask.ts';
import type { MarkedStretch } from './segments.ts';

/** The parts of a Markdown text, each list in the order of the text. */
export interface Markdown extends MarkdownParts {
  /** What stands in `Prose.text` for each stretch. */
  readonly masks: Mask[];
}

/**
 * The stretches of one text as they were when it was last read. Whoever reads a text again and again keeps it:
 * then only the stretches that changed are parsed. Never larger than the text and what was made of it.
 */
export interface ProseMemory {
  /** By the stretch that was parsed, or by the document of several; the spans point into the document. */
  known: ReadonlyMap<string, Markdown>;
}

export function createProseMemory(): ProseMemory {
  return { known: new Map() };
}

/** Reads the given stretches of the source as Markdown. They are in order and each begins a top-level block. */
export function readMarkdown(
  source: string,
  stretches: readonly MarkedStretch[],
  memory?: ProseMemory,
): Markdown {
  const parts = emptyMarkdown();
  const definitions = findDefinitions(source, stretches);
  const together = definitions === '' ? parseTogether(source, stretches, memory) : undefined;
  const read = new Map<string, Markdown>();
  for (const batch of batches(stretches, definitions)) {
    const [only] = batch.length === 1 && definitions === '' ? batch : [];
    const joined = only === undefined ? documentOf(source, batch) : undefined;
    const key = only ? slice(source, only) : joined + definitions;
    const parsed =
      memory?.known.get(key) ?? together?.get(key) ?? parse(joined ?? documentOf(source, batch), definitions);
    if (memory !== undefined) read.set(key, parsed);
    place(parsed, batch, parts);
  }
  if (memory !== undefined) memory.known = read;
  // The nodes of a tree come parents first; the spans are wanted in the order of the text.
  for (const list of [parts.links, parts.footnoteReferences, parts.emphases, parts.comments, parts.codes]) {
    list.sort((a, b) => a.start - b.start);
  }
  return parts;
}

/**
 * The paragraphs that are not known yet, parsed many at once and each as if it had been by itself, by its text: what the
 * parser needs to begin with takes it a fifth of a paragraph.
 */
function parseTogether(
  source: string,
  stretches: readonly MarkedStretch[],
  memory: ProseMemory | undefined,
): ReadonlyMap<string, Markdown> {
  const parsed = new Map<string, Markdown>();
  const isNew = (stretch: MarkedStretch) =>
    stretch.isParagraph && memory?.known.has(slice(source, stretch)) !== true;
  for (const lot of lotsOf(stretches.filter(isNew), LOT_SIZE)) {
    if (lot.length === 1) continue;
    const each = apart(parse(documentOf(source, lot), ''), lot);
    for (const [index, parts] of each.entries()) parsed.set(slice(source, lot[index] as Span), parts);
  }
  return parsed;
}

/** Parts of a document of several stretches, each list as that of a document of its own. */
function apart(all: Markdown, lot: readonly Span[]): Markdown[] {
  const starts = startsOf(lot);
  const each = lot.map(emptyMarkdown);
  const page = all.masks[0]?.text ?? '';
  const deal = <T extends Span>(list: readonly T[], kept: (parts: Markdown) => T[], moved = moveBy<T>) => {
    for (const part of list) {
      const at = lastNotAbove(starts, part.start);
      const parts = each[at];
      if (parts !== undefined) kept(parts).push(moved(part, 1 - (starts[at] ?? 1)));
    }
  };
  deal(all.blocks, ({ blocks }) => blocks);
  deal(
    all.links,
    ({ links }) => links,
    (link, by) => ({ ...moveBy(link, by), label: moveBy(link.label, by) }),
  );
  deal(all.footnoteReferences, ({ footnoteReferences }) => footnoteReferences);
  deal(all.emphases, ({ emphases }) => emphases);
  deal(all.comments, ({ comments }) => comments);
  deal(all.codes, ({ codes }) => codes);
  each.forEach(({ masks }, index) => {
    const text = page.slice((starts[index] ?? 1) - 1, (starts[index + 1] ?? page.length + 1) - 1);
    masks.push({ start: 0, end: text.length, text });
  });
  return each;
}

function moveBy<T extends Span>(part: T, by: number): T {
  return { ...part, start: part.start + by, end: part.end + by };
}

/** Of more the parser holds so much at once that collecting what it leaves behind costs what the lot has saved. */
const LOT_SIZE = 8;

const BATCH_LENGTH = 8_192;
const BATCH_SIZE = 32;

/**
 * Which stretches to parse at once: each by itself, so that it can be remembered. Only where definitions have to
 * be parsed with each, as many as make these count for little and nothing quadratic in the parser felt.
 */
function batches(stretches: readonly Span[], definitions: string): Iterable<Span[]> {
  return lotsOf(stretches, definitions === '' ? 1 : BATCH_SIZE);
}

function* lotsOf<T extends Span>(stretches: readonly T[], size: number): Generator<T[]> {
  let lot: T[] = [];
  let length = 0;
  for (const span of stretches) {
    if (lot.length === size || (lot.length > 0 && length + span.end - span.start > BATCH_LENGTH)) {
      yield lot;
      lot = [];
      length = 0;
    }
    lot.push(span);
    length += span.end - span.start;
  }
  if (lot.length > 0) yield lot;
}

function emptyMarkdown(): Markdown {
  return { ...emptyParts(), masks: [] };
}

/** The stretches that may define `[label]: address`, which all the others may refer to. */
function findDefinitions(source: string, stretches: readonly Span[]): string {
  const found: string[] = [];
  let length = 0;
  for (const { start, end } of stretches) {
    if (source.charCodeAt(start) !== 0x5b) continue;
    const text = source.slice(start, end);
    if (!/^\[(?!\^)[^\]]{1,999}\]:/.test(text)) continue;
    length += text.length;
    if (length > BATCH_LENGTH) break;
    found.push(text);
  }
  return found.join('\n\n');
}

/**
 * Stretches as one document. A line break before the first keeps the parser from taking a character there for a byte
 * order mark.
 */
function documentOf(source: string, batch: readonly Span[]): string {
  return ['\n', ...batch.map(({ start, end }) => `${source.slice(start, end)}\n\n`)].join('');
}

/** Where each stretch begins in the document of all. */
function startsOf(batch: readonly Span[]): number[] {
  let next = 1;
  return batch.map(({ start, end }) => {
    const at = next;
    next += end - start + 2;
    return at;
  });
}

/** The index of the last number that is not above `most`; 0 where all are. */
function lastNotAbove(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads a text with definitions behind it, which only define labels. The one mask is of the text. */
function parse(text: string, definitions: string): Markdown {
  const parts = emptyMarkdown();
  const document = text + definitions;
  const tree = fromMarkdown(document, EXTENSIONS);
  const chars: string[] = [];
  blank({ document: text, chars }, 0, text.length);
  const addresses = new Map<string, string>();
  for (const node of tree.children) if (node.type === 'definition') addresses.set(node.identifier, node.url);
  const spanOf = (start: number, end: number): Span => ({ start, end });
  readNodes({ document, length: text.length, chars, spanOf, addresses, parts }, tree);
  parts.masks.push({ start: 0, end: text.length, text: chars.join('') });
  return parts;
}

const EXTENSIONS = {
  extensions: [gfmFootnote(), gfmTable()],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
};

/** Adds what was parsed to the parts of the source, at the places that it has there. */
function place(parsed: Markdown, batch: readonly Span[], parts: Markdown): void {
  const starts = startsOf(batch);
  /** The parser ends what nothing closes behind its stretch. */
  const toSource = (offset: number) => {
    const at = lastNotAbove(starts, offset);
    const span = batch[at] ?? { start: 0, end: 0 };
    return Math.min(offset - (starts[at] ?? 0) + span.start, span.end - 1);
  };
  const placed = <T extends Span>(part: T): T => ({
    ...part,
    start: toSource(part.start),
    end: toSource(part.end - 1) + 1,
  });
  for (const block of parsed.blocks) parts.blocks.push(placed(block));
  for (const link of parsed.links) parts.links.push({ ...placed(link), label: placed(link.label) });
  for (const reference of parsed.footnoteReferences) parts.footnoteReferences.push(placed(reference));
  for (const definition of parsed.footnoteDefinitions) parts.footnoteDefinitions.push(placed(definition));
  for (const note of parsed.notes) parts.notes.push(placed(note));
  for (const emphasis of parsed.emphases) parts.emphases.push(placed(emphasis));
  for (const comment of parsed.comments) parts.comments.push(placed(comment));
  for (const code of parsed.codes) parts.codes.push(placed(code));
  const page = parsed.masks[0]?.text ?? '';
  batch.forEach((span, index) => {
    const start = starts[index] ?? 0;
    parts.masks.push({ ...span, text: page.slice(start, start + span.end - span.start) });
  });
}
