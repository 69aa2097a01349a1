import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../scripts/editors/browser.ts';
import {
  installExtension,
  type ServedEditor,
  startServedEditor,
} from '../../scripts/editors/servedEditor.ts';

const SCREENSHOTS = path.resolve('out/screenshots');

/** What keeps the screen to the draft alone. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.limit.enabled': true,
  'workbench.editor.limit.value': 1,
  'editor.wordWrap': 'on',
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
};

/** A writer at a real editor with the packaged extension installed: keys in, what the screen shows out. */
export interface Writer {
  readonly page: Page;
  /** Opens a new draft of this name and text once the articles are indexed, with the cursor at its end. */
  open(name: string, text: string): Promise<void>;
  type(text: string): Promise<void>;
  /** One key of text, then a while as between two keys of somebody who types. */
  key(text: string, delay: number): Promise<void>;
  press(key: string, times?: number): Promise<void>;
  /** The suggestion list once its first item fits: the words, then who said them, of each item. */
  suggestions(first?: RegExp): Promise<readonly string[]>;
  /** What the suggestion list shows now: nothing where none is open. */
  offered(): Promise<readonly string[]>;
  /** The path of the draft. */
  file(): string;
  /** The whole draft as it would be saved. */
  draft(): Promise<string>;
  /** Waits until so many squiggles of this severity stand in the draft. */
  squiggles(severity: 'error' | 'warning' | 'info', count: number): Promise<void>;
  /** What is underlined now, as the names of the squiggles, hints left out. */
  underlined(): Promise<readonly string[]>;
  /** Puts the pointer on words of the draft; returns the text of the hover. */
  hover(words: string): Promise<string>;
  /** Clicks on a link of the open hover. */
  follow(link: string): Promise<void>;
  /** Selects words of the draft. */
  select(words: string): Promise<void>;
  /** Opens the light bulb's menu at the cursor; returns its entries. */
  fixes(): Promise<readonly string[]>;
  /** Chooses an entry of the open menu. */
  choose(title: string): Promise<void>;
  /** Saves what the screen shows as out/screenshots/NAME.png. */
  screenshot(name: string): Promise<void>;
  leave(): Promise<void>;
}

export interface Seat {
  /** Settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder of one more extension, as it stands on the disk. */
  readonly extension?: string;
  /** What lies in the writer's folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Sits a writer down in a new folder, at an editor in which the package is installed. */
export async function seatWriter(
  vsix: string,
  { settings, extension, files = {} }: Seat = {},
): Promise<Writer> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-drafts-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const extensions = await mkdtemp(path.join(tmpdir(), 'verbatim-extensions-'));
  await installExtension(vsix, extensions);
  const editor = await startServedEditor({ extensions, settings: { ...QUIET, ...settings }, testing: true });
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1100, height: 620 }, deviceScaleFactor: 1 });
  page.setDefaultTimeout(30_000);
  const writer = createWriter(page, editor, browser, [folder, extensions]);
  const address = editor.page(
    folder,
    extension === undefined ? [] : [['extensionDevelopmentPath', editor.resource(path.resolve(extension))]],
  );
  try {
    // A machine with much else to do takes its time to serve the first page.
    await page.goto(address, { timeout: 120_000 });
  } catch (error) {
    // Nobody else knows of this editor, and while it is served the tests would not end.
    await writer.leave();
    throw error;
  }
  return writer;
}

function createWriter(
  page: Page,
  editor: ServedEditor,
  browser: Browser,
  folders: readonly string[],
): Writer {
  const [folder = ''] = folders;
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  const lines = () => page.locator('.editor-group-container.active .view-lines').first();
  let file = '';
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key.replace('Mod', modifier));
  };
  /** Selects the next place of the words with the editor's own search; returns a point on it. */
  const find = async (words: string) => {
    await press('Mod+f');
    // The words searched for last are still there, and only a change makes the editor search.
    const field = page.locator('.find-widget.visible .find-part textarea').first();
    await field.fill('');
    await field.fill(words);
    await press('Escape');
    const box = await page
      .locator('.editor-group-container.active .cursors-layer .cursor')
      .first()
      .boundingBox();
    if (box === null) throw new Error(`The draft does not show “${words}”.`);
    return { x: box.x - 12, y: box.y + box.height / 2 };
  };
  return {
    page,
    async open(name, text) {
      if (file !== '') await press('Mod+s');
      file = path.join(folder, name);
      await writeFile(file, text);
      await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
      await quickOpen(page, modifier, file);
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await page.locator('.statusbar-item', { hasText: /Verbatim: [\d,]+ articles?/ }).waitFor();
      const sideBar = page.locator('.part.sidebar');
      if (await sideBar.isVisible()) await press('Mod+b');
      await sideBar.waitFor({ state: 'hidden' });
      await lines().click();
      await press('Mod+End');
    },
    type: (text) => page.keyboard.type(text, { delay: 25 }),
    async key(text, delay) {
      if (text === '\n') await page.keyboard.press('Enter');
      else await page.keyboard.type(text);
      await page.waitForTimeout(delay);
    },
    press,
    async underlined() {
      const drawn = page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
      return drawn.evaluateAll((marks) => marks.map(({ className }) => className));
    },
    async suggestions(first = /./) {
      const list = page.locator('.suggest-widget.visible .monaco-list-row');
      await list.and(page.locator('[data-index="0"]')).filter({ hasText: first }).waitFor();
      return list.locator('.contents').allInnerTexts();
    },
    offered: () => page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts(),
    file: () => file,
    async draft() {
      await press('Mod+s');
      await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
      return readFile(file, 'utf8');
    },
    async squiggles(severity, count) {
      const drawn = page.locator(`.editor-group-container.active .squiggly-${severity}`);
      if (count > 0) await drawn.nth(count - 1).waitFor();
      await drawn.nth(count).waitFor({ state: 'detached' });
    },
    async hover(words) {
      const shown = page.locator('.monaco-hover:not(.hidden)').first();
      // The text may move under the pointer, as when a line appears above it: then a writer points again.
      for (let tries = 4; !(await shown.isVisible()); tries--) {
        const { x, y } = await find(words);
        await page.mouse.move(5, 5);
        await page.mouse.move(x, y, { steps: 3 });
        await shown.waitFor({ timeout: 5000 }).catch((error) => {
          if (tries === 1) throw error;
        });
      }
      return (await shown.allInnerTexts()).join('\n').trim();
    },
    follow: (link) => page.locator('.monaco-hover:not(.hidden) a', { hasText: link }).first().click(),
    async select(words) {
      await find(words);
    },
    async fixes() {
      const entries = page.locator('.action-widget .monaco-list-row.action .title');
      // A moment after the cursor moved the editor asks for its light bulb, and drops what was asked for by hand
      // if that is still under way: then a writer asks again.
      for (let tries = 4; !(await entries.first().isVisible()); tries--) {
        await press('Mod+.');
        await entries
          .first()
          .waitFor({ timeout: 5000 })
          .catch((error) => {
            if (tries === 1) throw error;
          });
      }
      return entries.allInnerTexts();
    },
    choose: (title) =>
      page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click(),
    async screenshot(name) {
      await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
    },
    async leave() {
      await browser.close();
      await editor.stop();
      for (const used of folders) await rm(used, { recursive: true, force: true });
    },
  };
}

/** Opens the file by its whole path, which the editor finds without having searched the folder anew. */
async function quickOpen(page: Page, modifier: string, file: string): Promise<void> {
  await page.keyboard.press(`${modifier}+p`);
  await page.locator('.quick-input-widget input[type="text"]').fill(file);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}
