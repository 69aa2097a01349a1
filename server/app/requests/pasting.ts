import type { Position, TextEdit } from 'vscode-languageserver';
import { pasteQuotation } from '../../features/pasteQuotation.ts';
import { toTextEdits } from '../../lsp/convert.ts';
import { openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';

interface ToPaste {
  readonly uri: string;
  readonly position: Position;
  /** What was copied. */
  readonly text: string;
}

interface Pasted {
  /** The first puts the quotation in; its first `length` units are the quotation with its citation. */
  readonly edits: readonly TextEdit[];
  readonly length: number;
  readonly from: string;
  readonly differs: { readonly copied: string; readonly printed: string } | null;
}

/** Answers what copied text would be as a quotation; null where no article has it. */
export function answerPasting(session: Session): void {
  session.connection.onRequest('verbatim/paste', ({ uri, position, text }: ToPaste): Pasted | null => {
    const open = openDraft(session, uri);
    if (open === undefined) return null;
    const { corpus, draft, document, settings } = open;
    const place = { draft, offset: document.offsetAt(position) };
    const pasted = pasteQuotation(corpus, place, String(text), settings.citationStyle);
    if (pasted === undefined) return null;
    const { edits, length, from, differs } = pasted;
    return { edits: toTextEdits(document, edits), length, from, differs: differs ?? null };
  });
}
