import type { Article } from '../corpus/article.ts';
import { labelOf } from '../corpus/articleKeys.ts';
import type { Draft } from '../drafts/draft.ts';
import type { FootnoteDefinition } from '../prose/prose.ts';
import type { Edit } from '../text/edit.ts';
import { noteReference } from './noteReference.ts';
import { articlesOfNote, comparableLabel } from './readFootnotes.ts';
import type { Sources } from './sources.ts';

/** A reference to a note on the article, and the note itself at the end of the draft where it has none yet. */
export function writeFootnote(
  article: Article,
  draft: Draft,
  sources: Sources,
): { readonly marker: string; readonly definition?: Edit } | undefined {
  const definitions = draft.prose.footnoteDefinitions;
  const names = (label: string) => {
    const articles = articlesOfNote(draft, sources, label, undefined);
    return articles.length === 1 && articles[0] === article;
  };
  const existing = notesIn(draft, sources).get(article);
  if (existing !== undefined) return { marker: `[^${existing}]` };

  const taken = new Set(definitions.map(({ label }) => comparableLabel(label)));
  const label = freeLabel(labelOf(article.id), taken);
  const url = article.metadata.url;
  const isNamed = names(label) || (url !== undefined && sources.withUrl(url).includes(article));
  if (!isNamed) return undefined;
  const words = `[^${label}]: ${noteReference(article, draft.format)}`;
  return { marker: `[^${label}]`, definition: appended(draft.text, words, definitions) };
}

/** The labels of the notes that name one article each; read once for a draft and its sources. */
function notesIn(draft: Draft, sources: Sources): ReadonlyMap<Article, string> {
  const known = remembered.get(draft);
  if (known?.sources === sources) return known.labels;
  const labels = new Map<Article, string>();
  for (const definition of draft.prose.footnoteDefinitions) {
    const [article, ...others] = articlesOfNote(draft, sources, definition.label, definition);
    if (article !== undefined && others.length === 0 && !labels.has(article))
      labels.set(article, definition.label);
  }
  remembered.set(draft, { sources, labels });
  return labels;
}

const remembered = new WeakMap<
  Draft,
  { readonly sources: Sources; readonly labels: ReadonlyMap<Article, string> }
>();

function freeLabel(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(comparableLabel(label))) return label;
  let number = 2;
  while (taken.has(comparableLabel(`${label}-${number}`))) number++;
  return `${label}-${number}`;
}

/** A line of its own at the end: beside other definitions, else after a blank line. Its line breaks are the draft's. */
function appended(text: string, line: string, definitions: readonly FootnoteDefinition[]): Edit {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const breaks = (/(?:\r\n?|\n)*$/.exec(text.slice(-20))?.[0].match(/\r\n?|\n/g) ?? []).length;
  const isAfterDefinition = text.slice(definitions.at(-1)?.end ?? 0).trim() === '';
  const wanted = text.trim() === '' ? 0 : isAfterDefinition && !areApart(text, definitions) ? 1 : 2;
  const newText = lineBreak.repeat(Math.max(0, wanted - breaks)) + line + lineBreak;
  return { start: text.length, end: text.length, newText };
}

/** Whether the draft leaves a blank line between its definitions. */
function areApart(text: string, definitions: readonly FootnoteDefinition[]): boolean {
  const [before, last] = definitions.slice(-2);
  if (before === undefined || last === undefined) return false;
  return /^\s*(?:\r\n?|\n)\s*(?:\r\n?|\n)/.test(text.slice(before.end, last.start));
}
