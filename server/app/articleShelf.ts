import type { Article, Metadata, Problem } from '../corpus/article.ts';
import { createArticleIds, namesOfFile } from '../corpus/articleIds.ts';
import type { BibliographyEntry } from '../corpus/bibliography/bibliography.ts';
import type { ReadFile } from '../corpus/files/articleFolder.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { SavedSegment, StoreChange } from '../store/indexStore.ts';
import type { SavedFile } from '../store/savedFiles.ts';
import { createBibliographyShelf, withEntry } from './bibliographyShelf.ts';
import { sameArticle, sameData } from './sameArticle.ts';

/** Where a file lies, for its id. */
export interface FilePlace {
  /** Which of the folders it belongs to, from 0. */
  readonly folder: number;
  /** The names of the folders above it. */
  readonly above: readonly string[];
}

/**
 * The files that were read, each with the id that it goes by, and their articles in the index. What is on the shelf
 * is a function of the files alone, whatever the order in which they came, changed and went. It holds no article
 * itself, but for those that another keeps out of the index.
 */
export interface ArticleShelf {
  /** Takes a file as it was read, in the place of what was known of it. */
  put(path: string, place: FilePlace, read: ReadFile): void;
  /** Takes a file that was read before and whose article, if any, is in the index under its id. */
  restore(place: FilePlace, file: SavedFile, saved?: SavedSegment): void;
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
  /** The files of these folders that are in no saved segment and can be saved. */
  unsaved(folders: ReadonlySet<number>): SavedFile[];
  /** What saved segments no longer say rightly. */
  readonly outdated: Pick<StoreChange, 'gone' | 'stamps'>;
  /** These segments now speak for the files in them. */
  saved(segments: readonly SavedSegment[]): void;
}

interface Held {
  readonly place: FilePlace;
  /** What is known of the file beside its article; the id is that of the article in the index. */
  file: Omit<SavedFile, 'stamp'> & { readonly stamp?: string };
  /** The article, while it has no id of its own to be indexed under. */
  waiting?: Article;
  /** The saved segment that speaks for it. */
  saved?: SavedSegment;
  /** Whether it is a bibliography, which is read at every start. */
  readonly isBibliography?: boolean;
}

/** What a file says by itself. */
interface Raw {
  readonly id: string;
  readonly metadata: Metadata;
  readonly statesId: boolean;
}

