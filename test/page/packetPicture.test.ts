import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../scripts/editors/browser.ts';
import { folderOf, runVerbatim } from '../commandLine/runVerbatim.ts';
import { DESK_DRAFT, deskSources } from '../support/deskPieces.ts';
import { pagesOfPdf } from '../support/pagesOfPdf.ts';
import { differsFromStored, inTestFont, storeWhereTold, TEST_FONT_HAS } from '../support/pictures.ts';

describe('the packet as a picture', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;
  let file: string;

  before(async () => {
    const folder = folderOf({ ...deskSources(), 'draft.md': DESK_DRAFT });
    file = join(folder, 'packet.html');
    runVerbatim(folder, ['packet', 'draft.md', '--corpus', 'corpus', '--no-bundled', '--output', file]);
    // Letters are drawn as their outlines say, whatever this machine is set to.
    browser = await startBrowser(['--font-render-hinting=none', '--disable-lcd-text']);
    // The packet lets nothing in, and so no font either.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 900, height: 1200 } });
    page = await context.newPage();
    await open();
  });

  after(() => browser.close());

  it('has no letter that the font of the pictures lacks', () => {
    const others = [...readFileSync(file, 'utf8')].filter((letter) => !TEST_FONT_HAS.test(letter));
    deepEqual(others, []);
  });

  it('looks on a screen as it is stored', async () => looksAsStored('packet-light.webp', [await screen()]));

  for (const format of ['A4', 'Letter'])
    it(`looks printed on ${format} as it is stored`, async () =>
      looksAsStored(`packet-${format.toLowerCase()}.webp`, await pagesOfPdf(await page.pdf({ format }))));

  it('is seen to differ where one colour, one word or one rule does', async () => {
    for (const change of [
      "document.querySelector('article.wrong').className = 'fine'",
      "document.querySelector('article.altered q').textContent = 'Otherwise.'",
      "document.querySelector('.sign span').style.border = 'none'",
      "document.querySelector('svg rect').setAttribute('fill', '#1b4f72')",
    ]) {
      await page.evaluate(change);
      match(
        (await differsFromStored(page, 'packet-light.webp', [await screen()])) ?? change,
        /looks otherwise/,
      );
      await open();
    }
  });

  /** Opens the packet, set in the font of the pictures. */
  async function open(): Promise<void> {
    await page.goto(pathToFileURL(file).href);
    await page.addStyleTag({ content: inTestFont() });
    await page.evaluate('document.fonts.ready');
  }

  const screen = () => page.screenshot({ fullPage: true, animations: 'disabled' });

  async function looksAsStored(name: string, pictures: readonly Buffer[]): Promise<void> {
    await storeWhereTold(page, name, pictures);
    equal(await differsFromStored(page, name, pictures), undefined);
  }
});
