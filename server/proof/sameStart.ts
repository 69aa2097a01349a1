import type { Anchor, Claim } from './proof.ts';
import type { Side } from './readCharacters.ts';

/**
 * How many units both sides begin with alike, so that these need not be read one by one: equal is equal under every
 * rule. Up to the beginning of a plain word, where nothing that follows is read otherwise for what stands before it, and
 * never past a claim or a place where the two are out of step. 0 where there is a quotation mark or something unsure,
 * which may be felt further on.
 */
export function sameStart(
  quotation: Side,
  source: Side,
  claims: readonly Claim[],
  anchors: readonly Anchor[],
): number {
  if (source.unsure !== undefined && source.unsure.length > 0) return 0;
  let most = Math.min(quotation.end - quotation.start, source.end - source.start);
  const endBefore = (draft: number, printed: number) => {
    most = Math.min(most, draft - quotation.start, printed - source.start);
  };
  for (const { draft, source: printed } of claims) endBefore(draft.start, printed.start);
  for (const { draft, source: printed } of anchors)
    if (draft - quotation.start !== printed - source.start) endBefore(draft, printed);
  let same = 0;
  while (
    same < most &&
    quotation.text.charCodeAt(quotation.start + same) === source.text.charCodeAt(source.start + same)
  )
    same++;
  const start = quotation.text.slice(quotation.start, quotation.start + same);
  if (FELT_FURTHER_ON.test(start) || !SMALL.test(start)) return 0;
  let words = 0;
  for (let at = start.lastIndexOf(' '); at > 0; at = start.lastIndexOf(' ', at - 1)) {
    if (words >= WORDS_READ && BETWEEN_WORDS.test(start.slice(at - 1, at + 2))) return at + 1;
    words++;
  }
  return 0;
}

/** What opens or closes, unless it is an apostrophe inside a word; and what could not be decoded. */
const FELT_FURTHER_ON = /["“”„‟«»‹›＂\uFFFD]|(?<!\p{L})['‘’‚‛`´ʼ′″＇]|['‘’‚‛`´ʼ′″＇](?!\p{L})/u;

/** With one of these the text is not set in capitals. */
const SMALL = /[a-z]/;
const BETWEEN_WORDS = /^[a-z] [A-Za-z]$/;

/** So many words before the one that differs are read with it. */
const WORDS_READ = 3;
