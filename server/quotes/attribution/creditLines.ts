import { Is } from '../../language/lexicon.ts';
import type { Quote } from '../quote.ts';
import type { Reading } from '../reading/reading.ts';
import { isWord, Kind } from '../reading/tokens.ts';

/** A line with somebody's name, age and trade is no longer than this, in tokens. */
const LONGEST = 14;

/**
 * The mentions that a column of voices gives its quotes to, by the index of the quote: lines that hold a name, and what its
 * bearer is, in turn with lines that are a quote and nothing else. Where the first is a name each stands above its quote, where
 * the last is one each stands below; a text that has it once only says nothing so.
 */
export function creditLines(reading: Reading): ReadonlyMap<number, number> {
  const given = new Map<number, number>();
  if (reading.quotes.filter((quote) => standsAlone(reading, quote)).length < FEWEST) return given;
  const lines = linesOf(reading);
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && isInTurn(lines[to - 1], lines[to])) to++;
    const run = lines.slice(from, to);
    const isAbove = run[0]?.name !== undefined;
    if (
      run.filter(({ quote }) => quote !== undefined).length >= FEWEST &&
      isAbove !== (run.at(-1)?.name !== undefined)
    )
      run.forEach(({ quote }, at) => {
        const name = run[isAbove ? at - 1 : at + 1]?.name;
        if (quote !== undefined && name !== undefined) given.set(quote, name);
      });
    from = to;
  }
  return given;
}

const FEWEST = 2;

/** A quick look: whether a quote begins or ends its paragraph, and a line of it at the other side. */
function standsAlone({ tokens: { text }, blocks }: Reading, { block, outer }: Quote): boolean {
  const { start, end } = blocks[block] ?? outer;
  const [before, behind] = [outer.start - start, end - outer.end];
  if (before > LONGEST_LINE || behind > LONGEST_LINE || Math.min(before, behind) > MARKUP_OF_LINE)
    return false;
  const other = before > behind ? text.slice(start, outer.start) : text.slice(outer.end, end);
  return other.length <= MARKUP_OF_LINE || other.includes('\n');
}

/** UTF-16 units: of a name with age and trade, and of what only sets a line off. */
const LONGEST_LINE = 120;
const MARKUP_OF_LINE = 6;

/** Either a quote or a mention, by its index; neither where the line is any other. */
interface Line {
  readonly quote?: number;
  readonly name?: number;
}

function isInTurn(before: Line | undefined, line: Line | undefined): boolean {
  return (
    (before?.name !== undefined && line?.quote !== undefined) ||
    (before?.quote !== undefined && line?.name !== undefined)
  );
}

/** The lines of paragraphs and lists that hold one thing each; any other breaks a run. */
function linesOf(reading: Reading): Line[] {
  const { tokens } = reading;
  const lines: Line[] = [];
  for (const { from, to } of tokensOfBlocks(reading)) {
    // Of a paragraph of two lines the first or the last token is a quote.
    const first = tokens.kinds[from] === Kind.quote ? from : -1;
    const last = tokens.kinds[to - 1] === Kind.quote ? to - 1 : -1;
    const quoteAt = to - from === 1 || last < 0 ? first : last;
    if (quoteAt < 0) lines.push(asName(reading, from, to));
    else if (!isWholeQuote(reading.quotes[tokens.bits[quoteAt] ?? 0])) lines.push({});
    else {
      const quote = { quote: tokens.bits[quoteAt] ?? 0 };
      if (to - from === 1) lines.push(quote);
      else if (quoteAt === last && isParted(reading, last - 1, last))
        lines.push(asName(reading, from, last), quote);
      else if (quoteAt === first && isParted(reading, first, first + 1))
        lines.push(quote, asName(reading, first + 1, to));
      else lines.push({});
    }
  }
  return lines;
}

/** The tokens of each block that has any, half-open; final points aside. */
function tokensOfBlocks({ sentences, tokens }: Reading): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number; block: number }[] = [];
  for (const { from, to, block } of sentences) {
    const last = spans.at(-1);
    if (last?.block === block) last.to = Math.max(last.to, to);
    else spans.push({ from, to, block });
  }
  for (const span of spans)
    while (span.to - span.from > 1 && tokens.kinds[span.to - 1] === Kind.stop) span.to--;
  return spans;
}

function isWholeQuote(quote: Quote | undefined): boolean {
  return quote?.form === 'marks' && quote.depth === 0 && quote.kind === 'speech' && quote.closed;
}

/** Whether a line ends between two tokens. */
function isParted({ tokens }: Reading, before: number, after: number): boolean {
  return tokens.text.slice(tokens.ends[before], tokens.starts[after]).includes('\n');
}

/** "Ines Farrow, 34, teacher", "Bogdan Illie (52)": a name, and nothing that anybody does. */
function asName({ tokens, mentionAt, mentions }: Reading, from: number, to: number): Line {
  const name = mentionAt[from] ?? -1;
  const mention = mentions[name];
  if (mention?.kind !== 'name' || mention.body || mention.possessive || to - from > LONGEST) return {};
  const behind = tokens.kinds[mention.to];
  const isAlone = mention.to >= to;
  if (
    isAlone
      ? mention.nameTo - mention.nameFrom < 2
      : behind !== Kind.comma && behind !== Kind.open && behind !== Kind.dash
  )
    return {};
  for (let at = mention.to; at < to; at++) {
    const kind = tokens.kinds[at];
    if (kind === Kind.quote || kind === Kind.stop || kind === Kind.colon) return {};
    if (isWord(tokens, at, Is.be | Is.auxiliary | Is.cueFinite | Is.relative)) return {};
  }
  return { name };
}
