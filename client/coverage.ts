import {
  commands,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { draftInFront } from './drafts.ts';
import type { Server } from './server.ts';
import type { SourceNode } from './views/sourcesView.ts';

/** Pages that Verbatim writes, to be read and not kept. */
export const REPORT = 'verbatim-report';

/** The pages that were asked for last, and a way to show one. */
export interface Reports extends TextDocumentContentProvider {
  show(name: string, text: string): Promise<void>;
}

export function createReports(): Reports {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  return {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
    async show(name, text) {
      const uri = Uri.from({ scheme: REPORT, path: `/${name.replace(/[\\/#?%]/g, ' ')}.md` });
      texts.clear();
      texts.set(uri.path, text);
      changed.fire(uri);
      await workspace.openTextDocument(uri);
      await commands.executeCommand('markdown.showPreview', uri);
    },
  };
}

/** *Coverage*: what the draft in front makes of its sources; of an article, where it is quoted and what was changed. */
export async function showCoverage(server: Server, reports: Reports, node?: SourceNode): Promise<void> {
  const inFront =
    node?.kind === undefined ? (window.activeTextEditor ?? draftInFront())?.document : undefined;
  const uri = node?.source.uri ?? inFront?.uri.toString();
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Verbatim: open a draft, or an article, first.'));
    return;
  }
  const text = await server.coverage(uri, node?.source.article);
  const name = node?.source.article ?? inFront?.uri.path.split('/').at(-1) ?? '';
  if (text !== '') await reports.show(l10n.t('Coverage of {0}', name), text);
}
