import type { Span } from '../text/span.ts';
import { MARKUP } from './prose.ts';

/** A stretch of `Prose.text` that differs from the source. */
export interface Mask extends Span {
  readonly text: string;
}

/** Text of the same length as the span that takes no room on the page; line breaks stay. */
export function blanked(source: string, span: Span): Mask {
  return { ...span, text: source.slice(span.start, span.end).replace(/[^\r\n]/g, MARKUP) };
}
