import type { Span } from './span.ts';

/** Replaces the span of a text with `newText`. */
export interface Edit extends Span {
  readonly newText: string;
}

/** The text after the edits, which must be in its order and without overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    if (start < at) throw new Error(`edits overlap or are out of order at ${start}`);
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
