import type { Problem } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import { say } from '../../text/said.ts';
import { FINDING_CODES } from '../finding.ts';

/** Comments of the draft that mean to silence findings and, for a slip, silence none. */
export function findIgnoreProblems({ path, text, ignores }: Draft): Problem[] {
  const unknown = ignores.codes.filter(({ code }) => !FINDING_CODES.some((known) => known === code));
  if (unknown.length === 0 && ignores.problems.length === 0) return [];
  const lines = createLineIndex(text);
  return [
    ...ignores.problems,
    ...unknown.map(({ code, start }) => ({
      start,
      message: say`A comment names “${code}”, which is no finding’s code.`,
    })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ start, message }) => ({
      path,
      message: say`Line ${lines.positionAt(start).line + 1}: ${message}`,
    }));
}
