import { once, wordList } from './language.ts';
import { GENERIC_WORDS, OUTLET_NAMES, OUTLET_WORDS, TEXT_WORDS } from './languages/en/outlets.ts';

/** Whether a name is that of an outlet, by a word that outlets are called by or because it is well known. */
export function isOutletByName(name: string): boolean {
  const words = fold(name).split(/[^\p{L}\p{N}'’]+/u);
  return names().has(fold(name)) || words.some((word) => outletWords().has(word));
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim().replace(/^the /, '');
}

const outletWords = once(() => wordList(OUTLET_WORDS));
const names = once(() => OUTLET_NAMES.split('|').map(fold));

/** Whether a name is that of a text ("the review", "our critic"), and so of an article's own voice. */
export function isNameOfText(name: string): boolean {
  return texts().has(fold(name).split(' ').at(-1) ?? '');
}

/** Whether a word says what kind of outlet or text is meant and never which one. */
export function isGenericWord(word: string): boolean {
  return generic().has(word);
}

const texts = once(() => wordList(TEXT_WORDS));
const generic = once(() => wordList(GENERIC_WORDS));
