import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createPalette, type Palette } from './palette.ts';
import { seatWriter, type Writer } from './writer.ts';

const VSIX = path.resolve('verbatim.vsix');
const EXACT = '“The pump was ours to mend,” Ines Calloway said.';
const ALTERED = EXACT.replace('ours', 'theirs');
const LAMPS = '“The lamps were ours to light,” Jonas Weir said.';

const FILES = {
  'articles/pump.md': `---\ntitle: The pump\ncontainer-title: Harbour Courier\n---\n\n${EXACT}\n`,
  'articles/lamps.vtt':
    'WEBVTT\n\n00:12:33.000 --> 00:12:36.000\n<v Jonas Weir>The lamps were ours to light.\n\n00:12:40.000 --> 00:12:44.000\n<v Jonas Weir>And nobody came to ask for them.\n',
  ...Object.fromEntries(
    Array.from({ length: 1500 }, (_, number) => [`stock/story-${number}.md`, longStory(number)]),
  ),
};

/** Enough of these take a while to read. */
function longStory(number: number): string {
  const said = (line: number) =>
    `Nobody of ward ${number} was asked. “We counted ${number * 7 + line} boats that winter, and ${line} of them were ours,” Ada Holt said.`;
  return `${Array.from({ length: 150 }, (_, line) => said(line)).join('\n\n')}\n`;
}

