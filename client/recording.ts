import { l10n, type Uri, window, workspace } from 'vscode';
import { draftInFront } from './drafts.ts';
import { sayBriefly } from './sayBriefly.ts';
import type { Server } from './server.ts';

/**
 * *Record Quotations*: writes down what the draft in front quotes, in a file beside it, signed only where the writer
 * signs. Whether it was written.
 */
export async function recordQuotations(server: Server): Promise<boolean> {
  const editor = draftInFront();
  const draft = editor?.document;
  if (editor === undefined || draft === undefined || draft.isUntitled) {
    void window.showInformationMessage(
      l10n.t('Verbatim: open and save the draft first; its record is a file beside it.'),
    );
    return false;
  }
  const how = await window.showQuickPick([WRITE_DOWN, SIGN_ONE, SIGN], {
    placeHolder: l10n.t('What is to be recorded?'),
  });
  if (how === undefined) return false;
  const by = how === WRITE_DOWN ? '' : await askWho();
  if (by === undefined) return false;
  const at = how === SIGN_ONE ? editor.selection.active : undefined;
  const sign = by === '' ? undefined : { by, on: today(), ...(at && { at }) };
  const { text, said } = await server.record(draft.uri.toString(), sign);
  if (text === '') return false;
  await workspace.fs.writeFile(recordOf(draft.uri), new TextEncoder().encode(text));
  sayBriefly(`Verbatim: ${said}`);
  return true;
}

const WRITE_DOWN = {
  label: l10n.t('Write down the quotations as they are'),
  detail: l10n.t('To be told later where a source or a quotation changed. Nobody signs.'),
};
const SIGN_ONE = {
  label: l10n.t('Write down, and sign the quotation at the cursor'),
  detail: l10n.t('It was checked, with your name and today’s date; the others stay as they are.'),
};
const SIGN = {
  label: l10n.t('Write down and sign: every quotation of this draft was checked'),
  detail: l10n.t('With your name and today’s date.'),
};

async function askWho(): Promise<string | undefined> {
  const name = await window.showInputBox({
    prompt: l10n.t('Who checked the quotations?'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A signature needs a name.') : undefined),
  });
  return name?.trim();
}

/** The day it is where the writer is. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function recordOf(draft: Uri): Uri {
  return draft.with({ path: `${draft.path}.quotes.json` });
}
