import type { Metadata, Name } from '../article.ts';
import { isClippings } from '../readers/highlights.ts';
import { readIsoDate } from '../readers/isoDate.ts';
import { readingOrder } from '../readers/readingOrder.ts';
import { writeFrontMatter } from './writeMarkdown.ts';

/** The highlights of one text, ready to be an article. */
export interface ImportedExcerpt {
  /** A file's name without its ending. */
  readonly name: string;
  readonly markdown: string;
}

/**
 * Reads highlights as Hypothesis exports them in JSON, Readwise and Instapaper in CSV, and as a Kindle keeps them: one
 * excerpt for each text that was marked. Nothing where the file is no such export.
 */
export function readHighlightFile(text: string): ImportedExcerpt[] | undefined {
  const marks = readHypothesis(text) ?? readClippings(text) ?? readTable(text);
  if (marks === undefined || marks.length === 0) return undefined;
  const texts = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = mark.metadata.url ?? mark.metadata.title ?? '';
    texts.set(key, [...(texts.get(key) ?? []), mark]);
  }
  return [...texts.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const body = all.map(({ words }) => `> ${words.replace(/\s*\n\s*/g, '\n> ')}`).join('\n\n');
    const name = slug(first.metadata.title ?? first.metadata.url ?? 'highlights');
    return [{ name, markdown: `${writeFrontMatter({ metadata: first.metadata, excerpt: true })}${body}\n` }];
  });
}

interface Mark {
  readonly words: string;
  readonly metadata: Metadata;
}

type Fields = { readonly [key: string]: unknown };

/** Annotations with a selector that gives the exact words. */
function readHypothesis(text: string): Mark[] | undefined {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = isFields(root) ? (root.rows ?? root.annotations) : root;
  if (!Array.isArray(list)) return undefined;
  return list.filter(isFields).flatMap((one): Mark[] => {
    const targets = Array.isArray(one.target) ? one.target.filter(isFields) : [];
    const selectors = targets.flatMap(({ selector }) =>
      Array.isArray(selector) ? selector.filter(isFields) : [],
    );
    const words = selectors.map(({ exact }) => exact).find((exact) => typeof exact === 'string');
    if (typeof words !== 'string' || words.trim() === '') return [];
    const title =
      isFields(one.document) && Array.isArray(one.document.title) ? one.document.title[0] : undefined;
    const url = typeof one.uri === 'string' && /^https?:/i.test(one.uri) ? one.uri : undefined;
    return [
      { words, metadata: { ...NOBODY, ...(typeof title === 'string' && { title }), ...(url && { url }) } },
    ];
  });
}

/**
 * `My Clippings.txt`: "The lamp (Brandt, Ada)", "- … page 3 | Location 40-41 | …", a blank line, the words. Notes, which are
 * the reader’s own words, have no end of their place; bookmarks have no words.
 */
function readClippings(text: string): Mark[] | undefined {
  if (!isClippings(text)) return undefined;
  return text
    .replaceAll('\uFEFF', '')
    .split(/^={10}[ \t]*\r?$/m)
    .flatMap((clipping): Mark[] => {
      const [book = '', where = '', ...rest] = clipping.trim().split(/\r?\n/);
      const words = rest.join('\n').trim();
      if (words === '' || !/\d-\d/.test(where)) return [];
      const [, title = book, author] = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(book) ?? [];
      const authors = (author ?? '')
        .split(';')
        .map(readingOrder)
        .filter((name) => name !== '');
      return [
        { words, metadata: { ...NOBODY, title, authors: authors.map((literal): Name => ({ literal })) } },
      ];
    });
}

const NOBODY = { authors: [], interviewers: [] };

/** A table whose head names the columns that Readwise or Instapaper write. */
function readTable(text: string): Mark[] | undefined {
  const [head, ...rows] = readCsv(text);
  const names = head?.map((name) => name.trim().toLowerCase()) ?? [];
  const column = (...known: readonly string[]) => names.findIndex((name) => known.includes(name));
  const words = column('highlight', 'selection');
  if (words < 0) return undefined;
  const columns = {
    title: column('book title', 'title'),
    author: column('book author', 'author'),
    url: column('url', 'source url'),
    accessed: column('highlighted at'),
  };
  return rows.flatMap((row): Mark[] => {
    const said = row[words]?.trim() ?? '';
    if (said === '') return [];
    const cell = (index: number) => (index < 0 ? undefined : row[index]?.trim() || undefined);
    const [title, author, url] = [cell(columns.title), cell(columns.author), cell(columns.url)];
    const accessed = readIsoDate(cell(columns.accessed) ?? '');
    return [
      {
        words: said,
        metadata: {
          authors: author === undefined ? [] : [{ literal: author } satisfies Name],
          interviewers: [],
          ...(title && { title }),
          ...(url && /^https?:/i.test(url) && { url }),
          ...(accessed && { accessed }),
        },
      },
    ];
  });
}

/** Rows of cells; a cell in double quotes may hold commas, line breaks and doubled quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',' || sign === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows.filter((row) => row.some((one) => one !== ''));
}

/** A file's name that every system takes. */
function slug(words: string): string {
  const plain = words
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80).replace(/-+$/, '') || 'source';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
