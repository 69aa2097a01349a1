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

/** The same edit without the spaces and marks at its edges that it would put back as they are; words stay whole. */
export function narrowed(text: string, { start, end, newText }: Edit): Edit {
  let from = 0;
  while (start + from < end && isKept(text.charAt(start + from), newText.charAt(from))) from++;
  let until = 0;
  while (
    end - until > start + from &&
    newText.length - until > from &&
    isKept(text.charAt(end - until - 1), newText.charAt(newText.length - until - 1))
  ) {
    until++;
  }
  return { start: start + from, end: end - until, newText: newText.slice(from, newText.length - until) };
}

function isKept(old: string, now: string): boolean {
  return old === now && !/[\p{L}\p{N}\p{M}]/u.test(old);
}
