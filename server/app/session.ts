import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, readClient } from '../lsp/client.ts';
import { type ArticlePlaces, createArticlePlaces } from '../lsp/convert.ts';
import { type AroundMemory, createAroundMemory } from '../prose/proseAround.ts';
import type { Environment } from './environment.ts';
import { createLibrary, type Library, type LibraryListener } from './library.ts';
import { createOpenDrafts, type OpenDrafts } from './openDrafts.ts';
import { parseSettings, type Settings } from './settings.ts';

/** What the handlers of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: OpenDrafts;
  /** What completion has read around the cursor. */
  readonly around: AroundMemory;
  readonly library: Library;
  readonly places: ArticlePlaces;
  /** Nothing is known of the client until `initialize`, before which no request comes. */
  client: Client;
  settings: Settings;
}

export function createSession(
  connection: Connection,
  environment: Environment,
  documents: TextDocuments<TextDocument>,
  listener: LibraryListener,
): Session {
  return {
    connection,
    environment,
    documents,
    drafts: createOpenDrafts(),
    around: createAroundMemory(),
    library: createLibrary(environment, listener),
    places: createArticlePlaces(environment.toUri),
    client: readClient({ capabilities: {}, processId: null, rootUri: null, workspaceFolders: null }),
    settings: parseSettings(undefined),
  };
}
