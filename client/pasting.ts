import { type Disposable, env, l10n, Selection, type TextEditor, window } from 'vscode';
import { unlessGone } from './asking.ts';
import { DRAFTS, draftInFront } from './drafts.ts';
import { editOf, putIn } from './edits.ts';
import { toRange } from './openSource.ts';
import { type PasteEditProvider, pasteApi } from './pasteApi.ts';
import type { Pasted, Server } from './server.ts';

/**
 * *Paste as Quotation*: what stands in an article comes in with marks, speaker and citation. Where it was copied with
 * other words than the article has, both are shown first.
 */
export async function pasteAsQuotation(server: Server): Promise<void> {
  const editor = draftInFront();
  if (editor === undefined) {
    void window.showInformationMessage(
      l10n.t('Verbatim: open the draft that the quotation is to go into first.'),
    );
    return;
  }
  const text = await env.clipboard.readText();
  const { document, selection } = editor;
  const pasted = await server.paste(document.uri.toString(), selection.active, text);
  if (pasted === null) {
    void window.showInformationMessage(
      text.trim() === ''
        ? l10n.t('Verbatim: there is no text on the clipboard. Copy the words from the article first.')
        : l10n.t(
            'Verbatim: none of your articles has “{0}”. Add the article it is from, or check what was copied.',
            opening(text),
          ),
    );
    return;
  }
  if (pasted.differs !== null && !(await isWanted(pasted, pasted.differs))) return;
  await insert(editor, pasted);
}

/** Shows what differs, and asks. */
async function isWanted(
  { from }: Pasted,
  { copied, printed }: NonNullable<Pasted['differs']>,
): Promise<boolean> {
  const take = l10n.t('Paste the Article’s Words');
  const answer = await window.showWarningMessage(
    l10n.t('What you copied is not what the article has.'),
    { modal: true, detail: l10n.t('Copied:\n“{0}”\n\n{1}:\n“{2}”', copied, from, printed) },
    take,
  );
  return answer === take;
}

async function insert(editor: TextEditor, pasted: Pasted): Promise<void> {
  // The cursor stays in the prose, behind what was put in.
  const behind = await putIn(editor.document, pasted);
  if (behind === undefined) return;
  editor.selection = new Selection(behind, behind);
  editor.revealRange(editor.selection);
}

function opening(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
}

/**
 * Offers the same among the ways to paste, where the editor has such a list; plain text stays the first of them. What
 * was copied with other words is offered by a name that says so, since a list cannot show them.
 */
export function offerPaste(server: Server): Disposable[] {
  const api = pasteApi();
  if (api === undefined) return [];
  const { Text } = api.DocumentDropOrPasteEditKind;
  const kind = Text.append('verbatim', 'quotation');
  const provider: PasteEditProvider = {
    // biome-ignore lint/complexity/useMaxParams: the editor calls it so.
    async provideDocumentPasteEdits(document, [range], transfer, _context, token) {
      const text = await transfer.get('text/plain')?.asString();
      if (text === undefined || range === undefined || token.isCancellationRequested) return undefined;
      const pasted = await unlessGone(server.paste(document.uri.toString(), range.start, text), null);
      const [quotation, ...others] = pasted?.edits ?? [];
      if (pasted === null || quotation === undefined || !range.isEmpty) return undefined;
      // What follows the word at the cursor is no place for a paste, which goes in where the cursor is.
      if (!toRange(quotation.range).start.isEqual(range.start)) return undefined;
      const title =
        pasted.differs === null
          ? l10n.t('Paste as quotation: {0}', pasted.from)
          : l10n.t('Paste as {0} has it, in other words than were copied', pasted.from);
      const edit = new api.DocumentPasteEdit(quotation.newText, title, kind);
      edit.yieldTo = [Text];
      if (others.length > 0) edit.additionalEdit = editOf(document.uri, others);
      return [edit];
    },
  };
  return [
    api.languages.registerDocumentPasteEditProvider([...DRAFTS], provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain'],
    }),
  ];
}
