import type { Prose } from '../prose/prose.ts';
import type { Quote } from './quote.ts';

/** Finds what a text prints between quotation marks, in its order. Who is speaking is not decided here. */
export function findQuotes(prose: Prose): Quote[] {
  return prose.blocks.flatMap((block, index) => {
    const quotes: Quote[] = [];
    const text = prose.text.slice(block.start, block.end);
    let open = -1;
    const add = (end: number, closed: boolean) => {
      const start = block.start + open + 1;
      quotes.push({
        kind: 'speech',
        form: 'marks',
        start,
        end: block.start + end,
        outer: { start: start - 1, end: block.start + end + (closed ? 1 : 0) },
        block: index,
        depth: 0,
        continues: false,
        closed,
      });
      open = -1;
    };
    for (const { 0: mark, index: at } of text.matchAll(/["“”]/g)) {
      if (open < 0) {
        if (mark !== '”') open = at;
      } else if (mark !== '“') add(at, true);
    }
    if (open >= 0) add(text.length, false);
    return quotes;
  });
}
