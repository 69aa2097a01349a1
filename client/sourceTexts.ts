import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  type Uri,
  workspace,
} from 'vscode';
import type { Server } from './server.ts';

/** The texts of articles as documents that nobody can write. */
export interface SourceTexts extends TextDocumentContentProvider, Disposable {
  /** Reads those anew that are open. */
  refresh(): void;
}

/** The scheme of their addresses. */
export const SOURCE_TEXT = 'verbatim-source';

export function createSourceTexts(server: Server): SourceTexts {
  const changed = new EventEmitter<Uri>();
  return {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => (await server.sourceText(uri.toString())) ?? NOT_KNOWN,
    refresh() {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === SOURCE_TEXT) changed.fire(uri);
    },
    dispose: () => changed.dispose(),
  };
}

/** What stands in the place of a text whose file is no article any more. */
const NOT_KNOWN = l10n.t('This file is not among the articles of Verbatim.');