export function createArticleShelf(index: CorpusIndex): ArticleShelf {
  const files = new Map<string, Held>();
  const ids = createArticleIds();
  const bibliographies = createBibliographyShelf();
  /** By entry, the files that it describes; the first of them, by path, has its key. */
  const described = new Map<string, Set<string>>();
  let isStale = false;
  let gone = new Map<SavedSegment, string[]>();
  let stamps = new Map<SavedSegment, Map<string, string>>();

  /** What a saved segment says of the file does not hold any more. */
  const outdate = (held: Held) => {
    const { saved, file } = held;
    if (saved === undefined) return;
    const paths = gone.get(saved);
    if (paths === undefined) gone.set(saved, [file.path]);
    else paths.push(file.path);
    delete held.saved;
  };

  const takeOut = (held: Held) => {
    if (held.file.id === undefined) return;
    index.remove(held.file.id);
    const { id: _, ...file } = held.file;
    held.file = file;
  };

  const remove = (path: string) => {
    const held = files.get(path);
    if (held === undefined) return;
    outdate(held);
    takeOut(held);
    if (held.file.raw !== undefined) isStale = true;
    if (bibliographies.remove(path)) isStale = true;
    ids.remove(path);
    files.delete(path);
  };

  const claim = (path: string, { folder, above }: FilePlace, ownId: string, statesId: boolean) => {
    const [, ending = ''] = /(\.[^./\\]*)$/.exec(path) ?? [];
    ids.add({
      path,
      order: `${String(folder).padStart(4, '0')} ${path}`,
      names: namesOfFile(path, above, ownId, ending),
      ...(statesId && { stated: ownId }),
    });
  };

  const articleIn = ({ waiting, file: { id } }: Held): Article | undefined =>
    waiting ?? (id === undefined ? undefined : index.article(id)?.article);

  /** What a file says by itself, without a look at its text. */
  const rawOf = (held: Held): Raw | undefined => {
    const { raw, ownId, statesId = false } = held.file;
    if (raw !== undefined) return { statesId: false, ...raw };
    const metadata = ownId === undefined ? undefined : articleIn(held)?.metadata;
    return ownId === undefined || metadata === undefined ? undefined : { id: ownId, metadata, statesId };
  };

  /** Has the bibliographies describe the files anew, after one of either came or went. */
  const describe = () => {
    isStale = false;
    described.clear();
    const all: [Held, Raw, BibliographyEntry | undefined][] = [];
    for (const held of files.values()) {
      const raw = rawOf(held);
      if (raw === undefined) continue;
      const { path } = held.file;
      const entry = bibliographies.entryOf({ path, metadata: raw.metadata });
      if (entry !== undefined) described.set(entry.id, (described.get(entry.id) ?? new Set()).add(path));
      if (entry !== undefined || held.file.raw !== undefined) all.push([held, raw, entry]);
    }
    for (const [held, raw, entry] of all) {
      const { file, place } = held;
      const wanted =
        entry === undefined ? raw : withEntry(raw, entry, firstOf(entry, file.path) === file.path);
      const article = articleIn(held);
      if (article === undefined) continue;
      const isSame =
        (file.raw !== undefined) === (entry !== undefined) &&
        file.ownId === wanted.id &&
        sameData(article.metadata, wanted.metadata);
      if (isSame) continue;
      const { stamp, problems } = file;
      const itself = { ...article, id: raw.id, metadata: raw.metadata };
      shelve(file.path, place, {
        ...{ article: itself, statesId: raw.statesId, problems },
        ...(stamp !== undefined && { stamp }),
      });
    }
    isStale = false;
  };

  const firstOf = (entry: BibliographyEntry, path: string): string => {
    const all = [...(described.get(entry.id) ?? []), path];
    return all.reduce((a, b) => (a < b ? a : b));
  };

  /** Takes a file in the place of what was known of it, as the bibliographies describe it. */
  const shelve = (path: string, place: FilePlace, read: ReadFile) => {
    remove(path);
    const { statesId = false, isDraft = false, stamp, problems, bibliography } = read;
    if (bibliography !== undefined) {
      bibliographies.put(path, bibliography);
      isStale = true;
    }
    const raw = isDraft ? undefined : read.article;
    const entry = raw && bibliographies.entryOf(raw);
    if (entry !== undefined) {
      isStale ||= (described.get(entry.id)?.size ?? 0) > 0;
      described.set(entry.id, (described.get(entry.id) ?? new Set()).add(path));
    }
    const hasKey = entry !== undefined && firstOf(entry, path) === path;
    const article = raw && entry ? withEntry(raw, entry, hasKey) : raw;
    const states = statesId || hasKey;
    files.set(path, {
      place,
      file: {
        path,
        problems: isDraft ? [] : problems,
        ...(stamp !== undefined && { stamp }),
        ...(isDraft && { isDraft }),
        ...(article && { ownId: article.id }),
        ...(article && states && { statesId: true }),
        ...(raw && entry && { raw: { id: raw.id, metadata: raw.metadata, ...(statesId && { statesId }) } }),
      },
      ...(article && { waiting: article }),
      ...(bibliography && { isBibliography: true }),
    });
    if (article !== undefined) claim(path, place, article.id, states);
  };

  /** Whether a file that was written to holds what it held: then nothing of its article has to be read again. */
  const isSame = (
    held: Held,
    { article, statesId = false, isDraft = false, problems }: ReadFile,
  ): boolean => {
    const raw = rawOf(held);
    if (held.file.id === undefined || raw === undefined || article === undefined || isDraft) return false;
    if (raw.id !== article.id || raw.statesId !== statesId || !sameData(held.file.problems, problems))
      return false;
    const known = articleIn(held);
    return known !== undefined && sameArticle({ ...known, metadata: raw.metadata }, article);
  };

  return {
    remove,
    put(path, place, read) {
      const known = files.get(path);
      if (known === undefined || !isSame(known, read)) return shelve(path, place, read);
      const { stamp } = read;
      known.file = { ...known.file, ...(stamp !== undefined && { stamp }) };
      if (known.saved === undefined || stamp === undefined) return;
      const some = stamps.get(known.saved);
      if (some === undefined) stamps.set(known.saved, new Map([[path, stamp]]));
      else some.set(path, stamp);
    },
    restore(place, file, saved) {
      const { path, ownId, statesId = false } = file;
      remove(path);
      files.set(path, { place, file, ...(saved && { saved }) });
      if (file.raw !== undefined) isStale = true;
      if (ownId !== undefined) claim(path, place, ownId, statesId);
    },
    settle() {
      if (isStale) describe();
      const moving: [Held, string][] = [];
      for (const path of ids.takeChanged()) {
        const held = files.get(path);
        const id = ids.idOf(path);
        if (held === undefined || held.file.ownId === undefined || held.file.id === id) continue;
        if (held.file.id !== undefined) {
          const article = index.article(held.file.id)?.article;
          if (article !== undefined) held.waiting = article;
          outdate(held);
          takeOut(held);
        }
        if (id !== undefined) moving.push([held, id]);
      }
      // Only when all have left their old ids: one may take what another gives up.
      for (const [held, id] of moving) {
        const { waiting: article } = held;
        if (article === undefined || !index.add(article.id === id ? article : { ...article, id })) continue;
        held.file = { ...held.file, id };
        delete held.waiting;
      }
    },
    has: (path) => files.has(path),
    stampOf: (path) => files.get(path)?.file.stamp,
    paths: () => files.keys(),
    articleOf: (path) => index.articlesBy('path', path)[0],
    draftsIn(folder) {
      let drafts = 0;
      for (const held of files.values())
        if (held.place.folder === folder && held.file.isDraft === true) drafts++;
      return drafts;
    },
    problems() {
      const problems: Problem[] = [];
      for (const [path, { file }] of files) {
        problems.push(...file.problems);
        if (file.ownId === undefined) continue;
        const rival = ids.rivalOf(path);
        if (rival !== undefined) problems.push(taken(path, file.ownId, rival));
        else if (file.id === undefined) problems.push(taken(path, ids.idOf(path) ?? '', 'another article'));
        else if (ids.isToldApart(path)) problems.push(toldApart(path, file.id));
      }
      // By file, however they came.
      return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
    unsaved(folders) {
      const unsaved: SavedFile[] = [];
      for (const { place, file, saved, waiting, isBibliography } of files.values()) {
        const { stamp } = file;
        if (saved !== undefined || waiting !== undefined || isBibliography || stamp === undefined) continue;
        if (folders.has(place.folder)) unsaved.push({ ...file, stamp });
      }
      return unsaved;
    },
    get outdated() {
      return { gone, stamps };
    },
    saved(segments) {
      gone = new Map();
      stamps = new Map();
      for (const segment of segments) {
        for (const { path } of segment.files()) {
          const held = files.get(path);
          if (held !== undefined) held.saved = segment;
        }
      }
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
