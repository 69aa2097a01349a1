import type { ReadFile } from '../corpus/readFolders.ts';

/** All that the server asks of the machine it runs on; a web build brings another one. */
export interface Environment {
  /** The folder of the articles that come with Verbatim. */
  readonly bundledFolder: string;
  /** The address of the page that documents the finding codes, one anchor each. */
  readonly documentation: string;
  /** Reads the articles below the folders one by one; `listed` is told how many files there are. */
  readFolders(folders: readonly string[], listed: (files: number) => void): AsyncIterable<ReadFile>;
  /** Reads one article; what is wrong with the file is among its problems. */
  readArticle(path: string): Promise<ReadFile>;
  /** Reads the Markdown and plain-text files below a folder one by one; what cannot be read is passed over. */
  readTexts(folder: string): AsyncIterable<{ readonly path: string; readonly text: string }>;
  /** A folder as the user wrote it, made absolute: `~` is the home folder, relative ones start at `base`. */
  resolveFolder(folder: string, base: string | undefined): string;
  toUri(path: string): string;
  /** The path of a `file:` address; `undefined` for any other. */
  toPath(uri: string): string | undefined;
  /** Milliseconds from a fixed point in the past. */
  now(): number;
}
