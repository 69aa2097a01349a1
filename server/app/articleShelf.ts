import type { Article, Problem } from '../corpus/article.ts';
import type { ReadFile } from '../corpus/articleFolder.ts';
import { createArticleIds, namesOfFile } from '../corpus/articleIds.ts';
import type { BibliographyEntry } from '../corpus/bibliography/bibliography.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createBibliographyShelf, withEntry } from './bibliographyShelf.ts';

/** Where a file lies, for its id. */
export interface FilePlace {
  /** Which of the folders it belongs to, from 0. */
  readonly folder: number;
  /** The names of the folders above it. */
  readonly above: readonly string[];
}

/**
 * The files that were read, each with the id that it goes by, and their articles in the index. What is on the shelf
 * is a function of the files alone, whatever the order in which they came, changed and went.
 */
export interface ArticleShelf {
  /** Takes a file as it was read, in the place of what was known of it. */
  put(path: string, place: FilePlace, read: ReadFile): void;
  remove(path: string): void;
  /** Brings ids and index up to date with the files. */
  settle(): void;
  has(path: string): boolean;
  stampOf(path: string): string | undefined;
  paths(): Iterable<string>;
  /** The article of a file that is in the index. */
  articleOf(path: string): Article | undefined;
  problems(): Problem[];
  /** How many files of a folder say that they are drafts. */
  draftsIn(folder: number): number;
}

interface Held {
  readonly read: ReadFile;
  readonly folder: number;
  readonly place: FilePlace;
  /** Its article as a bibliography describes it, if one does. */
  readonly article?: Article;
  readonly entry?: BibliographyEntry;
  /** What is in the index of it. */
  shelved?: Article;
}

export function createArticleShelf(index: CorpusIndex): ArticleShelf {
  const files = new Map<string, Held>();
  const ids = createArticleIds();
  const bibliographies = createBibliographyShelf();
  /** By entry, the files that it describes; the first of them, by path, has its key. */
  const described = new Map<string, Set<string>>();
  let isStale = false;

  const remove = (path: string) => {
    const held = files.get(path);
    if (held === undefined) return;
    if (held.shelved !== undefined) index.remove(held.shelved.id);
    if (held.entry !== undefined) {
      described.get(held.entry.id)?.delete(path);
      isStale = true;
    }
    if (bibliographies.remove(path)) isStale = true;
    ids.remove(path);
    files.delete(path);
  };

  /** Has the bibliographies describe the files anew, after one of either came or went. */
  const describe = () => {
    isStale = false;
    for (const [path, held] of [...files]) {
      const { article } = held.read;
      if (article === undefined || held.read.isDraft === true) continue;
      const entry = bibliographies.entryOf(article);
      const isFirst = entry !== undefined && firstOf(entry, path) === path;
      const isSame = entry === held.entry && isFirst === (held.article?.id === entry?.id);
      if (!isSame) file(path, held.place, held.read);
    }
    isStale = false;
  };

  const firstOf = (entry: BibliographyEntry, path: string): string => {
    const all = [...(described.get(entry.id) ?? []), path];
    return all.reduce((a, b) => (a < b ? a : b));
  };

  const file = (path: string, place: FilePlace, read: ReadFile) => {
    remove(path);
    const { folder, above } = place;
    const { statesId, isDraft, stamp } = read;
    if (read.bibliography !== undefined) {
      bibliographies.put(path, read.bibliography);
      isStale = true;
    }
    if (isDraft === true)
      files.set(path, { folder, place, read: { problems: [], isDraft, ...(stamp && { stamp }) } });
    else {
      const entry = read.article && bibliographies.entryOf(read.article);
      if (entry !== undefined) {
        isStale ||= (described.get(entry.id)?.size ?? 0) > 0;
        described.set(entry.id, (described.get(entry.id) ?? new Set()).add(path));
      }
      const keeps = entry !== undefined && firstOf(entry, path) === path;
      const article = read.article && entry ? withEntry(read.article, entry, keeps) : read.article;
      files.set(path, { read, folder, place, ...(article && { article }), ...(entry && { entry }) });
    }
    const held = files.get(path);
    const article = held?.article;
    if (article === undefined || isDraft === true) return;
    const hasKey = held?.entry !== undefined && article.id === held.entry.id;
    add(path, folder, above, article, statesId === true || hasKey);
  };

  const add = (path: string, folder: number, above: readonly string[], article: Article, states: boolean) => {
    const [, ending = ''] = /(\.[^./\\]*)$/.exec(path) ?? [];
    ids.add({
      path,
      order: `${String(folder).padStart(4, '0')} ${path}`,
      names: namesOfFile(path, above, article.id, ending),
      ...(states && { stated: article.id }),
    });
  };

  return {
    remove,
    put: file,
    settle() {
      if (isStale) describe();
      const moving: [Held, string][] = [];
      for (const path of ids.takeChanged()) {
        const held = files.get(path);
        const id = ids.idOf(path);
        if (held === undefined || held.shelved?.id === id) continue;
        if (held.shelved !== undefined) index.remove(held.shelved.id);
        delete held.shelved;
        if (id !== undefined) moving.push([held, id]);
      }
      // Only when all have left their old ids: one may take what another gives up.
      for (const [held, id] of moving) {
        const { article } = held;
        if (article === undefined) continue;
        const shelved = article.id === id ? article : { ...article, id };
        if (index.add(shelved)) held.shelved = shelved;
      }
    },
    has: (path) => files.has(path),
    stampOf: (path) => files.get(path)?.read.stamp,
    paths: () => files.keys(),
    articleOf: (path) => files.get(path)?.shelved,
    draftsIn(folder) {
      let drafts = 0;
      for (const held of files.values()) if (held.folder === folder && held.read.isDraft === true) drafts++;
      return drafts;
    },
    problems() {
      const problems: Problem[] = [];
      for (const [path, { read, article, shelved }] of files) {
        problems.push(...read.problems);
        const rival = ids.rivalOf(path);
        if (rival !== undefined) problems.push(taken(path, article?.id ?? '', rival));
        else if (article !== undefined && shelved === undefined)
          problems.push(taken(path, ids.idOf(path) ?? '', 'another article'));
        else if (shelved !== undefined && ids.isToldApart(path)) problems.push(toldApart(path, shelved.id));
      }
      return problems;
    },
  };
}

function taken(path: string, id: string, rival: string): Problem {
  return {
    path,
    message: `The id “${id}” is already taken by ${rival}; this article is skipped.`,
  };
}

function toldApart(path: string, id: string): Problem {
  return {
    path,
    message: `Other files have this name as well; this one goes by the id “${id}”.`,
    isNotice: true,
  };
}
