import { findReadings } from '../citations/allForms/readCitations.ts';
import { formOf } from '../citations/forms/forms.ts';
import { isPandocKey } from '../citations/forms/pandoc.ts';
import type { ReadCitation } from '../citations/reading.ts';
import { createSources } from '../citations/sources.ts';
import { comparableLabel, labelOf } from '../corpus/articleKeys.ts';
import { parseBibtex } from '../corpus/bibliography/parseBibtex.ts';
import { parseCslJson } from '../corpus/bibliography/parseCslJson.ts';
import type { Draft } from '../drafts/draft.ts';
import { findFrontMatter } from '../prose/frontMatter.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Edit } from '../text/edit.ts';
import { type Said, say } from '../text/said.ts';
import { type Span, slice, touches } from '../text/span.ts';

/** A citation's key that can be renamed, and the id of the article that it is. */
export interface NamedKey extends Span {
  readonly article: string;
}

/** The key at a place of a draft: of Pandoc, or the label of a footnote, where it is the article's id. */
export function keyAt(draft: Draft, corpus: CorpusIndex, offset: number): NamedKey | undefined {
  for (const reading of findReadings(draft, createSources(corpus))) {
    if (!touches(reading.keySpan, offset) || reading.article === undefined) continue;
    if (isKeyOf(draft, reading, reading.article)) return { ...reading.keySpan, article: reading.article };
  }
  return undefined;
}

/** Why a name can be no key, in a sentence; undefined where it can. */
export function faultOfKey(corpus: CorpusIndex, key: string): Said | undefined {
  if (!isPandocKey(key))
    return say`A key is made of letters, digits and underscores, with single signs such as - or : between them.`;
  if (corpus.article(key) !== undefined) return say`Another article has the key “${key}” already.`;
  return undefined;
}

/** The edits that rename an article's key in a draft, in its order: every citation by it, notes and their labels. */
export function keyEdits(draft: Draft, corpus: CorpusIndex, id: string, to: string): Edit[] {
  const spans: Span[] = [];
  for (const reading of findReadings(draft, createSources(corpus)))
    if (reading.article === id && isKeyOf(draft, reading, id)) spans.push(reading.keySpan);
  for (const { label, start, end } of draft.prose.footnoteDefinitions) {
    if (comparableLabel(label) === comparableLabel(labelOf(id)) && spans.length > 0) {
      const at = draft.text.indexOf('[^', start) + 2;
      spans.push({ start: at, end: at + label.length });
    }
    // A note may name its source by the key too.
    const sign = `@${id}`;
    for (let at = draft.text.indexOf(sign, start); at >= 0 && at < end; at = draft.text.indexOf(sign, at + 1))
      if (!/[\p{L}\p{N}_]/u.test(draft.text.charAt(at + sign.length)))
        spans.push({ start: at + 1, end: at + sign.length });
  }
  const unique = new Map(spans.map((span) => [span.start, span]));
  return [...unique.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, newText: to }));
}

function isKeyOf({ text }: Draft, reading: ReadCitation, id: string): boolean {
  return formOf(reading).isKeyOf?.(slice(text, reading.keySpan), id) ?? false;
}

/** The edit that makes a Markdown or text file state its id; `states` says whether it stated one before. */
export function idEdit(text: string, to: string): Edit & { readonly states: boolean } {
  const front = findFrontMatter(text);
  if (front === undefined) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: start, newText: `---\nid: ${scalar(to)}\n---\n\n`, states: false };
  }
  const { inner, language } = front;
  const sign = language === 'toml' ? '=' : ':';
  const line = (language === 'toml' ? /^id[ \t]*=[ \t]*(.*)$/m : /^id[ \t]*:[ \t]*(.*)$/m).exec(
    slice(text, inner),
  );
  if (line === null) {
    const newText = `id${sign === '=' ? ' =' : ':'} ${language === 'toml' ? JSON.stringify(to) : scalar(to)}\n`;
    return { start: inner.start, end: inner.start, newText, states: false };
  }
  const value = (line[1] ?? '').replace(/\s+$/, '');
  const start = inner.start + line.index + line[0].length - (line[1] ?? '').length;
  return {
    start,
    end: start + value.length,
    newText: language === 'toml' ? JSON.stringify(to) : scalar(to),
    states: true,
  };
}

/** A YAML scalar: what could be read as a number, a date or a flag stands between quotation marks. */
function scalar(key: string): string {
  return /^[A-Za-z]\w*[-_\d]\w*$/.test(key) ? key : JSON.stringify(key);
}

/** The edits that rename an entry of a bibliography; none where it has no such entry. */
export function entryEdits(path: string, text: string, id: string, to: string): Edit[] {
  const parsed = /\.json$/i.test(path) ? parseCslJson(path, text) : parseBibtex(path, text);
  return (parsed?.entries ?? []).flatMap((entry): Edit[] => {
    if (entry.id !== id) return [];
    const at = text.indexOf(id, entry.span.start);
    return at < 0 || at + id.length > entry.span.end ? [] : [{ start: at, end: at + id.length, newText: to }];
  });
}

/** The edits that rename an article in the record beside a draft, in the form in which it is written. */
export function recordEdits(text: string, id: string, to: string): Edit[] {
  const old = `"article": ${JSON.stringify(id)}`;
  const edits: Edit[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + 1))
    edits.push({ start: at, end: at + old.length, newText: `"article": ${JSON.stringify(to)}` });
  return edits;
}
