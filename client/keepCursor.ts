import { CodeAction, type Command, Position, Selection, type TextDocument, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { PlainRange, Server } from './server.ts';

/** Puts the cursor at a place of a draft. */
export const PUT_CURSOR = 'verbatim.putCursor';

/** Puts the cursor there, where the draft is still in front and nothing is selected. */
export function putCursor(uri: string, { line, character }: PlainRange['start']): void {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri || !editor.selection.isEmpty) return;
  const at = new Position(line, character);
  editor.selection = new Selection(at, at);
}

/**
 * The light bulb's actions, with the cursor staying in the prose. An editor takes the cursor along with whatever is put
 * in where it stands, as with a note at the end of a file; and only it knows where that is, for it asks for actions
 * elsewhere in the line.
 */
export function keepCursor(server: () => Server | undefined): NonNullable<Middleware['provideCodeActions']> {
  // biome-ignore lint/complexity/useMaxParams: the client calls it so.
  return async (document, range, context, token, next) => {
    const actions = await next(document, range, context, token);
    return actions && Promise.all(actions.map((action) => withCursor(action, document, server())));
  };
}

async function withCursor(
  action: CodeAction | Command,
  document: TextDocument,
  server: Server | undefined,
): Promise<CodeAction | Command> {
  const editor = window.activeTextEditor;
  if (!(action instanceof CodeAction) || action.command !== undefined) return action;
  if (editor?.document !== document || !editor.selection.isEmpty) return action;
  const { active } = editor.selection;
  const edits = action.edit?.get(document.uri) ?? [];
  if (!edits.some(({ range }) => range.isEmpty && range.start.isEqual(active))) return action;
  const uri = document.uri.toString();
  const plain = edits.map(({ range: { start, end }, newText }) => ({ range: { start, end }, newText }));
  const cursor = await server?.cursorAfter(uri, active, plain);
  if (cursor) action.command = { title: action.title, command: PUT_CURSOR, arguments: [uri, cursor] };
  return action;
}
