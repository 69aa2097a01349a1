import assert from 'node:assert/strict';
import { commands, type Position, type TextEditor, window } from 'vscode';
import { findings, openDraft } from './draft.ts';

const TWO = `“There was not one toxic individual on set,|” Baker told Yahoo Entertainment.
Later he said something else.

“I feel like we were able to catch the last glimpses of its fading charm,” Karagulian told Yahoo Entertainment.
`;

describe('a source opened to the side', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeEditorsInOtherGroups'));

  it('shows the passage, keeps the cursor in the draft, and follows it to the next quotation', async () => {
    const draft = await openDraft(TWO);
    await findings(draft, (lines) => lines.length === 0);
    await commands.executeCommand('verbatim.openToSide');
    assert.equal(window.activeTextEditor?.document, draft.document);
    const source = beside();
    assert.match(source.document.getText(source.selection), /not one toxic individual/);
    await commands.executeCommand('cursorMove', { to: 'down', value: 3, source: 'keyboard' });
    const at = source.document.positionAt(source.document.getText().indexOf('glimpses of its fading charm'));
    await shows(source, at);
  });

  it('says where the cursor has to be, where there is nothing to show', async () => {
    await openDraft('There is no quotation here.|\n');
    await commands.executeCommand('verbatim.openToSide');
    assert.equal(window.visibleTextEditors.length, 1);
  });
});

function beside(): TextEditor {
  const editor = window.visibleTextEditors.find(({ document }) => /anora/.test(document.uri.path));
  assert.ok(editor, 'no source is open beside the draft');
  return editor;
}

/** Waits until the editor shows the place. */
function shows(editor: TextEditor, at: Position): Promise<void> {
  const isShown = () => editor.visibleRanges.some((range) => range.contains(at));
  if (isShown()) return Promise.resolve();
  return new Promise((resolve) => {
    const listening = window.onDidChangeTextEditorVisibleRanges(() => {
      if (!isShown()) return;
      listening.dispose();
      resolve();
    });
  });
}
