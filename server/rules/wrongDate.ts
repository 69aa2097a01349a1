import { dateInWords, shortReference } from '../citations/reference.ts';
import type { IssueDate } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import type { Judged, Rule } from './rule.ts';
import { related } from './sourceText.ts';

export const wrongDate: Rule = {
  code: 'wrong-date',
  severity: 'warning',
  documentation: 'The draft names another day than the source.',
  find(judged) {
    const { reading, quotation } = judged;
    if (reading === undefined || quotation.attribution === undefined) return [];
    const { main } = reading;
    const { article } = main.comparison.indexed;
    const written = dayOfDraft(judged);
    if (written === undefined) return [];
    const right = dayOfSource(judged, written.day);
    if (right === undefined) return [];
    return [
      {
        ...written.span,
        message: `${shortReference(article)} has ${right}.`,
        fixes: written.weekday
          ? [{ title: `Change to “${right}”`, edits: [{ ...written.span, newText: right }] }]
          : [],
        related: [related(main)],
      },
    ];
  },
};

interface Written {
  readonly span: Span;
  readonly day: Day;
  readonly weekday: boolean;
}

type Day = { readonly weekday: string } | { readonly date: IssueDate };

/** The days on which something is said to have been said; "before Monday’s vote" tells of another day. */
function weekdaysIn(text: string): { name: string; at: number }[] {
  return [...text.matchAll(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g)].flatMap(
    ({ 0: name, index: at }) => {
      const before = /([\p{L}]+)\s+(?:the\s+)?$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
      return OTHER_DAYS.has(before.toLowerCase()) ? [] : [{ name, at }];
    },
  );
}

const OTHER_DAYS: ReadonlySet<string> = new Set(
  'before by until till since from for of after next every each ahead to through towards despite about than'.split(
    ' ',
  ),
);

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS})|(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?)(?:,? (\\d{4}))?\\b`,
);

/** A day that the draft gives in the sentence of the attribution, outside the quotation marks. */
function dayOfDraft({ draft, quotation }: Judged): Written | undefined {
  const { sentence, quote } = quotation;
  const parts = [
    { start: sentence.start, end: quote.outer.start },
    { start: quote.outer.end, end: sentence.end },
  ];
  for (const part of parts) {
    const text = draft.prose.text.slice(part.start, Math.max(part.start, part.end));
    const [weekday] = weekdaysIn(text);
    if (weekday !== undefined) {
      const start = part.start + weekday.at;
      const { name } = weekday;
      return { span: { start, end: start + name.length }, day: { weekday: name }, weekday: true };
    }
    const date = DATE.exec(text);
    if (date !== null && /\b(?:on|dated|of|in|’s|'s|published|’s )\s*$/i.test(text.slice(0, date.index))) {
      const start = part.start + date.index;
      return { span: { start, end: start + date[0].length }, day: { date: toDate(date) }, weekday: false };
    }
  }
  return undefined;
}

function toDate(match: RegExpExecArray): IssueDate {
  const month = MONTHS.split('|').indexOf(match[2] ?? match[3] ?? '') + 1;
  const year = match[5] === undefined ? 0 : Number(match[5]);
  return { year, month, day: Number(match[1] ?? match[4] ?? 0) };
}

/** The day that the source states for the words, where it states one and it is another. */
function dayOfSource({ reading }: Judged, written: Day): string | undefined {
  if (reading === undefined) return undefined;
  const { comparison } = reading.main;
  const { article, speech } = comparison.indexed;
  const block = article.prose.blocks.find(
    ({ start, end }) => start <= comparison.start && comparison.end <= end,
  );
  if (block === undefined) return undefined;
  let prose = '';
  for (let at = block.start; at < block.end; ) {
    const quote = speech.quotes.find(({ outer }) => outer.start <= at && at < outer.end);
    if (quote !== undefined) {
      prose += ' ';
      at = quote.outer.end;
    } else prose += article.prose.text[at++];
  }
  const days = weekdaysIn(prose).map(({ name }) => name);
  const { issued } = article.metadata;
  if ('weekday' in written) {
    if (days.length === 0 || days.includes(written.weekday)) return undefined;
    return days[0];
  }
  const { date } = written;
  const stated = [...prose.matchAll(new RegExp(DATE, 'g'))].map((match) => toDate(match));
  const known = [...stated, ...(issued === undefined ? [] : [issued, ...weekdaysBefore(issued, days)])];
  if (known.length === 0 || known.some((one) => isSameDay(one, date))) return undefined;
  const [first] = stated.length > 0 ? stated : known.toReversed();
  return first === undefined
    ? undefined
    : dateInWords(first.year === 0 ? { ...first, year: issued?.year ?? 0 } : first);
}

/** "on Monday" in an article of a given day is the last Monday up to that day. */
function weekdaysBefore({ year, month, day }: IssueDate, days: readonly string[]): IssueDate[] {
  if (month === undefined || day === undefined) return [];
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return days.map((name) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    while (date.getUTCDay() !== names.indexOf(name)) date.setUTCDate(date.getUTCDate() - 1);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  });
}

function isSameDay(a: IssueDate, b: IssueDate): boolean {
  if (a.year !== 0 && b.year !== 0 && a.year !== b.year) return false;
  if (a.month !== undefined && b.month !== undefined && a.month !== b.month) return false;
  return a.day === undefined || b.day === undefined || a.day === b.day;
}
