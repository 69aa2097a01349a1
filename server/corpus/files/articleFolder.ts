import type { Problem } from '../article.ts';
import type { ReadArticle } from './readArticleBytes.ts';

/** A folder that articles are read from. */
export interface ArticleFolder {
  readonly path: string;
  /** Globs of what is left out: relative to the folder, to `base`, or absolute. */
  readonly exclude: readonly string[];
  /** The folder that the user's patterns may start from, such as that of the workspace. */
  readonly base?: string;
  /** In bytes; larger files are a problem and not read. */
  readonly maxFileSize: number;
}

/** The default of `verbatim.corpus.maxFileSize`, in bytes. */
export const MAX_FILE_SIZE = 64 * 1_048_576;

/** One file dealt with: an article, or why there is none. */
export interface ReadFile extends ReadArticle {
  /** What the system says of the file's state; the same as long as it was not written to. */
  readonly stamp?: string;
  /** The file is as it was when it had the stamp that was given. */
  readonly isUnchanged?: boolean;
  /** There is no such file any more. */
  readonly isGone?: boolean;
}

/** A file to be read, what is wrong with a folder or entry on the way, or what a folder holds of kinds that are not read. */
export type Listed =
  | { readonly path: string }
  | { readonly problem: Problem }
  | { readonly folder: string; readonly unread: UnreadKinds };

/** How many files a folder itself holds of each kind that is not read, by ending; those of few kinds are counted one by one. */
export type UnreadKinds = ReadonlyMap<string, number>;

/** A folder of articles as the machine has it. One filter decides for listing it and for hearing of changes. */
export interface FolderReader {
  readonly folder: ArticleFolder;
  /**
   * The files below the folder, or below one in it, that may be articles; in the order of their paths. Links are
   * not followed out of the folder, and nothing is entered that is hidden, excluded or called `node_modules`.
   */
  list(below?: string): AsyncIterable<Listed>;
  /** Whether the path could be an article's, by its place and name alone. */
  admits(path: string): boolean;
  /** Whether the path lies in the folder, or is it, and nothing on the way is left out. */
  holds(path: string): boolean;
  /** Reads a file; what is wrong with it is among its problems. Never throws. */
  read(path: string, stamp?: string): Promise<ReadFile>;
  /** The stamps of files as they are now, without reading them; `undefined` where there is none to be had. */
  stampsOf(paths: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** How many bytes files have; `undefined` where nobody can tell. */
  sizesOf(paths: readonly string[]): Promise<readonly (number | undefined)[]>;
  /** What a folder below, or this one, itself holds of kinds that are not read. */
  unreadIn(folder: string): Promise<UnreadKinds>;
  /** What is there now. */
  kindOf(path: string): Promise<'file' | 'folder' | 'none'>;
  /** The path as `list` would give it, for one that goes through the folder's real place. */
  canonical(path: string): string;
  /** The path by way of the folder's real place. */
  realPathOf(path: string): string;
  /** The names of the folders above a file, from this one's down. */
  foldersAbove(path: string): readonly string[];
}
