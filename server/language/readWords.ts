const WORD = /^(?:['’]|\p{Ll}|\p{N})[\p{L}\p{M}\p{N}'’.&_-]*$/u;

/**
 * The words of a list, parted by white space. `name` says in errors which list it is: throws for a word that
 * stands twice and for one that does not look as `form` says (a word in lower case).
 */
export function readWords(list: string, name: string, form = WORD): ReadonlySet<string> {
  const words = new Set<string>();
  for (const word of list.split(/\s+/)) {
    if (word === '') continue;
    if (!form.test(word)) throw new Error(`${name}: “${word}” is no word in lower case`);
    if (words.has(word)) throw new Error(`${name}: “${word}” is there twice`);
    words.add(word);
  }
  return words;
}
