import * as vscode from 'vscode';

/** Ways to paste, as newer editors have them (VS Code 1.97): what of the interface is used here. */
export interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteEditProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

export interface PasteKind {
  append(...parts: string[]): PasteKind;
}

export interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly PasteKind[];
}

export interface PasteEditProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** The interface, where the editor has it. */
export function pasteApi(): PasteApi | undefined {
  const api = vscode as unknown as Partial<PasteApi>;
  return api.DocumentPasteEdit !== undefined && api.DocumentDropOrPasteEditKind !== undefined
    ? (api as PasteApi)
    : undefined;
}
