import { parseProse } from '../prose/parseProse.ts';
import type { Span } from '../text/span.ts';
import type { Article, Problem } from './article.ts';
import { parseMetadata } from './frontMatter.ts';

/** An article, or nothing where the file cannot be one; either way what is wrong with the file. */
export interface ParsedArticle {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Reads an article from a file's bytes, which must be UTF-8 with or without a byte order mark. The text keeps
 * the mark, so that offsets count it as the file does.
 */
export function parseArticleFile(path: string, bytes: Uint8Array): ParsedArticle {
  const text = decode(bytes);
  if (typeof text === 'string') return parseArticle(path, text);
  return { problems: [{ path, message: text.message }] };
}

/** Reads an article from its text. `path` names it in problems and, without an `id`, names the article. */
export function parseArticle(path: string, text: string): ParsedArticle {
  if (text.trim() === '' || text === '\uFEFF') return { problems: [{ path, message: 'The file is empty.' }] };
  const fences = frontMatterOf(text);
  const { metadata, id, complaints } = parseMetadata(text, fences?.yaml);
  const problems = complaints.map(({ line, column, message }) => ({
    path,
    message: `Line ${line}, column ${column}: ${message}`,
  }));
  if (metadata === undefined) return { problems };
  const body = { start: fences?.end ?? 0, end: text.length };
  if (text.slice(body.start).trim() === '') {
    return { problems: [...problems, { path, message: 'The file has front matter but no text below it.' }] };
  }
  const prose = parseProse(text, isPlainText(path) ? 'plain' : 'markdown');
  return { article: { id: id ?? baseName(path), path, text, body, metadata, prose }, problems };
}

/** Whether a file of this name can hold an article. */
export function isArticlePath(path: string): boolean {
  return /\.(?:md|txt)$/i.test(path);
}

function isPlainText(path: string): boolean {
  return /\.txt$/i.test(path);
}

function decode(bytes: Uint8Array): string | { readonly message: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { message: 'The file is UTF-16; save it as UTF-8 to have it indexed.' };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { message: `The file is not text: byte ${nul} is zero.` };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {
      message: `The file is not valid UTF-8: byte ${firstInvalid(bytes)} fits no character.`,
    };
  }
}

/** Where valid UTF-8 ends, found by halving: decoding a prefix in streaming mode fails only on a bad byte. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** The YAML between `---` fences at the very start, and where the text after the closing fence begins. */
function frontMatterOf(text: string): { readonly yaml: Span; readonly end: number } | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(start, start + 64));
  if (opening === null) return undefined;
  const yamlStart = start + opening[0].length;
  for (let line = yamlStart; line < text.length; ) {
    const lineEnd = endOfLine(text, line);
    const content = text.slice(line, lineEnd.content).trimEnd();
    if (content === '---' || content === '...')
      return { yaml: { start: yamlStart, end: line }, end: lineEnd.next };
    line = lineEnd.next;
  }
  return undefined;
}

function endOfLine(text: string, from: number): { readonly content: number; readonly next: number } {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return { content: at, next: at + 1 };
    if (unit === 0x0d) return { content: at, next: text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1 };
  }
  return { content: text.length, next: text.length };
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/s, '').replace(/\.[^.]*$/s, '');
}
