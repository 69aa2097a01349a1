import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import type { SegmentEntry } from './indexStore.ts';
import type { SavedFile } from './savedFiles.ts';

/** Files of one folder to be read, each with the id it would go by if it states none. */
export interface FilesToIndex {
  readonly folder: ArticleFolder;
  /** Where the segment is to be written, as a file nobody knows of yet; in memory where there is no such place. */
  readonly place?: string;
  /** Whether a segment in memory is to be saved, and packed for it. */
  readonly isToSave?: boolean;
  readonly files: readonly { readonly path: string; readonly id: string }[];
}

/** What came of some files: what is known of each, and a segment of the articles. */
export interface IndexedFiles {
  /** Those that could not be read, or that state an id which another one has, are not among them. */
  readonly files: readonly SavedFile[];
  readonly segment: Uint8Array | { readonly file: string };
  /** Whether a segment in memory is to be saved. */
  readonly isToSave?: boolean;
}

/** Saved segments to be made one. */
export interface SegmentsToMerge {
  /** Where they lie, and the new one is to be written, as a file nobody knows of yet. */
  readonly place: string;
  readonly segments: readonly SegmentEntry[];
}

/** Threads that read and index files. */
export interface Indexer {
  /** Makes one segment of several, beside this thread; answers with its file, or nothing where that failed. */
  merge(job: SegmentsToMerge): Promise<{ readonly file: string } | undefined>;
  /**
   * Indexes the lots one after another, on as many threads as there are, each taken off the list when a thread
   * has time for it; answers with each as it is done, in whatever order. `control` is asked before each lot is begun. Where somebody waits
   * for what is in the lots, the threads do not stand back for others of the machine, and stay a while for those that may
   * follow.
   */
  index(
    lots: FilesToIndex[],
    control: { isCancelled(): boolean; whenRunning(): Promise<void> },
    isAwaited?: boolean,
  ): AsyncIterable<IndexedFiles>;
}

/** What a thread is told at its start whose work somebody waits for. */
export const AWAITED = 'awaited';
