import assert from 'node:assert/strict';
import path from 'node:path';
import { seatWriter, type Writer } from './writer.ts';

const VSIX = path.resolve('verbatim.vsix');
const LINE = 'We were able to collaborate and create this character together';

describe('a writer at the editor', function () {
  this.timeout(120_000);
  let writer: Writer;

  before(async function () {
    // The first run on a machine installs the served editor.
    this.timeout(1_800_000);
    writer = await seatWriter(VSIX);
  });

  after(() => writer?.leave());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-${this.currentTest.title}`);
  });

  it('is told what is indexed', async () => {
    await writer.open('first.md', '# A draft\n');
    const status = writer.page.locator('.statusbar-item', { hasText: 'Verbatim: 4 articles' });
    await status.waitFor();
    assert.match((await status.allInnerTexts()).join(''), /4 articles, \d+ quotes/);
  });

  it('gets the named speaker’s quotes by typing a mark', async () => {
    await writer.open('completion.md', '# Anora, a year on\n\n');
    await writer.type('Madison told Yahoo Entertainment, “');
    const shown = await writer.suggestions();
    await writer.screenshot('completion');
    assert.ok(shown.length >= 5, `${shown.length} suggestions`);
    for (const item of shown.slice(0, 5)) assert.match(item, /Madison/);
  });

  for (const [marks, open, close] of [
    ['curly', '“', '”'],
    ['straight', '"', '"'],
  ] as const) {
    it(`takes a quote between ${marks} marks with Enter`, async () => {
      await writer.open(`${marks}.md`, '');
      await writer.type(`Madison said, ${open}were able to coll`);
      await writer.suggestions(/^We were able to collaborate/);
      await writer.press('Enter');
      assertQuoted(await writer.draft(), `Madison said, ${open}${LINE}`, close);
    });
  }

  it('is left alone while writing prose', async () => {
    await writer.open('prose.md', '');
    await writer.type('Madison was able to collaborate');
    assert.deepEqual(await writer.offered(), []);
  });

  it('sees what differs, and restores it from the light bulb', async () => {
    const exact = '“There was not one toxic individual on set,” Baker told Yahoo Entertainment.';
    await writer.open('fix.md', `# A happy set\n\n${exact.replace('toxic', 'nasty')}\n`);
    await writer.squiggles('warning', 1);
    const hover = await writer.hover('nasty');
    await writer.screenshot('hover');
    assert.match(hover, /toxic/);
    assert.match(hover, /Sean Baker/);
    await writer.press('Escape');
    await writer.select('nasty');
    const fixes = await writer.fixes();
    await writer.screenshot('fixes');
    await writer.choose(
      fixes.find((title) => /restore/i.test(title)) ?? `no fix restores, only ${fixes.join('; ')}`,
    );
    await writer.squiggles('warning', 0);
    assert.equal(await writer.draft(), `# A happy set\n\n${exact}\n`);
  });

  it('goes on writing behind a note that the light bulb put in at the end of the file', async () => {
    const said = '“There was not one toxic individual on set,” Baker told Yahoo Entertainment';
    await writer.open('note.md', `${said} [@yahoo-anora-cinderella].\n\n${said}`);
    await writer.fixes();
    await writer.choose('Insert a footnote citing Yahoo Entertainment');
    await writer.page.locator('.view-line', { hasText: '[^yahoo-anora-cinderella]:' }).waitFor();
    await writer.page
      .locator('.statusbar-item', {
        hasText: `Ln 3, Col ${said.length + '[^yahoo-anora-cinderella]'.length + 1}`,
      })
      .waitFor();
    await writer.type('. More.');
    assert.match(await writer.draft(), /Entertainment\[\^yahoo-anora-cinderella\]\. More\.\n\n\[\^yahoo/);
  });

  it('opens the article, and inserts its citation, by the links of a hover', async () => {
    const exact = '“There was not one toxic individual on set,” Baker told Yahoo Entertainment.';
    await writer.open('two links, né.md', `${exact}\n`);
    await writer.hover('individual');
    await writer.follow('Cite');
    await writer.page.locator('.view-line', { hasText: '[^yahoo-anora-cinderella]:' }).waitFor();
    assert.ok((await writer.draft()).startsWith(`${exact}[^yahoo-anora-cinderella]\n`));
    await writer.hover('toxic');
    await writer.follow('Open');
    await writer.page.locator('.tab.active', { hasText: 'yahoo-anora-cinderella.md' }).waitFor();
  });

  it('sees a squiggle come and go with each keystroke', async () => {
    const exact = '“It took about 15 years to figure it out,” Baker told RNZ.';
    await writer.open('typing.md', `🎬 ${exact}\r\n`);
    await writer.select('15');
    await writer.type('16');
    await writer.squiggles('error', 1);
    await writer.press('Backspace');
    await writer.type('5');
    await writer.squiggles('error', 0);
    assert.equal(await writer.draft(), `🎬 ${exact}\r\n`);
  });
});

describe('a writer whose editor closes marks', function () {
  this.timeout(120_000);
  let writer: Writer;

  before(async () => {
    writer = await seatWriter(VSIX, { extension: 'test/page/autoclose' });
  });

  after(() => writer?.leave());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-${this.currentTest.title}`);
  });

  for (const [marks, open, close] of [
    ['curly', '“', '”'],
    ['straight', '"', '"'],
  ] as const) {
    it(`gets no second ${marks} mark`, async () => {
      await writer.open(`${marks}.md`, '');
      await writer.type(`Madison said, ${open}`);
      await writer.suggestions(/Madison/);
      await writer.type('were able to coll');
      await writer.suggestions(/^We were able to collaborate/);
      await writer.press('Enter');
      assertQuoted(await writer.draft(), `Madison said, ${open}${LINE}`, close);
    });
  }
});

/** The words stand between the marks, with the source's comma or stop inside or outside and one closing mark. */
function assertQuoted(draft: string, words: string, close: string): void {
  assert.equal(draft.slice(0, words.length), words);
  assert.ok(
    [close, `,${close}`, `.${close}`, `${close},`, `${close}.`].includes(draft.slice(words.length).trimEnd()),
    draft,
  );
}
