import type { Block, Prose } from '../../prose/prose.ts';
import type { ArticleContext } from '../articleContext.ts';
import type { Quote } from '../quote.ts';
import { unmarkedQuote } from '../unmarkedQuote.ts';
import { emphasisAt, endsSentence, endsWithQuestion } from './blockForm.ts';

/** In paragraphs. */
const LONGEST_ANSWER = 6;

/**
 * The turns of an interview without labels, whose questions are set in bold, in italics or as headings: the
 * paragraphs between them, and the questions too where the text says who asks.
 */
export function findPrompts(prose: Prose, about: ArticleContext): Quote[] {
  const prompts = promptsOf(prose, about);
  const turns = askedIn(prose, prompts, about);
  prompts.forEach((prompt, index) => {
    const next = prompts[index + 1] ?? prompt + 2;
    if (next - prompt > LONGEST_ANSWER) return;
    for (let answer = prompt + 1; answer < next; answer++) {
      const block = prose.blocks[answer];
      if (block?.kind !== 'paragraph') break;
      const turn = unmarkedQuote(prose, {
        form: 'turn',
        block: answer,
        start: block.start,
        end: block.end,
        continues: answer > prompt + 1,
      });
      if (turn) turns.push(turn);
    }
  });
  return turns.sort((a, b) => a.start - b.start);
}

/** The questions themselves, as turns of whoever asks; none where the text does not say who that is. */
export function askedIn(prose: Prose, prompts: Iterable<number>, about: ArticleContext): Quote[] {
  if ((about.interviewers ?? []).length === 0) return [];
  return [...prompts].flatMap((at) => {
    const block = prose.blocks[at];
    const turn =
      block && unmarkedQuote(prose, { form: 'turn', block: at, start: block.start, end: block.end });
    return turn === undefined ? [] : [{ ...turn, asks: true }];
  });
}

/** Whether a paragraph is a question and set apart as a whole, as some interviews print what was asked. */
export function isSetQuestion(prose: Prose, block: Block): boolean {
  return (
    (isSetAs(prose, block, 'strong') || isSetAs(prose, block, 'emphasis')) && endsWithQuestion(prose, block)
  );
}

/** The blocks that ask; none where fewer than two of their kind are questions. */
export function promptsOf(prose: Prose, about: ArticleContext): number[] {
  const interview = (about.interviewers ?? []).length > 0 || about.type === 'interview';
  for (const form of ['strong', 'emphasis', 'heading'] as const) {
    if (form === 'heading' ? !interview : prose.emphases.length === 0) continue;
    const set = prose.blocks.flatMap((block, index) => (isSetAs(prose, block, form) ? [index] : []));
    const questions = set.filter((at) => endsWithQuestion(prose, prose.blocks[at] as Block));
    if (questions.length < 2) continue;
    // "**Somebody told me you turned it down.**" asks as well, where most of what is set so does.
    if (questions.length * 2 < set.length) return questions;
    return interview ? set : set.filter((at) => endsSentence(prose, prose.blocks[at] as Block));
  }
  return [];
}

function isSetAs(prose: Prose, block: Block, form: 'strong' | 'emphasis' | 'heading'): boolean {
  if (form === 'heading') return block.kind === 'heading';
  if (block.kind !== 'paragraph') return false;
  const width = form === 'strong' ? 2 : 1;
  const set = emphasisAt(prose.emphases, block.start + width);
  return set?.strength === form && set.end + width >= block.end;
}
