import {
  CodeLensRefreshRequest,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import { RECORD_ENDING } from '../corpus/readers/fileKinds.ts';
import { inEnglish, say } from '../text/said.ts';
import { countCorpus } from './countCorpus.ts';
import { inWords } from './guardedConnection.ts';
import type { Library } from './library.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import type { Load } from './scopes.ts';
import type { Session } from './session.ts';
import { warmUp } from './warmUp.ts';

/** When to do what follows a load, for `loadCorpus`: a later load of the same folders calls it off. */
export function scheduleAfterLoads({ connection }: Session): Schedule {
  return createSchedule(TIDY_AFTER, (folders, error) =>
    connection.console.error(`after loading ${folders}: ${inWords(error)}`),
  );
}

/** Indexes the articles of a scope, showing progress where there may be many. */
export async function loadCorpus(
  session: Session,
  { library, folders }: Load,
  afterwards: Schedule,
): Promise<void> {
  const { connection, client, environment } = session;
  const isMuch = client.showsProgress && folders.some(({ path }) => path !== environment.bundledFolder);
  // A client that says it shows progress and then does not costs the progress alone.
  const progress = isMuch
    ? await connection.window.createWorkDoneProgress().catch(() => undefined)
    : undefined;
  progress?.begin('Verbatim', 0, session.tongue(say`Indexing articles`), true);
  await library.load(
    folders,
    () => progress?.token.isCancellationRequested ?? false,
    ({ done, files }) => {
      progress?.report(
        files === 0 ? 0 : Math.floor((100 * done) / files),
        session.tongue(say`${done} of ${files} articles`),
      );
    },
  );
  progress?.done();
  const name = folders.map(({ path }) => path).join(', ');
  // After what is already waiting: a request that came meanwhile is worth more than a warm start.
  afterwards.next(name, function* () {
    yield* warmUp(library.index);
    // A start is followed by work of the writer's: merging waits until that has had its time.
    afterwards.soon(name, () => void library.tidy());
  });
}

/** Milliseconds after which what is saved is tidied up. */
const TIDY_AFTER = 30_000;

/** Tells the client what is indexed, in the terms of the contract; an article of several libraries counts once. */
export function tellCorpus(session: Session): void {
  const { connection, scopes } = session;
  const libraries = scopes.libraries();
  const { status: archive } = session.archive;
  const { articles, quotes, words } = countCorpus(libraries);
  void connection.sendNotification('verbatim/corpus', {
    state: libraries.every(({ status }) => status.state === 'ready') ? 'ready' : 'indexing',
    articles,
    quotes,
    words,
    milliseconds: Math.round(Math.max(...libraries.map(({ status }) => status.milliseconds))),
    ...howFar(libraries),
    ...(archive && {
      archive: { ...archive, ...(archive.trouble && { trouble: session.tongue(archive.trouble) }) },
    }),
    problems: new Set(
      scopes
        .problems()
        .flatMap(({ path, message, isNotice }) => (isNotice ? [] : [`${path}\n${inEnglish(message)}`])),
    ).size,
  });
}

/** How many files are dealt with while there are more, whether that is held up, and what is saved, in bytes. */
function howFar(libraries: readonly Library[]) {
  const all = libraries.map(({ status, isPaused, store }) => ({
    ...status,
    isPaused,
    bytes: store?.bytes ?? 0,
  }));
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  const [done, files, saved] = [sum((one) => one.done), sum((one) => one.files), sum(({ bytes }) => bytes)];
  return {
    ...(done < files && { done, files, ...(all.some(({ isPaused }) => isPaused) && { isPaused: true }) }),
    ...(saved > 0 && { saved }),
  };
}

/** Has the client ask anew for what it shows beside the text, where it can. */
export function refreshDecorations({ connection, client }: Session): void {
  // A client that went away meanwhile has nothing to show.
  if (client.refreshesHints) connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
  if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
}

/** Has the client tell of articles that change, come or go. */
export interface ArticleWatch {
  /** Watches the folders that the settings name now, and no others any more; `loads` are those yet to be read. */
  follow(loads: readonly Load[]): Promise<void>;
}

/** `touched` is told of every file that came, went or changed. */
export function createArticleWatch(
  session: Session,
  touched: (paths: readonly string[]) => void,
): ArticleWatch {
  const { connection, environment, scopes } = session;
  let watched: Disposable | undefined;
  let watching = '';

  connection.onDidChangeWatchedFiles(({ changes }) => {
    // What happened is seen by looking: events come late, twice, and in any order.
    const paths = changes.flatMap(({ uri }) => environment.toPath(uri) ?? []);
    for (const library of scopes.libraries()) library.touched(paths);
    touched(paths);
  });

  return {
    async follow(loads) {
      const { watchesFiles, watchesBelowFolders } = session.client;
      if (!watchesFiles) return;
      // A library knows its new folders only when it begins to read them, which may wait for the client.
      const folders = scopes.all.flatMap(({ library }) => {
        const load = loads.find((one) => one.library === library);
        return (load ?? library).folders.map(({ path }) => path);
      });
      const named = [...new Set(folders)].filter((path) => path !== environment.bundledFolder);
      if (JSON.stringify(named) === watching) return;
      watching = JSON.stringify(named);
      watched?.dispose();
      watched = undefined;
      const articles: FileSystemWatcher[] = named.map((folder) => ({
        globPattern: watchesBelowFolders
          ? { baseUri: environment.toUri(folder), pattern: EVERYTHING }
          : `${folder.replaceAll('\\', '/')}/${EVERYTHING}`,
      }));
      const watchers = [...articles, { globPattern: `**/*${RECORD_ENDING}` }];
      watched = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
  };
}

/** Folders come and go as a whole, with one event that names no article. */
const EVERYTHING = '**/*';
