import type { Language } from '../../language/language.ts';
import { findScopes, type ScopeHit } from '../../language/scopes.ts';
import type { Word } from '../../text/words.ts';

/** "The council paid for everything | but the roof.": whether the cut parts a phrase that takes something out. */
export function isExceptionCut(
  inside: readonly Word[],
  after: readonly Word[],
  text: string,
  language: Language,
): boolean {
  const [last, head] = [inside.at(-1), after[0]];
  if (last === undefined || head === undefined || !/^\s$/.test(text.slice(last.end, head.start)))
    return false;
  const keys = [...inside, ...after.slice(0, LONGEST)].map(({ key }) => key);
  const at = inside.length;
  return findScopes(keys, '', '', language).some(
    ({ isException, from, to }) => isException === true && from < at && at < to,
  );
}

/** In words. */
const LONGEST = 4;

/**
 * Whether a condition bears on the clause that begins at the word `reach`: "Everyone but the mayor came, and | the quay was
 * full" takes somebody out of its own clause alone. The "but" of the phrase begins no clause.
 */
export function reachesBehind({ isException, to }: ScopeHit, reach: number): boolean {
  return isException !== true || to >= reach;
}
