import type { Draft } from '../drafts/draft.ts';
import type { Span } from '../text/span.ts';

/** Paragraphs, items and cells, notes left out, without what is quoted in them, reported as said, or set apart as a citation. */
export function ownProse(draft: Draft): Span[] {
  const { prose, speech } = draft;
  const not = [
    ...speech.quotes.filter(({ depth }) => depth === 0).map(({ outer }) => outer),
    ...speech.indirect,
  ].sort((a, b) => a.start - b.start);
  const rows: Span[] = [];
  let next = 0;
  for (const { kind, start, end } of prose.blocks) {
    if (kind === 'heading' || kind === 'quotation' || kind === 'note') continue;
    let at = start;
    while (next < not.length && (not[next]?.end ?? 0) <= start) next++;
    for (let other = next; (not[other]?.start ?? end) < end; other++) {
      const span = not[other];
      if (span === undefined) break;
      if (span.start > at) rows.push({ start: at, end: span.start });
      at = Math.max(at, span.end);
    }
    if (at < end) rows.push({ start: at, end });
  }
  return rows;
}
