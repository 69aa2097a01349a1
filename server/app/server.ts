import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readClient } from '../lsp/client.ts';
import { FIX_ALL } from '../lsp/codeActions.ts';
import { COMPLETION_TRIGGERS } from '../lsp/completionItems.ts';
import { createChecking } from './checking.ts';
import { createArticleWatch, loadCorpus, tellCorpus } from './corpusUpdates.ts';
import type { Environment } from './environment.ts';
import { answerCompleting } from './requests/completing.ts';
import { answerReading } from './requests/reading.ts';
import { answerRepairing } from './requests/repairing.ts';
import { answerViewing } from './requests/viewing.ts';
import { createSession, type Session } from './session.ts';
import { parseSettings } from './settings.ts';

/** Serves the protocol over the connection until the client ends it. */
export function startServer(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments(TextDocument);
  const session = createSession(connection, environment, documents, {
    changed() {
      tellCorpus(session);
      checking.checkAll();
    },
    problem: ({ path, message }) => connection.console.warn(`${path}: ${message}`),
  });
  const checking = createChecking(session);
  const articles = createArticleWatch(session);

  connection.onInitialize((params) => {
    session.client = readClient(params);
    return INITIALIZED;
  });
  connection.onInitialized(async () => {
    if (session.client.tellsConfigurationChanges) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'verbatim' });
    }
    await followSettings(session.client.initialSettings);
  });
  connection.onDidChangeConfiguration(({ settings }) => followSettings(settings?.verbatim));

  let indexed: string | undefined;
  /** Some clients tell of a change as soon as they start: the same articles are not read twice for it. */
  const followSettings = async (sent: unknown) => {
    await readSettings(session, sent);
    const wanted = JSON.stringify(session.settings.corpus);
    if (wanted === indexed) return checking.checkAll();
    indexed = wanted;
    await Promise.all([articles.follow(), loadCorpus(session)]);
  };

  documents.onDidOpen(({ document }) => checking.opened(document));
  documents.onDidChangeContent(({ document }) => checking.changed(document));
  documents.onDidSave(({ document }) => checking.saved(document));
  documents.onDidClose(({ document }) => checking.closed(document));
  answerCompleting(session);
  answerReading(session);
  answerViewing(session);
  answerRepairing(session, checking);

  documents.listen(connection);
  connection.listen();
}

const INITIALIZED: InitializeResult = {
  serverInfo: { name: 'Verbatim' },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    inlineCompletionProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    executeCommandProvider: {
      commands: [
        'verbatim.check',
        'verbatim.insertQuote',
        'verbatim.insertCitation',
        'verbatim.copyCitation',
      ],
    },
  },
};

/** Asks the client for its settings where it can be asked, else takes what it sent. */
async function readSettings(session: Session, sent: unknown): Promise<void> {
  const { connection, client } = session;
  const section = client.givesConfiguration ? await connection.workspace.getConfiguration('verbatim') : sent;
  if (section !== undefined && section !== null) session.settings = parseSettings(section);
}
