import { commands, type Disposable, env, type OutputChannel, Range, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The commands in links and fixes that this client carries out itself; the server is told of them. */
export const CLIENT_COMMANDS = ['verbatim.openSource', 'verbatim.copyText'];

/**
 * The commands a link in a hover may run. Hovers show text from articles, so links to anything else
 * stay dead whatever an article holds.
 */
export const TRUSTED_COMMANDS = [...CLIENT_COMMANDS, 'verbatim.copyCitation', 'verbatim.insertCitation'];

/** A range as the protocol sends it: zero-based lines and UTF-16 characters. */
interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** The commands that only an editor can carry out; the server's own are registered by the client itself. */
export function registerCommands(client: LanguageClient, output: OutputChannel): Disposable[] {
  return [
    commands.registerCommand('verbatim.openSource', openSource),
    commands.registerCommand('verbatim.copyText', (text: string) => env.clipboard.writeText(text)),
    commands.registerCommand('verbatim.showOutput', () => output.show(true)),
    commands.registerCommand('verbatim.restart', () => client.restart()),
  ];
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

/** Opens the article at `uri` with the passage selected. */
async function openSource(uri: string, range?: PlainRange): Promise<void> {
  await window.showTextDocument(Uri.parse(uri, true), {
    ...(range === undefined ? {} : { selection: toRange(range) }),
    preview: true,
  });
}

function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
