import type { Article, Problem } from '../corpus/article.ts';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { DamagedBytes } from '../search/bytes/byteSource.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexStore, SavedSegment } from '../store/indexStore.ts';
import { inEnglish } from '../text/said.ts';
import { createBreaths } from './breath.ts';
import type { Environment } from './environment.ts';
import { type Holdings, openHoldings, ownFolders, problemsOf } from './holdings.ts';
import { indexInThreads } from './indexInThreads.ts';
import { lookAgain } from './lookAgain.ts';
import { mergeSaved } from './mergeSaved.ts';
import { openSeen } from './openSeen.ts';
import { createPause } from './pause.ts';
import { filesIn, readOntoShelf } from './readFolders.ts';
import { mountSaved, restoreSaved, save } from './savedLibrary.ts';
import { takeBundled } from './takeBundled.ts';

/** The indexed articles together with where they came from and what went wrong. */
export interface Library {
  readonly index: CorpusIndex;
  readonly status: LibraryStatus;
  /** What it was loaded with. */
  readonly folders: readonly ArticleFolder[];
  problems(): readonly Problem[];
  /** What is wrong with the file at the path, or worth knowing of it. */
  problemsOf(path: string): readonly Problem[];
  /** The files of a folder that are in the index, by the folder's number, each with its id. */
  indexedIn(folder: number): Iterable<readonly [path: string, id: string]>;
  /** Whether the file at the path, as it is listed, is in the index. */
  isIndexed(path: string): boolean;
  /** The article that the file at the path was indexed as. */
  articleAt(path: string): Article | undefined;
  /** Whether the file at the path could be an article, by its place and name alone. */
  admits(path: string): boolean;
  /**
   * Indexes the folders anew, one article after another, giving way to other work in between. A later call
   * ends an earlier one that is still running. `isCancelled` is asked between articles, `progress` told now and
   * then; what was indexed before a cancellation stays.
   */
  load(
    folders: readonly ArticleFolder[],
    isCancelled?: () => boolean,
    progress?: (status: LibraryStatus) => void,
  ): Promise<void>;
  /**
   * Answers from what was saved of the folders before their files are looked at, where all of it was saved; that is
   * done meanwhile, and settles whether it is so still. Else, or where nothing comes back, `load` has to be called.
   */
  openSaved(folders: readonly ArticleFolder[]): Promise<{ readonly isAsSaved: Promise<boolean> } | undefined>;
  /**
   * Something may have happened to the files or folders at these paths. What it was is seen by looking at them,
   * once they have been left alone for a moment and nothing else is being indexed.
   */
  touched(paths: Iterable<string>): void;
  /** Holds reading up, or lets it go on. */
  pause(isPaused: boolean): void;
  readonly isPaused: boolean;
  /** The saved index, where one is kept. */
  readonly store: IndexStore | undefined;
  /** Forgets what is saved and indexes the folders anew. */
  rebuild(): Promise<void>;
  /** Makes few large saved segments of many small ones, beside this thread, as long as there are such. */
  tidy(): Promise<void>;
  /** Saves what is not saved yet and lets go of the store. */
  close(): void;
}

export interface LibraryStatus {
  readonly state: 'indexing' | 'ready';
  /** Files dealt with so far, and files to deal with, in the run that is under way or was the last. */
  readonly done: number;
  readonly files: number;
  /** How long that run has taken. */
  readonly milliseconds: number;
}

/** Hears what happens in a library. */
export interface LibraryListener {
  /** A run began or ended, files were read again, or some time of a run has passed. */
  changed(): void;
  /** Something is wrong with a file or folder. */
  problem(problem: Problem): void;
  /** Something worth a line in the log. */
  notice(message: string): void;
  /** Something went wrong that should not have; the rest went on. */
  failed(what: string, error: unknown): void;
}

