import type { Span } from '../../text/span.ts';

/** An opening quotation mark without its closing one. */
export interface OpenMark extends Span {
  readonly open: string;
  /** What closes it. */
  readonly close: string;
  readonly level: 'double' | 'single';
}

/** What stands between the start of a paragraph and a cursor in it, by its quotation marks. */
export interface MarksBefore {
  /** The outermost mark still open at the cursor. */
  readonly open?: OpenMark;
  /** Quotations that opened and closed before the cursor; the words without their marks. */
  readonly closed: readonly Span[];
}

/**
 * Reads a paragraph's quotation marks up to the cursor. An apostrophe opens nothing: a single mark opens only
 * at the start of a word, and not before what English elides ('tis, '90s). A mark that opens again at the same
 * level leaves the one before it for unclosed.
 */
export function marksBefore(text: string, start: number, cursor: number): MarksBefore {
  let stack: OpenMark[] = [];
  const closed: Span[] = [];

  const push = (at: number, close: string, level: OpenMark['level']) => {
    const same = stack.findIndex((mark) => mark.level === level && mark.open === text[at]);
    if (same >= 0) stack = stack.slice(0, same);
    stack.push({ start: at, end: at + 1, open: text[at] ?? '', close, level });
  };
  const pop = (at: number, level: OpenMark['level'], closes: (mark: OpenMark) => boolean): boolean => {
    const index = stack.findLastIndex((mark) => mark.level === level && closes(mark));
    const mark = stack[index];
    if (mark === undefined) return false;
    if (index === 0) closed.push({ start: mark.end, end: at });
    stack = stack.slice(0, index);
    return true;
  };

  const isOpen = (open: string) => stack.some((mark) => mark.open === open);

  for (let at = start; at < cursor; at++) {
    const opens = isOpeningPlace(text, at, start);
    switch (text[at]) {
      case '"':
        if (opens && !(isOpen('"') && isEndingPlace(text, at, cursor))) push(at, '"', 'double');
        else pop(at, 'double', (mark) => mark.open === '"');
        break;
      case '“':
        if (!pop(at, 'double', (mark) => mark.open === '„')) push(at, '”', 'double');
        break;
      case '”':
        if (
          !pop(at, 'double', (mark) => mark.open === '“' || mark.open === '„' || mark.open === '”') &&
          opens
        ) {
          push(at, '”', 'double');
        }
        break;
      case '„':
        push(at, '“', 'double');
        break;
      case '«':
        if (!pop(at, 'double', (mark) => mark.open === '»')) push(at, '»', 'double');
        break;
      case '»':
        if (!pop(at, 'double', (mark) => mark.open === '«') && opens) push(at, '«', 'double');
        break;
      case '‘':
        if (opens) push(at, '’', 'single');
        break;
      case '’':
        if (!isLetter(text, at + 1, cursor)) pop(at, 'single', (mark) => mark.open === '‘');
        break;
      case "'":
        if (opens && !isElision(text, at, cursor)) push(at, "'", 'single');
        else if (!isLetter(text, at + 1, cursor)) pop(at, 'single', (mark) => mark.open === "'");
        break;
    }
  }
  return stack[0] === undefined ? { closed } : { open: stack[0], closed };
}

/** What follows the cursor inside an open quotation. */
export type MarkAfter =
  /** The closing mark stands right at the cursor, as an editor inserts it. */
  | { readonly kind: 'here'; readonly mark: Span }
  /** Words stand between the cursor and the closing mark. */
  | { readonly kind: 'later' }
  | { readonly kind: 'none' };

/** Looks for the mark that closes the open quotation, from the cursor to the paragraph's end. */
export function closingAfter(text: string, cursor: number, end: number, mark: OpenMark): MarkAfter {
  for (let at = cursor; at < end; at++) {
    const character = text[at] ?? '';
    const isClose = character === mark.close || (mark.open === '„' && character === '”');
    if (isClose && !(mark.close === mark.open && at > cursor && isOpeningPlace(text, at, cursor))) {
      if (mark.level === 'single' && isLetter(text, at + 1, end)) continue;
      return at === cursor ? { kind: 'here', mark: { start: at, end: at + 1 } } : { kind: 'later' };
    }
    if (character === mark.open) return { kind: 'none' };
  }
  return { kind: 'none' };
}

/** Whether a mark at this place would be at the start of a word: after a space, a bracket, a dash or a mark. */
function isOpeningPlace(text: string, at: number, start: number): boolean {
  if (at <= start) return true;
  return /[\s([{—–\-/>*_“‘«„"'\u00a0]/.test(text.charAt(at - 1)) && !isClosedBefore(text, at);
}

/** Whether a mark here would be at the end of words, were it not for a dash before it: `"I was—"`. */
function isEndingPlace(text: string, at: number, cursor: number): boolean {
  return !/\s/.test(text.charAt(at - 1)) && !isLetter(text, at + 1, cursor);
}

/** A mark right after a straight one opens only if that one opened too: in `'yes'"` the last mark closes. */
function isClosedBefore(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (before === '"' || before === "'") && at > 1 && !/[\s([{—–]/.test(text.charAt(at - 2));
}

function isLetter(text: string, at: number, end: number): boolean {
  return at < end && /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isElision(text: string, at: number, cursor: number): boolean {
  return /^(?:\d|(?:tis|twas|twere|twill|em|til|till|cause|bout|round|n)(?![a-z]))/i.test(
    text.slice(at + 1, Math.min(cursor, at + 8)),
  );
}
