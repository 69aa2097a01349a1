import type { Article, Metadata, Problem } from '../corpus/article.ts';
import { type Claim, createArticleIds, namesOfFile } from '../corpus/articleIds.ts';
import type { BibliographyEntry } from '../corpus/bibliography/bibliography.ts';
import type { ReadFile } from '../corpus/files/articleFolder.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { SavedSegment, StoreChange } from '../store/indexStore.ts';
import type { SavedFile } from '../store/savedFiles.ts';
import { type Said, say } from '../text/said.ts';
import { createBibliographyShelf, withEntry } from './bibliographyShelf.ts';
import { createFolderSums, type SummedFile } from './folderSums.ts';
import { createHeldFiles, type SavedPlace } from './heldFiles.ts';
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
  /**
   * Takes a file that was read before and whose article, if any, is in the index under its id. Of one that a saved
   * segment speaks for, by a number, nothing is held but where to read of it.
   */
  restore(folder: number, file: SavedFile, saved?: SavedPlace): void;
  remove(path: string): void;
  /** Brings ids and index up to date with the files. */
  settle(): void;
  /** Whether there are bibliographies, which describe the files anew as these come. */
  readonly hasBibliographies: boolean;
  has(path: string): boolean;
  stampOf(path: string): string | undefined;
  paths(): Iterable<string>;
  /** The article of a file that is in the index. */
  articleOf(path: string): Article | undefined;
  problems(): Problem[];
  /** What is wrong with the file at the path, or worth knowing of it. */
  problemsOf(path: string): Problem[];
  /** The files of a folder whose articles are in the index, each with its id. */
  indexedIn(folder: number): Iterable<readonly [path: string, id: string]>;
  isIndexed(path: string): boolean;
  /** How many files of a folder say that they are drafts. */
  draftsIn(folder: number): number;
  /** The files of these folders that are in no saved segment and can be saved. */
  unsaved(folders: ReadonlySet<number>): SavedFile[];
  /** The sum of the files of these folders; nothing where the state of one is not known, or it is read at every start. */
  sumOf(folders: ReadonlySet<number>): string | undefined;
  /** The files of these folders that no saved segment tells of, as they are known; what has no id is not in the index. */
  unsavedIn(
    folders: ReadonlySet<number>,
  ): Iterable<Pick<SavedFile, 'path' | 'id'> & { readonly stamp?: string }>;
  /** What saved segments no longer say rightly. */
  readonly outdated: Pick<StoreChange, 'gone' | 'stamps'>;
  /** These segments now speak for the files in them, in the place of others. */
  saved(segments: readonly SavedSegment[], replaced: readonly SavedSegment[]): void;
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

