import type { Article } from '../../corpus/article.ts';
import { comparableLabel as comparableId, labelOf } from '../../corpus/articleKeys.ts';
import { findUrls } from '../../corpus/url.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { FootnoteDefinition } from '../../prose/prose.ts';
import type { Edit } from '../../text/edit.ts';
import { say } from '../../text/said.ts';
import { findLocator, type Locator } from '../locator.ts';
import { noteReference } from '../noteReference.ts';
import type { ReadCitation } from '../reading.ts';
import { naming } from '../reading.ts';
import type { Sources } from '../sources.ts';
import type { CitationForm, CitationPieces } from './form.ts';
import {
  appended,
  comparableLabel,
  convertNotes,
  freeLabel,
  noteWords,
  withPlace,
  wordsOfNote,
} from './notes.ts';
import { articlesNamedBy } from './text.ts';

/** `[^id]`, with its definition at the end of the draft. */
export const footnote: CitationForm<'footnote'> = {
  style: 'footnote',
  label: say`Footnotes`,
  documentation: '`[^id]`, with its definition at the end of the file.',
  offer: (name) => say`Insert a footnote citing ${name}`,
  clings: true,
  read: readFootnotes,
  write: writeFootnote,
  located({ marker, definition }, locator) {
    if (definition === undefined) return { marker };
    const words = definition.newText.trimEnd();
    const newText = withPlace(words, locator) + definition.newText.slice(words.length);
    return { marker, definition: { ...definition, newText } };
  },
  exchange({ start, end }, { pieces: { marker, definition } }) {
    const edit = { start, end, newText: marker };
    return definition === undefined ? [edit] : [edit, definition];
  },
  isBare: (draft, { definition }, article, place) =>
    definition !== undefined && wordsOfNote(draft, definition) === noteWords(draft, article, place),
  isKeyOf: (key, id) => comparableId(key) === comparableId(labelOf(id)),
  startConversion: convertNotes,
};

/**
 * Footnotes that cite: the label is an article's id, or the definition holds an article's address, its key, its
 * title or its outlet and day. A note without any is a writer's remark, and no citation. A label in words that no definition explains is a
 * citation that names nothing.
 */
function readFootnotes(draft: Draft, sources: Sources): ReadCitation[] {
  const { footnoteReferences: references, footnoteDefinitions: definitions } = draft.prose;
  if (references.length === 0) return [];
  const byLabel = new Map(definitions.map((definition) => [comparableLabel(definition.label), definition]));
  return references.flatMap((reference): ReadCitation[] => {
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
function articlesOfNote(
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
  return named === undefined || named.isBare || named.isOff || named.articles.length > 1
    ? []
    : named.articles;
}

/** A longer note discusses; it does not cite. */
const LONGEST_NOTE = 600;

/**
 * A reference to a note on the article, and the note itself at the end of the draft where it has none yet that says the
 * same place, or none.
 */
function writeFootnote(
  article: Article,
  draft: Draft,
  sources: Sources,
  locator?: string,
): CitationPieces | undefined {
  const definitions = draft.prose.footnoteDefinitions;
  const names = (label: string) => {
    return isOnly(article, articlesOfNote(draft, sources, label, undefined));
  };
  const existing = noteFor(notesIn(draft, sources).get(article) ?? [], locator);
  if (existing !== undefined) return { marker: `[^${existing.label}]` };

  const taken = new Set(definitions.map(({ label }) => comparableLabel(label)));
  const label = freeLabel(labelOf(article.id), taken);
  const url = article.metadata.url;
  const reference = noteReference(article, draft.format);
  const isNamed =
    names(label) ||
    (url !== undefined && sources.withUrl(url).includes(article)) ||
    isOnly(article, articlesInWords(reference, sources));
  if (!isNamed) return undefined;
  const words = `[^${label}]: ${reference}`;
  return { marker: `[^${label}]`, definition: appended(draft.text, words, definitions) };
}

/** Names the article at the end of a note that quotes it; nothing where the note names it already. */
export function nameInNote(
  article: Article,
  draft: Draft,
  sources: Sources,
  note: FootnoteDefinition,
): Edit | undefined {
  if (articlesOfNote(draft, sources, note.label, note).includes(article)) return undefined;
  return { start: note.end, end: note.end, newText: ` ${noteReference(article, draft.format)}` };
}

function isOnly(article: Article, articles: readonly Article[]): boolean {
  return articles.length === 1 && articles[0] === article;
}

/** A note that names one article, and the place in it that it states. */
interface Note {
  readonly label: string;
  readonly locator: Locator | undefined;
}

/** The note that says this place, else one that says none; the first one where no place is to be said. */
function noteFor(notes: readonly Note[], locator: string | undefined): Note | undefined {
  const wanted = locator === undefined ? undefined : findLocator(locator, 0);
  if (wanted === undefined) return notes[0];
  const saysSame = (one: Locator | undefined) =>
    one?.kind === wanted.kind && one.from === wanted.from && one.to === wanted.to;
  return notes.find((note) => saysSame(note.locator)) ?? notes.find((note) => note.locator === undefined);
}

/** The notes that name one article each, by article; read once for a draft and its sources. */
function notesIn(draft: Draft, sources: Sources): ReadonlyMap<Article, readonly Note[]> {
  const known = remembered.get(draft);
  if (known?.sources === sources) return known.notes;
  const notes = new Map<Article, Note[]>();
  for (const definition of draft.prose.footnoteDefinitions) {
    const articles = articlesOfNote(draft, sources, definition.label, definition);
    const [article, ...others] = articles;
    if (article === undefined || others.length > 0) continue;
    const note = { label: definition.label, locator: locatorOfNote(draft, definition, articles) };
    notes.set(article, [...(notes.get(article) ?? []), note]);
  }
  remembered.set(draft, { sources, notes });
  return notes;
}

const remembered = new WeakMap<
  Draft,
  { readonly sources: Sources; readonly notes: ReadonlyMap<Article, readonly Note[]> }
>();
