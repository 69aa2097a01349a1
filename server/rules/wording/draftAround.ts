import type { Language } from '../../language/language.ts';
import { isBoundary } from '../../language/scopes.ts';
import { splitWords } from '../../text/words.ts';
import type { Scene } from '../rule.ts';

/** The words of the draft's sentence before the quotation. */
export function ledWords({ draft, quotation: { sentence, quote } }: Scene): string[] {
  const before = { start: sentence.start, end: quote.outer.start };
  return splitWords(draft.prose.text, before).map(({ key }) => key);
}

/** “The owners” were not told: the draft's words right behind a quotation, as far as they are of its clause. */
export function clauseBehind(
  { draft: { prose }, quotation: { quote, text } }: Scene,
  language: Language,
): string[] {
  if (!/[\p{L}\p{N}]$/u.test(text)) return [];
  const { end } = quote.outer;
  const [clause = ''] = /^[\p{L}\p{N}\s'’-]{1,160}/u.exec(prose.text.slice(end, end + 160)) ?? [];
  const keys = splitWords(clause).map(({ key }) => key);
  const next = keys.findIndex((key) => isBoundary(key, language));
  return next < 0 ? keys : keys.slice(0, next);
}

/** Where the draft's own sentence ends; a condition in its next sentence is another one. */
export function sentenceEndAfter({ draft, quotation: { quote, sentence } }: Scene): number {
  const { end } = draft.prose.blocks[quote.block] ?? quote.outer;
  if (sentence.end > quote.outer.end) return sentence.end;
  // “The match is off”, if it rains: what follows a mark with a small letter is the same sentence.
  return /^[^\p{L}]*\p{Ll}/u.test(draft.prose.text.slice(quote.outer.end, quote.outer.end + 12))
    ? end
    : sentence.end;
}

/** The draft's verb of saying. */
export function cueOf({ draft, quotation: { attribution } }: Scene): string[] {
  return attribution?.cue === undefined
    ? []
    : splitWords(draft.prose.text, attribution.cue).map(({ key }) => key);
}
