import type { Block, Prose } from '../prose/prose.ts';
import type { Quote } from './quote.ts';
import { unmarkedQuote } from './unmarkedQuote.ts';

/**
 * Finds block quotations that quote without marks: a cue or a colon introduces them, or a dash and a name close
 * them. One that sets its words in marks is found by these; any other may be a summary or a motto.
 */
export function findBlockQuotations(prose: Prose, marked: readonly Quote[]): Quote[] {
  const withMarks = new Set(
    marked.filter((quote) => quote.depth === 0 && isMost(prose, quote)).map(({ block }) => block),
  );
  const quotes: Quote[] = [];
  for (let first = 0; first < prose.blocks.length; first++) {
    if (prose.blocks[first]?.kind !== 'quotation') continue;
    let after = first;
    while (prose.blocks[after]?.kind === 'quotation') after++;
    for (const quote of readRun(prose, first, after, withMarks)) quotes.push(quote);
    first = after - 1;
  }
  return quotes;
}

/** Reads the paragraphs of one block quotation. */
function readRun(prose: Prose, first: number, after: number, withMarks: ReadonlySet<number>): Quote[] {
  const last = prose.blocks[after - 1];
  if (!last) return [];
  const signed = findSignature(prose, last);
  if (signed === undefined && !introduces(prose, prose.blocks[first - 1])) return [];
  const quotes: Quote[] = [];
  for (let index = first; index < after; index++) {
    const block = prose.blocks[index];
    if (!block || withMarks.has(index)) continue;
    const end = (index === after - 1 ? signed : undefined) ?? endOfWords(prose, block);
    const quote = unmarkedQuote(prose, 'block', index, block.start, end, quotes.length > 0);
    if (quote) quotes.push(quote);
  }
  return quotes;
}

/** Whether the words of the quote are nearly all there is in its paragraph. */
function isMost({ blocks }: Prose, quote: Quote): boolean {
  const block = blocks[quote.block];
  return block !== undefined && (quote.end - quote.start) * 2 > block.end - block.start;
}

/** Where the words end before a citation in brackets or parentheses, which stands behind the last full stop. */
function endOfWords({ text }: Prose, block: Block): number {
  const tail = Math.max(block.start, block.end - 320);
  const cited = /([.?!…][”"’»)]?)[\s\0]+(?:\[[^[\]]*@[^[\]]*\]|\([^()]{2,300}(?<![.?!…])\))[\s\0]*$/.exec(
    text.slice(tail, block.end),
  );
  return cited ? tail + cited.index + (cited[1] ?? '').length : block.end;
}

/** Where "— Name, Outlet" begins at the end of the quotation. */
function findSignature({ text }: Prose, block: Block): number | undefined {
  const tail = Math.max(block.start, block.end - 100);
  const found = /(?:^|[\s\0])(?:[—–―]|--?)[ \0]*\p{Lu}[^.?!]{2,80}$/u.exec(text.slice(tail, block.end));
  return found ? tail + found.index : undefined;
}

function introduces({ text }: Prose, block: Block | undefined): boolean {
  if (!block || block.kind === 'heading') return false;
  return INTRODUCTION.test(text.slice(Math.max(block.start, block.end - 160), block.end));
}

const INTRODUCTION =
  /:[\s\0]*$|\b(?:said|says|told|wrote|writes|added|adds|put it|puts it|explained|explains|recalled|recalls|argued|argues|declared|asked|replied|answered|continued|concluded|according to|in (?:his|her|their) (?:own )?words)\b[^.?!]*[,.]?[\s\0]*$/i;
