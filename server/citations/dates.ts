import type { IssueDate } from '../corpus/article.ts';
import { findDates } from '../language/dates.ts';
import type { Span } from '../text/span.ts';

/** A date with its year that a text states, and where. */
export interface IssuedDate extends Span {
  readonly date: IssueDate;
}

/** The last date with a year in a short text that nothing but a comma, a semicolon or the end follows. */
export function findDate(text: string): IssuedDate | undefined {
  return findDates(text)
    .flatMap(({ start, end, date: { year, ...date } }) =>
      year !== undefined && /^[a-z]?\s*(?:[,;]|$)/.test(text.slice(end))
        ? [{ start, end, date: { year, ...date } }]
        : [],
    )
    .at(-1);
}

/** Whether two dates can be the same: the parts that both state are equal. */
export function mayBeSame(a: IssueDate, b: IssueDate): boolean {
  const same = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined || x === y;
  return a.year === b.year && same(a.month, b.month) && same(a.day, b.day);
}
