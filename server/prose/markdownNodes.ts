import type { Image, Nodes, PhrasingContent, Root } from 'mdast';
import type { Span } from '../text/span.ts';
import { findComments } from './comments.ts';
import { findHtmlBlocks } from './htmlBlocks.ts';
import { printHtml, printText } from './printText.ts';
import type { Block, BlockKind, Emphasis, FootnoteDefinition, Labelled, Link, Note } from './prose.ts';
import { MARKUP, OBJECT } from './prose.ts';

/** What the parsed stretches of a text are made of. */
export interface MarkdownParts {
  readonly blocks: Block[];
  readonly links: Link[];
  readonly footnoteReferences: Labelled[];
  readonly footnoteDefinitions: FootnoteDefinition[];
  readonly notes: Note[];
  readonly emphases: Emphasis[];
  readonly comments: Span[];
  /** Code between words, with its marks. */
  readonly codes: Span[];
}

export function emptyParts(): MarkdownParts {
  return {
    blocks: [],
    links: [],
    footnoteReferences: [],
    footnoteDefinitions: [],
    notes: [],
    emphases: [],
    comments: [],
    codes: [],
  };
}

/** A parsed document and where its prose is printed. */
export interface Page {
  readonly document: string;
  /** What lies beyond is no part of the text itself. */
  readonly length: number;
  /** One for each UTF-16 unit; at first all blank, as `blank` makes them. */
  readonly chars: string[];
  /** Where a stretch of the document, `end` above `start`, stands in the source. */
  readonly spanOf: (start: number, end: number) => Span;
  /** Of the references `[text][label]`, by identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly parts: MarkdownParts;
}

/** Prints the prose of the tree on the page and collects its parts, those of one kind with parents first. */
export function readNodes(page: Page, tree: Root): void {
  visit(page, tree, 'paragraph');
}

function visit(page: Page, node: Nodes, kind: BlockKind): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (start >= page.length || end <= start) return;
  switch (node.type) {
    case 'paragraph':
      addBlock(page, node.children, kind);
      return;
    case 'heading':
      addBlock(page, node.children, 'heading');
      return;
    case 'tableCell':
      addBlock(page, node.children, 'cell');
      return;
    case 'blockquote':
      for (const child of node.children) visit(page, child, kind === 'note' ? kind : 'quotation');
      return;
    case 'listItem':
      for (const child of node.children) visit(page, child, KEPT.has(kind) ? kind : 'item');
      return;
    case 'footnoteDefinition': {
      const text = page.document.slice(start, end);
      const urls = Array.from(text.matchAll(/https?:\/\/[^\s<>)\]"]+/g), (match) =>
        match[0].replace(/[.,;:]+$/, ''),
      );
      page.parts.footnoteDefinitions.push({
        ...page.spanOf(start, end),
        label: node.label ?? node.identifier,
        urls,
      });
      // The notes stand on a page of their own: what they hold is no part of the running prose.
      const inner = emptyParts();
      for (const child of node.children) visit({ ...page, parts: inner }, child, 'note');
      for (const block of inner.blocks) {
        const text = page.chars.slice(block.start, block.end).join('');
        page.parts.notes.push({ start: block.start, end: block.end, text });
      }
      page.parts.comments.push(...inner.comments);
      blank(page, start, end);
      return;
    }
    case 'html':
      for (const comment of findComments(page.document, start, end)) {
        if (comment.end <= end) page.parts.comments.push(page.spanOf(comment.start, comment.end));
      }
      for (const block of findHtmlBlocks(page.document, start, end)) {
        printHtml(page.document, block.start, block.end, page.chars);
        for (const tag of block.tags) fillTag(page, tag.start, tag.end);
        page.parts.blocks.push({ kind: block.kind, ...page.spanOf(block.start, block.end) });
      }
      return;
    default:
      if ('children' in node) for (const child of node.children) visit(page, child, kind);
  }
}

/** Takes what was printed off the page; white space stays as it is. */
export function blank(
  { document, chars }: Pick<Page, 'document' | 'chars'>,
  start: number,
  end: number,
): void {
  for (let at = start; at < end; at++) {
    const unit = document.charCodeAt(at);
    const isSpace = unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
    chars[at] = isSpace ? document.charAt(at) : MARKUP;
  }
}

/** What a list within it is, too. */
const KEPT: ReadonlySet<BlockKind> = new Set(['quotation', 'note']);

function addBlock(page: Page, children: readonly PhrasingContent[], kind: BlockKind): void {
  const inner = extent(children);
  if (!inner) return;
  const [only] = children;
  if (only?.type === 'image' && children.length === 1) printCaption(page, only);
  else inlines(page, children);
  page.parts.blocks.push({ kind, ...page.spanOf(inner.start, inner.end) });
}

