import type { Language } from '../../language/language.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import { createRecent } from '../../text/recent.ts';
import type { Span } from '../../text/span.ts';
import { findMarks, type Mark } from '../marks/findMarks.ts';
import { type Pair, pairMarks } from '../marks/pairMarks.ts';
import { pairSingleMarks } from '../marks/pairSingleMarks.ts';
import type { Attribution } from '../quote.ts';
import { readSpeech } from './readSpeech.ts';

/** A quotation that is open at some place; the span is its opening mark. */
export interface OpenQuotation extends Span {
  readonly open: string;
  /** What closes it. */
  readonly close: string;
  readonly level: 'double' | 'single';
  /** The closing mark, where the text has one at or after the place. */
  readonly closing?: Span;
}

/** What stands between a paragraph's start and a place in it, by its quotation marks. */
export interface MarksAt {
  /** The outermost quotation still open at the place. */
  readonly open?: OpenQuotation;
  /** Quotations that opened and closed before; the words without their marks. */
  readonly closed: readonly Span[];
}

/** Reads a paragraph's quotation marks as `findQuotes` does, up to an offset in it, where the text may be unfinished. */
export function openAt({ text }: Prose, block: Block, offset: number, language: Language): MarksAt {
  const before = pairsIn(text, { start: block.start, end: offset }, language);
  const open = before.open;
  const closed = before.pairs
    .filter(({ close }) => close !== undefined)
    .filter((pair) => !before.pairs.some((other) => isInside(pair, other)))
    .map(({ open: first, end }) => ({ start: first.end, end }))
    .filter(({ end }) => open === undefined || end <= open.start)
    .sort((a, b) => a.start - b.start);
  if (open === undefined) return { closed };
  const whole = pairsIn(text, block, language).pairs.find((pair) => pair.open.start === open.start);
  const closing = whole?.close !== undefined && whole.close.start >= offset ? whole.close : undefined;
  return {
    open: {
      start: open.start,
      end: open.end,
      open: open.char,
      close: CLOSES.get(open.char) ?? open.char,
      level: open.family === 'single' ? 'single' : 'double',
      ...(closing === undefined ? {} : { closing: { start: closing.start, end: closing.end } }),
    },
    closed,
  };
}

const CLOSES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‟', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’'],
  ['‚', '‘'],
  ['‘‘', '’’'],
  ['``', "''"],
  ['「', '」'],
  ['『', '』'],
]);

function isInside(pair: Pair, other: Pair): boolean {
  return other !== pair && other.open.start < pair.open.start && pair.end <= other.end;
}

/** The pairs of a stretch, double and single ones, and the outermost mark that stays open at its end. */
function pairsIn(text: string, span: Span, language: Language): { pairs: readonly Pair[]; open?: Mark } {
  const marks = findMarks(text, span, language);
  if (marks.length === 0) return { pairs: [] };
  const { pairs, singles, open } = pairMarks(text, marks);
  const all = [...pairs, ...pairSingleMarks({ text, language }, singles, pairs)];
  const first = open ?? lastOpening(singles, all);
  return { pairs: all, ...(first === undefined ? {} : { open: first }) };
}

/** The last single mark that opens and has no partner. */
function lastOpening(singles: readonly Mark[], pairs: readonly Pair[]): Mark | undefined {
  return singles.findLast(
    (mark) =>
      mark.shape !== 'close' &&
      mark.context !== 'close' &&
      (mark.context === 'open' || mark.shape === 'open') &&
      !pairs.some(({ open, end }) => open === mark || end > mark.start),
  );
}

/**
 * To whom the text would give a quotation that opens at `at` in the block of this index: the reader's own answer
 * over a sentence put in the quotation's place. What stands there and behind is not looked at, so that the answer is
 * remembered while the quotation itself is typed.
 */
export function wouldSay(
  prose: Prose,
  block: number,
  at: number,
  language: Language,
): Attribution | undefined {
  const places = prose.blocks
    .slice(0, block + 1)
    .map(({ kind, start, end }) => `${kind} ${start} ${end > at ? '' : end}`);
  const key = `${language.code} ${places.join(',')}\n${prose.text.slice(0, at)}`;
  const known = answers.get(key);
  if (known !== undefined) return known.attribution;
  const attribution = readSayer(prose, block, at, language);
  answers.set(key, { ...(attribution === undefined ? {} : { attribution }) }, ANSWER + key.length * 2);
  return attribution;
}

/** What answers take, and one of them beside the text that it is of. */
const ANSWERS_BYTES = 256 << 10;
const ANSWER = 600;
const answers = createRecent<string, { readonly attribution?: Attribution }>(ANSWERS_BYTES);

function readSayer(prose: Prose, block: number, at: number, language: Language): Attribution | undefined {
  const own = prose.blocks[block];
  if (own === undefined) return undefined;
  const text = `${prose.text.slice(0, at)}“${SENTENCE}”`;
  const above = prose.blocks.slice(0, block);
  const introduction = above.at(-1);
  // “Holt said:” may stand in a paragraph of its own.
  const isIntroduced =
    introduction !== undefined &&
    prose.text.slice(own.start, at).trim() === '' &&
    /[:,][\s\0]*$/.test(prose.text.slice(introduction.end - 20, introduction.end));
  const start = isIntroduced ? introduction.start : Math.min(own.start, at);
  const blocks: Block[] = [
    ...(isIntroduced ? above.slice(0, -1) : above),
    { kind: 'paragraph', start, end: text.length },
  ];
  const nothing = { links: [], footnoteReferences: [], footnoteDefinitions: [], emphases: [], comments: [] };
  const { quotes } = readSpeech({ source: text, text, blocks, ...nothing }, { language: language.code });
  return quotes.find((quote) => quote.start === at + 1)?.attribution;
}

/** Words that anybody may have said. */
const SENTENCE = 'We knew that it was so.';
