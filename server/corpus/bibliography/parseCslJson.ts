import { type Said, say, sayCounted } from '../../text/said.ts';
import type { IssueDate, Metadata, Name } from '../article.ts';
import { readIsoDate } from '../readers/isoDate.ts';
import type { BibliographyEntry, ParsedBibliography } from './bibliography.ts';

/** Reads CSL-JSON: a list of items with ids and types; nothing where the text is none. */
export function parseCslJson(path: string, text: string): ParsedBibliography | undefined {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const list = isFields(root) && Array.isArray(root.items) ? root.items : root;
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const items = list.filter(isItem);
  if (items.length * 2 < list.length) return undefined;
  const problems: Said[] = [];
  let from = 0;
  const entries = items.map((item): BibliographyEntry => {
    const id = String(item.id);
    const at = text.indexOf(JSON.stringify(item.id), from);
    if (at >= 0) from = at + 1;
    const start = Math.max(0, at);
    return {
      id,
      metadata: metadataOf(item),
      files: filesOf(item),
      path,
      span: { start, end: start + id.length + 2 },
    };
  });
  if (items.length < list.length) {
    const count = list.length - items.length;
    problems.push(
      sayCounted(
        count,
        say`One item is left out: an item needs an id and a type.`,
        say`${count} items are left out: an item needs an id and a type.`,
      ),
    );
  }
  return { entries, problems };
}

type Fields = { readonly [key: string]: unknown };

function isItem(value: unknown): value is Fields {
  return (
    isFields(value) &&
    (typeof value.id === 'string' || typeof value.id === 'number') &&
    typeof value.type === 'string'
  );
}

function metadataOf(item: Fields): Metadata {
  const text = (key: string) =>
    typeof item[key] === 'string' && item[key].trim() !== '' ? item[key].trim() : undefined;
  const type = text('type');
  const title = text('title')?.replace(/<\/?(?:i|b|sup|sub|span)[^<>]*>/g, '');
  const outlet = text('container-title') ?? text('publisher');
  const issued = dateOf(item.issued);
  const accessed = dateOf(item.accessed);
  const url = text('URL');
  const language = text('language');
  const reviewed = text('reviewed-title');
  return {
    authors: namesOf(item.author),
    interviewers: namesOf(item.interviewer),
    ...(type && { type }),
    ...(title && { title }),
    ...(outlet && { containerTitle: outlet }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url && { url }),
    ...(language && { language }),
    ...(reviewed && { reviewedTitle: reviewed }),
  };
}

function namesOf(value: unknown): Name[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isFields).flatMap((name): Name[] => {
    const part = (key: string) => (typeof name[key] === 'string' ? name[key].trim() : '');
    if (part('literal') !== '') return [{ literal: part('literal') }];
    const family = [part('non-dropping-particle'), part('family')].filter((one) => one !== '').join(' ');
    const given = [part('given'), part('dropping-particle')].filter((one) => one !== '').join(' ');
    if (family === '') return given === '' ? [] : [{ literal: given }];
    return [given === '' ? { family } : { given, family }];
  });
}

function dateOf(value: unknown): IssueDate | undefined {
  if (typeof value === 'string') return readIsoDate(value);
  if (!isFields(value)) return undefined;
  const parts = Array.isArray(value['date-parts']) ? value['date-parts'][0] : undefined;
  if (Array.isArray(parts))
    return readIsoDate(parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'));
  return readIsoDate(String(value.raw ?? value.literal ?? ''));
}

function filesOf(item: Fields): string[] {
  const files = item.file ?? item.attachments;
  const list = Array.isArray(files) ? files : [files];
  return list.flatMap((one) =>
    typeof one === 'string' ? [one] : isFields(one) && typeof one.path === 'string' ? [one.path] : [],
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
