/**
 * Whether quotes or keys may be offered behind the beginning of a paragraph: false only where no quotation, speech
 * behind a dash, block quotation, cue or citation is open. A mark that may open or close, by where it stands, opens;
 * the server knows better, and this costs nothing at each space.
 */
export function mayBeQuoting(paragraph: string): boolean {
  return (
    BLOCK_OR_DASH.test(paragraph) ||
    CUE.test(paragraph.slice(-4)) ||
    CITATION.test(paragraph.slice(-LONGEST_CITATION)) ||
    opensLast(paragraph)
  );
}

/** A line of a block quotation, what an element holds, or a dash before what is said. */
const BLOCK_OR_DASH = /^\s*(?:>|[-—–―])|<q\b/m;
/** “Baker said, ” */
const CUE = /\p{L}[,:]\s$/u;
const CITATION = /\[[^[\]]*[@^][^[\]]*$/;
const LONGEST_CITATION = 200;

/** Whether the last mark that surely is one opens. */
function opensLast(paragraph: string): boolean {
  for (let at = paragraph.length - 1; at >= 0; at--) {
    const mark = paragraph.charAt(at);
    const before = paragraph.charAt(at - 1);
    // Behind a letter it is an apostrophe as often.
    if ("'’‘‚`".includes(mark)) {
      if (!/[\p{L}\p{N}\p{M}.,!?…]/u.test(before)) return true;
    } else if ('“‟„«‹「『'.includes(mark)) return !/[\p{L}\p{N}\p{M}.!?…]/u.test(before);
    // Behind a figure it may be inches.
    else if (mark === '"' && /\d/.test(before)) continue;
    else if ('”»›」』"'.includes(mark)) return /^(?:|[\s([{*_—–-])$/.test(before);
  }
  return false;
}
