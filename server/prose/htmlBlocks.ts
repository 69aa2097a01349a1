import type { Span } from '../text/span.ts';
import type { BlockKind } from './prose.ts';

/** A paragraph inside HTML, and the inline tags in it, which take no room. */
export interface HtmlBlock extends Span {
  readonly kind: BlockKind;
  readonly tags: readonly Span[];
}

/** Elements whose words are the text's own; what stands in any other is not read. */
const PROSE = /^(?:blockquote|p|figure|figcaption|q|cite|em|i|b|strong|a|br|span|footer|small|sub|sup)$/;
const BREAKS = /^(?:blockquote|p|figure|figcaption|br|footer)$/;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]{0,1000})?>/g;

/**
 * The paragraphs that a stretch of HTML prints, if it is made of quotations, paragraphs and captions alone; none
 * otherwise. What stands in `<blockquote>` is a block quotation.
 */
export function findHtmlBlocks(text: string, start: number, end: number): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const html = text.slice(start, end);
  if (html.includes('<!') || html.includes('<?')) return [];
  let quoted = 0;
  let from = 0;
  let tags: Span[] = [];
  const finish = (to: number) => {
    let first = from;
    let last = to;
    while (first < last && /\s/.test(html.charAt(first))) first++;
    while (last > first && /\s/.test(html.charAt(last - 1))) last--;
    if (/[\p{L}\p{N}]/u.test(html.slice(first, last)))
      blocks.push({
        kind: quoted > 0 ? 'quotation' : 'paragraph',
        start: start + first,
        end: start + last,
        tags,
      });
    tags = [];
  };
  for (const found of html.matchAll(TAG)) {
    const name = (found[2] ?? '').toLowerCase();
    if (!PROSE.test(name)) return [];
    const after = found.index + found[0].length;
    if (!BREAKS.test(name)) {
      tags.push({ start: start + found.index, end: start + after });
      continue;
    }
    finish(found.index);
    from = after;
    if (name === 'blockquote') quoted = Math.max(0, quoted + (found[1] === '/' ? -1 : 1));
  }
  finish(html.length);
  return blocks;
}
