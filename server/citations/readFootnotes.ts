import type { Article } from '../corpus/article.ts';
import { findUrls } from '../corpus/url.ts';
import type { Draft } from '../drafts/draft.ts';
import type { FootnoteDefinition } from '../prose/prose.ts';
import { findLocator, type Locator } from './locator.ts';
import type { Reading } from './reading.ts';
import { naming } from './reading.ts';
import { articlesNamedBy } from './readParentheses.ts';
import type { Sources } from './sources.ts';

/**
 * Footnotes that cite: the label is an article's id, or the definition holds an article's address, its key, its
 * title or its outlet and day. A note without any is a writer's remark, and no citation. A label in words that no definition explains is a
 * citation that names nothing.
 */
export function readFootnotes(draft: Draft, sources: Sources): Reading[] {
  const { footnoteReferences: references, footnoteDefinitions: definitions } = draft.prose;
  if (references.length === 0) return [];
  const byLabel = new Map(definitions.map((definition) => [comparableLabel(definition.label), definition]));
  return references.flatMap((reference): Reading[] => {
    const definition = byLabel.get(comparableLabel(reference.label));
    const articles = articlesOfNote(draft, sources, reference.label, definition);
    const isNote = articles.length === 0 && (definition !== undefined || !/\p{L}{3}/u.test(reference.label));
    if (isNote) return [];
    const at = draft.text.indexOf('^', reference.start) + 1;
    const locator = definition && locatorOfNote(draft, definition, articles);
    return [
      {
        style: 'footnote',
        start: reference.start,
        end: reference.end,
        outer: reference,
        apart: true,
        key: reference.label,
        keySpan: { start: at, end: reference.end - 1 },
        ...(locator && { locator }),
        ...(definition && { definition: { start: definition.start, end: definition.end } }),
        ...naming(articles),
      },
    ];
  });
}

/** The locator of a note behind what it names its source by: a title or an address may hold numbers of its own. */
function locatorOfNote(
  { text }: Draft,
  { start, end }: FootnoteDefinition,
  articles: readonly Article[],
): Locator | undefined {
  const words = text.slice(start, end);
  const title = articles[0]?.metadata.title;
  const named = title === undefined ? -1 : words.lastIndexOf(title);
  const from = named < 0 ? words.indexOf(':') + 1 : named + (title?.length ?? 0);
  return findLocator(words.slice(from), start + from);
}

/** The articles that a note names: by addresses in it first, since a label can be a mere number. */
export function articlesOfNote(
  { text }: Draft,
  sources: Sources,
  label: string,
  definition: FootnoteDefinition | undefined,
): readonly Article[] {
  const words = definition === undefined ? '' : text.slice(definition.start, definition.end);
  for (const url of [...findUrls(words).map(({ url }) => url), ...(definition?.urls ?? [])]) {
    const articles = sources.withUrl(url);
    if (articles.length > 0) return articles;
  }
  const labelled = /^\d{1,3}$/.test(label) ? [] : sources.withId(label);
  return labelled.length > 0 ? labelled : articlesInWords(words.slice(words.indexOf(':') + 1), sources);
}

/** A note in a reader's terms: a key, a title set as one, or an outlet and a day and nothing else. */
function articlesInWords(words: string, sources: Sources): readonly Article[] {
  if (words.length > LONGEST_NOTE) return [];
  for (const [, key = ''] of words.matchAll(/(?<![\p{L}\p{N}_])@([\p{L}\p{N}_:.-]{1,200})/gu)) {
    const articles = sources.withId(key.replace(/[:.-]+$/, ''));
    if (articles.length > 0) return articles;
  }
  for (const [, , title = ''] of words.matchAll(/(["“*_])([^"“”*_]{8,300})["”*_]/g)) {
    const articles = title.trim().includes(' ') ? sources.named(title).title : [];
    if (articles.length > 0) return articles;
  }
  const named = articlesNamedBy(words.replace(/[*_]/g, '').replace(/[.\s]+$/, ''), sources);
  return named === undefined || named.isBare || named.articles.length > 1 ? [] : named.articles;
}

/** A longer note discusses; it does not cite. */
const LONGEST_NOTE = 600;

/** Labels are the same whatever their capital letters, as in Markdown. */
export function comparableLabel(label: string): string {
  return label.toLowerCase();
}
