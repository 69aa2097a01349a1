import assert from 'node:assert/strict';
import path from 'node:path';
import { seatWriter, type Writer } from './writer.ts';

const VSIX = path.resolve('verbatim.vsix');
const WORDS = 'There was not one toxic individual on set';

describe('a writer who has copied words from an article', function () {
  this.timeout(120_000);
  let writer: Writer;

  before(async function () {
    this.timeout(1_800_000);
    writer = await seatWriter(VSIX);
    await writer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  after(() => writer?.leave());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-${this.currentTest.title}`);
  });

  it('pastes them plain, and turns them into a quotation by what the editor offers beside the paste', async () => {
    await writer.open('paste.md', 'It went well. ');
    await writer.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(WORDS)})`);
    await writer.press('Mod+v');
    await writer.page.locator('.view-lines', { hasText: `It went well. ${WORDS}` }).waitFor();
    await writer.page.locator('.post-edit-widget').waitFor();
    await writer.screenshot('paste');
    await writer.press('Mod+.');
    await writer.page
      .locator('.action-widget .monaco-list-row', { hasText: 'Paste as quotation: Sean Baker' })
      .click();
    await writer.page.locator('.view-lines', { hasText: 'Sean Baker said' }).waitFor();
    assert.match(await writer.draft(), new RegExp(`^It went well\\. “${WORDS},” Sean Baker said`));
  });
});
