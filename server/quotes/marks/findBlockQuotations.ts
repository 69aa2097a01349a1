import { Is, type Lexicon } from '../../language/lexicon.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Quote } from '../quote.ts';
import { unmarkedQuote } from '../unmarkedQuote.ts';

/**
 * Finds block quotations that quote without marks: a cue or a colon introduces them, or a dash and a name close
 * them. One that sets its words in marks is found by these; any other may be a summary or a motto.
 */
export function findBlockQuotations(prose: Prose, marked: readonly Quote[], lexicon?: Lexicon): Quote[] {
  if (!prose.blocks.some(({ kind }) => kind === 'quotation')) return [];
  const withMarks = new Set(
    marked.filter((quote) => quote.depth === 0 && isMost(prose, quote)).map(({ block }) => block),
  );
  const quotes: Quote[] = [];
  for (let first = 0; first < prose.blocks.length; first++) {
    if (prose.blocks[first]?.kind !== 'quotation') continue;
    let after = first;
    while (prose.blocks[after]?.kind === 'quotation') after++;
    for (const run of partedByCredits(prose, { first, after }))
      for (const quote of readRun(prose, run, withMarks, lexicon)) quotes.push(quote);
    first = after - 1;
  }
  return quotes;
}

/** The paragraphs of a block quotation, from its first to before the one after it. */
interface Run {
  readonly first: number;
  readonly after: number;
}

/** Quotations one below the other, each closed by a dash and a name in a paragraph of its own. */
function partedByCredits(prose: Prose, { first, after }: Run): Run[] {
  const runs: Run[] = [];
  let from = first;
  for (let at = first + 1; at < after - 1; at++) {
    const block = prose.blocks[at];
    if (block === undefined || !/^[\s\0*_]*[—–―]/.test(prose.text.slice(block.start, block.start + 8)))
      continue;
    if (!isCredit(prose, block)) continue;
    runs.push({ first: from, after: at + 1 });
    from = at + 1;
  }
  return [...runs, { first: from, after }];
}

function readRun(
  prose: Prose,
  { first, after }: Run,
  withMarks: ReadonlySet<number>,
  lexicon: Lexicon | undefined,
): Quote[] {
  const last = prose.blocks[after - 1];
  if (!last) return [];
  const credited = after - 1 > first && isCredit(prose, last);
  const signed = credited ? last.start : findSignature(prose, last);
  const below = prose.blocks[after];
  const isBelow = below?.kind === 'paragraph' && isCredit(prose, below);
  if (signed === undefined && !isBelow && !introduces(prose, prose.blocks[first - 1], lexicon)) return [];
  const quotes: Quote[] = [];
  for (let index = first; index < after; index++) {
    const block = prose.blocks[index];
    if (!block || withMarks.has(index)) continue;
    const end = (index === after - 1 ? signed : undefined) ?? endOfWords(prose, block);
    const quote = unmarkedQuote(prose, {
      form: 'block',
      block: index,
      start: block.start,
      end,
      continues: quotes.length > 0,
    });
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

/** Whether a paragraph is nothing but "— Name, Outlet", with its dash or without. */
function isCredit({ text }: Prose, block: Span): boolean {
  if (block.end - block.start > 120) return false;
  const line = text.slice(block.start, block.end).replaceAll('\0', '').trim();
  const found =
    /^([—–―~]|--?|\/\/)?\s*((?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|\p{Ll}{1,3}(?= \p{Lu}))){1,4})(.*)$/u.exec(
      line,
    );
  if (found === null || /[.!?:;]$/.test(line)) return false;
  const [, dash, , rest = ''] = found;
  return rest === '' || /^[,(]/.test(rest) || (dash !== undefined && rest.split(' ').length < 8);
}

/** Whether the paragraph before says that words follow: by a colon, or by a verb of saying in its last clause. */
function introduces({ text }: Prose, block: Block | undefined, lexicon: Lexicon | undefined): boolean {
  if (!block || block.kind === 'heading') return false;
  const tail = text.slice(Math.max(block.start, block.end - 160), block.end);
  if (/:[\s\0]*$/.test(tail)) return true;
  if (lexicon === undefined) return false;
  const sentence = /(?:^|[.?!]\s+)([^.?!]*)[.,]?[\s\0]*$/.exec(tail)?.[1] ?? '';
  const words = sentence
    .toLowerCase()
    .replaceAll('\0', '')
    .split(/[^\p{L}\p{M}'’-]+/u);
  return words.some(
    (word, at) =>
      isSaying(word, lexicon) ||
      lexicon.cuePhrases(word).some(({ rest }) => rest.every((next, more) => words[at + 1 + more] === next)),
  );
}

function isSaying(word: string, lexicon: Lexicon): boolean {
  const tier = lexicon.cueTier(word);
  const bits = lexicon.lookUp(word, 0, word.length);
  return (
    (tier === 'say' || tier === 'write' || tier === 'loaded') &&
    (bits & Is.cueFinite) !== 0 &&
    (bits & Is.nounLike) === 0
  );
}
