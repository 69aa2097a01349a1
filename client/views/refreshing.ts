import { type Disposable, languages, window, workspace } from 'vscode';
import { isDraft } from '../drafts.ts';

/**
 * Calls `refresh` soon after the draft in front, its text or its findings change: once for many changes, and only
 * while somebody can see the view.
 */
export function refreshWithDraft(isVisible: () => boolean, refresh: () => void): Disposable[] {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isVisible()) refresh();
    }, SOON);
  };
  return [
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(soon),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isDraft(document)) soon();
    }),
    { dispose: () => clearTimeout(timer) },
  ];
}

/** In milliseconds: after the check of a key that a writer typed. */
const SOON = 400;
