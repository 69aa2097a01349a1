import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Span } from '../text/span.ts';
import type { MarkdownParts } from './markdownNodes.ts';
import { readNodes } from './markdownNodes.ts';
import type { Mask } from './mask.ts';
import { MARKUP } from './prose.ts';

/** The parts of a Markdown text, each list in the order of the text. */
export interface Markdown extends MarkdownParts {
  /** What stands in `Prose.text` for each stretch. */
  readonly masks: Mask[];
}

/** Reads the given stretches of the source as Markdown. They are in order and each begins a top-level block. */
export function readMarkdown(source: string, stretches: readonly Span[]): Markdown {
  const parts: Markdown = {
    blocks: [],
    links: [],
    footnoteReferences: [],
    footnoteDefinitions: [],
    emphases: [],
    comments: [],
    masks: [],
  };
  const definitions = findDefinitions(source, stretches);
  for (const batch of batches(stretches)) readBatch(source, batch, definitions, parts);
  // The nodes of a tree come parents first; the spans are wanted in the order of the text.
  for (const list of [parts.links, parts.footnoteReferences, parts.emphases, parts.comments]) {
    list.sort((a, b) => a.start - b.start);
  }
  return parts;
}

/** Small enough that nothing quadratic in the parser is felt, large enough that its start-up does not count. */
const BATCH_LENGTH = 8_192;
const BATCH_SIZE = 32;

function* batches(stretches: readonly Span[]): Generator<Span[]> {
  let batch: Span[] = [];
  let length = 0;
  for (const span of stretches) {
    if (batch.length === BATCH_SIZE || (batch.length > 0 && length + span.end - span.start > BATCH_LENGTH)) {
      yield batch;
      batch = [];
      length = 0;
    }
    batch.push(span);
    length += span.end - span.start;
  }
  if (batch.length > 0) yield batch;
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
 * Parses several stretches as one document. A line break before the first keeps the parser from taking a
 * character there for a byte order mark.
 */
function readBatch(source: string, batch: readonly Span[], definitions: string, parts: Markdown): void {
  const joined = ['\n'];
  const starts: number[] = [];
  let length = 1;
  for (const span of batch) {
    starts.push(length);
    joined.push(source.slice(span.start, span.end), '\n\n');
    length += span.end - span.start + 2;
  }
  const own = joined.join('');
  const document = own + definitions;
  const tree = fromMarkdown(document, {
    extensions: [gfmFootnote(), gfmTable()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  });

  const chars = Array.from({ length: own.length }, (_, at) =>
    isSpace(own.charCodeAt(at)) ? own.charAt(at) : MARKUP,
  );
  const toSource = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return offset - (starts[low] ?? 0) + (batch[low]?.start ?? 0);
  };
  const spanOf = (start: number, end: number): Span => ({
    start: toSource(start),
    end: toSource(end - 1) + 1,
  });

  const addresses = new Map<string, string>();
  for (const node of tree.children) if (node.type === 'definition') addresses.set(node.identifier, node.url);

  readNodes({ document, length: own.length, chars, spanOf, addresses, parts }, tree);
  batch.forEach((span, index) => {
    const start = starts[index] ?? 0;
    parts.masks.push({ ...span, text: chars.slice(start, start + span.end - span.start).join('') });
  });
}

function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}
