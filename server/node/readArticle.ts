import { MAX_FILE_SIZE } from '../corpus/files/articleFolder.ts';
import type { ReadArticle } from '../corpus/files/readArticleBytes.ts';
import { readFileAsArticle } from '../corpus/files/readFileAsArticle.ts';
import { say } from '../text/said.ts';
import { NODE_FILES } from './nodeFiles.ts';

/** Reads one article that the user named, wherever it lies; what is wrong with it is among its problems. */
export function readArticle(path: string): Promise<ReadArticle> {
  const message = say`This is a folder, where an article was expected.`;
  return readFileAsArticle(NODE_FILES, { path, most: MAX_FILE_SIZE }, { problems: [{ path, message }] });
}
