import type { FolderReader } from '../corpus/files/articleFolder.ts';
import { readSpeech } from '../quotes/speech/readSpeech.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { FilesToIndex } from './indexer.ts';
import type { SavedFile } from './savedFiles.ts';

/**
 * Reads the files of a lot, some at a time: what is known of each, and the articles, of which no two have the same
 * id. A file that cannot be read, or whose id an earlier one has, is not among them. `breathe` is waited for after each.
 */
export async function readLot(
  reader: FolderReader,
  files: FilesToIndex['files'],
  breathe: () => Promise<unknown> = async () => {},
): Promise<{ readonly files: readonly SavedFile[]; readonly articles: readonly IndexedArticle[] }> {
  const articles = new Map<string, IndexedArticle>();
  const read: SavedFile[] = [];
  for (let at = 0; at < files.length; at += TOGETHER) {
    const some = files.slice(at, at + TOGETHER);
    const all = await Promise.all(some.map(async (one) => ({ ...one, ...(await reader.read(one.path)) })));
    for (const { path, id: named, ...file } of all) {
      await breathe();
      const { article, stamp, problems, bibliography, isDraft = false, statesId = false } = file;
      if (stamp === undefined || bibliography !== undefined) continue;
      if (article === undefined || isDraft) {
        read.push({ path, stamp, problems: isDraft ? [] : problems, ...(isDraft && { isDraft }) });
        continue;
      }
      const id = statesId ? article.id : named;
      if (articles.has(id)) continue;
      articles.set(id, {
        article: article.id === id ? article : { ...article, id },
        speech: readSpeech(article.prose, article.metadata),
      });
      read.push({ path, stamp, problems, ownId: article.id, id, ...(statesId && { statesId }) });
    }
  }
  return { files: read, articles: [...articles.values()] };
}

/** Files that are asked for at once: each would wait for the disk by itself. */
const TOGETHER = 16;
