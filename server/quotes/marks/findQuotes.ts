import type { Language } from '../../language/language.ts';
import { Is, type Lexicon } from '../../language/lexicon.ts';
import { lexiconOf } from '../../language/lexicons.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { ArticleContext } from '../articleContext.ts';
import type { Quote } from '../quote.ts';
import { findTurns } from '../turns/findTurns.ts';
import { findBlockQuotations } from './findBlockQuotations.ts';
import { findDialogue } from './findDialogue.ts';
import type { Mark } from './findMarks.ts';
import { findMarks } from './findMarks.ts';
import { kindPrior } from './kindPrior.ts';
import type { Pair } from './pairMarks.ts';
import { endsSentence, pairMarks } from './pairMarks.ts';
import { pairSingleMarks } from './pairSingleMarks.ts';
import { splitAtSayings } from './splitAtSayings.ts';

/**
 * Finds what a text prints between quotation marks, in turns of a Q&A and in block quotations, in the order of
 * the text. Who is speaking is not decided here, and `kind` is no more than what the words alone suggest.
 * Takes time linear in the length of the text. A mark without its partner spoils at most its own paragraph.
 */
export function findQuotes(prose: Prose, about: ArticleContext, language: Language): Quote[] {
  const lexicon = lexiconOf(language);
  const quotes: Quote[] = [];
  let running: Mark | undefined;
  prose.blocks.forEach((_block, index) => {
    const inBlock = findInBlock(prose, index, { running, earlier: quotes, language });
    for (const quote of inBlock.quotes) quotes.push(quote);
    running = inBlock.open;
  });
  const styled = singlesInHouseStyle(prose, inLanguage(prose, quotes, lexicon));
  const parted = splitAtSayings(prose, styled, lexicon);
  const marked = parted.every((quote, at) => quote === styled[at]) ? styled : nested(parted);
  const unmarked = [
    ...findTurns(prose, marked, about),
    ...findBlockQuotations(prose, marked, lexicon),
    ...findDialogue(prose, marked, lexicon),
  ];
  return unmarked.length === 0 ? marked : nested([...marked, ...unmarked]);
}

/** Where a comma stands behind the marks of speech, it or a colon beside them tells that they hold no title. */
function inLanguage({ text }: Prose, quotes: Quote[], lexicon: Lexicon | undefined): Quote[] {
  if (lexicon?.data.commaBehindMarks !== true) return quotes;
  return quotes.map((quote) => {
    if (quote.kind !== 'title' || quote.depth > 0) return quote;
    const beside =
      /^\s*,/.test(text.slice(quote.outer.end, quote.outer.end + 3)) ||
      /[,:]\s*$/.test(text.slice(Math.max(0, quote.outer.start - 3), quote.outer.start));
    // « Dans « La Gazette », Renn évoque … »: words in a title's case behind a preposition are where something stands.
    const [before = ''] =
      /\p{L}+(?=\s+$)/u.exec(text.slice(Math.max(0, quote.outer.start - 16), quote.outer.start)) ?? [];
    const isPlace = (lexicon.lookUp(before, 0, before.length) & Is.preposition) !== 0;
    return beside && !isPlace ? { ...quote, kind: 'speech' } : quote;
  });
}

/**
 * A text that quotes speech in double marks uses single ones for words in headlines and words of scare. Where it
 * types the double ones as two single ones (which are not read), single ones only stand inside those.
 */
function singlesInHouseStyle({ text, source }: Prose, quotes: readonly Quote[]): Quote[] {
  const isSingle = ({ depth, start, outer }: Quote) =>
    depth === 0 && start === outer.start + 1 && isSingleMark(text.charCodeAt(outer.start));
  let singles = 0;
  let doubles = 0;
  for (const quote of quotes) {
    if (isSingle(quote)) singles++;
    else if (quote.depth === 0) doubles++;
  }
  if (singles === 0) return [...quotes];
  const most = Math.max(2, singles);
  let pairs = 0;
  for (let at = source.indexOf("''"); at >= 0 && pairs < most; at = source.indexOf("''", at + 2)) pairs++;
  if (pairs >= most) return quotes.filter((quote) => !isSingle(quote));
  if (doubles < Math.max(2, singles)) return [...quotes];
  return quotes.map((quote) =>
    isSingle(quote) && quote.kind === 'speech' ? { ...quote, kind: 'scare' } : quote,
  );
}

function isSingleMark(unit: number): boolean {
  return unit === 0x27 || unit === 0x2018 || unit === 0x201a || unit === 0x60;
}

/** What stands before a block: the mark that is open there, and all quotes found so far. */
interface Before {
  readonly running: Mark | undefined;
  readonly earlier: readonly Quote[];
  readonly language: Language;
}

interface BlockQuotes {
  readonly quotes: Quote[];
  /** The mark left open at the block's end. */
  readonly open?: Mark;
}