/** An image that is a paragraph of its own: what describes it stands below it, as its caption. */
function printCaption(page: Page, { alt, position }: Image): void {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? 0;
  const from = start + CAPTION.length;
  const words = alt ?? '';
  const isPlain = page.document.startsWith(CAPTION, start) && page.document.startsWith(words, from);
  fill(page, start, end, isPlain && words.includes(' ') ? MARKUP : OBJECT);
  if (isPlain && words.includes(' '))
    printText(page.document, { start: from, end: from + words.length, value: words }, page.chars);
}

const CAPTION = '![';

/** Prints nodes that stand side by side; what is raised by HTML is a note or an exponent. */
function inlines(page: Page, nodes: readonly PhrasingContent[]): void {
  nodes.forEach((node, index) => {
    inline(page, node);
    if (node.type !== 'html' || !RAISES.test(node.value)) return;
    const start = node.position?.start.offset ?? 0;
    const end = nodes.slice(index + 1).find(({ type }) => type === 'html')?.position?.start.offset;
    if (
      end !== undefined &&
      /^[[(]?[\d,–-]{1,8}[)\]]?$/.test(page.document.slice(start, end).replace(RAISES, ''))
    )
      page.chars[start] = '^';
  });
}

const RAISES = /^<sup(?:\s[^<>]{0,200})?>/i;

/** The words of code are words; its quotation marks quote nobody, and its brackets cite nothing. */
function printCode(page: Page, start: number, end: number): void {
  page.parts.codes.push(page.spanOf(start, end));
  const marks = /^`+/.exec(page.document.slice(start, end))?.[0].length ?? 0;
  for (let at = start + marks; at < end - marks; at++) {
    const char = page.document.charAt(at);
    page.chars[at] = CODE_MARKS.test(char) ? OBJECT : char;
  }
}

const CODE_MARKS = /["'“”‘’«»„‹›[\]@]/;

function inline(page: Page, node: PhrasingContent): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  switch (node.type) {
    case 'text':
      printText(page.document, { start, end, value: node.value }, page.chars);
      for (const match of node.value.includes('[^')
        ? page.document.slice(start, end).matchAll(/\[\^([^\]\s[]+)\]/g)
        : []) {
        const at = start + match.index;
        fill(page, at, at + match[0].length, MARKUP);
        page.parts.footnoteReferences.push({
          ...page.spanOf(at, at + match[0].length),
          label: match[1] ?? '',
        });
      }
      return;
    case 'inlineCode':
      printCode(page, start, end);
      return;
    case 'image':
    case 'imageReference':
      fill(page, start, end, OBJECT);
      return;
    case 'html':
      if (page.document.startsWith('<!--', start)) page.parts.comments.push(page.spanOf(start, end));
      fillTag(page, start, end);
      return;
    case 'footnoteReference':
      page.parts.footnoteReferences.push({
        ...page.spanOf(start, end),
        label: node.label ?? node.identifier,
      });
      return;
    case 'emphasis':
    case 'strong': {
      const inner = extent(node.children);
      if (inner) page.parts.emphases.push({ ...page.spanOf(inner.start, inner.end), strength: node.type });
      inlines(page, node.children);
      return;
    }
    case 'link':
    case 'linkReference': {
      fill(page, start, end, MARKUP);
      const inner = extent(node.children);
      inlines(page, node.children);
      const url = node.type === 'link' ? node.url : page.addresses.get(node.identifier);
      if (inner && url !== undefined) {
        page.parts.links.push({
          ...page.spanOf(start, end),
          label: page.spanOf(inner.start, inner.end),
          url,
        });
      }
      if (page.document.charAt(start) === '<') fill(page, start, end, OBJECT);
      return;
    }
    default:
      return;
  }
}

/** A tag in running text; `<q>` is printed as the marks that it stands for. */
function fillTag(page: Page, start: number, end: number): void {
  const tag = page.document.slice(start, end);
  fill(page, start, end, TAKES_NO_ROOM.test(tag) ? MARKUP : OBJECT);
  if (/^<br\b/i.test(tag)) {
    fill(page, start, end, MARKUP);
    page.chars[start] = ' ';
  } else if (/^<q[\s>]/i.test(tag)) page.chars[end - 1] = '“';
  else if (/^<\/q>/i.test(tag)) page.chars[start] = '”';
}

function fill(page: Page, start: number, end: number, char: string): void {
  for (let at = start; at < end; at++) if (!/[\r\n]/.test(page.document.charAt(at))) page.chars[at] = char;
}

/** Inline HTML that changes how words look and not what stands between them. */
const TAKES_NO_ROOM = /^<(?:!--|\/?(?:a|abbr|b|cite|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b)/i;

function extent(children: readonly PhrasingContent[]): Span | undefined {
  const start = children[0]?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
