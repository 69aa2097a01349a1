import { commands, type Disposable, env, type OutputChannel, Range, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/**
 * The commands a link in a hover may run. Hovers show text from articles, so links to anything else
 * stay dead whatever an article holds.
 */
export const TRUSTED_COMMANDS = [
  'verbatim.openSource',
  'verbatim.copyText',
  'verbatim.copyCitation',
  'verbatim.insertCitation',
];

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

/** A server command run from the palette or a key has no arguments: it means the place of the cursor. */
export function completeCommandArguments(args: readonly unknown[]): unknown[] {
  const editor = window.activeTextEditor;
  if (args.length > 0 || editor === undefined) return [...args];
  const { line, character } = editor.selection.active;
  return [{ uri: editor.document.uri.toString(), position: { line, character } }];
}

/** Opens the article at `uri` beside nothing, over the current editor, with the passage selected. */
async function openSource(uri: string, range?: PlainRange): Promise<void> {
  await window.showTextDocument(Uri.parse(uri, true), {
    ...(range === undefined ? {} : { selection: toRange(range) }),
    preview: true,
  });
}

function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
