import type { Problem } from '../corpus/article.ts';
import type { ArticleFolder, FolderReader } from '../corpus/articleFolder.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createCorpusIndex } from '../search/createCorpusIndex.ts';
import type { IndexStore } from '../store/indexStore.ts';
import { type ArticleShelf, createArticleShelf } from './articleShelf.ts';
import type { Environment } from './environment.ts';

/** The opened folders and what is on the shelf from them. */
export interface Holdings {
  readonly index: CorpusIndex;
  readonly shelf: ArticleShelf;
  readonly folders: readonly ArticleFolder[];
  readonly readers: (FolderReader | undefined)[];
  /** What is wrong with folders, or lies in them and is no article; by folder. */
  readonly remarks: Problem[][];
  readonly store: IndexStore | undefined;
  /** The folders whose files are saved. */
  readonly stored: ReadonlySet<number>;
  /** Whether every file was looked at. */
  isComplete: boolean;
}

/** Nothing read yet; with a saved index where one is kept of the user's folders. */
export function openHoldings(
  environment: Environment | undefined,
  folders: readonly ArticleFolder[],
  isSaved = true,
): Holdings {
  const index = createCorpusIndex();
  // The few articles that come with the program are read faster than they are found saved.
  const own = [...folders.keys()].filter((at) => folders[at]?.path !== environment?.bundledFolder);
  return {
    index,
    shelf: createArticleShelf(index),
    folders,
    readers: folders.map(() => undefined),
    remarks: folders.map(() => []),
    store:
      own.length === 0 || !isSaved
        ? undefined
        : environment?.openStore?.(own.flatMap((at) => folders[at] ?? [])),
    stored: new Set(own),
    isComplete: false,
  };
}
