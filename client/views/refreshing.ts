import { type Disposable, languages, type TreeView, window, workspace } from 'vscode';
import { isDraft } from '../drafts.ts';

/**
 * Calls `refresh` soon after the draft in front, its text or its findings change: once for many changes. A view that
 * nobody sees waits until somebody does.
 */
export function refreshWithDraft(view: TreeView<unknown>, refresh: () => void): Disposable[] {
  let timer: NodeJS.Timeout | undefined;
  let isStale = false;
  let since = 0;
  const show = () => {
    since = 0;
    if (!view.visible) return;
    isStale = false;
    refresh();
  };
  const soon = () => {
    isStale = true;
    since ||= Date.now();
    clearTimeout(timer);
    // Other extensions may tell of diagnostics without end.
    timer = setTimeout(show, Math.min(SOON, Math.max(0, since + LATEST - Date.now())));
  };
  return [
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(soon),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isDraft(document)) soon();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) show();
    }),
    { dispose: () => clearTimeout(timer) },
  ];
}

/** In milliseconds: after the check of a key that a writer typed. */
const SOON = 400;
const LATEST = 2000;
