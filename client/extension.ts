import { commands, type ExtensionContext, type LogOutputChannel, languages, window } from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_COMMANDS, executeOnServer, registerCommands, TRUSTED_COMMANDS } from './commands.ts';
import { createCorpusStatus } from './corpusStatus.ts';
import { openListWhileQuoting } from './openList.ts';

/** Where a draft may live. Output panes, diffs and chat inputs are plain text too, and are no drafts. */
const DRAFT_SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];
const DRAFT_LANGUAGES = ['markdown', 'plaintext'];
const DRAFTS = DRAFT_SCHEMES.flatMap((scheme) => DRAFT_LANGUAGES.map((language) => ({ scheme, language })));

let client: LanguageClient | undefined;

/** Starts the language server and connects it to the editor. All knowledge of quotes is the server's. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Verbatim', { log: true });
  const status = createCorpusStatus(DRAFTS);
  const started = createClient(context.asAbsolutePath('dist/server.cjs'), output);
  client = started;
  started.onNotification('verbatim/corpus', status.show);
  started.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) status.showStopped();
    void commands.executeCommand('setContext', 'verbatim.running', newState === State.Running);
  });
  context.subscriptions.push(output, status, ...registerCommands(started, output));
  await started.start();
  context.subscriptions.push(
    openListWhileQuoting(started, (document) => languages.match(DRAFTS, document) > 0),
  );
}

export function deactivate(): Promise<void> | undefined {
  return client?.isRunning() ? client.stop() : undefined;
}

function createClient(server: string, outputChannel: LogOutputChannel) {
  const module = { module: server, transport: TransportKind.ipc };
  return new LanguageClient(
    'verbatim',
    'Verbatim',
    { run: module, debug: { ...module, options: { execArgv: ['--nolazy', '--inspect=6019'] } } },
    {
      documentSelector: DRAFTS,
      outputChannel,
      markdown: { isTrusted: { enabledCommands: TRUSTED_COMMANDS }, supportHtml: false },
      initializationOptions: { clientCommands: CLIENT_COMMANDS },
      middleware: { executeCommand: executeOnServer },
    },
  );
}
