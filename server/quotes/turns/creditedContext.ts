import { readGuest, readInterviewCredit } from '../../language/interviewCredits.ts';
import { type Block, MARKUP, type Prose } from '../../prose/prose.ts';
import type { ArticleContext } from '../articleContext.ts';

/** Above and below an interview, in paragraphs: where its credit stands. */
const FIRST = 3;
const LAST = 2;

/**
 * What is known about a text, with who asks and who answers in it, where a line above or below says so and nothing else
 * does: in an interview the author is who answers.
 */
export function creditedContext({ text, blocks }: Prose, about: ArticleContext): ArticleContext {
  if ((about.interviewers ?? []).length > 0) return about;
  // Who answers was asked, and more than once.
  const asked = text.indexOf('?');
  if (asked < 0 || text.indexOf('?', asked + 1) < 0) return about;
  for (const { kind, line } of linesNear({ text, blocks })) {
    const credit = kind === 'paragraph' ? readInterviewCredit(line) : undefined;
    if (credit === undefined) continue;
    const answers = credit.guest ?? guestIn({ text, blocks }, about);
    return {
      ...about,
      interviewers: [{ literal: credit.interviewer }],
      ...(answers === undefined ? {} : { authors: [{ literal: answers }] }),
    };
  }
  return about;
}

/** Who answers in an interview, where its title or a line above or below says so: "Ten questions for Mia Holt". */
export function guestIn(
  prose: Pick<Prose, 'text' | 'blocks'>,
  { title }: ArticleContext,
): string | undefined {
  const titled = title === undefined ? undefined : readGuest(title);
  if (titled !== undefined) return titled;
  for (const { line } of linesNear(prose)) {
    const guest = readGuest(line);
    if (guest !== undefined) return guest;
  }
  return undefined;
}

/** The short paragraphs and headings at a text's beginning and end, without markup. */
function* linesNear({
  text,
  blocks,
}: Pick<Prose, 'text' | 'blocks'>): Generator<{ readonly kind: Block['kind']; readonly line: string }> {
  const near = blocks.length > FIRST + LAST ? [...blocks.slice(0, FIRST), ...blocks.slice(-LAST)] : blocks;
  for (const { kind, start, end } of near) {
    if ((kind !== 'paragraph' && kind !== 'heading') || end - start > LONGEST) continue;
    const line = text
      .slice(start, end)
      .replaceAll(MARKUP, '')
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    yield { kind, line };
  }
}

/** UTF-16 units, markup and all. */
const LONGEST = 160;
