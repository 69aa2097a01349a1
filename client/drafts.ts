import { languages, type TextDocument, type TextEditor, window } from 'vscode';

/** Where a draft may live. Output panes, diffs and chat inputs are plain text too, and are no drafts. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];
const LANGUAGES = ['markdown', 'plaintext'];

/** Which documents are drafts. */
export const DRAFTS = SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

export const isDraft = (document: TextDocument) => languages.match([...DRAFTS], document) > 0;

/** The draft in front, else the one that was in front last and is still to be seen: a view takes the focus. */
export function draftInFront(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor !== undefined && isDraft(activeTextEditor.document)) return activeTextEditor;
  return visibleTextEditors.find(({ document }) => isDraft(document));
}
