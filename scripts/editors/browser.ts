import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { installDebianPackages } from '../system.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Starts a browser without a window, which asks for nothing outside this machine; `more` are switches of Chromium. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...more,
    ],
  });
}

/** The path of a Chromium or Chrome: `CHROME_PATH`, the usual places, else Debian's, installed when root. */
async function findBrowser(): Promise<string> {
  const installed = () => [process.env.CHROME_PATH ?? '', ...PLACES].find((place) => existsSync(place));
  const found = installed();
  if (found !== undefined) return found;
  await installDebianPackages(['chromium']);
  const now = installed();
  if (now !== undefined) return now;
  throw new Error('No Chromium or Chrome was found: install one, or name it by CHROME_PATH.');
}
