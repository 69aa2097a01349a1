import { decodeText } from '../corpus/decodeText.ts';
import { fileKindOf } from '../corpus/readers/fileKinds.ts';
import { openFolder } from './folderReader.ts';
import { readRegularFile } from './readRegularFile.ts';

/** The `.md` and `.txt` files below a folder, as they are; see `Environment`. */
export async function* readTexts(
  folder: string,
  isCancelled: () => boolean,
): AsyncGenerator<{ readonly path: string; readonly text: string }> {
  const opened = await openFolder({ path: folder, exclude: [], maxFileSize: LARGEST });
  if ('message' in opened) return;
  for await (const one of opened.list()) {
    if (isCancelled()) return;
    if (!('path' in one) || fileKindOf(one.path)?.weight !== 'text') continue;
    const file = await readRegularFile(one.path, LARGEST).catch(() => undefined);
    if (file === undefined || !('bytes' in file)) continue;
    const { text, problem } = decodeText(file.bytes);
    if (problem === undefined) yield { path: one.path, text };
  }
}

/** The text of one file; nothing where there is none, or it is no text. */
export async function readText(path: string): Promise<string | undefined> {
  const file = await readRegularFile(path, LARGEST).catch(() => undefined);
  if (file === undefined || !('bytes' in file)) return undefined;
  const { text, problem } = decodeText(file.bytes);
  return problem === undefined ? text : undefined;
}

/** In bytes: what is larger is no draft that anybody checks as a whole. */
const LARGEST = 2_000_000;
