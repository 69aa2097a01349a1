import type { Span } from '../text/span.ts';
import type { BlockKind } from './prose.ts';

/** A paragraph inside HTML, and the inline tags in it. */
export interface HtmlBlock extends Span {
  readonly kind: BlockKind;
  readonly tags: readonly Span[];
}

/**
 * The paragraphs that a stretch of HTML prints. What stands in `<blockquote>` is a block quotation; what a program runs,
 * draws or shows as code is not read, nor is a comment. Takes time linear in the stretch.
 */
export function findHtmlBlocks(text: string, start: number, end: number): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let quoted = 0;
  let kind: BlockKind = 'paragraph';
  let from = start;
  let tags: Span[] = [];
  const finish = (to: number) => {
    let first = from;
    let last = to;
    while (first < last && /\s/.test(text.charAt(first))) first++;
    while (last > first && /\s/.test(text.charAt(last - 1))) last--;
    if (/[\p{L}\p{N}]/u.test(text.slice(first, last)))
      blocks.push({ kind: quoted > 0 ? 'quotation' : kind, start: first, end: last, tags });
    tags = [];
  };
  let unread: string | undefined;
  for (const tag of findTags(text, start, end)) {
    const { name, isClosing } = tag;
    if (unread !== undefined) {
      if (isClosing && name === unread) {
        unread = undefined;
        from = tag.end;
      }
    } else if (name === '' || INLINE.has(name)) {
      tags.push({ start: tag.start, end: tag.end });
    } else {
      finish(tag.start);
      from = tag.end;
      kind = isClosing ? 'paragraph' : (KINDS[name] ?? 'paragraph');
      if (name === 'blockquote') quoted = Math.max(0, quoted + (isClosing ? -1 : 1));
      if (UNREAD.has(name) && !isClosing) unread = name;
    }
  }
  if (unread === undefined) finish(end);
  return blocks;
}

interface Tag extends Span {
  /** In small letters; empty for a comment, a declaration and the like, which stand in a line. */
  readonly name: string;
  readonly isClosing: boolean;
}

/** The tags within a stretch, each to its own end: a `>` in an attribute's value ends nothing. */
function* findTags(text: string, start: number, end: number): Generator<Tag> {
  for (let at = text.indexOf('<', start); at >= 0 && at < end; ) {
    const [, slash, name] = TAG_START.exec(text.slice(at, at + LONGEST_NAME)) ?? [];
    const to =
      name === undefined
        ? at + 1
        : Math.min(end, name === '!' ? endOfComment(text, at) : endOfTag(text, at, end));
    if (name !== undefined)
      yield {
        name: /[!?]/.test(name) ? '' : name.toLowerCase(),
        isClosing: slash === '/',
        start: at,
        end: to,
      };
    at = text.indexOf('<', to);
  }
}

const TAG_START = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*(?=[\s/>])|[!?])/;
const LONGEST_NAME = 40;

function endOfTag(text: string, at: number, end: number): number {
  let mark = '';
  for (let to = at; to < end; to++) {
    const char = text.charAt(to);
    if (mark !== '') mark = char === mark ? '' : mark;
    else if (char === '"' || char === "'") mark = char;
    else if (char === '>') return to + 1;
  }
  return end;
}

function endOfComment(text: string, at: number): number {
  const [opening, closing] = text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<!', '>'];
  const to = text.indexOf(closing, at + opening.length);
  return to < 0 ? text.length : to + closing.length;
}

/** Elements whose words are none of the text's. */
const UNREAD: ReadonlySet<string> = new Set(
  'code iframe math noscript object pre script select style svg template textarea'.split(' '),
);

/** Elements that stand in a line of text; any other, known or not, begins a paragraph and ends one. */
const INLINE: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo big cite data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup
  time tt u var wbr`.split(/\s+/),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading' as const])),
  dd: 'item',
  dt: 'item',
  li: 'item',
  td: 'cell',
  th: 'cell',
};
