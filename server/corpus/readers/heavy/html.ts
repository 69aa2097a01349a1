import type { Emphasis } from '../../../prose/prose.ts';
import { say } from '../../../text/said.ts';
import type { Span } from '../../../text/span.ts';
import type { Metadata } from '../../article.ts';
import type { SourceRead } from '../sourceText.ts';
import { createTextBuilder } from '../textBuilder.ts';
import { decodeHtml, withoutData } from './decodeHtml.ts';
import { type HtmlBlock, readHtmlBlocks } from './htmlBlocks.ts';
import { pageMetadata } from './htmlMetadata.ts';
import { readableHtml } from './readableHtml.ts';

/** Reads a web page as a browser saves it, or SingleFile. */
export function readHtml(bytes: Uint8Array): SourceRead {
  return readPage(decodeHtml(bytes));
}

/**
 * Reads a page in two tiers: its article first, then what stands around it, known to be elsewhere on the page.
 * `stated` is what whoever saved the page says of it; the page's own word comes first.
 */
export function readPage(source: string, stated: Partial<Metadata> = {}): SourceRead {
  const html = withoutData(source);
  const page = readHtmlBlocks(html);
  if (page.blocks.length === 0)
    return { unreadable: say`There is no text in this page. Was it saved before it had loaded?` };
  const headings = page.blocks.filter(({ kind }) => kind === 'heading').map(({ words }) => words.trim());
  const metadata = { ...stated, ...pageMetadata(page.facts, headings) };
  const simple = page.elements > MOST_ELEMENTS || page.depth > MOST_DEPTH;
  const article = simple ? undefined : articleBlocks(html, page.beside);
  const { inside, outside } =
    article === undefined ? byElement(page.blocks) : byText(page.blocks, article, metadata.title);
  return pageText(metadata, inside, outside);
}

/** Beyond these, looking for the article in a tree costs seconds and hundreds of megabytes. */
const MOST_ELEMENTS = 20_000;
const MOST_DEPTH = 300;

interface Tiers {
  readonly inside: readonly HtmlBlock[];
  readonly outside: readonly HtmlBlock[];
}

function articleBlocks(html: string, beside: readonly Span[]): readonly HtmlBlock[] | undefined {
  const content = readableHtml(html, beside);
  const blocks = content === undefined ? [] : readHtmlBlocks(content).blocks;
  return blocks.length > 0 ? blocks : undefined;
}

function byElement(blocks: readonly HtmlBlock[]): Tiers {
  return {
    inside: blocks.filter(({ outside }) => !outside),
    outside: blocks.filter(({ outside }) => outside),
  };
}

/**
 * The page's own paragraphs, in its order: those whose words the article has are in it, and so is running text that
 * stands between them or below the headline: the search for an article loses standfirsts and paragraphs with a
 * wrapper of their own. What the page draws out of its article and shows twice is there once.
 */
function byText(
  blocks: readonly HtmlBlock[],
  article: readonly HtmlBlock[],
  title: string | undefined,
): Tiers {
  const whole = new Set(article.map(({ words }) => fold(words)));
  const running = article.map(({ words }) => fold(words)).join(' ');
  const isFound = blocks.map(({ words, outside }) => {
    const folded = fold(words);
    return !outside && (whole.has(folded) || (folded.length > 30 && running.includes(folded)));
  });
  // The search for an article may break paragraphs in another way: then its own are taken.
  const length = (list: readonly HtmlBlock[]) => list.reduce((sum, { words }) => sum + words.length, 0);
  const isBroken = length(blocks.filter((_, at) => isFound[at])) * 10 < length(article) * 9;
  const first = isFound.indexOf(true);
  const headline = blocks.findLastIndex(
    ({ kind, words, outside }, at) => at < first && kind === 'heading' && !outside && fold(words) === title,
  );
  const [from, to] = [headline < 0 ? first : headline, isFound.lastIndexOf(true)];
  const inside: HtmlBlock[] = [];
  const outside: HtmlBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    // Who is quoted, below the words of a block quotation.
    const goesOn = block.kind === 'quotation' && before?.kind === 'quotation' && inside.at(-1) === before;
    const isBetween = !isBroken && from < at && at < to && isRunningText(block);
    if (isFound[at] || (!block.outside && (goesOn || isBetween))) inside.push(block);
    else if (!(block.outside && fold(block.words).length > 8 && running.includes(fold(block.words))))
      outside.push(block);
  }
  return isBroken ? { inside: article, outside } : { inside, outside };
}

/** A sentence or more, as teasers, captions and labels mostly are not. */
function isRunningText({ kind, words }: HtmlBlock): boolean {
  if (kind !== 'paragraph' && kind !== 'quotation') return false;
  return words.length > 80 && /[.!?…。][”’"'»)\]]*\s*$/.test(words);
}

function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function pageText(
  metadata: Metadata,
  inside: readonly HtmlBlock[],
  outside: readonly HtmlBlock[],
): SourceRead {
  const builder = createTextBuilder();
  const emphases: Emphasis[] = [];
  const elsewhere: Span[] = [];
  const { title } = metadata;
  const isShown = title !== undefined && inside.slice(0, 3).some(({ words }) => fold(words) === fold(title));
  if (title !== undefined && !isShown) builder.block('heading', title);
  const add = (block: HtmlBlock) => {
    const span = builder.block(block.kind, block.words);
    if (span === undefined) return undefined;
    for (const { start, end, strength } of block.emphases) {
      emphases.push({ start: span.start + start, end: span.start + end, strength });
    }
    return span;
  };
  inside.forEach(add);
  for (const block of outside) {
    if (title !== undefined && fold(block.words) === fold(title)) continue;
    const span = add(block);
    if (span) elsewhere.push(span);
  }
  return { text: builder.text(), blocks: builder.blocks, metadata, emphases, elsewhere };
}
