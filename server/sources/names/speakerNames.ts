import { isPlainTitle } from '../../language/plainTitles.ts';
import { foldedNameWords } from '../../quotes/people/foldedName.ts';
import { createNameMemory } from '../../quotes/people/nameMemory.ts';
import { sameSpeaker } from '../../quotes/people/sameSpeaker.ts';

/** Whether two forms of a name may be one person's; where it is unsure they may. */
export function maySameSpeaker(a: string, b: string): boolean {
  return sameSpeaker(a, b) !== 'different';
}

/** Whether one of the names may be that of one of the others. */
export function fitsAny(wanted: readonly string[], names: readonly string[]): boolean {
  return wanted.some((name) => names.some((other) => maySameSpeaker(name, other)));
}

/** The words that tell people apart: small letters, accents folded, no titles, articles or possessives. */
export function nameWords(name: string): readonly string[] {
  const known = wordsOfNames.get(name);
  if (known !== undefined) return known;
  const words = foldedNameWords(name).filter((word) => !isPlainTitle(word));
  wordsOfNames.set(name, words);
  return words;
}

const wordsOfNames = createNameMemory<readonly string[]>();