describe('a writer who sets Verbatim up as they want it', function () {
  this.timeout(120_000);
  let writer: Writer;
  let palette: Palette;
  let archive: Server;
  let asked: string[] = [];

  before(async function () {
    this.timeout(1_800_000);
    archive = createServer((request, response) => {
      asked.push(request.headers.authorization ?? 'nobody');
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"responses":[]}');
    });
    await once(archive.listen(0, '127.0.0.1'), 'listening');
    const { port } = archive.address() as AddressInfo;
    writer = await seatWriter(VSIX, {
      files: FILES,
      settings: {
        'verbatim.corpus.bundled': false,
        'verbatim.corpus.folders': ['articles'],
        'verbatim.archive.url': `http://127.0.0.1:${port}`,
        'workbench.editor.limit.enabled': false,
      },
    });
    palette = createPalette(writer);
  });

  after(async () => {
    await writer?.leave();
    archive?.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await writer.screenshot(`failed-${this.currentTest.title}`);
  });

  const settings = () => path.join(path.dirname(writer.file()), '.vscode/settings.json');
  const said = (words: string) => writer.page.locator('.statusbar-item', { hasText: words }).waitFor();
  const status = (words: string | RegExp) =>
    writer.page.locator('.statusbar-item', { hasText: words }).first();

  it('turns a rule off in this workspace by the light bulb, and only there', async () => {
    await writer.open('workspace.md', `${ALTERED}\n`);
    await choose('Turn “misquoted” off in this workspace');
    await said('“misquoted” is off in the settings of this workspace');
    await writer.squiggles('warning', 0);
    assert.deepEqual(JSON.parse(readFileSync(settings(), 'utf8')), {
      'verbatim.rules': { misquoted: 'off' },
    });
    writeFileSync(settings(), '{}');
    await writer.squiggles('warning', 1);
  });

  it('turns a rule off for themselves, in their own settings', async () => {
    await writer.open('mine.md', `${ALTERED}\n`);
    await choose('Turn “misquoted” off everywhere for me');
    await said('“misquoted” is off in your settings');
    await writer.squiggles('warning', 0);
    assert.equal(readFileSync(settings(), 'utf8'), '{}');
    await palette.command('Preferences: Open User Settings (JSON)');
    const mine = writer.page.locator('.editor-group-container.active', { hasText: '"verbatim.rules"' });
    await mine.locator('.view-line', { hasText: '"misquoted": "off"' }).waitFor();
    await mine.locator('.view-lines').click();
    await writer.press('Mod+a');
    await writer.type('{}');
    await writer.press('Mod+s');
    await writer.open('mine-again.md', `${ALTERED}\n`);
    await writer.squiggles('warning', 1);
  });

  it('ignores a finding with a reason, which stands behind the line', async () => {
    await writer.open('ignored.md', `${ALTERED}\n`);
    await choose('Ignore “misquoted” on this line, with a reason…');
    await palette.answer('Why “misquoted” does not hold here', 'she read it back to us');
    await writer.squiggles('warning', 0);
    assert.equal(
      await writer.draft(),
      `${ALTERED} <!-- verbatim-disable-line misquoted -- she read it back to us -->\n`,
    );
  });

  it('cites all that has no citation, with the minute where a recording has one', async () => {
    await writer.open('uncited.md', `${EXACT}\n\n${LAMPS}\n`);
    await palette.command('Verbatim: Cite All Uncited Quotations');
    await said('cited 2 quotations');
    assert.equal(
      await writer.draft(),
      `${EXACT}[^pump]\n\n${LAMPS}[^lamps]\n\n[^pump]: “The pump,” *Harbour Courier*.\n[^lamps]: Lamps, 00:12:33.\n`,
    );
  });

  it('sees a draft by its sections and speakers, and finds quotes of all articles by who said them', async () => {
    await writer.open('parts.md', `# Night\n\n${EXACT}\n\n## Later\n\n${LAMPS}\n`);
    await palette.command('Go to Symbol in Editor...');
    const rows = palette.rows();
    await rows.filter({ hasText: 'Jonas Weir' }).first().waitFor();
    await writer.screenshot('outline');
    const ours = (await rows.allInnerTexts()).map((row) => row.trim()).filter((row) => !row.startsWith('#'));
    assert.deepEqual(ours, [
      'Night',
      'Ines CallowayNight',
      'The pump was ours to mend,Ines Calloway',
      'Later',
      'Jonas WeirLater',
      'The lamps were ours to light,Jonas Weir',
    ]);
    await palette.take('The lamps were ours');
    await status('Ln 7, Col 2').waitFor();
    await palette.command('Go to Symbol in Workspace...');
    await palette.input().fill('#lamps');
    await rows.filter({ hasText: 'Jonas Weir: The lamps were ours to light.' }).waitFor();
    await writer.screenshot('workspace-symbols');
    await writer.press('Escape');
  });

  it('gives the archive credentials, which go there and nowhere else, and takes them back', async () => {
    await writer.open('asked.md', '“Nobody had ever asked for the keys,” Mia Holt said.\n');
    await palette.command('Verbatim: Set Archive Credentials…');
    await palette.answer('Credentials for the archive at', 'writer:secret');
    await said('are kept');
    asked = [];
    await writer.type('“Nor for the second boat on the slip,” Mia Holt said.');
    await asksAs(`Basic ${Buffer.from('writer:secret').toString('base64')}`);
    await palette.command('Verbatim: Forget Archive Credentials');
    await said('are forgotten');
    asked = [];
    await writer.type(' “Nor for the third that had no name,” Mia Holt said.');
    await asksAs('nobody');
    assert.equal(existsSync(settings()) && /secret/.test(readFileSync(settings(), 'utf8')), false);
  });

  it('holds indexing up, and lets it go on', async () => {
    writeFileSync(settings(), JSON.stringify({ 'verbatim.corpus.folders': ['articles', 'stock'] }));
    const pause = palette.rows().filter({ hasText: 'Verbatim: Pause Indexing' });
    // The command is there while there is something to pause, as the palette is opened.
    for (let tries = 0; tries < 100 && !(await pause.first().isVisible()); tries++) {
      await writer.press('Escape');
      await writer.press('F1');
      await palette.input().fill('>Verbatim: Pause Indexing');
      await pause
        .first()
        .waitFor({ timeout: 300 })
        .catch(() => {});
    }
    await writer.press('Enter');
    await status('paused').waitFor();
    await writer.screenshot('indexing-paused');
    assert.match(await status('paused').innerText(), /\d of 1,502 articles, paused/);
    await palette.command('Verbatim: Resume Indexing');
    await status('Verbatim: 1,502 articles,').waitFor();
  });

  /** Takes an entry of the light bulb at the words that differ. */
  async function choose(title: string): Promise<void> {
    await writer.squiggles('warning', 1);
    await writer.select('theirs');
    await writer.press('ArrowLeft');
    await writer.fixes();
    await writer.choose(title);
  }

  /** Waits until the archive is asked by somebody, and is sure that it is by nobody else. */
  async function asksAs(who: string): Promise<void> {
    for (let tries = 0; tries < 200 && asked.length === 0; tries++) await writer.page.waitForTimeout(50);
    assert.deepEqual([...new Set(asked)], [who]);
  }
});
