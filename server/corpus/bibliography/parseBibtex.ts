import { type Said, say } from '../../text/said.ts';
import type { IssueDate, Metadata, Name } from '../article.ts';
import { readIsoDate } from '../readers/isoDate.ts';
import type { BibliographyEntry, ParsedBibliography } from './bibliography.ts';
import { plainTex } from './plainTex.ts';

/**
 * Reads BibTeX and BibLaTeX as reference managers write it. Entries are told apart by counting braces; one whose
 * braces do not close ends where a line begins the next entry, is reported and left out. Takes linear time.
 */
export function parseBibtex(path: string, text: string): ParsedBibliography {
  const entries: BibliographyEntry[] = [];
  const problems: Said[] = [];
  const strings = new Map<string, string>();
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === 0x0a) line++;
    return line;
  };
  ENTRY.lastIndex = 0;
  for (let found = ENTRY.exec(text); found !== null; found = ENTRY.exec(text)) {
    const [all, type = '', brace] = found;
    const start = found.index;
    const open = start + all.length;
    const { end, whole } = endOfEntry(text, open, brace === '(' ? ')' : '}');
    ENTRY.lastIndex = end;
    const kind = type.toLowerCase();
    if (kind === 'comment' || kind === 'preamble') continue;
    const inside = text.slice(open, whole ? end - 1 : end);
    if (kind === 'string') {
      for (const [name, value] of readFields(inside, strings).fields) strings.set(name, value);
      continue;
    }
    const comma = inside.indexOf(',');
    const id = (comma < 0 ? inside : inside.slice(0, comma)).trim();
    if (!whole || id === '' || /\s/.test(id)) {
      const name = /^[^\s,{}]+/.exec(inside.trim())?.[0];
      problems.push(leftOut(lineAt(start), name, whole));
      continue;
    }
    const { fields, sound } = readFields(comma < 0 ? '' : inside.slice(comma + 1), strings);
    if (!sound)
      problems.push(say`Line ${lineAt(start)}: a field of the entry “${id}” cannot be read and is left out.`);
    entries.push({
      id,
      metadata: metadataOf(kind, fields),
      files: filesOf(fields.get('file') ?? ''),
      path,
      span: { start, end },
    });
  }
  return { entries, problems };
}

