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

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
