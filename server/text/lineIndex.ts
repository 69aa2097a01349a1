/** A place in a text by line and character, both zero-based; characters are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text begin, to turn offsets into positions and back. */
export interface LineIndex {
  readonly lineCount: number;
  /** The position of an offset; offsets outside the text are brought to its edges. */
  positionAt(offset: number): Position;
  /** The offset of a position; a character beyond its line's end is brought back to the end, before the break. */
  offsetAt(position: Position): number;
  /** The span of a line without its line break; empty at the end of the text for lines there are none of. */
  lineAt(line: number): { readonly start: number; readonly end: number };
}

/** Indexes the lines of a text. A line ends at `\n`, `\r\n` or a lone `\r`, as LSP has it. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);

  const lineAt = (line: number) => {
    if (line < 0) return { start: 0, end: 0 };
    const start = starts[line];
    if (start === undefined) return { start: text.length, end: text.length };
    let end = starts[line + 1] ?? text.length;
    if (end > start && text.charCodeAt(end - 1) === LF) end--;
    if (end > start && text.charCodeAt(end - 1) === CR) end--;
    return { start, end: line + 1 < starts.length ? end : text.length };
  };

  return {
    lineCount: starts.length,
    lineAt,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= inside) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: inside - (starts[low] ?? 0) };
    },
    offsetAt({ line, character }) {
      const { start, end } = lineAt(line);
      return Math.min(start + Math.max(0, character), end);
    },
  };
}

const LF = 10;
const CR = 13;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
