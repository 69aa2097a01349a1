import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../scripts/editors/browser.ts';

const ROOT = join(import.meta.dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};

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
    const files = createServer(async ({ url = '' }, response) => {
      const path = join(ROOT, new URL(url, 'http://page').pathname);
      const content = await readFile(path).catch(() => undefined);
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
    });
    server = files;
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    const { port } = files.address() as AddressInfo;
    browser = await startBrowser();
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${port}/examples/check.html`);
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
