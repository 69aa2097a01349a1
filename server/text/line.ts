/** Where the line that holds the offset begins. A line ends at `\n`, `\r\n` or a lone `\r`. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the line that holds the offset ends, before its break. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/**
 * The same for offsets that rise: each break is looked for once, by the engine's own search. An offset beyond the text is
 * the end of its line.
 */
export function createLineEnds(text: string): (offset: number) => number {
  const next = [-1, -1];
  const find = (which: 0 | 1, offset: number): number => {
    let at = next[which] as number;
    if (at < offset) {
      const found = text.indexOf(BREAKS[which], offset);
      next[which] = at = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return at;
  };
  return (offset) => Math.max(offset, Math.min(find(0, offset), find(1, offset), text.length));
}

const BREAKS = ['\n', '\r'] as const;

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
