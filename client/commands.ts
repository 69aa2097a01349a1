import {
  commands,
  type Disposable,
  type Extension,
  env,
  l10n,
  type OutputChannel,
  type QuickPickItem,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { addFromClipboard, addFromFile } from './adding/articles.ts';
import { addFolders, exchangeFolder } from './adding/folders.ts';
import { isAddress } from './adding/frontMatter.ts';
import { importFiles } from './adding/importing.ts';
import type { ArchiveCredentials } from './archiveCredentials.ts';
import { ask } from './asking.ts';
import { addToBibliography, convertCitations } from './citations.ts';
import { type Reports, showCoverage } from './coverage.ts';
import { ignoreWithReason, turnOff } from './disagreeing.ts';
import { insertNode } from './inserting.ts';
import { PUT_CURSOR, putCursor } from './keepCursor.ts';
import { editWhatIsKnown, openSource } from './openSource.ts';
import { writePacket } from './packet.ts';
import { pasteAsQuotation } from './pasting.ts';
import { recordQuotations } from './recording.ts';
import { sayRefusal } from './refusals.ts';
import { sayBriefly } from './sayBriefly.ts';
import type { ArticlePlace, OverviewLine, PlainRange, Server, SourceProblem } from './server.ts';
import type { SideBySide } from './sideBySide.ts';
import { goToQuotation } from './views/draftView.ts';
import type { ProblemNode } from './views/problemsView.ts';
import type { SourceNode } from './views/sourcesView.ts';

/** The commands that this client carries out itself, wholly or in part; the server is told of them. */
export const CLIENT_COMMANDS = [
  'verbatim.openSource',
  'verbatim.copyCitation',
  'verbatim.showDraft',
  'verbatim.ignore',
  'verbatim.turnOff',
];

/**
 * The commands a link in a hover may run. Hovers show text from articles, so links to anything else
 * stay dead whatever an article holds.
 */
export const TRUSTED_COMMANDS = [
  'verbatim.openSource',
  'verbatim.copyCitation',
  'verbatim.insertCitation',
  'verbatim.applyFix',
];

/** What the commands work with. */
export interface Desk {
  readonly client: BaseLanguageClient;
  readonly extension: Extension<unknown>;
  readonly server: Server;
  readonly output: OutputChannel;
  readonly reports: Reports;
  readonly sideBySide: SideBySide;
  readonly credentials: ArchiveCredentials;
  readonly views: {
    readonly sources: { search(): Promise<void>; clearSearch(): void };
    readonly draft: { refresh(): void };
  };
  showMenu(): Promise<void>;
}

/** The commands that only an editor can carry out; the server's own are registered by the client itself. */
export function registerCommands({
  client,
  extension,
  server,
  output,
  reports,
  sideBySide,
  credentials,
  views,
  showMenu,
}: Desk): Disposable[] {
  const openKnown = async (uri: string, range?: PlainRange) => {
    if (await server.knows(uri)) await openSource(uri, range);
    else sayGone();
  };
  const handlers: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'verbatim.openSource': async (place: ArticlePlace) => {
      const found = await server.locate(place);
      if (found === null) sayGone();
      else await openSource(found.uri, found.range);
    },
    [PUT_CURSOR]: putCursor,
    'verbatim.openProblem': ({ uri, line = 0, character = 0 }: SourceProblem) =>
      openSource(uri, { start: { line, character }, end: { line, character } }),
    'verbatim.ignore': ignoreWithReason,
    'verbatim.turnOff': turnOff,
    'verbatim.showOutput': () => output.show(true),
    'verbatim.restart': () => restart(client),
    'verbatim.clearIndex': () => ask(client, 'verbatim/clearIndex'),
    'verbatim.pauseIndexing': () => server.pauseIndexing(true),
    'verbatim.resumeIndexing': () => server.pauseIndexing(false),
    'verbatim.setArchiveCredentials': credentials.set,
    'verbatim.forgetArchiveCredentials': credentials.forget,
    'verbatim.showMenu': showMenu,
    'verbatim.showDraft': () => commands.executeCommand('verbatim.draft.focus'),
    'verbatim.addFolder': addFolders,
    'verbatim.addFromFile': addFromFile,
    'verbatim.addFromClipboard': addFromClipboard,
    'verbatim.import': () => importFiles(server),
    'verbatim.packet': () => writePacket(server),
    'verbatim.coverage': (node?: SourceNode) =>
      showCoverage(server, reports, isNode(node) ? node : undefined),
    'verbatim.convertCitations': () => convertCitations(server, extension),
    'verbatim.addToBibliography': () => addToBibliography(server),
    'verbatim.openToSide': () => sideBySide.open(),
    'verbatim.pasteAsQuotation': () => pasteAsQuotation(server),
    'verbatim.record': async () => {
      if (await recordQuotations(server)) views.draft.refresh();
    },
    'verbatim.editArticle': editWhatIsKnown,
    'verbatim.chooseAnotherFolder': ({ path }: ProblemNode) => exchangeFolder(path),
    'verbatim.searchSources': views.sources.search,
    'verbatim.clearSearch': views.sources.clearSearch,
    'verbatim.goToQuotation': (uri: string, line: OverviewLine) => goToQuotation(uri, line),
    'verbatim.openQuote': (node: SourceNode) =>
      node.kind === 'quote' ? openKnown(node.quote.uri, node.quote.range) : openKnown(node.source.opens),
    'verbatim.insertNode': (node?: SourceNode) => insertNode(server, node),
    'verbatim.copyNode': (node: SourceNode) =>
      env.clipboard.writeText(node.kind === 'quote' ? node.quote.words : node.source.article),
    'verbatim.revealSource': (node: SourceNode) => revealSource(node),
  };
  return Object.entries(handlers).map(([id, handler]) =>
    commands.registerCommand(id, (...args: never[]) => sayRefusal(() => handler(...args))),
  );
}

