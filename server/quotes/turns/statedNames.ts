import { fullName } from '../../corpus/article.ts';
import type { ArticleContext } from '../articleContext.ts';
import { foldName } from '../people/foldName.ts';

/**
 * What an article states of who speaks in it, as labels have it and folded: the surnames and the initials of its
 * authors and interviewers, and the outlet that asks.
 */
export function statedNames({ authors, interviewers, containerTitle }: ArticleContext): ReadonlySet<string> {
  const stated = new Set<string>();
  for (const name of [...(authors ?? []), ...(interviewers ?? [])]) {
    const folded = foldName(fullName(name));
    stated.add(folded);
    stated.add(folded.split(/[ \u00a0]+/).at(-1) ?? '');
    stated.add(initialsOf(folded));
  }
  if (containerTitle !== undefined) stated.add(foldName(containerTitle));
  stated.delete('');
  return stated;
}

/** The first letters of a name's words, those within hyphens too: "yld" of "Yvonne Laforêt-Diop". */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('');
}

/** A label that is initials, as letters alone and folded: "yld" for "Y. L.-D.", "ovdmh" for "OvdMH"; else undefined. */
export function asInitials(label: string): string | undefined {
  const letters = label.replace(/[.\s\u00a0-]/g, '');
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  const isShort = letters.length >= 2 && letters.length <= 6 && capitals >= 2 && /^\p{Lu}/u.test(letters);
  return isShort && !/\p{Ll}{4}|\P{L}/u.test(letters) ? foldName(letters) : undefined;
}
