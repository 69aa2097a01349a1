import { type Article, fullName, type IssueDate, type Name } from '../corpus/article.ts';
import { monthInWords } from '../language/dates.ts';
import { ENGLISH } from '../language/languages/en/english.ts';
import { inSeries, type Said, say, sayDay } from '../text/said.ts';

/**
 * One line that names an article for a reader: author, title, outlet, day. What the article does not state is
 * left out; one without a title is called by its id, and of the outlet, which every reader looks for, it is said that
 * it is not stated.
 */
export function referenceLine({ id, metadata }: Article): Said {
  const author = metadata.authors.length > 0 ? [allOfNames(metadata.authors)] : [];
  const title = metadata.title === undefined ? id : say`“${withoutStop(metadata.title)}”`;
  const outlet = metadata.containerTitle ?? say`outlet not stated`;
  const issued = metadata.issued === undefined ? say`date not stated` : dayInWords(metadata.issued);
  return inSeries([...author, title, outlet, issued], ', ');
}

/** Names as a sentence lists them. */
function allOfNames(names: readonly Name[]): Said {
  const full = names.map(fullName);
  const last = full.at(-1) ?? '';
  return full.length > 1 ? say`${inSeries(full.slice(0, -1), ', ')} and ${last}` : last;
}

/** A title's own full stop would stand before the comma of the line. */
function withoutStop(title: string): string {
  return title.replace(/(?<!\.)\.$/, '');
}

/** The outlet, else the title, else the id: the shortest thing that a reader would recognise. */
export function shortReference({ id, metadata }: Article): string {
  return metadata.containerTitle ?? metadata.title ?? id;
}

/** A day as each language says it. */
export function dayInWords(issued: IssueDate): Said {
  return sayDay(issued, dateInWords(issued));
}

/** "3 March 2025", "March 2025" or "2025": as fine as the source states it. */
export function dateInWords({ year, month, day }: IssueDate): string {
  const parts = [day, month === undefined ? undefined : monthInWords(month, ENGLISH), year];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** "Dana Whitlock", "Dana Whitlock and Piotr Lang", "A, B and C". */
export function nameList(names: readonly Name[]): string {
  const full = names.map(fullName);
  const last = full.at(-1) ?? '';
  return full.length > 1 ? `${full.slice(0, -1).join(', ')} and ${last}` : last;
}
