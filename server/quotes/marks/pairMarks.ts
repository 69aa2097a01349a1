import type { Mark } from './findMarks.ts';

/** An opening mark and what ends its words: the closing mark, or a place where they stop without one. */
export interface Pair {
  readonly open: Mark;
  readonly close?: Mark;
  /** Where the words end, trailing blanks not yet taken off. */
  readonly end: number;
}

export interface Pairing {
  readonly pairs: Pair[];
  /** The mark that is still open at the end of the paragraph. */
  readonly open?: Mark;
  /** The first mark of all, where it closes something that an earlier paragraph opened. */
  readonly strayClose?: Mark;
  /** Marks that turned out to be two single ones, or that were single ones from the start. */
  readonly singles: Mark[];
}

/**
 * Pairs the double marks of one paragraph; single ones are only handed on. A mark that opens while another is
 * open is nested if two closing marks follow. Else the earlier one was never closed: where a sentence ends
 * just before, its words end there (the next paragraph of a running quote, set without a break), else it was a
 * stray.
 */
export function pairMarks(text: string, marks: readonly Mark[]): Pairing {
  const pairs: Pair[] = [];
  const singles: Mark[] = [];
  const doubles = marks.filter((mark) => mark.family !== 'single');
  let open: Mark[] = [];
  let strayClose: Mark | undefined;
  let seen = 0;
  let index = -1;
  for (const mark of marks) {
    if (mark.family === 'single') {
      singles.push(mark);
      continue;
    }
    index++;
    const partner = findPartner(mark, open);
    const side = sideOf(mark, partner !== undefined);
    if (side === 'close') {
      if (partner) {
        pairs.push({ open: partner, close: mark, end: mark.start });
        open = open.slice(0, open.indexOf(partner));
      } else if (isPairOfSingles(mark)) {
        if (mark.context === 'close') singles.push(...halves(mark));
      } else if (seen === 0) strayClose = mark;
    } else if (open.length === 0 || mark.family !== open.at(-1)?.family) {
      if (open.length < DEEPEST) open.push(mark);
    } else if (closesTwice(doubles, index) && open.length < DEEPEST) {
      open.push(mark);
    } else {
      const [first] = open;
      if (first && endsSentence(text, first.end, mark.start)) pairs.push({ open: first, end: mark.start });
      open = [mark];
    }
    seen++;
  }
  const [first] = open;
  return { pairs, singles, ...(first && { open: first }), ...(strayClose && { strayClose }) };
}

/** Deeper nesting is no writer's. */
const DEEPEST = 6;

/** The open mark that this one may close: the innermost of its family. */
function findPartner(mark: Mark, open: readonly Mark[]): Mark | undefined {
  for (let at = open.length - 1; at >= 0; at--) {
    const candidate = open[at];
    if (candidate?.family !== mark.family) continue;
    if (mark.char === "''" || mark.char === '’’') {
      return candidate.char.length === 2 ? candidate : undefined;
    }
    return candidate;
  }
  return undefined;
}

/** The character decides where it can, then the context, then whether there is anything to close. */
function sideOf(mark: Mark, canClose: boolean): 'open' | 'close' {
  if (mark.char === '«' || mark.char === '»' || mark.char === '‹' || mark.char === '›') {
    // French points outwards, German and Danish inwards, Finnish the same way twice.
    if (!canClose) return mark.context === 'close' ? 'close' : 'open';
    return mark.context === 'open' ? 'open' : 'close';
  }
  if (mark.shape === 'open') return mark.context === 'close' && canClose ? 'close' : 'open';
  if (mark.shape === 'close')
    return mark.char === '”' && mark.context === 'open' && !canClose ? 'open' : 'close';
  if (mark.context !== 'either') return mark.context;
  return canClose ? 'close' : 'open';
}

/** Whether the next two marks both close, so that this one opens inside another. */
function closesTwice(marks: readonly Mark[], index: number): boolean {
  const next = marks[index + 1];
  const second = marks[index + 2];
  return isClosing(next) && isClosing(second);
}

function isClosing(mark: Mark | undefined): boolean {
  if (!mark) return false;
  return mark.shape === 'close' || (mark.shape === 'either' && mark.context === 'close');
}

function isPairOfSingles(mark: Mark): boolean {
  return mark.char === "''" || mark.char === '’’';
}

function halves(mark: Mark): Mark[] {
  const middle = mark.start + 1;
  const half = { ...mark, family: 'single', char: mark.char.charAt(0) } as const;
  return [
    { ...half, end: middle },
    { ...half, start: middle },
  ];
}

/** Whether the words end as a sentence does. */
export function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && /[\s\0)\]’'”"]/.test(text.charAt(at))) at--;
  return /[.!?…]/.test(text.charAt(at));
}
