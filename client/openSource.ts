import {
  commands,
  type Position,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { hasFrontMatter } from './adding/frontMatter.ts';
import type { PlainRange } from './server.ts';

/** Opens the article at `uri` with the passage selected. Articles are records: they open read-only. */
export async function openSource(uri: string, range?: PlainRange): Promise<void> {
  const address = Uri.parse(uri, true);
  const wasOpen = workspace.textDocuments.some((document) => document.uri.toString() === address.toString());
  await window.showTextDocument(address, {
    ...(range === undefined ? {} : { selection: toRange(range) }),
    preview: true,
  });
  // One that the writer has open already may be a draft as well: it stays as it is.
  if (!wasOpen) await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
}

export function toRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/**
 * *Edit What Is Known of This Article*: makes the article in front writable and puts the cursor into its front
 * matter; where it has none, an empty one with the usual keys is put there to be filled in.
 */
export async function editWhatIsKnown(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  await commands.executeCommand('workbench.action.files.setActiveEditorWriteableInSession');
  const { document } = editor;
  if (!hasFrontMatter(document.getText())) {
    const start = document.positionAt(0);
    await editor.edit((edit) =>
      edit.insert(start, `---\n${KEYS.map((key) => `${key}: \n`).join('')}---\n\n`),
    );
    select(editor, document.lineAt(1).range.end);
    return;
  }
  select(editor, document.lineAt(Math.min(1, document.lineCount - 1)).range.end);
}

const KEYS = ['title', 'container-title', 'author', 'issued', 'URL'];

function select(editor: TextEditor, at: Position): void {
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
}
