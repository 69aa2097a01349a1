import type { Block, Prose } from '../../prose/prose.ts';

/**
 * Where the numbered paragraphs end that stand below a name on a line of its own, as a judgment has them, before the block
 * `to`; undefined where fewer than two are numbered. A heading or a paragraph without a number may stand among them.
 */
export function numberedBelow(prose: Prose, name: number, to: number): number | undefined {
  let numbered = 0;
  let end = name + 1;
  for (let at = name + 1; at < to && at - end <= MOST_BETWEEN; at++) {
    if (!isNumbered(prose, at)) continue;
    numbered++;
    end = at + 1;
  }
  return numbered < 2 ? undefined : end;
}

/** In blocks: a heading, and what a paragraph quotes. */
const MOST_BETWEEN = 4;

/** Where the words of a paragraph begin, behind its number. */
export function behindNumber({ text }: Prose, { start, end }: Block): number {
  const [number = ''] = NUMBER.exec(text.slice(start, Math.min(end, start + LONGEST_NUMBER))) ?? [];
  return start + number.length;
}

function isNumbered({ source, blocks }: Prose, at: number): boolean {
  const block = blocks[at];
  if (block === undefined) return false;
  const from = source.lastIndexOf('\n', block.start) + 1;
  return NUMBER.test(source.slice(from, Math.min(block.end, from + LONGEST_NUMBER)));
}

const NUMBER = /^\s{0,8}(?:\[\d{1,3}\]|\(?\d{1,3}[.)])\s/;
/** UTF-16 units, blanks and all. */
const LONGEST_NUMBER = 20;
