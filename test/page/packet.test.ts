import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../scripts/editors/browser.ts';
import { folderOf, runVerbatim } from '../commandLine/runVerbatim.ts';
import { DESK_DRAFT, DESK_QUOTATIONS, deskSources } from '../support/deskPieces.ts';

const PICTURES = 'out/screenshots';

/** The room within the margins of a sheet, in pixels of a page: 96 an inch. */
const SHEETS = [
  { format: 'A4', width: mm(210 - 32), height: mm(297 - 36) },
  { format: 'Letter', width: mm(215.9 - 32), height: mm(279.4 - 36) },
] as const;

describe('the packet in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;
  let folder: string;
  let file: string;

  before(async () => {
    folder = folderOf({ ...deskSources(), 'draft.md': DESK_DRAFT });
    file = join(folder, 'packet.html');
    await runVerbatim(folder, ['packet', 'draft.md', '--corpus', 'corpus', '--no-bundled', '--output', file]);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
    mkdirSync(PICTURES, { recursive: true });
  });

  after(() => browser.close());

  for (const width of [900, 360])
    it(`fits a window of ${width} pixels, with nothing cut off`, async () => {
      await page.setViewportSize({ width, height: 1200 });
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: `${PICTURES}/packet-${width}.png` });
      deepEqual(await outside(page), []);
    });

  it('draws each quotation in the colour of its verdict, the graver the higher', async () => {
    await page.setViewportSize({ width: 900, height: 1200 });
    await page.goto(pathToFileURL(file).href);
    const seen = await barsSeen(page);
    equal(seen.length, DESK_QUOTATIONS.length);
    const tall = (look: string) =>
      Math.max(...seen.filter((bar) => bar.look === look).map(({ height }) => height));
    ok(tall('wrong') > tall('altered') && tall('altered') > tall('verbatim'));
    deepEqual(
      new Set(seen.map(({ look, colour }) => `${look} ${colour}`)),
      new Set(['verbatim green', 'altered orange', 'wrong red', 'not confirmed white']),
    );
  });

  for (const { format, width, height } of SHEETS)
    it(`prints on ${format} with every quotation and its place to sign on one page`, async () => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width, height });
      await page.goto(pathToFileURL(file).href);
      writeFileSync(`${PICTURES}/packet-${format.toLowerCase()}.pdf`, await page.pdf({ format }));
      await page.screenshot({ path: `${PICTURES}/packet-${format.toLowerCase()}.png` });
      deepEqual(await outside(page), []);
      const heights = await page.evaluate<number[]>(
        "[...document.querySelectorAll('article')].map((one) => one.getBoundingClientRect().height)",
      );
      equal(heights.length, DESK_QUOTATIONS.length);
      deepEqual(
        heights.filter((one) => one > height),
        [],
      );
      const breaks = await page.evaluate<string[]>(
        "[...document.querySelectorAll('article, svg')].map((one) => getComputedStyle(one).breakInside)",
      );
      deepEqual(new Set(breaks), new Set(['avoid']));
      await page.emulateMedia({ media: null });
    });

  it('asks for nothing from elsewhere', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    deepEqual(asked, [pathToFileURL(file).href]);
    equal(/<script/i.test(readFileSync(file, 'utf8')), false);
  });
});

function mm(length: number): number {
  return Math.floor((length / 25.4) * 96);
}

/** What reaches out of the page, or out of the picture that it is drawn in. Run in the page, hence text. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = [];
    const wide = document.documentElement.clientWidth;
    for (const element of document.querySelectorAll('body *')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > wide + 1)) found.push(element.tagName + ' ' + element.textContent);
    }
    for (const picture of document.querySelectorAll('svg')) {
      const frame = picture.getBoundingClientRect();
      for (const words of picture.querySelectorAll('text')) {
        const { left, right } = words.getBoundingClientRect();
        if (left < frame.left - 1 || right > frame.right + 1) found.push('text ' + words.textContent);
      }
    }
    return found;
  })()`);
}

interface Bar {
  readonly look: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The bars of the strip as a reader sees them: the colour in the middle of each is taken from a picture of the page. */
async function barsSeen(page: Page): Promise<{ look: string; colour: string; height: number }[]> {
  const picture = (await page.screenshot()).toString('base64');
  const bars = await page.evaluate<Bar[]>(`[...document.querySelectorAll('rect')].flatMap((bar) => {
    const title = bar.querySelector('title')?.textContent;
    const { x, y, width, height } = bar.getBoundingClientRect();
    return title ? [{ look: title.replace(/^\\d+: /, ''), x: x + width / 2, y: y + height / 2, height }] : [];
  })`);
  await page.goto('about:blank');
  const colours = await page.evaluate<string[]>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return ${JSON.stringify(bars)}.map(({ x, y }) => {
      const [red, green, blue] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
      if (red > 240 && green > 240 && blue > 240) return 'white';
      if (green > red) return 'green';
      return red > 2 * green ? 'red' : 'orange';
    });
  })()`);
  return bars.map(({ look, height }, at) => ({ look, height, colour: colours[at] ?? '' }));
}
