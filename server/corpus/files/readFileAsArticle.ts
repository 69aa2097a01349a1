import { say } from '../../text/said.ts';
import { isMissing, reasonOf } from '../within.ts';
import type { ReadFile } from './articleFolder.ts';
import { type FileAccess, NOT_REGULAR } from './fileBytes.ts';
import { readArticleBytes } from './readArticleBytes.ts';

/** A file to be read as an article. */
export interface NamedFile {
  readonly path: string;
  /** Bytes; a larger one is refused. */
  readonly most: number;
  /** What it had when it was read last. */
  readonly stamp?: string | undefined;
}

/** Reads a file as an article; what is wrong with it is among its problems. Never throws. */
export async function readFileAsArticle(
  files: Pick<FileAccess, 'readFile' | 'readers'>,
  { path, most, stamp }: NamedFile,
  whereFolder: ReadFile = { problems: [{ path, message: NOT_REGULAR }] },
): Promise<ReadFile> {
  try {
    const file = await files.readFile(path, most, stamp);
    if ('refused' in file) return { problems: [{ path, message: file.refused }] };
    if ('isFolder' in file) return whereFolder;
    if ('isUnchanged' in file) return { problems: [], isUnchanged: true };
    const read = await readArticleBytes(path, file.bytes, files.readers);
    return { ...read, ...(file.stamp !== undefined && { stamp: file.stamp }) };
  } catch (error) {
    const message = say`The file cannot be read: ${reasonOf(error)}.`;
    return { problems: [{ path, message }], ...(isMissing(error) && { isGone: true }) };
  }
}
