import { Position, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { toRange } from './openSource.ts';
import type { Insertion } from './server.ts';

/** The server's edits of a document as the editor takes them. */
export function editOf(uri: Uri, edits: Insertion['edits']): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText);
  return edit;
}

/** Puts a quotation in, with what comes with it; answers with the place behind it, and undefined where there is none. */
export async function putIn(
  document: TextDocument,
  { edits, length }: Insertion,
): Promise<Position | undefined> {
  const [quotation] = edits;
  if (quotation === undefined) return undefined;
  const { line, character } = quotation.range.start;
  const from = document.offsetAt(new Position(line, character));
  await workspace.applyEdit(editOf(document.uri, edits));
  return document.positionAt(from + length);
}
