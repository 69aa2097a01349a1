import { join } from 'node:path';
import { readSpeech } from '../quotes/speech/readSpeech.ts';
import { rowOf } from '../search/articleStore.ts';
import type { SectionWriter } from '../search/bytes/sections.ts';
import { buildSegment, inOrderOfIds, writeSegment } from '../search/corpusSegment.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { FilesToIndex, IndexedFiles } from '../store/indexer.ts';
import { UNFINISHED } from '../store/indexStore.ts';
import { type SavedFile, writeFiles } from '../store/savedFiles.ts';
import { deflate } from './deflate.ts';
import { openFolder } from './folderReader.ts';
import { writePieces } from './nodeDisk.ts';

/** Reads the files of a lot one after another and makes one segment of them. */
export async function indexLot({ folder, place, files }: FilesToIndex, name: string): Promise<IndexedFiles> {
  const reader = await openFolder(folder);
  const articles = new Map<string, IndexedArticle>();
  const read: SavedFile[] = [];
  for (const { path, id: named } of files) {
    if ('message' in reader) break;
    const file = await reader.read(path);
    const { article, stamp, problems, isDraft = false, statesId = false } = file;
    if (stamp === undefined || file.bibliography !== undefined) continue;
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
  const more = (writer: SectionWriter) => writeFiles(writer, read);
  if (place === undefined) return { files: read, segment: buildSegment([...articles.values()], { more }) };
  const file = `${name}${UNFINISHED}`;
  const row = rowOf(inOrderOfIds([...articles.values()]));
  writePieces(join(place, file), (sink) => writeSegment(sink, row, { codec: deflate, more }));
  return { files: read, segment: { file } };
}
