import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { findings, openDraft } from './draft.ts';

describe('coverage', () => {
  it('opens as a page that says who is quoted', async () => {
    const draft = await openDraft(
      '“There was not one toxic individual on set,” Baker told Yahoo Entertainment.\n',
    );
    await findings(draft, (lines) => lines.length === 0);
    await commands.executeCommand('verbatim.coverage');
    const page = workspace.textDocuments.find(({ uri }) => uri.scheme === 'verbatim-report');
    assert.match(page?.getText() ?? '', /\| Sean Baker \| 1 \|/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