function findInBlock(prose: Prose, index: number, { running, earlier, language }: Before): BlockQuotes {
  const block = prose.blocks[index];
  if (!block) return { quotes: [] };
  const { text } = prose;
  const marks = findMarks(text, block, language).map((mark) => withReference(prose, mark));
  if (marks.length === 0) return { quotes: [] };
  const { pairs, singles, open: openDouble, strayClose } = pairMarks(text, marks);
  const all = pairs;
  if (openDouble) all.push({ open: openDouble, end: block.end });
  for (const pair of pairSingleMarks({ text, language }, singles, all)) all.push(pair);
  const openSingle = openDouble ? undefined : findOpenSingle(prose, index, singles, all);
  if (openSingle) all.push({ open: openSingle, end: block.end });

  const previous = earlier.at(-1);
  const follows = running && previous?.block === index - 1 && prose.blocks[index - 1]?.kind === block.kind;
  const firstMark = follows ? marks.find((mark) => mark.family === running.family) : undefined;
  const reopens =
    firstMark && isFirst(text, block, firstMark.start) && all.some((pair) => pair.open === firstMark);
  const quotes: Quote[] = [];
  for (const pair of inOrder(all)) {
    const quote = quoteOf(prose, index, pair, language);
    if (quote) quotes.push(pair.open === firstMark && reopens ? { ...quote, continues: true } : quote);
  }
  // A quote over several paragraphs that does not open its marks anew; a caption or a signature is none.
  const before = prose.blocks[index - 1];
  if (
    follows &&
    before &&
    strayClose?.family === running.family &&
    (text.charAt(strayClose.start - 1) === ',' || !endsSentence(text, before.start, before.end))
  ) {
    const rest = wordsIn(text, block.start, strayClose.start);
    if (rest) {
      quotes.unshift({
        kind: 'speech',
        form: 'marks',
        ...rest,
        outer: { start: rest.start, end: strayClose.end },
        block: index,
        depth: 0,
        continues: true,
        closed: true,
      });
    }
  }
  const open = openDouble ?? openSingle;
  return { quotes: withDepths(markRunningPieces(text, quotes)), ...(open && { open }) };
}

/** A mark written as a character reference (`&ldquo;`) takes in the whole of it. */
function withReference({ source }: Prose, mark: Mark): Mark {
  if (source.charAt(mark.start) !== '&') return mark;
  const end = source.indexOf(';', mark.start) + 1;
  return end > mark.end ? { ...mark, end } : mark;
}

/** British papers run a quote on with single marks; there an apostrophe is told from it by the next paragraph. */
function findOpenSingle(
  { text, blocks }: Prose,
  index: number,
  singles: readonly Mark[],
  pairs: readonly Pair[],
): Mark | undefined {
  const [block, next] = [blocks[index], blocks[index + 1]];
  const last = singles.findLast((mark) => mark.context === 'open' && mark.shape !== 'close');
  if (
    !last ||
    !block ||
    !next ||
    pairs.some((pair) => pair.open === last || (pair.close ?? pair.open).start > last.start)
  ) {
    return undefined;
  }
  if (!endsSentence(text, block.start, block.end)) return undefined;
  return text.charAt(next.start) === last.char ? last : undefined;
}

/** Within one paragraph, an unclosed quote and the one that opens right after it are one running quote. */
function markRunningPieces(text: string, quotes: readonly Quote[]): Quote[] {
  return quotes.map((quote, index) => {
    const before = quotes[index - 1];
    const runsOn =
      before && !before.closed && before.form === quote.form && !wordsIn(text, before.end, quote.outer.start);
    return runsOn ? { ...quote, continues: true } : quote;
  });
}

function quoteOf(
  prose: Prose,
  block: number,
  { open, close, end }: Pair,
  language: Language,
): Quote | undefined {
  const words = wordsIn(prose.text, open.end, end);
  if (!words) return undefined;
  // French sets a space inside its marks, which is part of them.
  const trims = open.family === 'guillemet' || open.family === 'angle';
  const span = close && !trims ? { start: open.end, end: close.start } : words;
  const start = close ? span.start : trims ? words.start : open.end;
  const quote: Quote = {
    kind: 'speech',
    form: 'marks',
    start,
    end: span.end,
    outer: { start: open.start, end: close?.end ?? span.end },
    block,
    depth: 0,
    continues: false,
    closed: close !== undefined,
  };
  const kind = suggestedKind(prose, quote, language);
  return kind === quote.kind ? quote : { ...quote, kind };
}

function suggestedKind(prose: Prose, quote: Quote, language: Language): Quote['kind'] {
  const prior = kindPrior(prose, quote, language);
  return prior === 'unsure' ? 'speech' : prior;
}

/** The stretch without blanks around it; nothing where it holds no letter or digit. */
function wordsIn(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from++;
  while (to > from && isBlank(text, to - 1)) to--;
  for (let at = from; at < to; at++) if (isLetterOrDigit(text, at)) return { start: from, end: to };
  return undefined;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit === 32 || unit === 0 || (unit >= 9 && unit <= 13) : /\s/.test(text.charAt(at));
}

/** Half of a pair of surrogates is taken for a letter. */
function isLetterOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return true;
  return /[\p{L}\p{N}\uD800-\uDFFF]/u.test(text.charAt(at));
}

function isFirst(text: string, block: Block, at: number): boolean {
  for (let before = block.start; before < at; before++) {
    if (!/[\s\0"'“‘«„]/.test(text.charAt(before))) return false;
  }
  return true;
}

function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const isSorted = pairs.every((pair, at) => at === 0 || (pairs[at - 1]?.open.start ?? 0) <= pair.open.start);
  return isSorted ? pairs : pairs.toSorted((a, b) => a.open.start - b.open.start);
}

function nested(quotes: readonly Quote[]): Quote[] {
  const sorted = [...quotes].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  return withDepths(sorted);
}

/** Counts for each quote those that it stands in. Nested words are nobody's speech until more is known. */
function withDepths(quotes: readonly Quote[]): Quote[] {
  const around: Quote[] = [];
  return quotes.map((quote) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= quote.start) around.pop();
    const depth = around.length;
    around.push(quote);
    if (depth === 0) return quote.depth === 0 ? quote : { ...quote, depth };
    return { ...quote, depth, kind: quote.kind === 'speech' ? 'scare' : quote.kind };
  });
}
