import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../corpus/article.ts';
import { isPublished, saysWherePublished } from '../corpus/published.ts';
import { type Client, readClient } from '../lsp/client.ts';
import { type ArticlePlaces, createArticlePlaces } from '../lsp/convert.ts';
import { type AroundMemory, createAroundMemory } from '../prose/proseAround.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { inEnglish, type Tongue } from '../text/said.ts';
import { type ArchiveDesk, type ArchiveListener, createArchiveDesk } from './archiveDesk.ts';
import type { Environment } from './environment.ts';
import type { Library, LibraryListener } from './library.ts';
import { createOpenDrafts, type OpenDrafts } from './openDrafts.ts';
import { ownSource } from './ownSource.ts';
import { createRecords, type Records } from './records.ts';
import { createScopes, type Scope, type Scopes } from './scopes.ts';
import type { Settings } from './settings.ts';

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: OpenDrafts;
  readonly records: Records;
  /** What completion has read around the cursor. */
  readonly around: AroundMemory;
  readonly scopes: Scopes;
  readonly archive: ArchiveDesk;
  readonly places: ArticlePlaces;
  /** Nothing is known of the client until `initialize`, before which no request comes. */
  client: Client;
  /** Says what a person reads in the language that the client speaks; English until it is known. */
  tongue: Tongue;
  /** The articles and settings of the window as a whole; those of a draft are its scope's. */
  readonly library: Library;
  readonly settings: Settings;
}

export function createSession(
  connection: Connection,
  environment: Environment,
  documents: TextDocuments<TextDocument>,
  listener: LibraryListener & ArchiveListener,
): Session {
  const scopes = createScopes(environment, listener);
  const session: Session = {
    connection,
    environment,
    documents,
    drafts: createOpenDrafts((complaint) => connection.console.warn(complaint)),
    records: createRecords(environment),
    around: createAroundMemory(),
    scopes,
    places: createArticlePlaces(environment.toUri, () => session.client.showsSourceTexts),
    archive: createArchiveDesk(
      environment.openArchive,
      // Where words go is not for a workspace to say that nobody has said to trust.
      () => (session.client.isTrusted ? session.settings.archiveUrl : ''),
      listener,
    ),
    client: readClient({ capabilities: {}, processId: null, rootUri: null, workspaceFolders: null }),
    tongue: inEnglish,
    get library() {
      return (scopes.all[0] as Scope).library;
    },
    get settings() {
      return (scopes.all[0] as Scope).settings;
    },
  };
  return session;
}

/** What a draft is checked against, and how. */
export interface DraftScope extends Scope {
  /** The articles of its scope, but for the draft itself where it lies among them. */
  readonly corpus: CorpusIndex;
  /** The same without what an archive holds beside them. */
  readonly near: CorpusIndex;
  /** Said where the draft lies among the articles. */
  readonly notice?: Problem;
}

/**
 * The scope of a draft; `undefined` for a published article, which is nobody's draft. A file that lies in a folder of
 * articles and does not state where it was published is a draft, and no source of its own. What it states is in its
 * `text`, absent for that of the editor: the index may not have it yet, or not any more.
 */
export function scopeOfDraft(session: Session, uri: string, text?: string): DraftScope | undefined {
  const { scopes, environment, archive } = session;
  const scope = scopes.of(uri);
  const { index } = scope.library;
  const path = environment.toPath(uri);
  const article = path === undefined ? undefined : scope.library.articleAt(path);
  if (article !== undefined && isPublished(article.metadata)) return undefined;
  if (path !== undefined && scope.library.admits(path)) {
    const own = text ?? session.documents.get(uri)?.getText();
    if (own !== undefined && saysWherePublished(own)) return undefined;
  }
  if (path === undefined || article === undefined)
    return { ...scope, corpus: archive.corpusOf(uri, index), near: index };
  const near = index.without(article.id);
  return { ...scope, corpus: archive.corpusOf(uri, near), near, notice: ownSource(path) };
}
