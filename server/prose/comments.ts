import type { Span } from '../text/span.ts';

/** The `<!-- … -->` comments that begin within the stretch, whole. One that is never closed is none. */
export function findComments(source: string, start: number, end: number): Span[] {
  const comments: Span[] = [];
  for (let open = source.indexOf('<!--', start); open >= 0 && open < end; ) {
    const close = source.indexOf('-->', open + 4);
    if (close < 0) break;
    comments.push({ start: open, end: close + 3 });
    open = source.indexOf('<!--', close + 3);
  }
  return comments;
}
