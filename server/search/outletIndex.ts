import { isThe } from '../language/citationWords.ts';
import { createRecent } from '../text/recent.ts';
import { splitWords } from '../text/words.ts';

/** An outlet as the articles' metadata spell it, and how many articles name it. */
export interface Outlet {
  readonly name: string;
  readonly articles: number;
}

/** The outlets named in a text, in the order of the text; "The" at their start may be missing from it. */
export function outletsNamed(outlets: readonly Outlet[], text: string): string[] {
  const keys = splitWords(text).map(({ key }) => key);
  const byWord = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    const places = byWord.get(key);
    if (places === undefined) byWord.set(key, [at]);
    else places.push(at);
  }
  const named: { at: number; name: string }[] = [];
  for (const { name } of outlets) {
    const words = wordsOf(name);
    for (const at of byWord.get(words[0] ?? '') ?? [])
      if (words.every((word, index) => keys[at + index] === word)) named.push({ at, name });
  }
  return named.sort((a, b) => a.at - b.at).map(({ name }) => name);
}

/** What the words of outlets take, and those of one beside their letters. */
const KNOWN_BYTES = 256 << 10;
const OUTLET = 300;
const known = createRecent<string, readonly string[]>(KNOWN_BYTES);

/** An outlet's words are asked for at every key. */
function wordsOf(outlet: string): readonly string[] {
  let words = known.get(outlet);
  if (words === undefined) {
    const keys = splitWords(outlet).map(({ key }) => key);
    words = keys.length > 1 && isThe(keys[0] ?? '') ? keys.slice(1) : keys;
    known.set(outlet, words, OUTLET + outlet.length * 4);
  }
  return words;
}
