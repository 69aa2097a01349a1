import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../scripts/editors/browser.ts';
import { serveFiles } from '../support/servedFiles.ts';

const ROOT = join(import.meta.dirname, '../..');
describe('the library in the package', () => {
  it('is imported by the package’s name', async () => {
    const name = 'verbatim';
    const { createVerbatim } = await import(name);
    assert.equal(createVerbatim().articles, 0);
  });
});

describe('the example page', function () {
  this.timeout(300_000);
  let browser: Browser | undefined;
  let server: Server | undefined;

  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('checks a text in the browser, repairs it, and sends nothing', async () => {
    const served = await serveFiles(ROOT);
    server = served.server;
    browser = await startBrowser();
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${served.url}/examples/check.html`);
    await page.locator('#tally', { hasText: '0 of 1 verbatim' }).waitFor();
    // What is asked for from here on would be something sent.
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#quotations', { hasText: '“nineteen” became “ninety”' }).waitFor();
    await page.locator('#quotations button').first().click();
    await page.locator('#tally', { hasText: '1 of 1 verbatim' }).waitFor();
    assert.match(await page.locator('#draft').inputValue(), /nineteen boats/);
    await page.locator('#draft').fill('She said, “Nobody has ever said this in print.”');
    await page.locator('#quotations', { hasText: 'not-found' }).waitFor();
    assert.deepEqual({ asked, errors }, { asked: [], errors: [] });
  });
});
