import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { fileKindOf, READ_ENDINGS } from '../corpus/readers/fileKinds.ts';
import type { Session } from './session.ts';
import { warmUp } from './warmUp.ts';

/** Indexes the articles that the settings name, showing progress where there are many. */
export async function loadCorpus(session: Session): Promise<void> {
  const { connection, client, library, settings, environment } = session;
  const bundled = settings.corpus.bundled ? [environment.bundledFolder] : [];
  const folders = [...bundled, ...userFolders(session)];
  const progress =
    client.showsProgress && folders.length > bundled.length
      ? await connection.window.createWorkDoneProgress()
      : undefined;
  progress?.begin('Verbatim', 0, 'Indexing articles', true);
  await library.load(
    folders,
    () => progress?.token.isCancellationRequested ?? false,
    ({ done, files }) => {
      progress?.report(files === 0 ? 0 : Math.floor((100 * done) / files), `${done} of ${files} articles`);
    },
  );
  progress?.done();
  // After what is already waiting: a request that came meanwhile is worth more than a warm start.
  setTimeout(() => warmUp(library.index), 0);
}

/** Tells the client what is indexed, in the terms of the contract. */
export function tellCorpus({ connection, library }: Session): void {
  const { index, status } = library;
  void connection.sendNotification('verbatim/corpus', {
    state: status.state,
    articles: index.articleCount,
    quotes: index.quoteCount,
    words: index.wordCount,
    milliseconds: Math.round(status.milliseconds),
    problems: library.problems().length,
  });
}

/** Has the client tell of articles that change, come or go. */
export interface ArticleWatch {
  /** Watches the folders that the settings name now, and no others any more. */
  follow(): Promise<void>;
}

export function createArticleWatch(session: Session): ArticleWatch {
  const { connection, environment, library } = session;
  let watched: Disposable | undefined;

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri, type } of changes) {
      const path = environment.toPath(uri);
      if (path === undefined || fileKindOf(path) === undefined) continue;
      await library.refresh(path, type === FileChangeType.Deleted);
    }
  });

  return {
    async follow() {
      const { watchesFiles, watchesBelowFolders } = session.client;
      if (!watchesFiles) return;
      watched?.dispose();
      const watchers: FileSystemWatcher[] = userFolders(session).map((folder) => ({
        globPattern: watchesBelowFolders
          ? { baseUri: environment.toUri(folder), pattern: ARTICLES }
          : `${folder.replaceAll('\\', '/')}/${ARTICLES}`,
      }));
      watched = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
  };
}

const ARTICLES = `**/*.{${[...READ_ENDINGS, ...READ_ENDINGS.map((one) => one.toUpperCase())].join(',')}}`;

function userFolders({ settings, client, environment }: Session): string[] {
  const base = client.rootUri === undefined ? undefined : environment.toPath(client.rootUri);
  return settings.corpus.folders.map((folder) => environment.resolveFolder(folder, base));
}