const ENTRY = /(?<![^\s}])@([A-Za-z]{2,30})[ \t]*([{(])/g;

/** Where an entry ends: behind its closing brace, or where a line begins another one. */
function endOfEntry(
  text: string,
  open: number,
  close: string,
): { readonly end: number; readonly whole: boolean } {
  let depth = 1;
  for (let at = open; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}' || (sign === close && depth === 1)) {
      depth--;
      if (depth === 0) return { end: at + 1, whole: true };
    } else if (
      sign === '@' &&
      /[\n\r]/.test(text.charAt(at - 1)) &&
      /^@[A-Za-z]{2,30}[ \t]*[{(]/.test(text.slice(at, at + 40))
    ) {
      return { end: at, whole: false };
    }
  }
  return { end: text.length, whole: false };
}

function readFields(
  text: string,
  strings: ReadonlyMap<string, string>,
): { readonly fields: ReadonlyMap<string, string>; readonly sound: boolean } {
  const fields = new Map<string, string>();
  let sound = true;
  let at = 0;
  while (at < text.length) {
    NAME.lastIndex = at;
    const found = NAME.exec(text);
    if (found === null) {
      sound &&= text.slice(at).replace(/[\s,]+/g, '') === '';
      break;
    }
    const value = readValue(text, found.index + found[0].length, strings);
    fields.set((found[1] ?? '').toLowerCase(), value.text);
    at = value.end;
    const comma = /[\s]*,?/y;
    comma.lastIndex = at;
    at += comma.exec(text)?.[0].length ?? 0;
  }
  return { fields, sound };
}

const NAME = /[\s,]*([A-Za-z][\w:.+-]{0,40})\s*=\s*/y;

/** Parts in braces or quotation marks, numbers and names of strings, joined by `#`. */
function readValue(
  text: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { readonly text: string; readonly end: number } {
  let value = '';
  let at = from;
  for (;;) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '"') {
      const end = endOfPart(text, at);
      value += text.slice(at + 1, end - 1);
      at = end;
    } else {
      const word = /^[^\s,#{}"]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
      value += strings.get(word.toLowerCase()) ?? word;
      at += Math.max(word.length, 0);
    }
    const more = /^\s*#\s*/.exec(text.slice(at, at + 40))?.[0];
    if (more === undefined) return { text: value, end: at };
    at += more.length;
  }
}

function endOfPart(text: string, open: number): number {
  const quoted = text.charAt(open) === '"';
  let depth = quoted ? 0 : 1;
  for (let at = open + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (quoted ? sign === '"' && depth === 0 : depth === 0) return at + 1;
  }
  return text.length;
}

type Fields = ReadonlyMap<string, string>;

function metadataOf(kind: string, fields: Fields): Metadata {
  const plain = (...names: readonly string[]) => {
    for (const name of names) {
      const value = plainTex(fields.get(name) ?? '');
      if (value !== '') return value;
    }
    return undefined;
  };
  const type = typeOf(kind, fields);
  const title = plain('title');
  const subtitle = plain('subtitle');
  const outlet = plain(
    'journaltitle',
    'journal',
    'maintitle',
    'booktitle',
    'organization',
    'publisher',
    'institution',
  );
  const issued = dateOf(plain('date') ?? '', plain('year') ?? '', plain('month') ?? '');
  const accessed = dateOf(plain('urldate') ?? '', '', '');
  const url = fields
    .get('url')
    ?.replace(/\\([_%#&~])/g, '$1')
    .trim();
  const language = plain('langid', 'language');
  return {
    authors: namesOf(fields.get('author') ?? ''),
    interviewers: namesOf(fields.get('interviewer') ?? ''),
    ...(type && { type }),
    ...(title && { title: subtitle ? `${title}: ${subtitle}` : title }),
    ...(outlet && { containerTitle: outlet }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url && { url }),
    ...(language && LANGUAGES.has(language) && { language: LANGUAGES.get(language) ?? language }),
  };
}

/** In terms of CSL-JSON, as far as the two agree. */
function typeOf(kind: string, fields: Fields): string | undefined {
  const subtype = fields.get('entrysubtype')?.toLowerCase();
  if (kind === 'article')
    return subtype === 'newspaper'
      ? 'article-newspaper'
      : subtype === 'magazine'
        ? 'article-magazine'
        : 'article-journal';
  return TYPES.get(kind);
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['online', 'webpage'],
  ['book', 'book'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['report', 'report'],
  ['review', 'review'],
  ['letter', 'personal_communication'],
  ['thesis', 'thesis'],
  ['video', 'motion_picture'],
]);

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['british', 'en-GB'],
  ['american', 'en-US'],
  ['german', 'de'],
  ['ngerman', 'de'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['dutch', 'nl'],
  ['portuguese', 'pt'],
]);

function dateOf(date: string, year: string, month: string): IssueDate | undefined {
  const [first = ''] = date.split('/');
  const whole = readIsoDate(first);
  if (whole !== undefined) return whole;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) / 3 + 1;
  const stated = /^\d{1,2}$/.test(month)
    ? Number(month)
    : Number.isInteger(number) && number > 0
      ? number
      : undefined;
  if (!/^\d{4}$/.test(year)) return undefined;
  return stated !== undefined && stated <= 12
    ? { year: Number(year), month: stated }
    : { year: Number(year) };
}

/** BibTeX's own macros. */
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

function namesOf(value: string): Name[] {
  return splitAtDepth(value, /\s+and\s+/y)
    .filter((name) => name.trim() !== '' && name.trim() !== 'others')
    .map((name): Name => {
      const trimmed = name.trim();
      // `{{The Harbour Trust}}`: a body, which is not taken apart.
      if (/^\{.*\}$/s.test(trimmed)) return { literal: plainTex(trimmed) };
      const extended = /family\s*=\s*\{?([^,{}]+)\}?/.exec(trimmed)?.[1];
      if (extended !== undefined) {
        const given = /given\s*=\s*\{?([^,{}]+)\}?/.exec(trimmed)?.[1];
        return { ...(given && { given: plainTex(given) }), family: plainTex(extended) };
      }
      const parts = splitAtDepth(trimmed, /\s*,\s*/y).map(plainTex);
      const [family = '', given] = parts.length > 2 ? [parts[0], parts[2]] : parts;
      if (given !== undefined) return { given, family };
      const words = family.split(' ');
      const last = words.pop() ?? family;
      return words.length === 0 ? { literal: last } : { given: words.join(' '), family: last };
    });
}

/** Parts a value where the pattern stands outside of all braces. */
function splitAtDepth(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const sign = value.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      separator.lastIndex = at;
      const found = separator.exec(value);
      if (found === null) continue;
      parts.push(value.slice(from, at));
      from = at + found[0].length;
      at = from - 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}

/** `path`, `description:path:type` or several of these between semicolons; signs behind a backslash are themselves. */
function filesOf(value: string): string[] {
  if (value.trim() === '') return [];
  return splitPlain(value, ';').flatMap((one) => {
    const parts = splitPlain(one, ':');
    const drive = parts.length > 1 && /^[A-Za-z]$/.test(parts[0] ?? '');
    const path =
      parts.length >= 3 && !drive
        ? parts.slice(1, -1).join(':')
        : drive
          ? parts.slice(0, 2).join(':')
          : (parts.at(-1) ?? '');
    const plain = path.replace(/\\(.)/gs, '$1').trim();
    return plain === '' ? [] : [plain];
  });
}

function splitPlain(value: string, sign: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < value.length; at++) {
    const one = value.charAt(at);
    if (one === '\\' && at + 1 < value.length) part += one + value.charAt(++at);
    else if (one === sign) {
      parts.push(part);
      part = '';
    } else part += one;
  }
  return [...parts, part];
}

/** What is said of an entry that cannot be read. */
function leftOut(line: number, name: string | undefined, whole: boolean): Said {
  if (name === undefined)
    return whole
      ? say`Line ${line}: the entry is left out: it has no key.`
      : say`Line ${line}: the entry is left out: a brace in it is never closed.`;
  return whole
    ? say`Line ${line}: the entry “${name}” is left out: it has no key.`
    : say`Line ${line}: the entry “${name}” is left out: a brace in it is never closed.`;
}
