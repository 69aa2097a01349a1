import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../corpus/article.ts';

/**
 * Puts the new text in the place of a draft's: written beside it, synced and renamed, so that a break leaves the one
 * or the other. A file that has changed since it was read is left as it is, and so is a byte order mark.
 */
export async function fixDraft(path: string, was: string, text: string): Promise<Problem | undefined> {
  try {
    const now = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));
    if (now !== was) return { path, message: 'Not repaired: the file changed while it was being checked.' };
    await replaceFile(path, text, (await stat(path)).mode);
    return undefined;
  } catch (error) {
    return { path, message: `Not repaired: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

/** Writes a file that is this command's own, in the same way; says why where it cannot. */
export async function putFile(path: string, text: string): Promise<Problem | undefined> {
  try {
    await replaceFile(path, text, 0o666);
    return undefined;
  } catch (error) {
    return { path, message: `Not written: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

async function replaceFile(path: string, text: string, mode: number): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.verbatim-${process.pid}`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}
