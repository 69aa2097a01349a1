import { MAX_FILE_SIZE } from '../corpus/articleFolder.ts';

import { type ReadArticle, readArticleBytes } from '../corpus/readArticleBytes.ts';
import { startReaders } from '../corpus/readers/startReaders.ts';
import { NOT_REGULAR, readRegularFile } from './readRegularFile.ts';
import { reasonOf } from './within.ts';

/** Reads one article that the user named, wherever it lies; what is wrong with it is among its problems. */
export async function readArticle(path: string): Promise<ReadArticle> {
  const problem = (message: string): ReadArticle => ({ problems: [{ path, message }] });
  try {
    const file = await readRegularFile(path, MAX_FILE_SIZE);
    if ('bytes' in file) return await readArticleBytes(path, file.bytes, startReaders());
    if ('isFolder' in file) return problem('This is a folder, where an article was expected.');
    return problem('refused' in file ? file.refused : NOT_REGULAR);
  } catch (error) {
    return problem(`The file cannot be read: ${reasonOf(error)}.`);
  }
}
