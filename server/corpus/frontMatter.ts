import type { FrontMatter } from '../prose/frontMatter.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { isPrintable } from '../text/printable.ts';
import { type Said, say } from '../text/said.ts';
import type { IssueDate, Metadata, Name } from './article.ts';
import type { Value } from './fields.ts';
import { readToml } from './readToml.ts';
import { readYaml } from './readYaml.ts';

/** Something that the front matter gets wrong. Lines and columns count from 1, as people do, in the whole file. */
export interface Complaint {
  readonly line: number;
  readonly column: number;
  readonly message: Said;
}

export interface ParsedMetadata {
  /** Absent where none is stated, or none that can serve. */
  readonly id?: string;
  /** What is stated; a field that is wrong, or cannot be read, is only left out. */
  readonly metadata: Metadata;
  /** Whether it says of itself that it is a draft. */
  readonly isDraft: boolean;
  /** Whether it says that it holds parts of a text alone. */
  readonly isExcerpt?: boolean;
  /** Whether it says that a machine wrote down what was said. */
  readonly isAutomatic?: boolean;
  readonly complaints: readonly Complaint[];
}

/**
 * Reads CSL-JSON variables, or what clippers and site generators call them, from the front matter of `text`.
 * Unknown keys pass. Linear in the front matter, of which no more than 64 kB is read.
 */
export function parseMetadata(text: string, frontMatter: FrontMatter | undefined): ParsedMetadata {
  if (frontMatter === undefined) return { metadata: NOTHING, isDraft: false, complaints: [] };
  const { start, end } = frontMatter.inner;
  const complaints: { at: number; message: Said }[] = [];
  const complain = (at: number, message: Said) => complaints.push({ at: start + at, message });
  const said = () => {
    const lines = createLineIndex(text);
    const inOrder = complaints.toSorted((a, b) => a.at - b.at);
    const some = inOrder.length > MOST_COMPLAINTS ? inOrder.slice(0, MOST_COMPLAINTS) : inOrder;
    return some.map(({ at, message }, index): Complaint => {
      const { line, character } = lines.positionAt(at);
      const more = inOrder.length - some.length;
      const isLast = index === some.length - 1 && more > 0;
      return {
        line: line + 1,
        column: character + 1,
        message: isLast ? say`${message} There are ${more} more problems below.` : message,
      };
    });
  };
  if (end - start > LONGEST) {
    complain(0, say`The front matter is longer than 64 kB and is not read.`);
    return { metadata: NOTHING, isDraft: false, complaints: said() };
  }
  const source = text.slice(start, end);
  const read = frontMatter.language === 'yaml' ? readYaml(source) : readToml(source);
  for (const { at, message } of read.complaints) complain(at, message);

  /** The first of the names that is stated and can be read; the contract's own name comes first. */
  const field = <T>(
    names: readonly string[],
    readValue: (value: Value) => T | undefined,
    wants: Said,
  ): T | undefined => {
    for (const name of names) {
      const stated = read.values.get(name);
      if (stated === undefined || stated.value === '') continue;
      const value = readValue(stated.value);
      if (value !== undefined) return value;
      if (!PASSED_OVER.has(name)) complain(stated.at, say`\`${name}\` is left out: it must be ${wants}.`);
    }
    return undefined;
  };
  const words = (...names: readonly string[]) => field(names, readText, say`text`);
  const date = (...names: readonly string[]) =>
    field(names, readDate, say`a date such as 2025-03-03, 2025-03 or 2025`);
  const people = (...names: readonly string[]) =>
    field(names, readNames, say`a name, or a list of names: {given, family}, {literal} or text`) ?? [];
  const id = field(['id'], readId, say`text on one line, without control characters`);
  const metadata: Metadata = {
    ...defined({
      type: words('type'),
      title: words('title'),
      containerTitle: words('container-title', 'site', 'publication', 'outlet'),
      issued: date('issued', 'published', 'date', 'datePublished'),
      accessed: date('accessed'),
      url: words('URL') ?? field(['source', 'url', 'canonical'], readAddress, say`an address`),
      // Pandoc's key, and that of many makers of sites.
      language: words('language', 'lang'),
      reviewedTitle: words('reviewed-title'),
    }),
    authors: people('author', 'authors'),
    interviewers: people('interviewer'),
  };
  const isDraft = read.values.get('draft')?.value === true;
  const isExcerpt = read.values.get('excerpt')?.value === true;
  const isAutomatic = read.values.get('transcript')?.value === 'automatic';
  return {
    ...(id === undefined ? {} : { id }),
    metadata,
    isDraft,
    isExcerpt,
    isAutomatic,
    complaints: said(),
  };
}

