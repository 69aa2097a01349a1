import { commands, type Disposable, env, type OutputChannel, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { addFromClipboard, addFromFile } from './adding/articles.ts';
import { addFolders, exchangeFolder } from './adding/folders.ts';
import { insertNode } from './inserting.ts';
import { editWhatIsKnown, openSource } from './openSource.ts';
import type { OverviewLine, PlainRange, Server } from './server.ts';
import { goToQuotation } from './views/draftView.ts';
import type { ProblemNode } from './views/problemsView.ts';
import type { SourceNode } from './views/sourcesView.ts';

/** The commands in links and fixes that this client carries out itself; the server is told of them. */
export const CLIENT_COMMANDS = ['verbatim.openSource', 'verbatim.copyText', 'verbatim.showDraft'];

/**
 * The commands a link in a hover may run. Hovers show text from articles, so links to anything else
 * stay dead whatever an article holds.
 */
export const TRUSTED_COMMANDS = [...CLIENT_COMMANDS, 'verbatim.copyCitation', 'verbatim.insertCitation'];

/** What the commands work with. */
export interface Desk {
  readonly client: LanguageClient;
  readonly server: Server;
  readonly output: OutputChannel;
  readonly views: {
    readonly sources: { search(): Promise<void>; clearSearch(): void };
    readonly draft: { refresh(): void };
  };
  showMenu(): Promise<void>;
}

/** The commands that only an editor can carry out; the server's own are registered by the client itself. */
export function registerCommands({ client, server, output, views, showMenu }: Desk): Disposable[] {
  const openKnown = async (uri: string, range?: PlainRange) => {
    if (await server.knows(uri)) await openSource(uri, range);
  };
  const handlers: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'verbatim.openSource': openKnown,
    'verbatim.copyText': (text: string) => env.clipboard.writeText(text),
    'verbatim.showOutput': () => output.show(true),
    'verbatim.restart': () => client.restart(),
    'verbatim.showMenu': showMenu,
    'verbatim.showDraft': () => commands.executeCommand('verbatim.draft.focus'),
    'verbatim.addFolder': addFolders,
    'verbatim.addFromFile': addFromFile,
    'verbatim.addFromClipboard': addFromClipboard,
    'verbatim.editArticle': editWhatIsKnown,
    'verbatim.chooseAnotherFolder': ({ path }: ProblemNode) => exchangeFolder(path),
    'verbatim.searchSources': views.sources.search,
    'verbatim.clearSearch': views.sources.clearSearch,
    'verbatim.goToQuotation': (uri: string, line: OverviewLine) => goToQuotation(uri, line),
    'verbatim.openQuote': (node: SourceNode) =>
      node.kind === 'quote' ? openKnown(node.quote.uri, node.quote.range) : openKnown(node.source.uri),
    'verbatim.insertNode': (node?: SourceNode) => insertNode(server, node),
    'verbatim.copyNode': (node: SourceNode) =>
      env.clipboard.writeText(node.kind === 'quote' ? node.quote.words : node.source.article),
    'verbatim.revealSource': (node: SourceNode) => revealSource(node),
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
}

async function revealSource({ source }: SourceNode): Promise<void> {
  await commands.executeCommand('revealInExplorer', Uri.parse(source.uri, true));
}

/**
 * Passes a command on to the server. Run from the palette or by a key it has no arguments: then it means the
 * place of the cursor. A copied citation comes back as its text.
 */
export async function executeOnServer(
  command: string,
  args: unknown[],
  next: (command: string, args: unknown[]) => unknown,
): Promise<unknown> {
  const answer = await next(command, args.length > 0 ? args : placeOfCursor());
  if (command === 'verbatim.copyCitation' && typeof answer === 'string')
    await env.clipboard.writeText(answer);
  return answer;
}

function placeOfCursor(): unknown[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const { line, character } = editor.selection.active;
  return [{ uri: editor.document.uri.toString(), position: { line, character } }];
}
