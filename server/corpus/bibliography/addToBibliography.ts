import { type Said, say } from '../../text/said.ts';
import { escapedJson } from '../../text/toJson.ts';
import type { Article } from '../article.ts';
import type { ParsedBibliography } from './bibliography.ts';
import { cslItem } from './cslItem.ts';
import { parseBibtex } from './parseBibtex.ts';
import { parseCslJson } from './parseCslJson.ts';
import { writeBibtex } from './writeBibtex.ts';

/** What to insert into a bibliography, and where; nothing where it has all of the articles already. */
export interface Addition {
  readonly at: number;
  readonly newText: string;
  /** The ids that are added. */
  readonly added: readonly string[];
  /** The ids that the form of the file cannot name. */
  readonly unfit: readonly string[];
}

/** Why a file can take nothing. */
interface Refusal {
  readonly refused: Said;
}

/**
 * The articles that a bibliography does not name by their ids, as one insertion that leaves the rest of the file as
 * it is; or a sentence that says why the file can take none.
 */
export function addToBibliography(
  path: string,
  text: string,
  articles: readonly Article[],
): Addition | Refusal {
  return /\.json$/i.test(path) ? addToJson(path, text, articles) : addToBibtex(path, text, articles);
}

function addToBibtex(path: string, text: string, articles: readonly Article[]): Addition {
  const missing = notIn(parseBibtex(path, text), articles);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const unfit: string[] = [];
  const entries = missing.flatMap((article) => {
    const entry = writeBibtex(article);
    if (entry === undefined) unfit.push(article.id);
    return entry === undefined ? [] : [{ id: article.id, entry }];
  });
  const before = text === '' || /\n\s*\n$/.test(text) ? '' : /\n$/.test(text) ? '\n' : '\n\n';
  const written = before + entries.map(({ entry }) => entry).join('\n');
  return {
    at: text.length,
    newText: entries.length === 0 ? '' : written.replaceAll('\n', lineBreak),
    added: entries.map(({ id }) => id),
    unfit,
  };
}

function addToJson(path: string, text: string, articles: readonly Article[]): Addition | Refusal {
  const isEmpty = text.trim() === '' || /^\uFEFF?\s*\[\s*\]\s*$/.test(text);
  const parsed = isEmpty ? { entries: [], problems: [] } : parseCslJson(path, text);
  if (parsed === undefined)
    return { refused: say`The file is no list of CSL-JSON items: nothing is added to it.` };
  const missing = notIn(parsed, articles);
  const added = missing.map(({ id }) => id);
  if (missing.length === 0) return { at: text.length, newText: '', added, unfit: [] };
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const items = missing
    .map((article) => escapedJson(cslItem(article), 2).replace(/^/gm, '  '))
    .join(',\n')
    .replaceAll('\n', lineBreak);
  if (text.trim() === '')
    return { at: text.length, newText: `[${lineBreak}${items}${lineBreak}]${lineBreak}`, added, unfit: [] };
  // Behind the last item: an object around the list, as Zotero writes it, may have more behind the list.
  const close = isEmpty ? text.lastIndexOf(']') : endOfList(text);
  if (close < 0)
    return { refused: say`The end of the list of items is not found: nothing is added to the file.` };
  const at = close - (/\s*$/.exec(text.slice(0, close))?.[0].length ?? 0);
  const comma = isEmpty ? '' : ',';
  const after = at === close ? lineBreak : '';
  return { at, newText: `${comma}${lineBreak}${items}${after}`, added, unfit: [] };
}

/** Where the list of items closes: the file is it, or has it as `items`. */
function endOfList(text: string): number {
  const start = /^\uFEFF?\s*\[/.test(text) ? text.indexOf('[') : startOfItems(text);
  let depth = 0;
  for (let at = start; at >= 0 && at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '[' || sign === '{') depth++;
    else if ((sign === ']' || sign === '}') && --depth === 0) return at;
  }
  return -1;
}

function startOfItems(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1 && text.slice(at, end + 1) === '"items"') {
        const list = /^\s*:\s*\[/.exec(text.slice(end + 1, end + 200));
        if (list !== null) return end + list[0].length;
      }
      at = end;
    } else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
  }
  return -1;
}

function endOfString(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function notIn({ entries }: ParsedBibliography, articles: readonly Article[]): readonly Article[] {
  const known = new Set(entries.map(({ id }) => id));
  return articles.filter(({ id }) => !known.has(id));
}
