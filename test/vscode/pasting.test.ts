import assert from 'node:assert/strict';
import { commands, env } from 'vscode';
import { findings, openDraft } from './draft.ts';

const WORDS = 'There was not one toxic individual on set';

describe('pasting', () => {
  it('as a quotation brings marks, speaker and citation', async () => {
    const draft = await openDraft('It went well. |');
    await env.clipboard.writeText(WORDS);
    await commands.executeCommand('verbatim.pasteAsQuotation');
    assert.match(draft.text(), new RegExp(`^It went well\\. “${WORDS},” Sean Baker said`));
    await findings(draft, (lines) => lines.length === 0);
  });
});
