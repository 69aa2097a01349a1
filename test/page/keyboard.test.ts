import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { createPalette, type Palette } from './palette.ts';
import { seatWriter, type Writer } from './writer.ts';

const VSIX = path.resolve('verbatim.vsix');
const EXACT = '“The pump was ours to mend,” Ines Calloway said.';

const FILES = {
  'articles/pump.md': `---\ntitle: The pump\ncontainer-title: Harbour Courier\n---\n\n${EXACT}\n`,
  'talks/lamps.vtt':
    'WEBVTT\n\n00:12:33.000 --> 00:12:36.000\n<v Jonas Weir>The lamps were ours to light.\n\n00:12:40.000 --> 00:12:44.000\n<v Jonas Weir>And nobody came to ask for them.\n',
};

describe('a writer without a mouse', function () {
  this.timeout(120_000);
  let writer: Writer;
  let palette: Palette;

  before(async function () {
    this.timeout(1_800_000);
    writer = await seatWriter(VSIX, {
      files: FILES,
      settings: {
        'verbatim.corpus.bundled': false,
        'verbatim.corpus.folders': ['articles', 'lost'],
        'files.simpleDialog.enable': true,
      },
    });
    palette = createPalette(writer);
  });

  after(() => writer?.leave());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-${this.currentTest.title}`);
  });

  const folder = () => path.dirname(writer.file());
  /** Goes down a view to the line of which a screen reader says this. */
  const goTo = async (label: string) => {
    const line = writer.page.getByRole('treeitem', { name: label, exact: true });
    await line.waitFor();
    const here = line.and(writer.page.locator('.focused'));
    for (let tries = 0; tries < 5 && !(await here.isVisible()); tries++) {
      await writer.press('ArrowDown');
      await here.waitFor({ timeout: 1000 }).catch(() => {});
    }
    await here.waitFor();
  };

  /** Goes into a view, and once more where the editor took the focus back while the view was being filled. */
  const goInto = async (view: string, label: string) => {
    const here = writer.page
      .locator('.focused')
      .and(writer.page.getByRole('treeitem', { name: label, exact: true }));
    for (let tries = 0; tries < 4 && !(await here.isVisible()); tries++) {
      await palette.command(`Verbatim: Focus on ${view} View`);
      await writer.page.getByRole('treeitem', { name: label, exact: true }).waitFor();
      for (let steps = 0; steps < 3 && !(await here.isVisible()); steps++) {
        await writer.press('ArrowDown');
        await here.waitFor({ timeout: 700 }).catch(() => {});
      }
    }
    await here.waitFor();
  };
  /** Opens the menu of the line where the focus is, goes down to an entry and takes it, until what it does is seen. */
  const takeFromMenu = async (entry: string, done: Locator) => {
    // A menu that is still opening may close at a key without taking it, as anybody at the keys knows.
    for (let tries = 0; tries < 3 && !(await done.isVisible()); tries++) {
      await writer.press('Shift+F10');
      const row = writer.page.locator('.action-item', { hasText: entry });
      await row.first().waitFor();
      const here = row.and(writer.page.locator('.focused'));
      for (let steps = 0; steps < 10 && !(await here.isVisible()); steps++) {
        await writer.press('ArrowDown');
        await here.waitFor({ timeout: 500 }).catch(() => {});
      }
      await here.waitFor();
      await writer.press('Enter');
      await done.waitFor({ timeout: 5000 }).catch(() => {});
    }
    await done.waitFor();
  };

  it('hears the message, and in the hover what it has not said', async () => {
    await writer.open('hover.md', `${EXACT.replace('mend', 'keep')}\n`);
    await writer.squiggles('warning', 1);
    await writer.select('keep');
    await writer.press('ArrowLeft');
    await writer.press('Mod+k');
    await writer.press('Mod+i');
    const hover = writer.page.locator('.monaco-hover:not(.hidden)').first();
    await hover.filter({ hasText: 'Open · Fix · Cite · Copy' }).waitFor();
    const text = (await hover.allInnerTexts()).join('\n');
    assert.equal(text.split('keep').length - 1, 1, text);
    assert.match(text, /Ines Calloway, Harbour Courier\./);
    await writer.press('Escape');
  });

  it('ignores a finding and says why', async () => {
    await writer.open('ignore.md', `${EXACT.replace('mend', 'keep')}\n`);
    await writer.squiggles('warning', 1);
    await writer.select('keep');
    await writer.fixes();
    await writer.choose('with a reason…');
    await palette.answer('Why “misquoted” does not hold here', 'as she said it --> on stage');
    await writer.squiggles('warning', 0);
    assert.equal(
      await writer.draft(),
      `${EXACT.replace('mend', 'keep')} <!-- verbatim-disable-line misquoted -- as she said it – on stage -->\n`,
    );
  });

  it('puts a quote in behind its speaker, cited, and goes on writing', async () => {
    await writer.open('insert.md', 'Ines Calloway said, ');
    await palette.command('Verbatim: Insert Quote…');
    const line = 'Ines Calloway said, “The pump was ours to mend.”[^pump]';
    await writer.page.locator('.statusbar-item', { hasText: `Ln 1, Col ${line.length + 1}` }).waitFor();
    await writer.page.locator('.monaco-editor.focused').waitFor();
    await writer.type(' More.');
    assert.equal(await writer.draft(), `${line} More.\n\n[^pump]: “The pump,” *Harbour Courier*.\n`);
  });

  it('is told by an article’s line who speaks in it, and puts a quote in from its menu', async () => {
    await writer.open('view.md', 'As it was told: ');
    await goInto('Sources', 'The pump, Harbour Courier, date not stated, 1 quote');
    await writer.press('ArrowRight');
    await goTo('Ines Calloway, 1 quote');
    await writer.press('ArrowRight');
    await goTo('“The pump was ours to mend,”');
    await takeFromMenu(
      'Insert at the Cursor',
      writer.page.locator('.view-line', { hasText: 'ours to mend' }).first(),
    );
    assert.match(await writer.draft(), /^As it was told: “The pump was ours to mend,” Ines Calloway said\./);
  });

  it('is told of a folder that is not there, and names another', async () => {
    await goInto('Problems of Sources', 'Problem. lost: The folder cannot be read: it does not exist.');
    await takeFromMenu(
      'Choose Another…',
      writer.page.locator('.quick-input-widget', { hasText: 'In the place of' }),
    );
    await palette.nameFile('In the place of', path.join(folder(), 'talks'));
    await writer.page.locator('.statusbar-item', { hasText: 'Verbatim: 2 articles' }).waitFor();
  });

  it('imports a transcript as Markdown that can be mended', async () => {
    await palette.command('Verbatim: Import…');
    await palette.nameFile('Files to copy', path.join(folder(), 'talks/lamps.vtt'));
    await palette.rows().filter({ hasText: 'articles' }).first().waitFor();
    await writer.press('Enter');
    const copy = path.join(folder(), 'articles/lamps.md');
    await writer.page.locator('.statusbar-item', { hasText: 'Verbatim: 3 articles' }).waitFor();
    assert.ok(existsSync(copy));
    assert.match(readFileSync(copy, 'utf8'), /^\[00:12:33\] Jonas Weir: The lamps were ours to light\./);
  });
});
