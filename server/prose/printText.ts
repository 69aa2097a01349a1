import { fromMarkdown } from 'mdast-util-from-markdown';
import { createRecent } from '../text/recent.ts';
import type { Span } from '../text/span.ts';

/** A text node: where it stands in the document, and what it says there. */
export interface TextNode extends Span {
  readonly value: string;
}

/** Copies the text node's value to the page, each character to the place in the document that it comes from. */
export function printText(document: string, { start, end, value }: TextNode, page: string[]): void {
  let at = start;
  for (let next = 0; at < end && next < value.length; ) {
    const char = document.charAt(at);
    if (char === '&') {
      const reference = referenceAt(document, at);
      const means = reference && decoded(reference);
      if (reference && means && means !== reference && value.startsWith(means, next)) {
        for (let unit = 0; unit < means.length; unit++) page[at + unit] = means.charAt(unit);
        at += reference.length;
        next += means.length;
        continue;
      }
    }
    if (char === value.charAt(next) && !(char === '\\' && ESCAPABLE.test(document.charAt(at + 1)))) {
      page[at] = char;
      at++;
      next++;
      continue;
    }
    // An escape's backslash, the prefix of a continued line in a list or quotation, or blanks at a line's end.
    at++;
  }
}

/** The same for text in HTML, which has character references and no escapes. */
export function printHtml(document: string, start: number, end: number, page: string[]): void {
  for (let at = start; at < end; ) {
    const reference = document.charAt(at) === '&' ? referenceAt(document, at) : undefined;
    const printed = reference === undefined ? document.charAt(at) : decoded(reference);
    for (let unit = 0; unit < printed.length; unit++) page[at + unit] = printed.charAt(unit);
    at += reference?.length ?? 1;
  }
}

function referenceAt(document: string, at: number): string | undefined {
  return /^&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/.exec(document.slice(at, at + 34))?.[0];
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** What the character references that were met take, and one of them beside its letters. */
const MEANINGS_BYTES = 256 << 10;
const MEANING = 150;
const meanings = createRecent<string, string>(MEANINGS_BYTES);

/** What a character reference stands for; the reference itself where it is none. */
function decoded(reference: string): string {
  let meaning = meanings.get(reference);
  if (meaning === undefined) {
    const [paragraph] = fromMarkdown(`a${reference}a`).children;
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    meaning = text?.type === 'text' ? text.value.slice(1, -1) : reference;
    meanings.set(reference, meaning, MEANING + reference.length * 2);
  }
  return meaning;
}
