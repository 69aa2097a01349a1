import {
  commands,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { addDropped } from './adding/articles.ts';
import { type AgentServer, offerToAgents } from './agents.ts';
import { createArchiveCredentials } from './archiveCredentials.ts';
import { typeOverMarks } from './behindQuotation.ts';
import { CLIENT_COMMANDS, executeOnServer, registerCommands, restart, TRUSTED_COMMANDS } from './commands.ts';
import { type CorpusNotice, createCorpusStatus, type DraftNotice } from './corpusStatus.ts';
import { createReports, REPORT } from './coverage.ts';
import { DRAFTS, isDraft } from './drafts.ts';
import { createDropping } from './inserting.ts';
import { keepCursor } from './keepCursor.ts';
import { showMenu } from './menu.ts';
import { openListWhileQuoting } from './openList.ts';
import { offerPaste } from './pasting.ts';
import { createServer } from './server.ts';
import { createSideBySide } from './sideBySide.ts';
import { createSourceTexts, SOURCE_TEXT } from './sourceTexts.ts';
import { createDraftView } from './views/draftView.ts';
import { createProblemsView } from './views/problemsView.ts';
import { createSourcesView } from './views/sourcesView.ts';

/** What the editor runs on: a machine with Node, or a browser. */
export interface Host {
  /** A client of the server, which is not started yet. */
  createClient(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
  /** A place as the server names it. */
  pathOf(uri: Uri): string;
  /** How the agents' server is started; absent where nothing can be. */
  agentServer?(context: ExtensionContext): AgentServer;
}

let client: BaseLanguageClient | undefined;

/** Starts the language server and connects it to the editor. All knowledge of quotes is the server's. */
export async function start(context: ExtensionContext, host: Host): Promise<void> {
  const output = window.createOutputChannel('Verbatim', { log: true });
  const status = createCorpusStatus();
  const started = host.createClient(context, clientOptions(context, host, output));
  client = started;
  const server = createServer(started);
  const sources = createSourcesView(server, addDropped);
  const draft = createDraftView(server);
  const problems = createProblemsView(server);
  const reports = createReports();
  const sideBySide = createSideBySide(server);
  const sourceTexts = createSourceTexts(server);
  const credentials = createArchiveCredentials(context.secrets, server, output);
  started.onNotification('verbatim/corpus', (notice: CorpusNotice) => {
    status.show(notice);
    if (notice.state === 'indexing') return;
    for (const shown of [sources, draft, problems, sourceTexts]) shown.refresh();
    // Only what is known to be empty says so: else a view that is still filled would lose the focus of the keys.
    void commands.executeCommand('setContext', 'verbatim.isEmpty', notice.articles === 0);
  });
  started.onNotification('verbatim/draft', (notice: DraftNotice) => status.tell(notice));
  started.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) status.showStopped();
    if (newState === State.Running) credentials.handOver();
    void commands.executeCommand('setContext', 'verbatim.running', newState === State.Running);
  });
  context.subscriptions.push(
    ...[output, status, sources, draft, problems, sideBySide, sourceTexts, credentials],
    ...registerCommands({
      ...{
        client: started,
        extension: context.extension,
        server,
        output,
        reports,
        sideBySide,
        credentials,
        views: { sources, draft },
      },
      showMenu: () => showMenu(status.notice),
    }),
    workspace.registerTextDocumentContentProvider(REPORT, reports),
    workspace.registerTextDocumentContentProvider(SOURCE_TEXT, sourceTexts),
    ...offerToAgents(
      server,
      String(context.extension.packageJSON.version),
      host.agentServer?.bind(host, context),
    ),
    languages.registerDocumentDropEditProvider([...DRAFTS], createDropping(server)),
    ...offerPaste(server),
  );
  // What it may read unasked is told to the server when it starts.
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => restart(started)));
  await started.start();
  context.subscriptions.push(openListWhileQuoting(started, isDraft), typeOverMarks(started, isDraft));
}

/** Ends what was started. */
export function stop(): Promise<void> | undefined {
  return client?.isRunning() ? client.stop() : undefined;
}

function clientOptions(
  { globalStorageUri }: ExtensionContext,
  host: Host,
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  return {
    documentSelector: [...DRAFTS],
    outputChannel,
    markdown: { isTrusted: { enabledCommands: TRUSTED_COMMANDS }, supportHtml: false },
    initializationOptions: {
      clientCommands: CLIENT_COMMANDS,
      isTrusted: workspace.isTrusted,
      showsSourceTexts: true,
      opensLists: true,
      showsDraftNotices: true,
      // The item in the status bar says how far it is, and pauses it; the editor's own progress would say it again.
      showsIndexing: true,
      // The editor puts the messages of problems above a hover, where they are shown at all.
      showsFindings: workspace.getConfiguration('problems').get('visibility', true),
      // Saved indexes are the editor's to keep, and go with the extension.
      cache: host.pathOf(Uri.joinPath(globalStorageUri, 'index')),
    },
    middleware: {
      executeCommand: executeOnServer,
      provideCodeActions: keepCursor(() => client && createServer(client)),
    },
  };
}
