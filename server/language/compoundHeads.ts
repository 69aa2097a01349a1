/**
 * Whether a hyphen between these two halves of a word is likely the word's own: English compounds that begin with
 * "well", "self", "half" and their like are nearly all written with one. It weighs where nothing else decides.
 */
export function isLikelyCompound(first: string, second: string): boolean {
  return HEADS.has(first) && second.length > 3 && !TAILS.test(second);
}

const HEADS: ReadonlySet<string> = new Set(['well', 'self', 'half', 'ill', 'best']);

/** What makes one word of them: "wellness", "selfish", "halfway", "illness", "bestseller". */
const TAILS =
  /^(?:ness|ish|less|ways?|being|ington|ing|est|egal|egible|icit|iterate|uminat|ustrat|usion|ow|seller)/;
