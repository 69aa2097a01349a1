import {
  type Disposable,
  Range,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask, unlessGone } from './asking.ts';
import type { Insertion } from './server.ts';

/**
 * Has the server look at each sign typed in a draft: a closing mark behind a quotation that brought its own is typed over,
 * and a comma takes the place of its full stop. VS Code asks so by itself only where *Format On Type* is on, which
 * would turn on whatever else formats.
 */
export function typeOverMarks(
  client: BaseLanguageClient,
  isDraft: (document: TextDocument) => boolean,
): Disposable {
  let last: TextDocumentContentChangeEvent | undefined;
  return workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || reason !== undefined || !isSign(change)) return;
    if (!isDraft(document)) return;
    if (workspace.getConfiguration('editor', document).get('formatOnType', false)) return;
    last = change;
    const position = document.positionAt(change.rangeOffset + change.text.length);
    const line = document.lineAt(position.line).text.slice(0, position.character);
    const asked = ask<Insertion['edits'] | null>(client, 'textDocument/onTypeFormatting', {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: client.code2ProtocolConverter.asPosition(position),
      ch: change.text.charAt(0),
      options: { tabSize: 4, insertSpaces: true },
    });
    const edits = await unlessGone(asked, null);
    if (!edits?.length) return;
    // A quick hand has typed on meanwhile: another sign is asked about with this one, and behind letters all before
    // them is still as it was. An edit that a key has overtaken is not made, so that it is tried again.
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const editor = window.activeTextEditor;
      if (last !== change || editor?.document !== document) return;
      if (!document.lineAt(position.line).text.startsWith(line)) return;
      if (await apply(editor, edits)) return;
    }
  });
}

const MOST_TRIES = 5;

function apply(editor: TextEditor, edits: Insertion['edits']): Thenable<boolean> {
  return editor.edit(
    (edit) => {
      for (const { range, newText } of edits)
        edit.replace(
          new Range(range.start.line, range.start.character, range.end.line, range.end.character),
          newText,
        );
    },
    { undoStopBefore: true, undoStopAfter: false },
  );
}

/** A sign typed, with the mark that an editor may set behind an opening one. */
function isSign({ text, rangeLength }: TextDocumentContentChangeEvent): boolean {
  return rangeLength === 0 && /^(?:[,.;:?!"”“»«›‹’‘']|""|'')$/.test(text);
}
