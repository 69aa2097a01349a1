import type { IssueDate } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';

/** A date that a text states, and where. */
export interface StatedDate extends Span {
  readonly date: IssueDate;
}

/**
 * The last date in a short text, in the forms of citations: "3 March 2025", "March 3, 2025", "3 Mar. 2025",
 * "2025-03-03", "March 2025" or a year, the last three only before a comma, a semicolon or the end.
 */
export function findDate(text: string): StatedDate | undefined {
  let last: StatedDate | undefined;
  for (const match of text.matchAll(DATE)) {
    const { day, named, dayAfter, monthNumber, dayNumber, year } = match.groups ?? {};
    const month = named === undefined ? Number(monthNumber) : monthOf(named);
    const dayOf = Number(day ?? dayAfter ?? dayNumber);
    const date: IssueDate = {
      year: Number(year ?? match.groups?.yearFirst),
      ...(month >= 1 && month <= 12 && { month }),
      ...(dayOf >= 1 && dayOf <= 31 && { day: dayOf }),
    };
    last = { start: match.index, end: match.index + match[0].length, date };
  }
  return last;
}

/** Whether two dates can be the same: the parts that both state are equal. */
export function mayBeSame(a: IssueDate, b: IssueDate): boolean {
  const same = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined || x === y;
  return a.year === b.year && same(a.month, b.month) && same(a.day, b.day);
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<named>${MONTH})\\.?(?: (?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>[12]\\d{3})|(?<yearFirst>[12]\\d{3})(?:-(?<monthNumber>\\d{2})(?:-(?<dayNumber>\\d{2}))?)?)(?=[a-z]?\\s*(?:[,;]|$))`,
  'giu',
);

function monthOf(name: string): number {
  return (
    ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
      name.slice(0, 3).toLowerCase(),
    ) + 1
  );
}
