import type { ArchiveReader } from '../archive/archiveReader.ts';
import type { ArticleFolder, FolderReader } from '../corpus/files/articleFolder.ts';
import type { FileAccess } from '../corpus/files/fileBytes.ts';
import type { BundledArticles } from '../store/bundledArticles.ts';
import type { Indexer } from '../store/indexer.ts';
import type { IndexStore } from '../store/indexStore.ts';
import type { Said } from '../text/said.ts';

/** All that the server asks of the machine it runs on: Node's (`node/`), or a browser's worker (`web/`). */
export interface Environment {
  /** The folder of the articles that come with Verbatim. */
  readonly bundledFolder: string;
  /** The path of the file that says the server's sentences in a language, by its code of two or three letters. */
  catalogueOf(language: string): string;
  /** The address of the page that documents the finding codes, one anchor each. */
  readonly documentation: string;
  /** Opens a folder of articles, or says in a sentence why it cannot be read. Never rejects. */
  openFolder(folder: ArticleFolder): Promise<FolderReader | { readonly message: Said }>;
  /** What was read of the articles that come with Verbatim when it was built, where that holds still. Never rejects. */
  readBundled?(folder: ArticleFolder): Promise<BundledArticles | undefined>;
  /**
   * Reads the Markdown and plain-text files below a folder one by one, following no link; what cannot be read, or is
   * too large for a draft, is passed over. `isCancelled` is asked before each step.
   */
  readTexts(
    folder: string,
    isCancelled: () => boolean,
  ): AsyncIterable<{ readonly path: string; readonly text: string }>;
  /** The text of a file that lies beside a draft; nothing where there is none that can be read. Never rejects. */
  readText?(path: string): Promise<string | undefined>;
  /** The files that the user names one by one; absent where none can be read. */
  readonly files?: FileAccess;
  /** The recording that lies beside a file under the same name; nothing where there is none. Never rejects. */
  recordingBeside?(path: string): Promise<string | undefined>;
  /** Gets ready what `openStore` opens at once, where that takes time. Never rejects. */
  prepareStore?(folders: readonly ArticleFolder[]): Promise<void>;
  /**
   * What lies in folders now, as `sumOfAll` tells it, found out while this thread answers; nothing where that takes a
   * closer look. Absent where so few articles are sooner looked at here. Never rejects.
   */
  sumOfFiles?(folders: readonly ArticleFolder[], articles: number): Promise<string | undefined> | undefined;
  /**
   * The saved index of these folders; nothing where none is to be kept. Closed by whoever opened it. Never throws:
   * what went wrong is among its notices.
   */
  openStore?(folders: readonly ArticleFolder[]): IndexStore | undefined;
  /**
   * The archive at an address, or more of the same one; asked with credentials, or those that the environment has.
   * Throws with a sentence where that is none.
   */
  openArchive?(address: string, authorization?: string): ArchiveReader;
  /** Where indexes are to be saved from now on; nowhere without a folder. */
  keepIn?(folder: string | undefined): void;
  /** Reads and indexes many files at a time, beside this thread; nothing where only this thread can. */
  readonly indexer?: Indexer;
  /** A folder as the user wrote it, made absolute: `~` is the home folder, relative ones start at `base`. */
  resolveFolder(folder: string, base: string | undefined): string;
  toUri(path: string): string;
  /** The path of a `file:` address; `undefined` for any other, and for one that no path can be made of. */
  toPath(uri: string): string | undefined;
  /** Milliseconds from a fixed point in the past. */
  now(): number;
}
