import { Is } from '../../language/lexicon.ts';
import { isSurnamePrefix, lookUpWord } from '../../language/lexicons.ts';

/** Whether the folded words are a surname without a given name: "van der Berg", "Mac Aodha", "García Lorca". */
export function isSurname(words: readonly string[]): boolean {
  const [first = ''] = words;
  return beginsSurname(first) || (lookUpWord(first) & Is.given) === 0;
}

/** Whether the folded word can only be the beginning of a surname, or its middle. */
export function beginsSurname(word: string): boolean {
  const bits = lookUpWord(word);
  return isSurnamePrefix(word) || ((bits & Is.particle) !== 0 && (bits & Is.given) === 0);
}

/** Whether the words of a name end with those of another. */
export function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return from >= 0 && short.every((word, at) => word === long[from + at]);
}
