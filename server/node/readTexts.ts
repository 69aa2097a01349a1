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

/** In bytes: what is larger is no draft that anybody checks as a whole. */
const LARGEST = 2_000_000;
