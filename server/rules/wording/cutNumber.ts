import type { Language } from '../../language/language.ts';
import { numberAt } from '../../language/numbers.ts';
import type { Word } from '../../text/words.ts';

/** "We were ready for three | hundred": whether words on both sides of a cut are one number. */
export function isNumberCut(
  before: readonly Word[],
  after: readonly Word[],
  text: string,
  language: Language,
): boolean {
  const [head] = after;
  const last = before.at(-1);
  if (head === undefined || last === undefined || !/^[ \u00a0-]$/.test(text.slice(last.end, head.start)))
    return false;
  const left = before.slice(-LONGEST_NUMBER).map(({ key }) => key);
  const keys = [...left, ...after.slice(0, LONGEST_NUMBER).map(({ key }) => key)];
  return left.some((_, at) => (numberAt(keys, at, language)?.to ?? 0) > left.length);
}

/** No number in words is longer where a quotation can part it. */
export const LONGEST_NUMBER = 4;