/** Says why nothing opens: a hover or a line of a view may stay longer than its article. */
function sayGone(): void {
  void window.showWarningMessage(
    l10n.t('Verbatim: this article is not among the sources any more. It was deleted, moved or renamed.'),
  );
}

/** A command run from a menu of an editor is given the address of its file. */
function isNode(node: unknown): node is SourceNode {
  return typeof node === 'object' && node !== null && 'kind' in node && 'source' in node;
}

/** Ends the server and starts it anew. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}

async function revealSource({ source }: SourceNode): Promise<void> {
  await commands.executeCommand('revealInExplorer', Uri.parse(source.uri, true));
}

/** Passes a command to the server. */
type Run = (command: string, args: unknown[]) => unknown;

/**
 * Passes a command on to the server. Run from the palette or by a key it has no arguments: then it means the place of
 * the cursor. What the server lacks is asked of the writer, and the command run again with it; what was done is said
 * in the status bar, and the cursor stays in the prose.
 */
export async function executeOnServer(command: string, args: unknown[], next: Run): Promise<unknown> {
  const wanted = args.length > 0 ? withCursor(args) : placeOfCursor();
  const answer = await next(command, wanted);
  if (command === 'verbatim.copyCitation') {
    if (typeof answer !== 'string') return answer;
    await env.clipboard.writeText(answer);
    sayBriefly(l10n.t('Verbatim: copied “{0}”', answer));
    return answer;
  }
  if (typeof answer !== 'object' || answer === null) return answer;
  const { choices, needsAddress, said, cursor } = answer as Answer;
  if (choices !== undefined) {
    const choice = await chosen(choices);
    return choice === undefined ? undefined : executeOnServer(command, withMore(wanted, { choice }), next);
  }
  if (needsAddress) {
    const address = await askForAddress(said ?? '');
    return address === undefined ? undefined : executeOnServer(command, withMore(wanted, { address }), next);
  }
  if (said !== undefined) sayBriefly(said);
  const uri = uriIn(wanted);
  if (cursor !== undefined && typeof uri === 'string') putCursor(uri, cursor);
  return answer;
}

/** What the server says of a command that it carried out, or needs to carry it out. */
interface Answer {
  readonly said?: string;
  readonly cursor?: { readonly line: number; readonly character: number };
  readonly needsAddress?: boolean;
  readonly choices?: readonly QuickPickItem[];
}

async function chosen(choices: readonly QuickPickItem[]): Promise<number | undefined> {
  const items = choices.map((choice, index) => ({ ...choice, index }));
  const picked = await window.showQuickPick(items, {
    placeHolder: l10n.t('Which quote?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.index;
}

function askForAddress(why: string): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: l10n.t('{0} Paste the address that the link is to open; Escape leaves the draft as it is.', why),
    placeHolder: 'https://',
    validateInput: (text) =>
      isAddress(text) ? undefined : l10n.t('An address begins with https:// and has no spaces.'),
  });
}

function withMore([target, ...others]: readonly unknown[], more: object): unknown[] {
  return [{ ...(target as object), ...more }, ...others];
}

/** A link works where it points; the cursor is to stay where the writer is writing. */
function withCursor(args: unknown[]): unknown[] {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.uri.toString() !== uriIn(args)) return args;
  const { line, character } = editor.selection.active;
  return withMore(args, { cursor: { line, character } });
}

function uriIn([target]: readonly unknown[]): unknown {
  return (target as { readonly uri?: unknown } | undefined)?.uri;
}

function placeOfCursor(): unknown[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const { line, character } = editor.selection.active;
  return [{ uri: editor.document.uri.toString(), position: { line, character } }];
}
