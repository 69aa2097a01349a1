import type { Said } from '../../text/said.ts';
import { decodeText } from '../decodeText.ts';
import { fileKindOf } from '../readers/fileKinds.ts';
import type { ArticleFolder, FolderReader } from './articleFolder.ts';
import type { FileAccess } from './fileBytes.ts';

/** What texts are read with. */
export interface TextFiles extends Pick<FileAccess, 'readFile'> {
  openFolder(folder: ArticleFolder): Promise<FolderReader | { readonly message: Said }>;
}

/** The `.md` and `.txt` files below a folder, as they are; what cannot be read is passed over. */
export async function* readTexts(
  files: TextFiles,
  folder: string,
  isCancelled: () => boolean,
): AsyncGenerator<{ readonly path: string; readonly text: string }> {
  const opened = await files.openFolder({ path: folder, exclude: [], maxFileSize: LARGEST });
  if ('message' in opened) return;
  for await (const one of opened.list()) {
    if (isCancelled()) return;
    if (!('path' in one) || fileKindOf(one.path)?.weight !== 'text') continue;
    const text = await readText(files, one.path);
    if (text !== undefined) yield { path: one.path, text };
  }
}

/** The text of one file; nothing where there is none, or it is no text. */
export async function readText(
  files: Pick<FileAccess, 'readFile'>,
  path: string,
): Promise<string | undefined> {
  const file = await files.readFile(path, LARGEST).catch(() => undefined);
  if (file === undefined || !('bytes' in file)) return undefined;
  const { text, problem } = decodeText(file.bytes);
  return problem === undefined ? text : undefined;
}

/** In bytes: what is larger is no draft that anybody checks as a whole. */
const LARGEST = 2_000_000;
