import type { Locator } from 'playwright-core';
import type { Writer } from './writer.ts';

/** What opens at the top of the editor, gone through by keys: commands, choices, questions and simple dialogs. */
export interface Palette {
  input(): Locator;
  rows(): Locator;
  /** Runs the command with this title. */
  command(title: string): Promise<void>;
  /** Goes down an open list to the row with this text, and takes it. */
  take(text: string): Promise<void>;
  /** Answers the question that says this. */
  answer(question: string, text: string): Promise<void>;
  /** Names a file in the editor's own dialog of this title, and takes it. */
  nameFile(title: string, file: string): Promise<void>;
}

export function createPalette(writer: Writer): Palette {
  const { page } = writer;
  const input = () => page.locator('.quick-input-box input:is([type="text"], [type="password"])');
  const rows = () => page.locator('.quick-input-list .monaco-list-row');

  const goTo = async (wanted: Locator) => {
    const here = wanted.and(page.locator('.focused'));
    await wanted.first().waitFor();
    for (let steps = 0; steps < 40 && !(await here.first().isVisible()); steps++) {
      await writer.press('ArrowDown');
      await here
        .first()
        .waitFor({ timeout: 100 })
        .catch(() => {});
    }
    await here.first().waitFor();
  };
  return {
    input,
    rows,
    async command(title) {
      await writer.press('F1');
      await input().fill(`>${title}`);
      await goTo(rows().filter({ has: page.getByText(title, { exact: true }) }));
      await writer.press('Enter');
    },
    async take(text) {
      await goTo(rows().filter({ hasText: text }));
      await writer.press('Enter');
    },
    async answer(question, text) {
      const asked = page.locator('.quick-input-widget', { hasText: question });
      await asked.waitFor();
      await input().fill(text);
      await writer.press('Enter');
      await asked.waitFor({ state: 'hidden' });
    },
    async nameFile(title, file) {
      const dialog = page.locator('.quick-input-widget', { hasText: title });
      await dialog.waitFor();
      // It names a file of its own first, over what was typed before.
      await rows().filter({ hasText: '..' }).first().waitFor();
      await input().fill(file);
      // One Enter goes into a folder, or on to the file; the next takes it.
      for (let tries = 0; tries < 3 && (await dialog.isVisible()); tries++) {
        await writer.press('Enter');
        await dialog.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => {});
      }
      await dialog.waitFor({ state: 'hidden' });
    },
  };
}
