import { mayEndInApostrophe } from '../../language/apostrophes.ts';
import type { Language } from '../../language/language.ts';
import type { Mark } from './findMarks.ts';
import type { Pair } from './pairMarks.ts';

/** A text and the language that it is in. */
interface Text {
  readonly text: string;
  readonly language: Language;
}

/**
 * Pairs the single marks of one paragraph, telling closing marks from the apostrophes of "players’" and
 * "goin’". Two single marks belong together only inside the same pair of double ones.
 */
export function pairSingleMarks(
  { text, language }: Text,
  singles: readonly Mark[],
  around: readonly Pair[],
): Pair[] {
  if (singles.length === 0) return [];
  return groupByPair(singles, around).flatMap((group) => pairGroup({ text, language }, group));
}

/** Splits the marks by the innermost double pair that each stands in. Both lists in the order of the text. */
function groupByPair(singles: readonly Mark[], around: readonly Pair[]): Mark[][] {
  const outside: Mark[] = [];
  const groups = [outside];
  const open: { pair: Pair; group: Mark[] }[] = [];
  const pairs = [...around].sort((a, b) => a.open.start - b.open.start);
  let next = 0;
  for (const mark of [...singles].sort((a, b) => a.start - b.start)) {
    for (let pair = pairs[next]; pair && pair.open.start < mark.start; pair = pairs[++next]) {
      while (open.length > 0 && (open.at(-1)?.pair.end ?? 0) <= pair.open.start) open.pop();
      const group: Mark[] = [];
      groups.push(group);
      open.push({ pair, group });
    }
    while (open.length > 0 && (open.at(-1)?.pair.end ?? 0) <= mark.start) open.pop();
    (open.at(-1)?.group ?? outside).push(mark);
  }
  return groups;
}

function pairGroup(text: Text, marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  const closesLater = findLaterCloses(text, marks);
  let open: Mark | undefined;
  marks.forEach((mark, index) => {
    if (!open || opensSurely(mark)) {
      if (mark.context === 'open' || (mark.shape === 'open' && mark.context === 'either')) open = mark;
      return;
    }
    if (mark.context === 'open') return;
    // "The players’ tunnel was dark,’ he said": a possessive, since a surer mark follows.
    if (!closesSurely(text, mark) && closesLater[index + 1] && mayBeApostrophe(text, open, mark)) return;
    pairs.push({ open, close: mark, end: mark.start });
    open = undefined;
  });
  return pairs;
}

function opensSurely(mark: Mark): boolean {
  return mark.context === 'open' && mark.shape !== 'close';
}

/** A point before the mark, or one after it, is what an apostrophe does not have. */
function closesSurely({ text }: Text, mark: Mark): boolean {
  return /[.,!?…;:)\]—]/.test(text.charAt(mark.start - 1)) || !/[\s]/.test(text.charAt(mark.end) || '.');
}

/** For each mark, whether a mark that is no apostrophe closes at it or later, before the next opening one. */
function findLaterCloses(text: Text, marks: readonly Mark[]): boolean[] {
  const closes: boolean[] = new Array(marks.length + 1).fill(false);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark || opensSurely(mark)) continue;
    closes[index] =
      (closes[index + 1] ?? false) || closesSurely(text, mark) || !endsLikeApostrophe(text, mark);
  }
  return closes;
}

/** A plural's possessive or a clipped ending, in words that begin as a sentence does. */
function mayBeApostrophe(text: Text, open: Mark, mark: Mark): boolean {
  return /^[^\p{Ll}]/u.test(text.text.slice(open.end, open.end + 2)) && endsLikeApostrophe(text, mark);
}

function endsLikeApostrophe({ text, language }: Text, mark: Mark): boolean {
  return mayEndInApostrophe(text.slice(Math.max(0, mark.start - 4), mark.start), language);
}
