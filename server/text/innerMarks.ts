/**
 * The words with the quotation marks in them turned into those that stand within others: what is put between marks has no
 * double ones of its own. “He said “go”” would read as two quotations. A mark without its partner stays as it is.
 */
export function withInnerMarks(words: string, [open, close]: readonly [string, string] = ['‘', '’']): string {
  if (!/["“„]/.test(words)) return words;
  return words
    .replace(/„([^„“”]*)[“”]/g, `${open}$1${close}`)
    .replace(/“([^“”]*)”/g, `${open}$1${close}`)
    .replace(/"([^"]*)"/g, `${open}$1${close}`);
}

/** The marks of each language that words are put between, and those that stand within them. */
const WITHIN: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['“”', ['‘', '’']],
  ['„“', ['‚', '‘']],
]);

/** The words as they stand between two texts: with inner marks where those are marks. */
export function between(before: string, words: string, after: string): string {
  const inner = WITHIN.get(before.slice(-1) + after.charAt(0));
  return inner === undefined ? words : withInnerMarks(words, inner);
}