const NOTHING: Metadata = { authors: [], interviewers: [] };

/** UTF-16 units: far more than anybody writes, and little enough for any parser. */
const LONGEST = 65_536;

/** More of one file help nobody. */
const MOST_COMPLAINTS = 3;

/** `source` is an address to clippers and anything to others: then it is an unknown key. */
const PASSED_OVER: ReadonlySet<string> = new Set(['source', 'url', 'canonical']);

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without the keys whose value is undefined. */
function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function readText(value: Value): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = withoutBrackets(value.trim());
  return text === '' ? undefined : text;
}

/** An id is printed, typed and put into citations: it must be one line of visible text. */
function readId(value: Value): string | undefined {
  const text = readText(value);
  return text !== undefined && text.length <= LONGEST_ID && isPrintable(text) ? text : undefined;
}

const LONGEST_ID = 250;

function readAddress(value: Value): string | undefined {
  const text = readText(value);
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

/** `[[Dana Whitlock]]` and `[[people/dana|Dana Whitlock]]`, the links of note-takers, for the name they show. */
function withoutBrackets(text: string): string {
  if (!text.startsWith('[[') || !text.endsWith(']]')) return text;
  const inner = text.slice(2, -2);
  return inner.slice(inner.lastIndexOf('|') + 1).trim();
}

function readNames(value: Value): Name[] | undefined {
  if (!isList(value)) {
    const name = readName(value);
    return name === undefined ? undefined : [name];
  }
  // Without quotation marks YAML takes the brackets of `[[Dana Whitlock]]` for lists in a list.
  const names = value.flatMap((item): (Name | undefined)[] =>
    isList(item) ? item.map(readName) : [readName(item)],
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

function readName(value: Value): Name | undefined {
  const text = readText(value);
  if (text !== undefined) return { literal: text };
  if (typeof value !== 'object' || isList(value)) return undefined;
  const part = (key: string) => {
    const stated = value.get(key);
    return stated === undefined ? undefined : readText(stated);
  };
  const literal = part('literal');
  if (literal !== undefined) return { literal };
  const family = part('family');
  const given = part('given');
  if (family === undefined) return given === undefined ? undefined : { literal: given };
  return given === undefined ? { family } : { given, family };
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** `2025`, `2025-03`, `2025-03-03`, or CSL-JSON's own `{ date-parts: [[2025, 3, 3]] }`. */
function readDate(value: Value): IssueDate | undefined {
  if (typeof value === 'object' && !isList(value)) {
    const lists = value.get('date-parts');
    const parts = lists !== undefined && isList(lists) ? lists[0] : undefined;
    return parts !== undefined && isList(parts) ? calendarDate(parts.map(Number)) : undefined;
  }
  const text = readText(value);
  const match = text === undefined ? null : /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?$/.exec(text);
  if (match === null) return undefined;
  return calendarDate(
    match
      .slice(1, 4)
      .filter((part) => part !== undefined)
      .map(Number),
  );
}

function calendarDate(parts: readonly number[]): IssueDate | undefined {
  const [year, month, day] = parts;
  if (year === undefined || !Number.isInteger(year)) return undefined;
  if (month === undefined) return { year };
  if (!(month >= 1 && month <= 12)) return undefined;
  if (day === undefined) return { year, month };
  const exists = day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return exists ? { year, month, day } : undefined;
}
