import {
  commands,
  type Disposable,
  type Position,
  Range,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask, unlessGone } from './asking.ts';
import { mayBeQuoting } from './mayBeQuoting.ts';

/**
 * Opens the list of quotes while somebody types in an open quotation. VS Code asks for suggestions by letters nowhere
 * in Markdown, and turning that on would open lists of words all over the prose. So would asking by spaces and signs:
 * whenever an answer takes two words' time, or another extension gets ready meanwhile, VS Code asks all who have words
 * to offer. So the server, which knows where a quotation is open and what fits there, is asked after each key where
 * something may be open, and only a yes opens the list.
 */
export function openListWhileQuoting(
  client: BaseLanguageClient,
  isDraft: (document: TextDocument) => boolean,
): Disposable {
  return workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || reason !== undefined || !isKey(change)) return;
    if (!isDraft(document)) return;
    if (!workspace.getConfiguration('editor', document).get('suggestOnTriggerCharacters', true)) return;
    const position = document.positionAt(change.rangeOffset + change.text.length);
    if (!mayBeQuoting(paragraphBefore(document, position))) return;
    const asked = ask<boolean>(client, 'verbatim/offers', {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      position: client.code2ProtocolConverter.asPosition(position),
    });
    if ((await unlessGone(asked, false)) && isStillAt(document, position))
      await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

/** The lines above up to an empty one, and the cursor's own up to it; the last part of it where that is much. */
function paragraphBefore(document: TextDocument, { line, character }: Position): string {
  let first = line;
  const start = Math.max(0, line - MOST_LINES);
  while (first > start && !document.lineAt(first - 1).isEmptyOrWhitespace) first--;
  return document.getText(new Range(first, 0, line, character)).slice(-LONGEST_PARAGRAPH);
}

const MOST_LINES = 50;
/** In UTF-16 code units. */
const LONGEST_PARAGRAPH = 4000;

/** Whether the cursor is there, or a few words further on in the same line: a quick hand does not wait for an answer. */
function isStillAt(document: TextDocument, position: Position): boolean {
  const editor = window.activeTextEditor;
  if (editor?.document !== document || editor.selections.length !== 1 || !editor.selection.isEmpty)
    return false;
  const { active } = editor.selection;
  return (
    active.line === position.line &&
    active.isAfterOrEqual(position) &&
    /^[\p{L}\p{N}\s,'’-]{0,20}$/u.test(document.getText(new Range(position, active)))
  );
}

/** A letter, digit, space or sign typed, or one taken back; no paste, no completion, no quotation mark. */
function isKey({ text, rangeLength }: TextDocumentContentChangeEvent): boolean {
  return text === '' ? rangeLength === 1 : rangeLength === 0 && KEY.test(text);
}

const KEY = /^(?:[\p{L}\p{N}]\p{M}?|[ \u00a0\u202f,.;:?!’—–…-])$/u;
