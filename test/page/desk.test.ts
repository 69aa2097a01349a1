import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seatWriter, type Writer } from './writer.ts';

const VSIX = path.resolve('verbatim.vsix');
const ARTICLE = 'Nobody came to the quay. “The pump was ours to mend,” Ines Calloway said.';

describe('a writer who has articles to add', function () {
  this.timeout(120_000);
  let writer: Writer;

  before(async function () {
    this.timeout(1_800_000);
    writer = await seatWriter(VSIX, {
      settings: {
        'verbatim.corpus.bundled': false,
        // A draft stays open behind the source that is looked at, as it does for a writer.
        'workbench.editor.limit.enabled': false,
      },
    });
    await writer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  after(() => writer?.leave());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-${this.currentTest.title}`);
  });

  const row = (text: string | RegExp) =>
    writer.page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();

  it('is told what to do while there are none', async () => {
    await writer.open('piece.md', '');
    await command('Verbatim: Focus on Sources View');
    const welcome = writer.page.locator('.welcome-view', { hasText: 'It knows none yet' });
    await welcome.getByRole('button', { name: 'Add Folder of Articles…' }).waitFor();
    await writer.screenshot('view-empty');
  });

  it('pastes an article, says what is known of it, and quotes from it at once', async () => {
    await writer.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(ARTICLE)})`);
    await command('Verbatim: Add Article from Clipboard…');
    await choose('a new folder in this workspace');
    await answer('The pump at the quay');
    await answer('Harbour Courier');
    await answer('');
    await writer.page.locator('.statusbar-item', { hasText: 'Verbatim: 1 article, 1 quote' }).waitFor();
    const folder = path.dirname(writer.file());
    assert.equal(
      readFileSync(path.join(folder, 'articles/the-pump-at-the-quay.md'), 'utf8'),
      `---\ntitle: "The pump at the quay"\ncontainer-title: "Harbour Courier"\n---\n\n${ARTICLE}\n`,
    );
    assert.deepEqual(JSON.parse(readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8')), {
      'verbatim.corpus.folders': ['articles'],
    });
  });

  it('sees who speaks in it, and puts a quote into the draft from the view', async () => {
    await row('The pump at the quay').click();
    await row('Ines Calloway').click();
    await row('The pump was ours to mend').hover();
    await writer.screenshot('view-sources');
    const insert = row('The pump was ours to mend').getByRole('button', { name: 'Insert at the Cursor' });
    const asked = writer.page.locator('.statusbar-item', { hasText: 'Try once more' });
    await insert.click();
    // What was pasted before may still be coming into the view; then it says so, and a writer clicks again.
    const inserted = focused('Ines Calloway');
    if (
      await Promise.race([
        inserted.then(() => false),
        asked.waitFor().then(
          () => true,
          () => false,
        ),
      ])
    )
      await insert.click();
    await inserted;
    await writer.type(' More.');
    assert.equal(
      await writer.draft(),
      '“The pump was ours to mend,” Ines Calloway said.[^the-pump-at-the-quay] More.\n\n[^the-pump-at-the-quay]: “The pump at the quay,” *Harbour Courier*.\n',
    );
  });

  it('sees what the draft needs, and goes there by a click', async () => {
    await writer.open('wrong.md', '“The pump was ours to mend,” Tobias Renn said.\n\nThe end.\n');
    await command('Verbatim: Show What This Draft Needs');
    await row('Given to the wrong person').waitFor();
    await writer.screenshot('view-draft');
    await row('The pump was ours to mend').click();
    await focused('Tobias Renn');
    await writer.type('X');
    assert.match(await writer.draft(), /^“XThe pump/);
  });

  it('opens an article as a record that no slip of a key can change', async () => {
    const article = path.join(path.dirname(writer.file()), 'articles/the-pump-at-the-quay.md');
    const was = readFileSync(article, 'utf8');
    await command('Verbatim: Focus on Sources View');
    await row('The pump at the quay').hover();
    await row('The pump at the quay').getByRole('button', { name: 'Open the Source' }).click();
    await writer.page.locator('.tab.active', { hasText: 'the-pump-at-the-quay.md' }).waitFor();
    // Behind it the view is still of the draft.
    await writer.page.locator('.pane-header', { hasText: 'wrong.md, 1 quotation' }).waitFor();
    await writer.page.locator('.editor-group-container.active .view-lines').first().click();
    await writer.type('slip');
    await writer.press('Mod+s');
    assert.equal(readFileSync(article, 'utf8'), was);
    await command('Verbatim: Edit What Is Known of This Article');
    await writer.page.locator('.statusbar-item', { hasText: 'Ln 2,' }).waitFor();
    await writer.type(' once more');
    await writer.press('Escape');
    await writer.press('Mod+s');
    await writer.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    assert.match(readFileSync(article, 'utf8'), /once more/);
  });

  it('opens one list of all that can be done from the status bar', async () => {
    await writer.page.locator('.statusbar-item', { hasText: 'Verbatim:' }).click();
    await writer.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Search the quotes' })
      .waitFor();
    await writer.screenshot('menu');
    await writer.press('Escape');
    assert.equal(existsSync(writer.file()), true);
  });

  async function command(title: string): Promise<void> {
    await writer.press('F1');
    const input = writer.page.locator('.quick-input-widget input[type="text"]');
    await input.fill(`>${title}`);
    await writer.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await writer.press('Enter');
  }

  /** Waits until the keys go to the editor that shows these words. */
  async function focused(words: string): Promise<void> {
    const editor = writer.page.locator('.editor-group-container.active .monaco-editor.focused');
    await editor.filter({ hasText: words }).waitFor();
  }

  async function choose(text: string): Promise<void> {
    const entry = writer.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
    await entry.first().click();
  }

  async function answer(text: string): Promise<void> {
    const box = writer.page.locator('.quick-input-widget .quick-input-title', {
      hasText: `(${++step} of 3)`,
    });
    await box.waitFor();
    await writer.page.locator('.quick-input-widget input[type="text"]').fill(text);
    await writer.press('Enter');
  }
  let step = 0;
});
