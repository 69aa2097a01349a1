import type { Block, Emphasis, Prose, Turn } from '../prose/prose.ts';
import type { Quote } from './quote.ts';
import { unmarkedQuote } from './unmarkedQuote.ts';

/**
 * Finds the turns of an interview that is printed as questions and answers: after labels (`Name:`, `Q.`,
 * `**Name**:`), or as the paragraphs that answer questions set in bold. A label is one only where labels
 * alternate, so an ordinary "Note: …" is no turn. `marked` are the quotes in marks, of which a turn may consist.
 */
export function findTurns(prose: Prose, marked: readonly Quote[]): Quote[] {
  const turns = prose.turns === undefined ? printedTurns(prose) : statedTurns(prose, prose.turns);
  if (turns.length === 0) return turns;
  const longest = new Map<number, Quote>();
  for (const quote of marked) {
    const other = longest.get(quote.block);
    if (!other || quote.end - quote.start > other.end - other.start) longest.set(quote.block, quote);
  }
  return turns.filter((turn) => {
    const quote = longest.get(turn.block);
    return quote === undefined || !fills(quote, turn);
  });
}

function printedTurns(prose: Prose): Quote[] {
  const labels = findLabels(prose);
  return labels.length > 0 ? labelledTurns(prose, labels) : answers(prose);
}

/** The turns of captions and transcripts, whose form says where somebody speaks: a quote for each paragraph. */
function statedTurns(prose: Prose, stated: readonly Turn[]): Quote[] {
  const turns: Quote[] = [];
  let at = 0;
  for (const turn of stated) {
    while ((prose.blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= turn.start) at++;
    for (let index = at, first = true; ; index++) {
      const block = prose.blocks[index];
      if (block === undefined || block.start >= turn.end) break;
      const [start, end] = [Math.max(block.start, turn.start), Math.min(block.end, turn.end)];
      const quote = unmarkedQuote(prose, 'turn', index, start, end, !first);
      if (quote === undefined) continue;
      turns.push({ ...quote, turn });
      first = false;
    }
  }
  return turns;
}

interface Label {
  readonly block: number;
  readonly name: string;
  /** Where the words of the turn begin. */
  readonly end: number;
}

/** The labels of the text, if they are used regularly enough to be those of speakers. */
function findLabels(prose: Prose): Label[] {
  const labels = prose.blocks.flatMap((block, index) => labelOf(prose, block, index) ?? []);
  const counts = new Map<string, number>();
  for (const { name } of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  // A label used once, away from the others, is not a speaker's.
  const regular = labels.filter(({ name, block }, index) => {
    const neighbours = [labels[index - 1], labels[index + 1]].filter(
      (other) => other && other.name !== name && Math.abs(other.block - block) <= LONGEST_TURN,
    );
    return neighbours.some(
      (other) => (counts.get(name) ?? 0) > 1 || (counts.get(other?.name ?? '') ?? 0) > 1,
    );
  });
  if (regular.length >= 3) return regular;
  const [question, answer] = labels;
  if (!question || !answer || labels.length !== 2 || answer.block !== question.block + 1) return [];
  const asked = prose.blocks[question.block];
  return asked && question.name !== answer.name && endsWithQuestion(prose, asked) ? labels : [];
}

/** In paragraphs. */
const LONGEST_TURN = 6;

function labelOf({ text, emphases }: Prose, block: Block, index: number): Label | undefined {
  if (block.kind === 'heading' || block.kind === 'cell') return undefined;
  const found = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 80)));
  if (found) {
    return { block: index, name: (found[1] ?? '').replaceAll('\0', ''), end: block.start + found[0].length };
  }
  // `**SL** You shot it in winter.`
  const bold = emphasisAt(emphases, block.start + 2);
  if (bold?.strength !== 'strong' || bold.end - bold.start > 40 || bold.end + 3 >= block.end)
    return undefined;
  const name = text.slice(bold.start, bold.end);
  return /^\p{Lu}[\p{L}. ]*$/u.test(name) && !/[.?!]\s*$/.test(name.slice(0, -1))
    ? { block: index, name, end: bold.end + 2 }
    : undefined;
}

const LABEL =
  /^\0*((?:\p{Lu}[\p{L}.'’-]*)(?:[ \u00A0](?:\p{Lu}[\p{L}.'’-]*|d[aeiu]|van|von|der|la|bin|al)){0,3})(?:\0*:\0*|\0*(?<=^\0*[QA])\.\0*)[ \u00A0\t]+(?=\S)/u;

function labelledTurns(prose: Prose, labels: readonly Label[]): Quote[] {
  const turns: Quote[] = [];
  labels.forEach((label, index) => {
    const block = prose.blocks[label.block];
    if (!block) return;
    add(turns, unmarkedQuote(prose, 'turn', label.block, label.end, block.end));
    const next = labels[index + 1]?.block;
    if (next === undefined || next - label.block > LONGEST_TURN) return;
    for (let more = label.block + 1; more < next; more++) {
      const paragraph = prose.blocks[more];
      if (paragraph?.kind !== block.kind) break;
      // "(They laugh.)" is nobody's words.
      if (/^[([]/.test(prose.text.charAt(paragraph.start))) continue;
      add(turns, unmarkedQuote(prose, 'turn', more, paragraph.start, paragraph.end, true));
    }
  });
  return turns;
}

/** The paragraphs between questions that are set in bold, where there are at least two such questions. */
function answers(prose: Prose): Quote[] {
  const questions = prose.blocks.flatMap((block, index) => (isBoldQuestion(prose, block) ? [index] : []));
  if (questions.length < 2) return [];
  const turns: Quote[] = [];
  questions.forEach((question, index) => {
    const next = questions[index + 1] ?? question + 2;
    if (next - question > LONGEST_TURN) return;
    for (let answer = question + 1; answer < next; answer++) {
      const block = prose.blocks[answer];
      if (block?.kind !== 'paragraph') break;
      add(turns, unmarkedQuote(prose, 'turn', answer, block.start, block.end, answer > question + 1));
    }
  });
  return turns;
}

/** Whether a paragraph is a question and bold as a whole, as some interviews print what was asked. */
export function isBoldQuestion(prose: Prose, block: Block): boolean {
  const bold = emphasisAt(prose.emphases, block.start + 2);
  return bold?.strength === 'strong' && bold.end + 2 >= block.end && endsWithQuestion(prose, block);
}

function endsWithQuestion({ text }: Prose, block: Block): boolean {
  return /\?["”’\0\s]*$/.test(text.slice(Math.max(block.start, block.end - 8), block.end));
}

/** The stretch in italics or bold that begins at the offset; they are in order. */
function emphasisAt(emphases: readonly Emphasis[], offset: number): Emphasis | undefined {
  let low = 0;
  let high = emphases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((emphases[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return emphases[low]?.start === offset ? emphases[low] : undefined;
}

function fills(quote: Quote, turn: Quote): boolean {
  return quote.outer.start <= turn.start + 1 && quote.outer.end >= turn.end - 1;
}

function add(turns: Quote[], turn: Quote | undefined): void {
  if (turn) turns.push(turn);
}
