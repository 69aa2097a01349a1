import { Is, type Lexicon } from '../../language/lexicon.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Quote } from '../quote.ts';

/**
 * The speech that Spanish, French and others set behind a dash at the paragraph's start: `—No —dijo Renn—. Sí.` A text
 * has it where two paragraphs begin so, or one whose dash closes before a verb of saying.
 */
export function findDialogue(prose: Prose, marked: readonly Quote[], lexicon: Lexicon | undefined): Quote[] {
  if (lexicon === undefined) return [];
  const dashed = prose.blocks.flatMap(({ kind, start }, index) =>
    kind === 'paragraph' && prose.text.charCodeAt(start) > 127 && /^[—–―]/.test(prose.text.charAt(start))
      ? [index]
      : [],
  );
  if (dashed.length === 0) return [];
  const taken = new Set(marked.map(({ block }) => block));
  const lines = dashed.filter((index) => !taken.has(index));
  const parts = lines.map((index) => partsOf(prose, prose.blocks[index] as Block, index, lexicon));
  const closed = parts.some(({ cued }) => cued === 'dash');
  const spoken =
    lexicon.data.dashesOpenSpeech === true &&
    parts.filter(({ cued }) => cued !== undefined).length * 2 >= lines.length;
  if (lines.length === 0 || (!closed && !spoken)) return [];
  return parts.flatMap(({ quotes }) => quotes);
}

/**
 * The speech behind a dash that is open at an offset in the block of this index, where the text may be unfinished: its
 * dash and its first letter. Nothing where other paragraphs show that dashes are points of a list. Where no other shows
 * anything, it has a capital or some words, since such points are short and seldom have one.
 */
export function dialogueOpenAt(
  prose: Prose,
  index: number,
  offset: number,
  lexicon: Lexicon | undefined,
): Span | undefined {
  const block = prose.blocks[index];
  if (block?.kind !== 'paragraph' || lexicon?.data.dashesOpenSpeech !== true) return undefined;
  if (!DASH.test(prose.text.charAt(block.start))) return undefined;
  const others = prose.blocks.flatMap((one, at) =>
    at !== index && one.kind === 'paragraph' && DASH.test(prose.text.charAt(one.start))
      ? partsOf(prose, one, at, lexicon)
      : [],
  );
  const cued = others.filter((one) => one.cued !== undefined).length;
  if (cued * 2 < others.length && !others.some((one) => one.cued === 'dash')) return undefined;
  const text = prose.text.slice(0, offset);
  const { quotes } = partsOf({ ...prose, text }, { ...block, end: offset }, index, lexicon);
  const open = quotes.at(-1);
  if (open === undefined || open.outer.end !== offset) return undefined;
  const typed = text.slice(open.start);
  // Behind another dash who speaks is being said, or an aside that the words go on after.
  if (/\s[—–―]/.test(typed)) return undefined;
  if (cued === 0 && !/^[¿¡]*\p{Lu}/u.test(typed) && typed.trim().split(/\s+/).length < TELLING)
    return undefined;
  return { start: open.outer.start, end: open.start };
}

const DASH = /[—–―]/;
const TELLING = 3;

interface Parts {
  readonly quotes: Quote[];
  /** What stands before a verb of saying in it. */
  readonly cued?: 'dash' | 'comma';
}

function partsOf({ text }: Prose, { start, end }: Block, block: number, lexicon: Lexicon): Parts {
  const quotes: Quote[] = [];
  let from = start + 1;
  let outer = start;
  let cued: Parts['cued'];
  const push = (to: number, after: number) => {
    let last = to;
    while (from < last && /[\s\0]/.test(text.charAt(from))) from++;
    while (last > from && /[\s\0]/.test(text.charAt(last - 1))) last--;
    if (!/\p{L}/u.test(text.slice(from, last))) return;
    const span = { start: from, end: last };
    quotes.push({
      kind: 'speech',
      form: 'marks',
      ...span,
      outer: { start: outer, end: after },
      block,
      depth: 0,
      continues: false,
      closed: true,
    });
  };
  for (let at = from; at < end; at++) {
    const dash = '—–―'.includes(text.charAt(at)) && /\s/.test(text.charAt(at - 1));
    // Where a dash has told who speaks, a comma is one of the speech's own.
    const comma = cued !== 'dash' && (text.charAt(at) === ',' || '?!…'.includes(text.charAt(at)));
    if (!dash && !comma) continue;
    const says = saysAt(text, at + 1, Math.min(end, at + 60), lexicon);
    if (!says && !(dash && tellsTheRest(text, at, end))) continue;
    cued ??= dash ? 'dash' : 'comma';
    push(dash ? at : at + 1, dash ? at + 1 : at + 1);
    // What the dash opened is closed by another, with the point of the words behind it.
    let close = at + 1;
    while (close < end && !'—–―'.includes(text.charAt(close))) close++;
    if (!dash || close >= end) return { quotes, ...(cued === undefined ? {} : { cued }) };
    outer = close;
    from = close + 1;
    while (from < end && /[\s.,;:]/.test(text.charAt(from))) from++;
    at = from;
  }
  push(end, end);
  return { quotes, ...(cued === undefined ? {} : { cued }) };
}

/** `—¿Y si se lo pido yo? —le pregunto.`: behind a finished sentence, and to the end, the narrator goes on with a small letter. */
function tellsTheRest(text: string, dash: number, end: number): boolean {
  if (!/[?!….]\s+$/.test(text.slice(Math.max(0, dash - 4), dash)) || !/^\p{Ll}/u.test(text.charAt(dash + 1)))
    return false;
  for (let at = dash + 1; at < end; at++) if ('—–―'.includes(text.charAt(at))) return false;
  return true;
}

/** Whether a verb of saying is among the first words: "dijo Renn", "a répondu Renn", "Renn answered". */
function saysAt(text: string, at: number, end: number, lexicon: Lexicon): boolean {
  const clause = /^[^.?!—–―]*/.exec(text.slice(at, end))?.[0] ?? '';
  const words = clause
    .trim()
    .split(/[\s,'’-]+/)
    .slice(0, 4);
  if (words.length === 0 || (/^\p{Lu}/u.test(words[0] ?? '') && '?!'.includes(text.charAt(at - 1))))
    return false;
  const bitsOf = (word: string) => lexicon.lookUp(word.toLowerCase(), 0, word.length);
  const verb = words.findIndex((word) => {
    const bits = bitsOf(word);
    return (bits & Is.cueFinite) !== 0 && (bits & Is.nounLike) === 0 && /^\p{Ll}/u.test(word);
  });
  // ", sino a quienes dicen que no": what a clause of the speech begins with.
  const isClause = (word: string) => {
    const bits = bitsOf(word);
    return (bits & (Is.conjunction | Is.relative | Is.preposition)) !== 0 && (bits & Is.determiner) === 0;
  };
  return (
    verb >= 0 &&
    ('—–―'.includes(text.charAt(at - 1)) || !words.slice(0, verb).some(isClause)) &&
    (/^\s*\p{Ll}/u.test(clause) || (/^\s*\p{Lu}/u.test(clause) && '—–―'.includes(text.charAt(at - 1))))
  );
}
