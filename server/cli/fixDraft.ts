import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../corpus/article.ts';

/**
 * Puts the new text in the place of a draft's: written beside it, synced and renamed, so that a break leaves the one
 * or the other. A file that has changed since it was read is left as it is, and so is a byte order mark.
 */
export async function fixDraft(path: string, was: string, text: string): Promise<Problem | undefined> {
  const beside = join(dirname(path), `.${basename(path)}.verbatim-${process.pid}`);
  try {
    const now = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));
    if (now !== was) return { path, message: 'Not repaired: the file changed while it was being checked.' };
    const { mode } = await stat(path);
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    return { path, message: `Not repaired: ${error instanceof Error ? error.message : String(error)}.` };
  }
}
