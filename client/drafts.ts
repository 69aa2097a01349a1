import { languages, type TextDocument, type TextEditor, window, workspace } from 'vscode';

/**
 * Where a draft may live: on disk, in the window alone, and wherever a folder of the workspace lies. Output panes,
 * diffs and chat inputs are plain text too, and are no drafts.
 */
const SCHEMES = [
  ...new Set([
    ...['file', 'untitled', 'vscode-remote', 'vscode-vfs'],
    ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ]),
];
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