/** `aboveOf` names the folders above a file of a folder. */
export function createArticleShelf(
  index: CorpusIndex,
  aboveOf: (folder: number, path: string) => readonly string[],
): ArticleShelf {
  const files = createHeldFiles<Held>(({ segment, number }, folder): Held => {
    const file = segment.fileAt(number);
    return { place: { folder, above: aboveOf(folder, file.path) }, file, saved: segment };
  });
  const ids = createArticleIds((path) => {
    const held = files.get(path);
    return held && claimOf(held);
  });
  /** Files that something is wrong with, or whose ids others claim too. */
  const remarkable = new Set<string>();
  const drafts = new Map<number, number>();
  const sums = createFolderSums();
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
  };

  /** Takes the article out of the index; the file is not known by its id any more. */
  const takeOut = (held: Held): Held => {
    const { id, ...file } = held.file;
    if (id === undefined) return held;
    index.remove(id);
    return { ...held, file };
  };

  const hold = (held: Held, saved?: SavedPlace) => {
    const { file, place } = held;
    sums.add(summed(held));
    if (saved === undefined) files.set(file.path, held);
    else files.setSaved(file.path, place.folder, saved);
    if (file.isDraft) drafts.set(place.folder, (drafts.get(place.folder) ?? 0) + 1);
    if (file.problems.length > 0) remarkable.add(file.path);
  };

  const remove = (path: string) => {
    const held = files.get(path);
    if (held === undefined) return;
    sums.take(summed(held));
    outdate(held);
    if (held.file.id !== undefined) index.remove(held.file.id);
    if (held.file.raw !== undefined) isStale = true;
    if (bibliographies.remove(path)) isStale = true;
    ids.remove(path);
    files.delete(path);
    remarkable.delete(path);
    const { folder } = held.place;
    if (held.file.isDraft) drafts.set(folder, (drafts.get(folder) ?? 0) - 1);
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
    hold({
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
    if (article !== undefined) ids.add(path);
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

  const problemsOf = (path: string): Problem[] => {
    const file = files.get(path)?.file;
    if (file === undefined) return [];
    const problems = [...file.problems];
    if (file.ownId === undefined) return problems;
    const rival = ids.rivalOf(path);
    if (rival !== undefined) problems.push(taken(path, file.ownId, rival));
    else if (file.id === undefined) problems.push(taken(path, ids.idOf(path) ?? '', say`another article`));
    else if (ids.isToldApart(path)) problems.push(toldApart(path, file.id));
    return problems;
  };

  /** Notes whether there is something to be said of a file. */
  const remark = (path: string) => {
    if (problemsOf(path).length > 0) remarkable.add(path);
    else remarkable.delete(path);
  };

  return {
    remove,
    put(path, place, read) {
      const known = files.get(path);
      if (known === undefined || !isSame(known, read)) return shelve(path, place, read);
      const { stamp } = read;
      if (stamp === undefined) return;
      const now = { ...known, file: { ...known.file, stamp } };
      sums.take(summed(known));
      sums.add(summed(now));
      files.set(path, now);
      if (known.saved === undefined) return;
      const some = stamps.get(known.saved);
      if (some === undefined) stamps.set(known.saved, new Map([[path, stamp]]));
      else some.set(path, stamp);
    },
    restore(folder, file, saved) {
      const { path, ownId, id } = file;
      remove(path);
      hold({ place: { folder, above: saved === undefined ? aboveOf(folder, path) : [] }, file }, saved);
      if (file.raw !== undefined) isStale = true;
      if (ownId !== undefined) ids.add(path, id);
    },
    settle() {
      if (isStale) describe();
      const moving: [Held, string][] = [];
      const changed = ids.takeChanged();
      for (const path of changed) {
        const held = files.get(path);
        if (held === undefined) continue;
        const id = ids.idOf(path);
        const { file } = held;
        if (file.ownId !== undefined && file.id !== id) {
          let moved = held;
          if (file.id !== undefined) {
            const article = index.article(file.id)?.article;
            outdate(held);
            const { saved: _, ...left } = takeOut(held);
            moved = article === undefined ? left : { ...left, waiting: article };
            files.set(path, moved);
          }
          if (id !== undefined) moving.push([moved, id]);
        }
      }
      // Only when all have left their old ids: one may take what another gives up.
      for (const [held, id] of moving) {
        const { waiting: article, ...left } = held;
        if (article === undefined || !index.add(article.id === id ? article : { ...article, id })) continue;
        files.set(held.file.path, { ...left, file: { ...held.file, id } });
      }
      for (const path of changed) remark(path);
    },
    get hasBibliographies() {
      return !bibliographies.isEmpty;
    },
    has: (path) => files.has(path),
    stampOf: (path) => files.get(path)?.file.stamp,
    paths: () => files.keys(),
    articleOf: (path) => index.articlesBy('path', path)[0],
    *indexedIn(folder) {
      for (const { place, file } of files.values())
        if (place.folder === folder && file.id !== undefined) yield [file.path, file.id];
    },
    isIndexed: (path) => files.get(path)?.file.id !== undefined,
    draftsIn: (folder) => drafts.get(folder) ?? 0,
    problemsOf,
    problems() {
      const problems: Problem[] = [];
      for (const path of remarkable) problems.push(...problemsOf(path));
      // By file, however they came.
      return problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
    unsaved(folders) {
      const unsaved: SavedFile[] = [];
      for (const { place, file, saved, waiting, isBibliography } of files.unsaved()) {
        const { stamp } = file;
        if (saved !== undefined || waiting !== undefined || isBibliography || stamp === undefined) continue;
        if (folders.has(place.folder)) unsaved.push({ ...file, stamp });
      }
      return unsaved;
    },
    sumOf: sums.of,
    *unsavedIn(folders) {
      for (const { place, file } of files.unsaved()) if (folders.has(place.folder)) yield file;
    },
    get outdated() {
      return { gone, stamps };
    },
    saved(segments, replaced) {
      gone = new Map();
      stamps = new Map();
      for (const segment of segments) {
        for (const [number, { path }] of segment.files()) {
          const held = files.get(path);
          if (held !== undefined) files.setSaved(path, held.place.folder, { segment, number });
        }
      }
      files.forget(replaced);
    },
  };
}

/** Bibliographies are read at every start, and what they describe is settled then. */
function summed({ file: { path, stamp, raw }, place: { folder }, isBibliography }: Held): SummedFile {
  return { folder, path, stamp: isBibliography || raw !== undefined ? undefined : stamp };
}

/** What a file would go by. */
function claimOf({ file: { path, ownId, statesId }, place: { folder, above } }: Held): Claim | undefined {
  if (ownId === undefined) return undefined;
  const [, ending = ''] = /(\.[^./\\]*)$/.exec(path) ?? [];
  return {
    path,
    order: `${String(folder).padStart(4, '0')} ${path}`,
    names: namesOfFile(path, above, ownId, ending),
    ...(statesId && { stated: ownId }),
  };
}

function taken(path: string, id: string, rival: Said): Problem {
  return {
    path,
    message: say`The id “${id}” is already taken by ${rival}; this article is skipped.`,
  };
}

function toldApart(path: string, id: string): Problem {
  return {
    path,
    message: say`Other files have this name as well; this one goes by the id “${id}”.`,
    isNotice: true,
  };
}
