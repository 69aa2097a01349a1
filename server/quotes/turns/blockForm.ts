import type { Block, Emphasis, Prose } from '../../prose/prose.ts';

/** Whether a block ends with a question mark, marks and markup aside. */
export function endsWithQuestion({ text }: Prose, block: Block): boolean {
  return /\?["”’\0\s]*$/.test(text.slice(Math.max(block.start, block.end - 8), block.end));
}

/** Whether a block ends as a sentence does, and no heading. */
export function endsSentence({ text }: Prose, block: Block): boolean {
  return /[.!?…]["”’)\]\0\s]*$/.test(text.slice(Math.max(block.start, block.end - 8), block.end));
}

/** The stretch in italics or bold that begins at the offset; they are in order. */
export function emphasisAt(emphases: readonly Emphasis[], offset: number): Emphasis | undefined {
  let low = 0;
  let high = emphases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((emphases[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return emphases[low]?.start === offset ? emphases[low] : undefined;
}
