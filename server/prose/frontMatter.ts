import type { Span } from '../text/span.ts';

/** What stands above a text to say what the text is. */
export interface FrontMatter {
  readonly language: 'yaml' | 'toml';
  /** What lies between the fences. */
  readonly inner: Span;
  /** From the start of the text to the end of the closing fence. */
  readonly outer: Span;
  /** Where the line after the closing fence begins. */
  readonly bodyStart: number;
}

/**
 * The front matter of a text, in the one reading that articles, drafts and completion share: at the very start
 * (but for a byte order mark) YAML from a line `---` to a line `---` or `...`, or TOML between two lines `+++`.
 * White space may follow a fence. A fence that is never closed is no front matter.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const fence = text.slice(start, start + FENCE);
  if (fence !== '---' && fence !== '+++') return undefined;
  const opening = lineFrom(text, start);
  if (!isFence(text, opening, fence)) return undefined;
  for (let at = opening.next; at < text.length; ) {
    const line = lineFrom(text, at);
    if (isFence(text, line, fence) || (fence === '---' && isFence(text, line, '...'))) {
      return {
        language: fence === '---' ? 'yaml' : 'toml',
        inner: { start: opening.next, end: at },
        outer: { start: 0, end: line.end },
        bodyStart: line.next,
      };
    }
    at = line.next;
  }
  return undefined;
}

const FENCE = 3;

interface Line extends Span {
  /** Where the next line begins. */
  readonly next: number;
}

function lineFrom(text: string, start: number): Line {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
  const isPair = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF;
  return { start, end, next: Math.min(text.length, end + (isPair ? 2 : 1)) };
}

const LF = 0x0a;
const CR = 0x0d;

function isFence(text: string, { start, end }: Line, fence: string): boolean {
  if (!text.startsWith(fence, start)) return false;
  for (let at = start + FENCE; at < end; at++) {
    const character = text.charAt(at);
    if (character !== ' ' && character !== '\t') return false;
  }
  return true;
}
