import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createPalette, type Palette } from './palette.ts';
import { seatWriter, type Writer } from './writer.ts';

const VSIX = path.resolve('verbatim.vsix');
const PUMP = '“The pump was ours to mend,” Ines Calloway said.';
const BELL = '“We rang it for the boats that did not come home,” Jonas Weir said.';
const NOTES = `${PUMP}[^pump]

${BELL}[^bell]

[^pump]: Dana Whitlock, “The pump,” *Harbour Courier*, 3 March 2025, https://courier.example/pump.
[^bell]: “A second bell,” *Weir Weekly*, 2 November 2024, https://weir.example/bell.
`;
const MINE = '% mine\n@book{other,\n  title = {Other},\n}\n';

const FILES = {
  'articles/pump.md': `---
title: The pump
type: article-newspaper
container-title: Harbour Courier
issued: 2025-03-03
URL: https://courier.example/pump
author: { given: Dana, family: Whitlock }
---

${PUMP}
`,
  'articles/bell.md': `---
title: A second bell
container-title: Weir Weekly
issued: 2024-11-02
URL: https://weir.example/bell
---

${BELL}
`,
  'references.bib': MINE,
};

describe('a writer who hands a piece over', function () {
  this.timeout(120_000);
  let writer: Writer;
  let palette: Palette;

  before(async function () {
    this.timeout(1_800_000);
    writer = await seatWriter(VSIX, {
      files: FILES,
      settings: {
        'verbatim.corpus.bundled': false,
        'verbatim.corpus.folders': ['articles'],
        'files.simpleDialog.enable': true,
        // The source that opens to the side is a second editor.
        'workbench.editor.limit.enabled': false,
      },
    });
    palette = createPalette(writer);
  });

  after(() => writer?.leave());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-${this.currentTest.title}`);
  });

  const beside = (name: string) => path.join(path.dirname(writer.file()), name);
  const read = (name: string) => readFileSync(beside(name), 'utf8');
  const shows = (words: string) => writer.page.locator('.view-line', { hasText: words }).first().waitFor();
  const said = (words: string) => writer.page.locator('.statusbar-item', { hasText: words }).waitFor();
  const tab = (name: string) => writer.page.locator('.tab.active', { hasText: name }).first().waitFor();

  it('finds a key by the day of its article, with all that it states beside it', async () => {
    await writer.open('keys.md', 'As the paper had it [');
    await writer.type('@march');
    assert.deepEqual(await writer.suggestions(/pump/), ['pump\nDana Whitlock, Harbour Courier']);
    await writer.press('Control+Space');
    const preview = writer.page.locator('.suggest-details');
    await preview.filter({ hasText: '3 March 2025. https://courier.example/pump' }).waitFor();
    await writer.screenshot('key-preview');
    await writer.press('Enter');
    assert.equal(await writer.draft(), 'As the paper had it [@pump]');
  });

  it('brings the citations of a draft into each form, and back to what they were', async () => {
    await writer.open('forms.md', NOTES);
    const convert = async (form: string, seen: string) => {
      await palette.command('Verbatim: Convert Citations…');
      await writer.page.locator('.quick-input-widget', { has: writer.page.getByText(form) }).waitFor();
      if (form === 'Keys') await writer.screenshot('convert-citations');
      await palette.take(form);
      await said(`2 citations brought into the form “${form}”`);
      await shows(seen);
      return writer.draft();
    };
    assert.equal(
      await convert('Keys', '[@bell]'),
      `${PUMP.slice(0, -1)} [@pump].\n\n${BELL.slice(0, -1)} [@bell].\n`,
    );
    assert.equal(
      await convert('Links', 'https://weir.example/bell'),
      `${PUMP.slice(0, -1)} ([Harbour Courier](https://courier.example/pump)).\n\n${BELL.slice(0, -1)} ([Weir Weekly](https://weir.example/bell)).\n`,
    );
    assert.equal(
      await convert('Parentheses', '2 November 2024'),
      `${PUMP.slice(0, -1)} (Harbour Courier, 3 March 2025).\n\n${BELL.slice(0, -1)} (Weir Weekly, 2 November 2024).\n`,
    );
    assert.equal(await convert('Footnotes', '[^bell]:'), NOTES);
  });

  it('adds what is cited to a bibliography that is there, and leaves the rest of it as it was', async () => {
    await writer.open('cited.md', NOTES);
    await palette.command('Verbatim: Add to Bibliography…');
    await palette.rows().filter({ hasText: 'A new one…' }).waitFor();
    await writer.screenshot('add-to-bibliography');
    await palette.take('references.bib');
    await said('references.bib. Added bell, pump.');
    const now = read('references.bib');
    assert.ok(now.startsWith(MINE), now);
    assert.deepEqual(
      [...now.matchAll(/^@(\w+\{[^,]+),/gm)].map(([, entry]) => entry),
      ['book{other', 'misc{bell', 'article{pump'],
    );
    assert.match(now, /journaltitle = \{\{Harbour Courier\}\},/);
    await palette.command('Verbatim: Add to Bibliography…');
    await palette.take('references.bib');
    await said('It has all that this draft cites.');
    assert.equal(read('references.bib'), now);
  });

  it('adds what is cited to a new bibliography, in the form that its name asks for', async () => {
    await palette.command('Verbatim: Add to Bibliography…');
    await palette.take('A new one…');
    await palette.nameFile('Which bibliography?', beside('cited.json'));
    await said('cited.json. Added bell, pump.');
    assert.deepEqual(
      (JSON.parse(read('cited.json')) as { id: string }[]).map(({ id }) => id),
      ['bell', 'pump'],
    );
  });

  it('writes the packet where it is told to, with every quotation in it', async () => {
    await palette.command('Verbatim: Fact-Check Packet…');
    await writer.page.locator('.quick-input-widget', { hasText: 'Where is the packet to go?' }).waitFor();
    await writer.screenshot('packet-dialog');
    await palette.nameFile('Where is the packet to go?', beside('cited.packet.html'));
    const written = beside('cited.packet.html');
    const packet = await becomes(
      () => (existsSync(written) ? readFileSync(written, 'utf8') : ''),
      /<\/html>/,
    );
    for (const words of ['The pump was ours to mend', 'We rang it for the boats', 'Weir Weekly'])
      assert.ok(packet.includes(words), words);
  });

  it('signs the quotation in whose sentence the cursor stands, then all, and is told so by the view', async () => {
    await writer.open('signed.md', NOTES);
    await writer.select('Ines Calloway');
    await palette.command('Verbatim: Record Quotations…');
    await palette.rows().filter({ hasText: 'every quotation of this draft' }).waitFor();
    await writer.screenshot('record-choices');
    await palette.take('sign the quotation at the cursor');
    await palette.answer('Who checked the quotations?', 'Ada Marsh');
    await said('1 of 2 checked; 1 not yet checked');
    const signs = () =>
      (
        JSON.parse(read('signed.md.quotes.json')) as { quotations: { checked?: { by: string } }[] }
      ).quotations.map(({ checked }) => checked?.by);
    assert.deepEqual(signs(), ['Ada Marsh', undefined]);
    await palette.command('Verbatim: Record Quotations…');
    await palette.take('Write down and sign');
    await palette.answer('Who checked the quotations?', 'Jo Lind');
    await said('2 of 2 checked');
    await palette.command('Verbatim: Show What This Draft Needs');
    await writer.page.locator('.part.sidebar', { hasText: '2 of 2 checked' }).waitFor();
    await writer.screenshot('view-checked');
  });

  it('is told in a sentence that there is no quotation to sign', async () => {
    await writer.open('none.md', 'Nobody spoke.\n');
    await palette.command('Verbatim: Record Quotations…');
    await palette.take('sign the quotation at the cursor');
    await palette.answer('Who checked the quotations?', 'Ada Marsh');
    await palette.command('Notifications: Show Notifications');
    const told = writer.page.locator('.notifications-center', {
      hasText: 'no quotation at the cursor to sign',
    });
    await told.waitFor();
    assert.equal(existsSync(beside('none.md.quotes.json')), false);
    await writer.press('Escape');
  });

  it('renames a key in the draft, in another draft and in its article', async () => {
    await writer.open('other.md', `${PUMP.slice(0, -1)} [@pump].\n`);
    await writer.open('rename.md', `${PUMP.slice(0, -1)} [@pump].\n\n${BELL.slice(0, -1)} [@bell].\n`);
    await writer.select('@pump');
    await writer.press('ArrowLeft');
    await writer.press('ArrowRight', 2);
    const box = writer.page.locator('.monaco-editor.rename-box');
    await writer.press('F2');
    await box.locator('input').waitFor();
    await writer.screenshot('rename-key');
    await box.locator('input').fill('quay');
    await writer.press('Enter');
    await shows('[@quay]');
    assert.equal(await writer.draft(), `${PUMP.slice(0, -1)} [@quay].\n\n${BELL.slice(0, -1)} [@bell].\n`);
    await palette.command('File: Save All');
    await becomes(() => read('other.md'), /\[@quay\]/);
    await becomes(() => read('articles/pump.md'), /^---\nid: "quay"\n/);
    await writer.squiggles('warning', 0);
  });

  it('reads each quotation beside its source, which follows the cursor', async () => {
    await writer.open('aside.md', `${PUMP}\n\n${BELL}\n`);
    await writer.select('mend');
    await palette.command('Verbatim: Open Source to the Side');
    await tab('pump.md');
    await writer.press('ArrowDown', 2);
    await tab('bell.md');
    await writer.screenshot('side-by-side');
    // Behind the quotation, where it is said who spoke, it is still that quotation's source.
    await writer.press('ArrowUp', 2);
    await writer.press('End');
    await tab('pump.md');
  });

  /** Reads again until what is read looks like this. */
  async function becomes(reading: () => string, wanted: RegExp): Promise<string> {
    for (let tries = 0; tries < 400; tries++) {
      const now = reading();
      if (wanted.test(now)) return now;
      await writer.page.waitForTimeout(50);
    }
    assert.match(reading(), wanted);
    return '';
  }
});
