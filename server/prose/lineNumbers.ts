import type { Span } from '../text/span.ts';

/**
 * The numbers before the lines of a text, as depositions and minutes have them: three lines or more in a
 * row, each with one more than the line before (after the last line of a page it begins again at one).
 */
export function findLineNumbers(source: string): Span[] {
  const found: Span[] = [];
  if (!LINE_BREAKS.some((mark) => hasFigureBehind(source, mark))) return found;
  let run: Span[] = [];
  let last = 0;
  const finish = () => {
    if (run.length >= FEWEST) found.push(...run);
    run = [];
  };
  for (const match of source.matchAll(NUMBERED)) {
    const digits = match[1] ?? '';
    const number = Number(digits);
    const start = match.index + match[0].indexOf(digits);
    const isNext = run.length > 0 && (number === last + 1 || (number === 1 && last >= FEWEST));
    const between = source.slice(run.at(-1)?.end ?? 0, start).split('\n').length;
    if (!isNext || between > MOST_LINES) finish();
    run.push({ start, end: start + digits.length });
    last = number;
  }
  finish();
  return found;
}

const NUMBERED = /^[ \t]{0,8}(\d{1,3})(?=[ \t]{2,}\S)/gm;
const FEWEST = 3;
/** A blank line may part two numbered ones. */
const MOST_LINES = 3;

/** What a line begins behind, for `^` in the pattern. */
const LINE_BREAKS = ['\n', '\r', '\u2028', '\u2029'];
const MOST_BLANKS = 8;

/** Whether a figure opens a line that begins behind such a mark; hardly any text has one. */
function hasFigureBehind(source: string, mark: string): boolean {
  for (let line = source.indexOf(mark); line >= 0; line = source.indexOf(mark, line + 1)) {
    let at = line + 1;
    while (at <= line + MOST_BLANKS && isBlank(source.charCodeAt(at))) at++;
    if ((source.charCodeAt(at) - 0x30) >>> 0 < 10) return true;
  }
  return false;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
