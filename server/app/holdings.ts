import type { Problem } from '../corpus/article.ts';
import type { ArticleFolder, FolderReader, UnreadKinds } from '../corpus/files/articleFolder.ts';
import { unreadInWords } from '../corpus/files/unreadKinds.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createCorpusIndex } from '../search/createCorpusIndex.ts';
import type { IndexStore } from '../store/indexStore.ts';
import { figure, inEnglish, say, sayCounted } from '../text/said.ts';
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
  /** The files of kinds that are not read, by the folder that they lie in; by folder. */
  readonly unread: Map<string, UnreadKinds>[];
  readonly store: IndexStore | undefined;
  /** The folders whose files are saved. */
  readonly stored: ReadonlySet<number>;
  /** Whether every file was looked at. */
  isComplete: boolean;
  /** Whether files are changing places with what threads made of them, and nothing can be saved. */
  isExchanging?: boolean;
  /** What is to be said, where saved files were found as they were and are not on the shelf. */
  said?: readonly Problem[];
}

/** Nothing read yet; with a saved index where one is kept of the user's folders. */
export function openHoldings(
  environment: Environment | undefined,
  folders: readonly ArticleFolder[],
  isSaved = true,
): Holdings {
  const index = createCorpusIndex();
  const saved = ownFolders(environment, folders);
  const readers: (FolderReader | undefined)[] = folders.map(() => undefined);
  return {
    index,
    shelf: createArticleShelf(index, foldersAbove(readers)),
    folders,
    readers,
    remarks: folders.map(() => []),
    unread: folders.map(() => new Map()),
    store: saved.length === 0 || !isSaved ? undefined : environment?.openStore?.(saved),
    stored: new Set([...folders.entries()].flatMap(([at, folder]) => (saved.includes(folder) ? [at] : []))),
    isComplete: false,
  };
}

/** The folders above a file; of one that cannot be opened any more, as they were when it could. */
function foldersAbove(
  readers: readonly (FolderReader | undefined)[],
): (folder: number, path: string) => readonly string[] {
  const last: (FolderReader | undefined)[] = [];
  return (folder, path) => {
    last[folder] = readers[folder] ?? last[folder];
    return last[folder]?.foldersAbove(path) ?? [];
  };
}

/** All that is to be said of the folders and files. */
export function problemsOf(held: Holdings): Problem[] {
  return [...(held.said ?? [...remarksOn(held), ...gathered(held.shelf.problems(), held.folders)])];
}

/** What is told of many files of a folder in the same words, and is but worth knowing, is told once. */
function gathered(problems: readonly Problem[], folders: readonly ArticleFolder[]): Problem[] {
  const alike = new Map<string, Problem[]>();
  const keyOf = ({ path, message }: Problem) => {
    const folder = folders.find((one) => path.startsWith(one.path))?.path ?? '';
    return `${folder}\n${inEnglish(message)}`;
  };
  const notices = problems.filter(({ isNotice }) => isNotice);
  if (notices.length <= MOST_ALIKE) return [...problems];
  for (const notice of notices) {
    const key = keyOf(notice);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [notice]);
    else others.push(notice);
  }
  const many = new Map([...alike].filter(([, all]) => all.length > MOST_ALIKE));
  const first = new Map([...many.values()].flatMap((all) => (all[0] ? [[all[0], all] as const] : [])));
  const rest = new Set([...many.values()].flatMap((all) => all.slice(1)));
  return problems.flatMap((problem) => {
    if (rest.has(problem)) return [];
    const all = first.get(problem);
    if (all === undefined) return [problem];
    const others = figure(all.length - 1);
    return [{ ...problem, message: say`${problem.message} (This holds for ${others} other files too.)` }];
  });
}

const MOST_ALIKE = 10;

/** What is wrong with the folders, and what lies in them and is left out; by folder. */
function remarksOn({ folders, remarks, unread, shelf }: Holdings): Problem[] {
  return folders.flatMap(({ path }, at) => [
    ...(remarks[at] ?? []),
    ...kindsNotRead(path, unread[at]?.values() ?? []),
    ...draftsLeftOut(path, shelf.draftsIn(at)),
  ]);
}

/** Takes down what a folder holds now of kinds that are not read. */
export function noteUnread({ unread }: Holdings, at: number, folder: string, kinds: UnreadKinds): void {
  if (kinds.size === 0) unread[at]?.delete(folder);
  else unread[at]?.set(folder, kinds);
}

/** Forgets what folders held that are gone. */
export function forgetUnread({ unread }: Holdings, isGone: (folder: string) => boolean): void {
  for (const folders of unread)
    for (const folder of folders.keys()) if (isGone(folder)) folders.delete(folder);
}

function kindsNotRead(path: string, kinds: Iterable<UnreadKinds>): Problem[] {
  const message = unreadInWords(kinds);
  return message === undefined ? [] : [{ path, message, isNotice: true }];
}

function draftsLeftOut(path: string, drafts: number): Problem[] {
  if (drafts === 0) return [];
  const message = sayCounted(
    drafts,
    say`1 file says of itself that it is a draft (“draft: true”): left out.`,
    say`${drafts} files say that they are drafts (“draft: true”): left out.`,
  );
  return [{ path, message, isNotice: true }];
}

/** The folders that are worth saving: the few articles that come with the program are read faster than found saved. */
export function ownFolders(
  environment: Environment | undefined,
  folders: readonly ArticleFolder[],
): readonly ArticleFolder[] {
  return folders.filter(({ path }) => path !== environment?.bundledFolder);
}
