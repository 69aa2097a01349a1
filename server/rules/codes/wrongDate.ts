import { namedArticles } from '../../citations/citation.ts';
import { dateInWords, shortReference } from '../../citations/reference.ts';
import type { IssueDate } from '../../corpus/article.ts';
import { findDates, findWeekdays, isOnDay, isOtherDay, type StatedDate } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { say } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import type { CitationRule, Rule, Scene } from '../rule.ts';
import { related } from '../wording/sourceText.ts';

export const wrongDate: Rule = {
  code: 'wrong-date',
  severity: 'warning',
  need: 'wrongly sourced',
  documentation: 'The draft names another day than the source.',
  find(scene) {
    const { reading, quotation } = scene;
    if (reading === undefined || quotation.attribution === undefined) return [];
    const { main } = reading;
    const { article } = main.comparison.indexed;
    const written = dayOfDraft(scene);
    if (written === undefined) return [];
    const right = dayOfSource(scene, written.day);
    if (right === undefined) return [];
    return [
      {
        ...written.span,
        message: say`${shortReference(article)} has ${right}.`,
        fixes: written.weekday
          ? [{ title: say`Change to “${right}”`, edits: [{ ...written.span, newText: right }] }]
          : [],
        related: [related(main)],
      },
    ];
  },
};

/**
 * The same of a citation: a whole date set between commas or parentheses, that is not the day on which the article it names
 * came out. Behind a word ("accessed 3 May", "vom 3. Mai") it may be any other day.
 */
export const wrongDateOfCitation: CitationRule = {
  code: wrongDate.code,
  severity: wrongDate.severity,
  need: 'wrongly sourced',
  documentation: wrongDate.documentation,
  find({ draft, quotation, reading }) {
    if (reading === undefined) return [];
    const { main } = reading;
    const { article } = main.comparison.indexed;
    const { issued } = article.metadata;
    if (issued?.day === undefined) return [];
    return quotation.citations.flatMap((citation) => {
      if (!namedArticles(citation).includes(article.id)) return [];
      const span = citation.definition ?? withParenthesis(draft.text, citation);
      const date = dateSetApart(draft.text.slice(span.start, span.end), draft.speech.language);
      if (date === undefined || isSameDay(issueDate(date), issued)) return [];
      const place = { start: span.start + date.start, end: span.start + date.end };
      return [
        {
          ...place,
          message: say`${shortReference(article)} has ${dateInWords(issued)}.`,
          fixes: [],
          related: [related(main)],
        },
      ];
    });
  },
};

/** The one whole date of a citation, where nothing but marks stands beside it. */
function dateSetApart(text: string, language: Language): StatedDate | undefined {
  const whole = ({ date }: StatedDate) => date.day !== undefined && date.year !== undefined;
  const [date, ...others] = findDates(text, language).filter(whole);
  if (date === undefined || others.length > 0) return undefined;
  const isApart =
    /[,(;.:]\s*$/.test(text.slice(0, date.start)) && /^\s*(?:[,).;:]|$)/.test(text.slice(date.end));
  return isApart ? date : undefined;
}

/** "([The Quay](https://…), 3 March 2026)": a link, and the rest of the parentheses that it stands in. */
function withParenthesis(text: string, { start, end }: Span): Span {
  const [rest = ''] = /^[^()\n]{0,60}\)/.exec(text.slice(end, end + 64)) ?? [];
  return { start, end: end + rest.length };
}

interface Written {
  readonly span: Span;
  readonly day: Day;
  readonly weekday: boolean;
}

type Day = { readonly weekday: number } | { readonly date: IssueDate };

interface NamedDay extends Span {
  readonly name: string;
  readonly weekday: number;
}

/** The days on which something is said to have been said; "before Monday’s vote" tells of another day. */
function weekdaysIn(text: string, language: Language): NamedDay[] {
  return findWeekdays(text, language)
    .filter(({ start }) => !isOtherDay(text.slice(Math.max(0, start - 24), start), language))
    .map((day) => ({ ...day, name: text.slice(day.start, day.end) }));
}

/** A day that the draft gives in the sentence of the attribution, outside the quotation marks. */
function dayOfDraft({ draft, quotation }: Scene): Written | undefined {
  const { sentence, quote } = quotation;
  const { language } = draft;
  const parts = [
    { start: sentence.start, end: quote.outer.start },
    { start: quote.outer.end, end: sentence.end },
  ];
  for (const part of parts) {
    const text = draft.prose.text.slice(part.start, Math.max(part.start, part.end));
    const move = ({ start, end }: Span): Span => ({ start: part.start + start, end: part.start + end });
    const [day] = weekdaysIn(text, language);
    if (day !== undefined) return { span: move(day), day: { weekday: day.weekday }, weekday: true };
    const date = findDates(text, language).find(({ date }) => date.day !== undefined);
    if (date !== undefined && isOnDay(text.slice(0, date.start), language))
      return { span: move(date), day: { date: issueDate(date) }, weekday: false };
  }
  return undefined;
}

/** A year of 0 is one that is not stated. */
function issueDate({ date: { year = 0, ...date } }: StatedDate): IssueDate {
  return { year, ...date };
}

/** The day that the source states for the words, where it states one and it is another. */
function dayOfSource({ reading }: Scene, written: Day): string | undefined {
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
  const days = weekdaysIn(prose, speech.language);
  const { issued } = article.metadata;
  if ('weekday' in written) {
    return days.some(({ weekday }) => weekday === written.weekday) ? undefined : days[0]?.name;
  }
  const { date } = written;
  const stated = findDates(prose, speech.language)
    .filter(({ date: { day } }) => day !== undefined)
    .map(issueDate);
  const known = [...stated, ...(issued === undefined ? [] : [issued, ...weekdaysBefore(issued, days)])];
  if (known.length === 0 || known.some((one) => isSameDay(one, date))) return undefined;
  const [first] = stated.length > 0 ? stated : known.toReversed();
  return first === undefined
    ? undefined
    : dateInWords(first.year === 0 ? { ...first, year: issued?.year ?? 0 } : first);
}

/** "on Monday" in an article of a given day is the last Monday up to that day. */
function weekdaysBefore({ year, month, day }: IssueDate, days: readonly NamedDay[]): IssueDate[] {
  if (month === undefined || day === undefined) return [];
  return days.map(({ weekday }) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    while (date.getUTCDay() !== weekday % 7) date.setUTCDate(date.getUTCDate() - 1);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  });
}

function isSameDay(a: IssueDate, b: IssueDate): boolean {
  if (a.year !== 0 && b.year !== 0 && a.year !== b.year) return false;
  if (a.month !== undefined && b.month !== undefined && a.month !== b.month) return false;
  return a.day === undefined || b.day === undefined || a.day === b.day;
}
