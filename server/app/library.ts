import type { Article, Problem } from '../corpus/article.ts';
import type { ReadFile } from '../corpus/readFolders.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createCorpusIndex } from '../search/createCorpusIndex.ts';
import type { Environment } from './environment.ts';

/** The indexed articles together with where they came from and what went wrong. */
export interface Library {
  readonly index: CorpusIndex;
  readonly status: LibraryStatus;
  problems(): readonly Problem[];
  /** The id that the file at the path was indexed under. */
  articleAt(path: string): string | undefined;
  /**
   * Indexes the folders anew, one article after another, giving way to other work in between. A later call
   * ends an earlier one that is still running. `isCancelled` is asked between articles, `progress` told now and
   * then; what was indexed before a cancellation stays.
   */
  load(
    folders: readonly string[],
    isCancelled?: () => boolean,
    progress?: (status: LibraryStatus) => void,
  ): Promise<void>;
  /** Reads one file again after it changed or came; forgets it when it is gone. */
  refresh(path: string, gone: boolean): Promise<void>;
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
  /** A run began or ended, a file was read again, or some time of a run has passed. */
  changed(): void;
  /** Something is wrong with a file or folder. */
  problem(problem: Problem): void;
}

export function createLibrary(environment: Environment, listener: LibraryListener): Library {
  let index = createCorpusIndex();
  let status: LibraryStatus = { state: 'indexing', done: 0, files: 0, milliseconds: 0 };
  let run = 0;
  /** By path: the id that an article was indexed under, and what was said of the file. */
  const articles = new Map<string, string>();
  const problems = new Map<string, readonly Problem[]>();

  const library: Library = {
    get index() {
      return index;
    },
    get status() {
      return status;
    },
    problems: () => [...problems.values()].flat(),
    articleAt: (path) => articles.get(path),
    load,
    refresh,
  };
  return library;

  async function load(
    folders: readonly string[],
    isCancelled = () => false,
    progress: (status: LibraryStatus) => void = () => {},
  ): Promise<void> {
    const mine = ++run;
    const started = environment.now();
    index = createCorpusIndex();
    articles.clear();
    problems.clear();
    let [done, files, told] = [0, 0, started];
    const tell = (state: LibraryStatus['state']) => {
      status = { state, done, files, milliseconds: environment.now() - started };
      progress(status);
      listener.changed();
    };
    tell('indexing');
    const listed = (count: number) => {
      files = count;
    };
    for await (const file of environment.readFolders(folders, listed)) {
      if (mine !== run) return;
      if (isCancelled()) break;
      take(file);
      done += 1;
      if (environment.now() - told > TELL_EVERY) {
        told = environment.now();
        tell('indexing');
      }
    }
    tell('ready');
  }

  async function refresh(path: string, gone: boolean): Promise<void> {
    const file = gone ? undefined : await environment.readArticle(path);
    const id = articles.get(path);
    if (id !== undefined) index.remove(id);
    articles.delete(path);
    problems.delete(path);
    if (file !== undefined) take(file);
    listener.changed();
  }

  function take({ article, problems: found }: ReadFile): void {
    for (const problem of found) note(problem);
    if (article === undefined) return;
    if (index.add(article)) articles.set(article.path, article.id);
    else note(duplicate(article, index.article(article.id)?.article));
  }

  function note(problem: Problem): void {
    listener.problem(problem);
    problems.set(problem.path, [...(problems.get(problem.path) ?? []), problem]);
  }
}

/** Milliseconds between two reports of progress. */
const TELL_EVERY = 100;

/** What is said of an article whose id another one has already. */
export function duplicate({ path, id }: Article, first: Article | undefined): Problem {
  return {
    path,
    message: `The id “${id}” is already taken by ${first?.path ?? 'another article'}; this article is skipped.`,
  };
}
