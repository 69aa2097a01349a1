import type { Article, Metadata } from '../corpus/article.ts';
import type { BibliographyEntry } from '../corpus/bibliography/bibliography.ts';
import { comparableUrl } from '../corpus/url.ts';

/** The entries of all bibliographies, asked for the files that they describe. */
export interface BibliographyShelf {
  readonly isEmpty: boolean;
  /** Takes the entries of a file in the place of those that it had. */
  put(path: string, entries: readonly BibliographyEntry[]): void;
  remove(path: string): boolean;
  /** The entry for the file that an article was read from: by its name, its address or the entry's key. */
  entryOf(article: Pick<Article, 'path' | 'metadata'>): BibliographyEntry | undefined;
  /** The entry with the key. */
  withId(id: string): BibliographyEntry | undefined;
}

export function createBibliographyShelf(): BibliographyShelf {
  const files = new Map<string, readonly BibliographyEntry[]>();
  let byName = new Map<string, BibliographyEntry>();
  let byUrl = new Map<string, BibliographyEntry>();
  let byId = new Map<string, BibliographyEntry>();

  const index = () => {
    [byName, byUrl, byId] = [new Map(), new Map(), new Map()];
    for (const entry of [...files.values()].flat()) {
      for (const file of entry.files) first(byName, nameOf(file), entry);
      const url = entry.metadata.url && comparableUrl(entry.metadata.url);
      if (url) first(byUrl, url, entry);
      first(byId, entry.id.toLowerCase(), entry);
    }
  };

  return {
    get isEmpty() {
      return files.size === 0;
    },
    put(path, entries) {
      files.set(path, entries);
      index();
    },
    remove(path) {
      const had = files.delete(path);
      if (had) index();
      return had;
    },
    entryOf({ path, metadata }) {
      const name = nameOf(path);
      const url = metadata.url && comparableUrl(metadata.url);
      return (
        byName.get(name) ?? (url ? byUrl.get(url) : undefined) ?? byId.get(name.replace(/(?!^)\.[^.]*$/, ''))
      );
    },
    withId: (id) => byId.get(id.toLowerCase()),
  };
}

function first<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** A file's name in small letters, whatever folders it lies in on the machine that wrote the entry. */
function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/s, '').toLowerCase();
}

/** The article as its entry describes it: the entry's key, if it is to have it, and of each fact what the entry states. */
export function withEntry<T extends Pick<Article, 'id' | 'metadata'>>(
  article: T,
  { id, metadata }: BibliographyEntry,
  hasKey: boolean,
): T {
  return { ...article, ...(hasKey && { id }), metadata: joined(article.metadata, metadata) };
}

function joined(file: Metadata, entry: Metadata): Metadata {
  return {
    ...file,
    ...entry,
    authors: entry.authors.length > 0 ? entry.authors : file.authors,
    interviewers: entry.interviewers.length > 0 ? entry.interviewers : file.interviewers,
  };
}
