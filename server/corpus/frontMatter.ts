import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';
import type { IssueDate, Metadata, Name } from './article.ts';

/** Something that the front matter gets wrong. Lines and columns count from 1, as people do, in the whole file. */
export interface Complaint {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ParsedMetadata {
  readonly id?: string;
  /** Absent where the YAML cannot be read at all; a single bad field is only left out. */
  readonly metadata?: Metadata;
  readonly complaints: readonly Complaint[];
}

/** Reads CSL-JSON variables from the YAML at `span` of `text`; without a span nothing is stated. Unknown keys pass. */
export function parseMetadata(text: string, span: Span | undefined): ParsedMetadata {
  if (span === undefined) return { metadata: { authors: [], interviewers: [] }, complaints: [] };
  const lines = new LineCounter();
  const document = parseDocument(text.slice(span.start, span.end), {
    lineCounter: lines,
    logLevel: 'silent',
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  if (document.errors.length > 0) {
    const complaints = document.errors.map((error) => ({
      ...place(error.pos[0]),
      message: `The front matter cannot be read: ${firstLine(error.message)}`,
    }));
    return { complaints };
  }
  const root = document.contents;
  if (root === null) return { metadata: { authors: [], interviewers: [] }, complaints: [] };
  if (!isMap(root)) {
    return {
      complaints: [{ ...place(0), message: 'The front matter must be a list of `key: value` pairs.' }],
    };
  }

  const complaints: Complaint[] = [];
  const field = <T>(key: string, read: (node: Node) => T | undefined, wants: string): T | undefined => {
    const node = root.get(key, true) as Node | undefined;
    if (node === undefined || (isScalar(node) && node.value === null)) return undefined;
    const value = read(node);
    if (value === undefined) {
      complaints.push({
        ...place(node.range?.[0] ?? 0),
        message: `\`${key}\` is left out: it must be ${wants}.`,
      });
    }
    return value;
  };
  const words = (key: string) => field(key, readText, 'text');
  const id = words('id');
  const metadata: Metadata = {
    ...defined({
      type: words('type'),
      title: words('title'),
      containerTitle: words('container-title'),
      issued: field('issued', readDate, 'a date such as 2025-03-03, 2025-03 or 2025'),
      accessed: field('accessed', readDate, 'a date such as 2025-03-03, 2025-03 or 2025'),
      url: words('URL'),
      language: words('language'),
      reviewedTitle: words('reviewed-title'),
    }),
    authors: field('author', readNames, 'a list of {given, family} or {literal}') ?? [],
    interviewers: field('interviewer', readNames, 'a list of {given, family} or {literal}') ?? [],
  };
  return { ...(id === undefined ? {} : { id }), metadata, complaints };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without the keys whose value is undefined. */
function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function readText(node: Node): string | undefined {
  if (!isScalar(node)) return undefined;
  const { value } = node;
  const text = typeof value === 'number' ? (node.source ?? String(value)) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function readNames(node: Node): Name[] | undefined {
  if (!isSeq(node)) return undefined;
  const names = node.items.map((item) => readName(item as Node));
  return names.every((name) => name !== undefined) ? names : undefined;
}

function readName(node: Node): Name | undefined {
  if (!isMap(node)) return undefined;
  const part = (key: string) => {
    const value = node.get(key, true);
    return value === undefined ? undefined : readText(value);
  };
  const literal = part('literal');
  if (literal !== undefined) return { literal };
  const family = part('family');
  const given = part('given');
  if (family === undefined) return given === undefined ? undefined : { literal: given };
  return given === undefined ? { family } : { given, family };
}

/** `2025`, `2025-03`, `2025-03-03`, or CSL-JSON's own `{ date-parts: [[2025, 3, 3]] }`. */
function readDate(node: Node): IssueDate | undefined {
  if (isMap(node)) {
    const parts: unknown = node.toJSON()?.['date-parts']?.[0];
    return Array.isArray(parts) ? calendarDate(parts.map(Number)) : undefined;
  }
  const text = readText(node);
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

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}
