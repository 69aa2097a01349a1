import { OUTLET_NAMES, OUTLET_WORDS } from './languages/en/outlets.ts';

/** Whether a name is that of an outlet, by a word that outlets are called by or because it is well known. */
export function isOutletByName(name: string): boolean {
  const words = fold(name).split(/[^\p{L}\p{N}'’]+/u);
  return NAMES.has(fold(name)) || words.some((word) => WORDS.has(word));
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim().replace(/^the /, '');
}

const WORDS: ReadonlySet<string> = new Set(OUTLET_WORDS.split(/\s+/));
const NAMES: ReadonlySet<string> = new Set(OUTLET_NAMES.split('|').map(fold));
