import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SIGNS_BEHIND } from '../../features/behindQuotation.ts';
import { type Client, readClient } from '../../lsp/client.ts';
import { FIX_ALL } from '../../lsp/codeActions.ts';
import { completionTriggers } from '../../lsp/completionItems.ts';
import { printable } from '../../text/printable.ts';
import { inEnglish } from '../../text/said.ts';
import { createChecking } from '../checking.ts';
import {
  createArticleWatch,
  loadCorpus,
  refreshDecorations,
  scheduleAfterLoads,
  tellCorpus,
} from '../corpusUpdates.ts';
import type { Environment } from '../environment.ts';
import { guardConnection, inWords, type Lifecycle } from '../guardedConnection.ts';
import { createPreparing } from '../preparing.ts';
import { readSettings } from '../readSettings.ts';
import { readTongue } from '../readTongue.ts';
import { answerCitingAll } from '../requests/citingAll.ts';
import { answerCompleting } from '../requests/completing.ts';
import { answerCoverage } from '../requests/coverage.ts';
import { answerHandingOver } from '../requests/handingOver.ts';
import { answerAgents } from '../requests/helpingAgents.ts';
import { answerPasting } from '../requests/pasting.ts';
import { answerReading } from '../requests/reading.ts';
import { answerRenaming } from '../requests/renaming.ts';
import { answerRepairing } from '../requests/repairing.ts';
import { answerSideBySide } from '../requests/sideBySide.ts';
import { answerViewing } from '../requests/viewing.ts';
import { answerSaving, keepWhereTheClientDoes, recoverFrom } from '../savedIndex.ts';
import { createSession } from '../session.ts';

/** Serves the protocol over the connection until the client ends it. */
export function startServer(bare: Connection, environment: Environment): void {
  const lifecycle: Lifecycle = { state: 'new' };
  const connection = guardConnection(bare, lifecycle);
  const documents = new TextDocuments(TextDocument);
  const session = createSession(connection, environment, documents, {
    changed() {
      tellCorpus(session);
      if (session.scopes.libraries().some(({ status }) => status.state !== 'ready')) return;
      preparing.begin();
      preparing.after(() => {
        checking.checkAll();
        refreshDecorations(session);
      });
    },
    problem({ path, message, isNotice }) {
      const line = printable(`${path}: ${inEnglish(message)}`);
      if (isNotice) connection.console.info(line);
      else connection.console.warn(line);
    },
    found(uri) {
      const document = documents.get(uri);
      if (document !== undefined) checking.checkNow(document);
    },
    notice: (message) => connection.console.info(printable(message)),
    failed(what, error) {
      connection.console.error(`${printable(what)}: ${inWords(error)}`);
      recoverFrom(session, error);
    },
  });
  const preparing = createPreparing((error) => connection.console.error(`preparing: ${inWords(error)}`));
  lifecycle.failed = (error) => recoverFrom(session, error);
  const checking = createChecking(session);
  const afterwards = scheduleAfterLoads(session);
  const articles = createArticleWatch(session, checking.touched);

  connection.onInitialize((params) => {
    lifecycle.state = 'running';
    session.client = readClient(params);
    keepWhereTheClientDoes(session, params.initializationOptions);
    return initialized(session.client);
  });
  connection.onInitialized(async () => {
    lifecycle.prepared = preparing.done;
    setTimeout(preparing.begin, LONGEST_WAIT);
    const { client } = session;
    session.tongue = await readTongue(environment, client.locale);
    if (client.tellsConfigurationChanges) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'verbatim' })
        .catch((error) =>
          connection.console.warn(`The client does not tell of changed settings: ${String(error)}`),
        );
    }
    if (client.tellsFolderChanges) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
    await followSettings(client.initialSettings);
  });
  connection.onDidChangeConfiguration(({ settings }) => followSettings(settings?.verbatim));
  connection.onShutdown(() => {
    lifecycle.state = 'shut down';
    afterwards.end();
    for (const library of session.scopes.libraries()) library.close();
  });

  let latest = 0;
  /** Some clients tell of a change as soon as they start: the same articles are not read twice for it. */
  const followSettings = async (sent: unknown) => {
    const mine = ++latest;
    const follow = async (scopes: Awaited<ReturnType<typeof readSettings>>) => {
      if (mine !== latest) return;
      const before = session.scopes.libraries();
      const loads = session.scopes.follow(scopes, session.client.rootUri);
      const after = session.scopes.libraries();
      if (loads.length === 0) {
        // Folders that left the window took their articles with them.
        if (before.length !== after.length || after.some((one) => !before.includes(one))) tellCorpus(session);
        checking.checkAll();
        refreshDecorations(session);
      }
      await Promise.all([
        articles
          .follow(loads)
          .catch((error) => connection.console.warn(`Articles are not watched: ${String(error)}`)),
        ...loads.map((load) => loadCorpus(session, load, afterwards)),
      ]);
    };
    await follow(await readSettings(session, sent, (late) => void follow(late).catch(logged)));
  };
  const logged = (error: unknown) => connection.console.error(`settings: ${inWords(error)}`);

  const foldersChanged = ({ added, removed }: { added: { uri: string }[]; removed: { uri: string }[] }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    const folders = [
      ...session.client.folders.filter((uri) => !gone.has(uri)),
      ...added.map(({ uri }) => uri),
    ];
    session.client = { ...session.client, folders, rootUri: folders[0] };
    followSettings(undefined).catch(logged);
  };

  const guarded = (what: string, act: (document: TextDocument) => void) => {
    return ({ document }: { document: TextDocument }) => {
      try {
        act(document);
      } catch (error) {
        connection.console.error(`${what} ${document.uri}: ${inWords(error)}`);
        recoverFrom(session, error);
      }
    };
  };
  documents.onDidOpen(guarded('opening', checking.opened));
  documents.onDidChangeContent(guarded('following', checking.changed));
  documents.onDidSave(guarded('checking', checking.saved));
  documents.onDidClose(guarded('closing', checking.closed));
  answerCompleting(session);
  answerReading(session);
  answerViewing(session);
  answerHandingOver(session);
  answerCoverage(session);
  answerPasting(session);
  answerSideBySide(session);
  answerRenaming(session);
  answerCitingAll(session);
  answerAgents(session);
  answerRepairing(session, checking);
  answerSaving(session, checking.checkAll);

  documents.listen(connection);
  connection.listen();
}

/** The few articles that come with Verbatim are there in a moment; for more than that preparing does not wait, in milliseconds. */
const LONGEST_WAIT = 100;

function initialized(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'Verbatim' },
    capabilities: {
      ...(client.tellsFolderChanges && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      inlineCompletionProvider: true,
      hoverProvider: true,
      completionProvider: { triggerCharacters: completionTriggers(client), resolveProvider: true },
      documentOnTypeFormattingProvider: {
        firstTriggerCharacter: SIGNS_BEHIND[0] ?? '',
        moreTriggerCharacter: SIGNS_BEHIND.slice(1),
      },
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
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
          'verbatim.citeAll',
          'verbatim.applyFix',
        ],
      },
    },
  };
}