export function createLibrary(environment: Environment, listener: LibraryListener): Library {
  let holdings = openHoldings(undefined, []);
  let status: LibraryStatus = { state: 'indexing', done: 0, files: 0, milliseconds: 0 };
  let run = 0;
  let isLoading = false;
  let isRefreshing = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let isDistrusted = false;
  /** Segments that a thread makes one of. */
  let merging: readonly SavedSegment[] = [];
  const whenRunning = createPause();
  const pending = new Set<string>();
  /** What was said already, so that it is not said again with every change. */
  let told = new Set<string>();

  const problems = () => problemsOf(holdings);

  const tellProblems = () => {
    const now = new Set<string>();
    for (const problem of problems()) {
      const key = `${problem.path}\n${inEnglish(problem.message)}`;
      now.add(key);
      if (!told.has(key)) listener.problem(problem);
    }
    told = now;
  };

  const failedToRead = (path: string, error: unknown) => listener.failed(`reading ${path}`, error);

  return {
    get index() {
      return holdings.index;
    },
    get status() {
      return status;
    },
    get folders() {
      return holdings.folders;
    },
    problems,
    problemsOf(path) {
      const { shelf, readers } = holdings;
      const direct = shelf.problemsOf(path);
      if (direct.length > 0 || shelf.has(path)) return direct;
      return readers.flatMap((reader) =>
        reader === undefined ? [] : shelf.problemsOf(reader.canonical(path)),
      );
    },
    indexedIn: (folder) => holdings.shelf.indexedIn(folder),
    isIndexed: (path) => holdings.shelf.isIndexed(path),
    articleAt(path) {
      const { shelf, readers } = holdings;
      const direct = shelf.articleOf(path);
      if (direct !== undefined) return direct;
      for (const reader of readers) {
        const found = reader && shelf.articleOf(reader.canonical(path));
        if (found !== undefined) return found;
      }
      return undefined;
    },
    admits: (path) =>
      holdings.readers.some((reader) => reader?.admits(path) || reader?.admits(reader.canonical(path))),
    load,
    async openSaved(folders) {
      run++;
      holdings.store?.close();
      await environment.prepareStore?.(ownFolders(environment, folders));
      holdings = openHoldings(environment, folders, !isDistrusted);
      return openSeen(environment, holdings);
    },
    touched(paths) {
      for (const path of paths) pending.add(path);
      if (pending.size > 0) refreshSoon();
    },
    pause: whenRunning.pause,
    get isPaused() {
      return whenRunning.isPaused;
    },
    get store() {
      return holdings.store;
    },
    rebuild() {
      const { store, folders } = holdings;
      if (store?.isWriter) store.clear();
      // What another process writes is not this one's to clear; it does without.
      else isDistrusted = true;
      return load(folders);
    },
    tidy,
    close() {
      run++;
      if (!isLoading && holdings.isComplete) saveNow(holdings);
      holdings.store?.close();
    },
  };

  async function load(
    folders: readonly ArticleFolder[],
    isCancelled = () => false,
    progress: (status: LibraryStatus) => void = () => {},
  ): Promise<void> {
    try {
      await loadOnce(folders, isCancelled, progress);
    } catch (error) {
      const { store } = holdings;
      if (!(error instanceof DamagedBytes) || store === undefined) throw error;
      listener.notice(
        `The saved index in ${store.place} is damaged (${error.message}); everything is read again.`,
      );
      if (store.isWriter) store.clear();
      else isDistrusted = true;
      await loadOnce(folders, isCancelled, progress);
    }
  }

  async function loadOnce(
    folders: readonly ArticleFolder[],
    isCancelled: () => boolean,
    progress: (status: LibraryStatus) => void,
  ): Promise<void> {
    const mine = ++run;
    const started = environment.now();
    holdings.store?.close();
    if (environment.prepareStore !== undefined) {
      await environment.prepareStore(ownFolders(environment, folders));
      if (mine !== run) return;
    }
    const fresh = openHoldings(environment, folders, !isDistrusted);
    holdings = fresh;
    for (const notice of fresh.store?.notices ?? [])
      listener.notice(`The saved index in ${fresh.store?.place}: ${notice}`);
    isLoading = true;
    let [done, files, last] = [0, 0, started];
    const tell = (state: LibraryStatus['state']) => {
      status = { state, done, files, milliseconds: environment.now() - started };
      progress(status);
      listener.changed();
    };
    const isCurrent = () => mine === run;
    // What was saved whole answers at once; what changed since is seen to while it does.
    const isEarly = await mountSaved(fresh);
    if (!isCurrent()) return;
    tell(isEarly ? 'ready' : 'indexing');
    /** The files found, by path, with the folder of each; then those of them that have to be read. */
    const toRead = new Map<string, number>();
    const breathe = createBreaths();
    for (const folder of folders.keys()) {
      for await (const path of filesIn(environment, fresh, folder)) {
        await breathe();
        if (!isCurrent()) return;
        if (isCancelled()) break;
        if (!toRead.has(path)) toRead.set(path, folder);
      }
    }
    files = toRead.size;
    for await (const restored of restoreSaved(fresh, toRead)) if (!isCurrent() || !restored) return;
    fresh.shelf.settle();
    if (!isCancelled()) await takeBundled(environment, fresh, toRead, isCurrent);
    if (!isCurrent()) return;
    done = files - toRead.size;
    const step = () => {
      if (environment.now() - last <= TELL_EVERY) return;
      last = environment.now();
      tell(isEarly ? 'ready' : 'indexing');
    };
    /** Whoever looks while reading is held up sees how far it has come. */
    const running = async () => {
      if (whenRunning.isPaused) tell(isEarly ? 'ready' : 'indexing');
      await whenRunning();
    };
    let isStopped = isCancelled();
    const indexed = new Set<string>();
    const control = { isCurrent, isCancelled, whenRunning: running };
    for await (const path of indexInThreads(fresh, environment.indexer, toRead, control)) {
      if (!isCurrent()) return;
      indexed.add(path);
      done = files - toRead.size + indexed.size;
      step();
    }
    isStopped ||= isCancelled();
    for (const [path, folder] of isStopped ? [] : toRead) {
      if (indexed.has(path)) continue;
      await running();
      const put = await readOntoShelf(fresh, path, folder, (error) => failedToRead(path, error));
      await breathe();
      if (!isCurrent()) return;
      put();
      fresh.shelf.settle();
      await breathe();
      done += 1;
      isStopped ||= isCancelled();
      if (isStopped) break;
      step();
    }
    fresh.isComplete = !isStopped;
    saveNow(fresh);
    isLoading = false;
    tellProblems();
    tell('ready');
    if (pending.size > 0) refreshSoon();
  }

  function saveAndTidy(held: Holdings): void {
    saveNow(held);
    void tidy();
  }

  async function tidy(): Promise<void> {
    const { indexer } = environment;
    const mine = run;
    const isCurrent = () => mine === run && !isLoading;
    if (indexer === undefined || merging.length > 0) return;
    try {
      do await whenRunning();
      while (
        isCurrent() &&
        (await mergeSaved(holdings, indexer, isCurrent, (some) => {
          merging = some;
        }))
      );
    } catch (error) {
      listener.failed('merging what is saved', error);
    }
  }

  function saveNow(held: Holdings): void {
    clearTimeout(saving);
    saving = undefined;
    try {
      save(held, merging);
    } catch (error) {
      listener.failed('saving the index', error);
    }
  }

  function refreshSoon(): void {
    if (isLoading || isRefreshing) return;
    const now = environment.now();
    if (waiting === undefined) waitingSince = now;
    clearTimeout(waiting);
    waiting = setTimeout(
      () => {
        waiting = undefined;
        refresh().catch((error) => listener.failed('reading changed articles', error));
      },
      pending.size >= FLOCK ? 0 : Math.max(0, Math.min(QUIET, waitingSince + LONGEST_WAIT - now)),
    );
  }

  /** Looks at what was touched, with what else is meanwhile, and tells of it once. */
  async function refresh(): Promise<void> {
    if (isLoading || isRefreshing) return;
    isRefreshing = true;
    const mine = run;
    const held = holdings;
    const before = held.index.revision;
    const began = environment.now();
    const isCurrent = () => mine === run;
    const control = { isCurrent, isCancelled: () => false, whenRunning, failed: failedToRead };
    try {
      do {
        const paths = [...pending];
        pending.clear();
        await lookAgain(environment, held, paths, control);
      } while (mine === run && pending.size > 0 && environment.now() - began < LONGEST_UNTOLD);
    } finally {
      isRefreshing = false;
    }
    if (mine !== run) return;
    const knownBefore = told;
    tellProblems();
    const isChanged = held.index.revision !== before || !sameSet(told, knownBefore);
    if (isChanged) listener.changed();
    if (pending.size > 0) refreshSoon();
    // Changes come in flocks; they are saved together when there is a pause.
    clearTimeout(saving);
    if (held.store !== undefined) saving = setTimeout(() => saveAndTidy(held), SAVE_AFTER);
  }
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

/** Milliseconds of quiet after which changes are saved. */
const SAVE_AFTER = 2000;

/** Milliseconds between two reports of progress. */
const TELL_EVERY = 100;

/** Milliseconds that files are left alone before they are read again, and the longest that is waited for it. */
const QUIET = 60;
const LONGEST_WAIT = 400;

/** So many touched paths are a flock, and nothing is gained by waiting for the rest of it. */
const FLOCK = 300;

/** Milliseconds after which changes are told of, though more come. */
const LONGEST_UNTOLD = 2000;
