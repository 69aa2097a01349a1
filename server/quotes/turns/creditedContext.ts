import { readGuest, readInterviewCredit } from '../../language/interviewCredits.ts';
import { MARKUP, type Prose } from '../../prose/prose.ts';
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
  const near = blocks.length > FIRST + LAST ? [...blocks.slice(0, FIRST), ...blocks.slice(-LAST)] : blocks;
  let guest = about.title === undefined ? undefined : readGuest(about.title);
  for (const { kind, start, end } of near) {
    if ((kind !== 'paragraph' && kind !== 'heading') || end - start > LONGEST) continue;
    const line = text
      .slice(start, end)
      .replaceAll(MARKUP, '')
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const credit = kind === 'paragraph' ? readInterviewCredit(line) : undefined;
    guest ??= readGuest(line);
    if (credit === undefined) continue;
    const answers = credit.guest ?? guest;
    return {
      ...about,
      interviewers: [{ literal: credit.interviewer }],
      ...(answers === undefined ? {} : { authors: [{ literal: answers }] }),
    };
  }
  return guest === undefined ? about : { ...about, guest };
}

/** UTF-16 units, markup and all. */
const LONGEST = 160;
