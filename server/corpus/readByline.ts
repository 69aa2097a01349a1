import { bylineOf, namesJoined } from '../language/bylines.ts';
import { findDates } from '../language/dates.ts';
import { isOutletByName } from '../language/outlets.ts';
import type { Block } from '../prose/prose.ts';
import { fullName, type IssueDate, type Metadata, type Name } from './article.ts';

/**
 * What a document's first lines state of it, for what its file does not: "By Ada Brandt, The Quay, 3 March 2026",
 * "Radio Harbour, recorded 3 March 2026", a name and a day on lines of their own. Lines of running text end the
 * search, and what is not plainly a byline's is left alone.
 */
export function withByline(metadata: Metadata, { text, blocks, heads = [] }: Printed): Metadata {
  const stated = readLines(headLines(text, blocks, metadata.title), metadata.title);
  const authors = metadata.authors.length > 0 ? metadata.authors : stated.authors;
  const head = readHeads(heads, text, [metadata.title ?? '', ...authors.map(fullName)]);
  const outlet = metadata.containerTitle ?? stated.outlet ?? head.outlet;
  const issued = metadata.issued ?? stated.issued ?? head.issued;
  const title = metadata.title ?? headingOf(text, blocks);
  return {
    ...metadata,
    authors,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { containerTitle: outlet }),
    ...(issued !== undefined && { issued }),
  };
}

interface Printed {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What stands at the head of page after page. */
  readonly heads?: readonly string[];
}

/** The heading that a text begins with. */
function headingOf(text: string, [first]: readonly Block[]): string | undefined {
  if (first?.kind !== 'heading' || first.end - first.start > LONGEST_LINE * 2) return undefined;
  const heading = text.slice(first.start, first.end).replace(/\s+/g, ' ').trim();
  // “38%”, “B-1191”: a figure or a mark that is set large.
  return /\p{L}{3}/u.test(heading) ? heading : undefined;
}

/**
 * "Tideline Quarterly | September 2025" above every page is the outlet and its day; a name alone is the outlet if the text
 * speaks of it too ("told Lantern Weekly"). A title, an author, two names: nothing that could be told apart.
 */
function readHeads(
  heads: readonly string[],
  text: string,
  others: readonly string[],
): { readonly outlet?: string; readonly issued?: IssueDate } {
  const parts = new Set(heads.flatMap(partsOf));
  const names = [...parts].filter(
    (name) => isProper(name) && /\s/.test(name) && !others.some((other) => other.includes(name)),
  );
  const [outlet] = names;
  if (outlet === undefined || names.length > 1) return {};
  const issued = heads.map(dateIn).find((date) => date?.month !== undefined);
  if (issued !== undefined) return { outlet, issued };
  return text.replace(/\s+/g, ' ').includes(outlet) ? { outlet } : {};
}

interface Stated {
  readonly authors: readonly Name[];
  readonly outlet?: string;
  readonly issued?: IssueDate;
}

const MOST_BLOCKS = 5;
const LONGEST_LINE = 140;

/** The short lines above the running text, the title left out. */
function headLines(text: string, blocks: readonly Block[], title: string | undefined): string[] {
  const lines: string[] = [];
  for (const { start, end } of blocks.slice(0, MOST_BLOCKS)) {
    const words = text.slice(start, end);
    if (words === title) continue;
    const short = words.split('\n').filter((line) => line.length <= LONGEST_LINE);
    if (words.length > 3 * LONGEST_LINE || (short.length === 0 && lines.length > 0)) break;
    lines.push(...short.map((line) => line.replace(/\s+/g, ' ').trim()));
  }
  return lines;
}

function readLines(lines: readonly string[], title: string | undefined): Stated {
  // "Minutes of the Lock Committee, 5 May 2011" below or beside that title names no outlet.
  const isOutlet = (part: string) => isProper(part) && part !== title;
  let authors: readonly Name[] = [];
  let outlet: string | undefined;
  let issued: IssueDate | undefined;
  lines.forEach((line, at) => {
    const written = bylineOf(line);
    const dated = dateIn(line);
    const parts = partsOf(written ?? line);
    if (written !== undefined) {
      if (authors.length === 0) authors = namesIn(parts[0] ?? '');
      if (authors.length > 0) outlet ??= parts.slice(1).find(isOutlet);
    } else if (dated?.month !== undefined && parts.length <= 2 && /,|\||·/.test(line)) {
      // "Bremen, 3 March 2026" says where; "Taken in March 2026, Harbour Archive" is a picture's.
      outlet ??= parts.find((part) => isOutlet(part) && isOutletByName(part));
    } else if (authors.length === 0 && parts.length === 1 && isDateAlone(lines[at + 1])) {
      authors = isPersonal(line) ? [{ literal: line }] : [];
    }
    // A day alone in the first lines, or in a byline; one in a headline is what it tells of.
    if (dated !== undefined && (written !== undefined || isDateAlone(line) || outlet !== undefined))
      issued ??= dated;
  });
  return { authors, ...(outlet !== undefined && { outlet }), ...(issued !== undefined && { issued }) };
}

function dateIn(line: string): IssueDate | undefined {
  const [found] = findDates(line).filter(({ date }) => date.year !== undefined);
  const { year, ...rest } = found?.date ?? {};
  return year === undefined ? undefined : { year, ...rest };
}

function isDateAlone(line: string | undefined): boolean {
  // A year alone may be anything: a model, a scale, a copyright.
  if (line === undefined || dateIn(line)?.month === undefined) return false;
  return withoutDates(line).replace(/[^\p{L}]+/gu, '') === '';
}

function partsOf(line: string): string[] {
  return withoutDates(line)
    .split(/\s*[,|·•;–—]\s*/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
}

function withoutDates(line: string): string {
  let rest = line;
  for (const { start, end } of findDates(line).toReversed())
    rest = `${rest.slice(0, start)},${rest.slice(end)}`;
  return rest;
}

function namesIn(words: string): Name[] {
  const names = namesJoined(words);
  return names.every(isPersonal) ? names.map((literal): Name => ({ literal })) : [];
}

/** Two to five words that begin with capitals, small ones between them; no stop but of a shortened name. */
export function isPersonal(name: string): boolean {
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 5 && isProper(name) && !/\d/.test(name);
}

/** A name: capitals at both ends, and no more small words than others. */
function isProper(words: string): boolean {
  const parts = words.split(' ');
  const capital = (part: string | undefined) => /^[\p{Lu}\p{Lo}\d]/u.test(part ?? '');
  if (parts.length > 6 || !capital(parts[0]) || !capital(parts.at(-1)) || /[.?!:“”"]$/.test(words))
    return false;
  return parts.filter(capital).length * 2 > parts.length;
}
