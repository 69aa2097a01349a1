import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const STORED = 'test/page/pictures';
const SEEN = 'out/screenshots';

/**
 * The style that sets a page in one font of the project's own packages, whatever fonts the machine has: so pictures of
 * it are the same everywhere. Its sizes, weights and slants stay.
 */
export function inTestFont(): string {
  const files = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/gelasio/package.json')),
    'files',
  );
  const faces = [400, 600, 700].flatMap((weight) =>
    ['normal', 'italic'].map((style) => {
      const font = readFileSync(join(files, `gelasio-latin-${weight}-${style}.woff2`)).toString('base64');
      return `@font-face { font-family: Pictured; font-weight: ${weight}; font-style: ${style}; src: url(data:font/woff2;base64,${font}); }`;
    }),
  );
  return `${faces.join('\n')}\n* { font-family: Pictured !important; }`;
}

/** The letters that the font has; others would be drawn with whatever the machine has. */
export const TEST_FONT_HAS =
  /^[\n -~\u00a0-\u00ff\u0131\u0152\u0153\u200b\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2212]*$/;

/**
 * Where pictures differ from the stored one of this name, in a sentence; undefined where they do not. Several are laid
 * out beside each other, and all is made half as large. Both are compared by squares of two pixels of that: what the
 * smoothing of letters makes of one and the same page is less than `TOLERANCE`, and a word, a rule or a colour is more.
 */
export async function differsFromStored(
  page: Page,
  name: string,
  pictures: readonly Buffer[],
): Promise<string | undefined> {
  const [stored, seen] = [join(STORED, name), join(SEEN, name)];
  const now = await laidOut(page, pictures);
  mkdirSync(SEEN, { recursive: true });
  writeFileSync(seen, now);
  const hint = `Look at ${seen}; if it is as it should be, run the test with VERBATIM_PICTURES=update.`;
  if (!existsSync(stored)) return `There is no ${stored}. ${hint}`;
  const differences = await compared(page, readFileSync(stored), now);
  return differences === undefined ? undefined : `${stored} looks otherwise, ${differences}. ${hint}`;
}

/** Stores the pictures as what is to be seen from now on, where the test is told to by `VERBATIM_PICTURES=update`. */
export async function storeWhereTold(page: Page, name: string, pictures: readonly Buffer[]): Promise<void> {
  if (process.env.VERBATIM_PICTURES !== 'update') return;
  mkdirSync(STORED, { recursive: true });
  writeFileSync(join(STORED, name), await laidOut(page, pictures));
}

/** Of 255, in one of the three colours of a square. */
const TOLERANCE = 20;
/** Pictures beside each other in one stored picture. */
const IN_A_ROW = 4;

/** The pictures at half their size, in rows, as one WebP. */
async function laidOut(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  const picture = await page.evaluate<string>(`(async () => {
    const images = await Promise.all(${JSON.stringify(pictures.map(inText))}.map(${READ}));
    const [wide, high] = [Math.max(...images.map(({ width }) => width)), Math.max(...images.map(({ height }) => height))];
    const canvas = document.createElement('canvas');
    const columns = Math.min(images.length, ${IN_A_ROW});
    canvas.width = Math.ceil((columns * wide) / 2);
    canvas.height = Math.ceil((Math.ceil(images.length / columns) * high) / 2);
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    for (const [at, image] of images.entries())
      context.drawImage(image, ((at % columns) * wide) / 2, (Math.floor(at / columns) * high) / 2, image.width / 2, image.height / 2);
    return canvas.toDataURL('image/webp', 0.9);
  })()`);
  return Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64');
}

async function compared(page: Page, stored: Buffer, seen: Buffer): Promise<string | undefined> {
  return (
    (await page.evaluate<string | null>(`(async () => {
      const [stored, seen] = await Promise.all(${JSON.stringify([stored, seen].map(inText))}.map(${READ}));
      if (stored.width !== seen.width || stored.height !== seen.height)
        return seen.width + ' × ' + seen.height + ' instead of ' + stored.width + ' × ' + stored.height + ' pixels';
      const dots = (image) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = [dots(stored), dots(seen)];
      const { width, height } = stored;
      const wrong = [];
      for (let y = 0; y + 1 < height; y += 2)
        for (let x = 0; x + 1 < width; x += 2)
          for (let colour = 0; colour < 3; colour++) {
            let apart = 0;
            for (const at of [y * width + x, y * width + x + 1, (y + 1) * width + x, (y + 1) * width + x + 1])
              apart += a[at * 4 + colour] - b[at * 4 + colour];
            if (Math.abs(apart) / 4 > ${TOLERANCE}) { wrong.push(x + ', ' + y); break; }
          }
      return wrong.length === 0 ? null : 'in ' + wrong.length + ' places, the first at ' + wrong[0];
    })()`)) ?? undefined
  );
}

const inText = (picture: Buffer) => picture.toString('base64');

/** Reads a PNG or a WebP, which a browser tells apart by itself; run in the page, hence text. */
const READ = `(picture) => fetch('data:image/png;base64,' + picture).then((read) => read.blob()).then(createImageBitmap)`;
