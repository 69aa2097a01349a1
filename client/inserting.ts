import {
  type CancellationToken,
  type DataTransfer,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  l10n,
  type Position,
  Range,
  type TextDocument,
  window,
} from 'vscode';
import { unlessGone } from './asking.ts';
import { draftInFront } from './drafts.ts';
import { editOf, putIn } from './edits.ts';
import { sayBriefly } from './sayBriefly.ts';
import type { Insertion, Server } from './server.ts';
import { PASSAGE, type SourceNode } from './views/sourcesView.ts';

/** *Insert at the Cursor*: the quote of a line of the view goes into the draft in front, attributed and cited. */
export async function insertNode(server: Server, node: SourceNode | undefined): Promise<void> {
  const editor = draftInFront();
  // The editor does not tell which line it was while it renews the view.
  if (node === undefined) sayBriefly(l10n.t('Verbatim: the view was being renewed. Try once more.'));
  if (node?.kind !== 'quote') return;
  if (editor === undefined) {
    void window.showInformationMessage(
      l10n.t('Verbatim: open the draft that the quote is to go into first.'),
    );
    return;
  }
  const { document, selection } = editor;
  const { start, end } = node.quote;
  const insertion = await server.insertion({
    article: node.source.article,
    start,
    end,
    uri: document.uri.toString(),
    position: selection.active,
  });
  // The cursor stays in the prose, behind what was put in.
  const behind = await putIn(document, insertion);
  if (behind === undefined) return;
  const options = { selection: new Range(behind, behind) };
  await window.showTextDocument(
    document,
    editor.viewColumn === undefined ? options : { ...options, viewColumn: editor.viewColumn },
  );
}

const NOTHING: Insertion = { edits: [], length: 0 };

/** A quote of the view that is dropped into a draft arrives as a quotation, attributed and cited. */
export function createDropping(server: Server): DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(
      document: TextDocument,
      position: Position,
      transfer: DataTransfer,
      token: CancellationToken,
    ) {
      const passage = readPassage(await transfer.get(PASSAGE)?.asString());
      if (passage === undefined || token.isCancellationRequested) return undefined;
      const uri = document.uri.toString();
      const { edits } = await unlessGone(server.insertion({ ...passage, uri, position }), NOTHING);
      const [quotation, ...others] = edits;
      if (quotation === undefined) return undefined;
      const drop = new DocumentDropEdit(quotation.newText);
      if (others.length > 0) drop.additionalEdit = editOf(document.uri, others);
      return drop;
    },
  };
}

function readPassage(text: string | undefined) {
  if (text === undefined) return undefined;
  try {
    const { article, start, end }: Record<string, unknown> = JSON.parse(text);
    return typeof article === 'string' && typeof start === 'number' && typeof end === 'number'
      ? { article, start, end }
      : undefined;
  } catch {
    return undefined;
  }
}
